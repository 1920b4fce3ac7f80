import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { TextFieldProps } from 'react-aria-components';
import type { Harvest } from '../../../shared/groups/out.ts';
import { enGroups } from '../../../shared/words/en-groups.ts';
import { useConsoleStore } from '../../session/context.tsx';
import { Button } from '../../ui/button.tsx';
import { DialogActions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { placeOf } from './place-of.ts';

interface Props extends Harvest {
  readonly onClose: () => void;
}

const words = enGroups.harvest;

/** A round over the groups: one insight from each, Enter and on to the next (P9). */
export function HarvestStep({ formation, heard, skipped, onClose }: Props) {
  const { send } = useConsoleStore();
  const list = useRef<HTMLUListElement>(null);
  // What the first group says is typed next, then the one after it.
  const left = heard.filter((each, i) => !each && skipped[i] !== true).length;
  useEffect(() => list.current?.querySelector('input')?.focus(), [left]);
  const keep = (place: string, text: string): Promise<boolean> =>
    send({
      type: 'takeNote',
      kind: 'insight',
      visibility: 'circle',
      text: words.note(place, text.trim()),
      owner: null,
      due: null,
    });
  return (
    <>
      <p className="groups-said">{words.hint}</p>
      <ul ref={list} className="groups-harvest">
        {formation.groups.map((group, i) => (
          <li key={placeOf(group, i)}>
            {heard[i] === true || skipped[i] === true ? (
              <span className="groups-heard">
                <b>{placeOf(group, i)}</b> {heard[i] === true ? words.kept : words.skipped}
              </span>
            ) : (
              <Insight
                place={placeOf(group, i)}
                onKeep={keep}
                onSkip={() => void send({ type: 'skipGroup', group: i })}
              />
            )}
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button onPress={onClose}>{enGroups.close}</Button>
      </DialogActions>
    </>
  );
}

type FieldKey = Parameters<NonNullable<TextFieldProps['onKeyDown']>>[0];

interface InsightProps {
  readonly place: string;
  readonly onKeep: (place: string, text: string) => Promise<boolean>;
  readonly onSkip: () => void;
}

function Insight({ place, onKeep, onSkip }: InsightProps) {
  const [text, setText] = useState('');
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') void onKeep(place, text);
  };
  // As a pass in a go-round; words that stand there already are not lost by a slip.
  const onKeyDown = (event: FieldKey): void => {
    // React Aria keeps a handled key to itself: Esc must still close the dialog.
    if (event.key !== 'Enter' || !event.shiftKey || event.nativeEvent.isComposing)
      return event.continuePropagation();
    event.preventDefault();
    if (text.trim() === '') onSkip();
  };
  return (
    <form onSubmit={onSubmit}>
      <TextField
        label={words.field(place)}
        value={text}
        maxLength={10_000}
        autoComplete="off"
        onChange={setText}
        onKeyDown={onKeyDown}
      />
      <Button type="submit" isDisabled={text.trim() === ''}>
        {words.keep}
      </Button>
      <Button weight="quiet" aria-label={words.skips(place)} onPress={onSkip}>
        {words.skip}
      </Button>
    </form>
  );
}
