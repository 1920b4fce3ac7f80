import { foldLetters } from '../../lib/fold-letters.ts';
import { tidyLine } from '../../lib/text.ts';
import { presentPeople } from '../ask.ts';
import { choicesOf, countOf, runningPoll, sameWord } from '../poll.ts';
import type { Body } from '../events.ts';
import type { SessionFacts } from '../state.ts';
import { events, refuse, type Deciders } from './decider.ts';

export const polls: Deciders<'openPoll' | 'tallyPoll' | 'resizePoll' | 'agreePoll' | 'closePoll'> = {
  openPoll: (facts, { type: _, kind, voters, ...asked }, { newId }) => {
    if (runningPoll(facts) !== undefined) return refuse('pollRunning');
    const options = kind === 'dots' ? asked.options.map(tidyLine).filter((each) => each !== '') : [];
    if (kind === 'dots' && options.length < 2) return refuse('tooFewOptions');
    if (new Set(options.map(foldLetters)).size !== options.length) return refuse('duplicate');
    return events({
      type: 'poll.opened',
      data: {
        poll: newId(),
        kind,
        question: asked.question.trim(),
        options,
        top: kind === 'scale' ? (asked.top ?? usualTop) : null,
        dots: kind === 'dots' ? (asked.dots ?? usualDots) : null,
        voters: voters ?? presentPeople(facts).length,
        segment: facts.running,
      },
    });
  },
  tallyPoll: (facts, { choice: asked, count }) => {
    const poll = runningPoll(facts);
    if (poll === undefined) return refuse('noPoll');
    const choice = poll.kind === 'word' ? sameWord(poll, tidyLine(asked)) : asked;
    if (choice === '') return refuse('emptyText');
    if (poll.kind !== 'word' && !choicesOf(poll).includes(choice)) return refuse('unknownChoice');
    if (countOf(poll, choice) === count) return refuse('noChange');
    return events({ type: 'poll.tallied', data: { poll: poll.id, choice, count } });
  },
  resizePoll: (facts, { voters }) => {
    const poll = runningPoll(facts);
    if (poll === undefined) return refuse('noPoll');
    if (poll.voters === voters) return refuse('noChange');
    return events({ type: 'poll.resized', data: { poll: poll.id, voters } });
  },
  agreePoll: (facts, { agreed }) => {
    const poll = runningPoll(facts);
    if (poll === undefined) return refuse('noPoll');
    if (poll.agreed === agreed) return refuse('noChange');
    return events({ type: 'poll.agreed', data: { poll: poll.id, agreed } });
  },
  closePoll: (facts) => {
    const closed = closePoll(facts);
    return closed.length === 0 ? refuse('noPoll') : events(...closed);
  },
};

const usualTop = 5;
const usualDots = 3;

/** The end of the running poll, if one runs; a session that ends takes it along. */
export function closePoll(facts: SessionFacts): Body[] {
  const poll = runningPoll(facts);
  return poll === undefined ? [] : [{ type: 'poll.closed', data: { poll: poll.id } }];
}
