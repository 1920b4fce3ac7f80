import { useState } from 'react';
import { longestWords } from '../../../shared/session/events.ts';
import { minutesTyped, minutesWritten } from '../../../shared/lib/minutes-typed.ts';
import { usualBands } from '../../../shared/time/bands.ts';
import { presenterTimer } from '../../../shared/wall/presenter.ts';
import { enWall } from '../../../shared/words/en-wall.ts';
import { en } from '../../../shared/words/en.ts';
import { useConsoleStore, useLivePart } from '../../session/context.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { PanelProps } from '../panel.ts';
import { bandsOf, presets, typedOf, type TypedBands } from './typed-bands.ts';
import './wall-panel.css';

const words = enWall.timer;
/** Armed with this where no segment says anything. Milliseconds. */
const usualMs = 300_000;

/** The presenter's time: how long, where it changes, and a word to the presenter. */
export function TimerPanel({ onClose }: PanelProps) {
  const { send } = useConsoleStore();
  const facts = useLivePart((live) => live.state.facts);
  const { wall, segments, running } = facts;
  const timer = presenterTimer(facts);
  const limitMs = segments.find(({ id }) => id === running)?.limitMs;
  const [time, setTime] = useState(minutesWritten(timer?.totalMs ?? limitMs ?? usualMs));
  const [typed, setTyped] = useState<TypedBands>(() => typedOf(wall.bands ?? usualBands));
  const [elapsed, setElapsed] = useState(wall.elapsed ?? false);
  const [text, setText] = useState(timer?.words ?? '');
  const totalMs = minutesTyped(time);
  const bands = bandsOf(typed, totalMs ?? usualMs);
  const runs = wall.timer?.startedAt != null;
  const set = (startedAt: number | null): void => {
    if (totalMs === null || bands === null) return;
    const message = text.trim();
    void send({
      type: 'setWall',
      wall: {
        stays: false,
        ...wall,
        // In a segment that is a presentation the timer is there by itself.
        scene: wall.scene === 'now' && timer !== null && wall.timer === null ? 'now' : 'timer',
        calm: false,
        timer: { totalMs, startedAt, ...(message === '' ? {} : { words: message }) },
        bands,
        elapsed,
      },
    });
    onClose();
  };
  const change = (to: Partial<TypedBands>): void => setTyped((was) => ({ ...was, ...to }));
  const numbers = fieldsOf(typed);
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form
        className="timer-panel"
        onSubmit={(event) => {
          event.preventDefault();
          set(runs ? (wall.timer?.startedAt ?? null) : null);
        }}
      >
        <TextField
          label={words.time}
          hint={words.timeHint}
          // What opens for it is where the typing goes.
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog opened for this field
          autoFocus
          value={time}
          {...(totalMs === null ? { error: words.timeWrong } : {})}
          onChange={setTime}
        />
        <Choice
          label={words.bands}
          value={typed.preset}
          options={presets.map((each) => [each, words.presets[each]] as const)}
          onChange={(preset) => change({ preset })}
        />
        {numbers.length > 0 && (
          <div className="timer-pair">
            {numbers.map(([field, label]) => (
              <TextField
                key={field}
                label={label}
                value={typed[field]}
                {...(bands === null ? { error: words.numberWrong } : {})}
                onChange={(value) => change({ [field]: value })}
              />
            ))}
          </div>
        )}
        {bands?.kind === 'toastmasters' && totalMs !== null && (
          <p className="field-hint">
            {words.toastmastersHint(
              minutesWritten(bands.minimumMs),
              minutesWritten((bands.minimumMs + totalMs) / 2),
              minutesWritten(totalMs),
            )}
          </p>
        )}
        <Check checked={elapsed} onChange={setElapsed}>
          {words.elapsed}
        </Check>
        <TextField
          label={words.words}
          hint={words.wordsHint}
          value={text}
          maxLength={longestWords}
          onChange={setText}
        />
        <DialogActions>
          <Button type="submit" weight="main" isDisabled={totalMs === null || bands === null}>
            {runs ? words.apply : words.arm}
          </Button>
          {!runs && (
            <Button isDisabled={totalMs === null || bands === null} onPress={() => set(0)}>
              {words.start}
            </Button>
          )}
          <Button onPress={onClose}>{en.room.ask.cancel}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function fieldsOf({ preset }: TypedBands): readonly (readonly ['first' | 'second' | 'minimum', string])[] {
  switch (preset) {
    case 'usual':
      return [];
    case 'seconds':
      return [
        ['first', words.wrapUpSeconds],
        ['second', words.lastSeconds],
      ];
    case 'own':
      return [
        ['first', words.wrapUpPercent],
        ['second', words.lastPercent],
      ];
    case 'toastmasters':
      return [['minimum', words.minimum]];
  }
}
