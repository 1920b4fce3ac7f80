import { askedGap } from '../gap.ts';
import type { Body } from '../events.ts';
import type { Gap, SessionFacts, Turn } from '../state.ts';
import { events, refuse, type Deciders } from './decider.ts';

export const gap: Deciders<'answerGap'> = {
  answerGap: (facts, { from, counted }, { newId }) => {
    const asked = askedGap(facts);
    if (asked?.from !== from) return refuse('noGap');
    const answer: Body = { type: 'gap.answered', data: { from, to: asked.to, counted } };
    return events(answer, ...(counted ? apart(facts, asked, newId) : []));
  },
};

/**
 * Time that counts is time somebody may have spoken in, but nobody pressed: whoever had the floor before and after has not
 * spoken through all of it. What lies between is a stretch that can be filled (M10), not a measure that was invented.
 */
function apart({ turns }: SessionFacts, { from, to }: Gap, newId: () => string): Body[] {
  const across = turns.filter(({ start, end }) => start < from && (end === null || end > from));
  return across.flatMap((turn): Body[] =>
    turn.end !== null && turn.end <= to
      ? [{ type: 'turn.corrected', data: { turn: turn.id, end: from } }]
      : goesOn(turn, from, to, newId()),
  );
}

const goesOn = ({ id, person, measured }: Turn, from: number, to: number, into: string): Body[] => [
  { type: 'turn.split', data: { turn: id, into, splitAt: from, person, measured } },
  { type: 'turn.corrected', data: { turn: into, start: to } },
];
