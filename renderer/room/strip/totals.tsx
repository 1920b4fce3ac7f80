import { useMemo } from 'react';
import { runningRound } from '../../../shared/session/ask.ts';
import type { SessionFacts } from '../../../shared/session/state.ts';
import { speaking } from '../../../shared/turns/speaking.ts';
import { countdown } from '../../../shared/time/clock.ts';
import { enStrip } from '../../../shared/words/en-strip.ts';
import type { Said } from './names.ts';

interface Props {
  readonly facts: SessionFacts;
  readonly now: number;
  readonly words: Said;
}

/** How long each has spoken, in the order of seats and never by time; at rest in a go-round. */
export function Totals({ facts, now, words }: Props) {
  const rests = runningRound(facts) !== undefined;
  const rows = useMemo(() => (rests ? [] : speaking(facts, now)), [rests, facts, now]);
  if (rests) return <p className="strip-resting">{enStrip.totals.resting}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
    <ul className="strip-totals" aria-label={enStrip.totals.label} tabIndex={0}>
      {rows.map(({ person, speakingMs, turns }) => (
        <li key={person}>
          <bdi>{words.person(person)}</bdi>
          <span>
            {turns === 0 ? enStrip.totals.silent : enStrip.totals.person(countdown(speakingMs), turns)}
          </span>
        </li>
      ))}
    </ul>
  );
}
