import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Interval } from '../../../shared/turns/intervals.ts';
import { enStrip } from '../../../shared/words/en-strip.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLivePart } from '../../session/context.tsx';
import { everybody } from '../view.ts';
import type { Asked } from './keys.ts';
import { fillable, shareMs, splitPlace } from './use-deeds.ts';
import type { Strip } from './use-strip.ts';
import { whoIsMeant } from './who.ts';

interface Props {
  readonly strip: Strip;
  readonly asked: Asked;
  readonly onAnswer: (people: readonly (string | null)[]) => void;
  readonly onClose: () => void;
}

const { ask } = enStrip;

/** Who spoke, by the beginning of a name or a number; for a stretch several of them. What was understood shows as it is typed. */
export function AskWho({ strip, asked, onAnswer, onClose }: Props) {
  const { facts, chosen, cursor, words, standing } = strip;
  const roster = useLivePart((live) => live.roster);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  // At once: what is typed on is the answer.
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [asked]);
  const stretch = whenOf(strip, asked);
  const { from, to } = stretch;
  // Whoever was not there then cannot be meant, and makes no name doubtful.
  const people = useMemo(() => {
    const there = facts.people.filter(({ present }) =>
      present.some((span) => span.from <= to && (span.to ?? Infinity) >= from),
    );
    return everybody(there, roster);
  }, [facts.people, roster, from, to]);
  const called = whoIsMeant(people, typed);
  const many = asked === 'fill';
  const free = many && chosen !== null ? fillable(strip, chosen).free : [];
  const known = called.filter(({ person }) => person !== undefined);
  const take = (): void => {
    const unknown = called.find(({ person }) => person === undefined);
    if (called.length === 0) return setWrong(ask.nobody);
    if (unknown !== undefined) return setWrong(ask.unknown(unknown.typed));
    if (!many && called.length > 1) return setWrong(ask.one);
    return onAnswer(called.map(({ person }) => person ?? null));
  };
  const label = {
    who: ask.who,
    split: ask.split(words.clock(chosen === null ? cursor : splitPlace(chosen, cursor))),
    add: ask.add(words.clock(cursor)),
    fill: ask.fill(words.clock(from), words.clock(to)),
  }[asked];
  const refused = standing.said;
  return (
    <form
      ref={form}
      className="strip-ask"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <TextField
        label={label}
        hint={many ? ask.hintMany : ask.hintOne}
        value={typed}
        maxLength={2000}
        autoComplete="off"
        onChange={(text) => {
          setTyped(text);
          setWrong(null);
        }}
        {...(wrong === null && refused === '' ? {} : { error: wrong ?? refused })}
      />
      <ul className="strip-called" aria-live="polite">
        {called.map(({ typed: text, person }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same name may be typed twice
          <li key={`${index} ${text}`} data-unknown={person === undefined || undefined} dir="auto">
            {person === undefined
              ? `${text}?`
              : many
                ? ask.each(words.person(person), shareMs(free, known.length))
                : words.person(person)}
          </li>
        ))}
      </ul>
      <div className="strip-ask-ways">
        <Button type="submit" weight="main">
          {ask.do}
        </Button>
        <Button weight="quiet" aria-keyshortcuts="Escape" onPress={onClose}>
          {ask.cancel}
        </Button>
      </div>
    </form>
  );
}

/** The time it is asked about. */
function whenOf({ chosen, cursor }: Strip, asked: Asked): Interval {
  if (asked === 'add' || chosen === null) return { from: cursor, to: cursor };
  if (asked === 'split') {
    const at = splitPlace(chosen, cursor);
    return { from: at, to: at };
  }
  return chosen;
}
