import * as v from 'valibot';
import { idSchema as id } from '../lib/id.ts';

/**
 * What a poll leaves in the record: how many, never who. No event of a poll names a person, so nothing in it has to be
 * taken out when somebody says no to being measured (U4).
 */
export const pollKinds = ['fist', 'yesNo', 'dots', 'scale', 'word'] as const;
export type PollKind = (typeof pollKinds)[number];

/** Every choice has a digit of its own, and a scale may use all ten. */
export const mostOptions = 9;
export const highestTop = 10;
export const longestQuestion = 2_000;
export const longestOption = 120;
/** People of one count: more is surely a slip of the finger. */
export const mostVotes = 9_999;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostVotes));
const option = v.pipe(v.string(), v.maxLength(longestOption));
const ofPoll = v.strictObject({ poll: id });

/** What is asked, and of how many. */
export const askedSchema = v.strictObject({
  kind: v.picklist(pollKinds),
  /** As it stands on the wall; '' where it is only said aloud. */
  question: v.pipe(v.string(), v.maxLength(longestQuestion)),
  /** Dots only: what they are put on. */
  options: v.pipe(v.array(option), v.maxLength(mostOptions)),
  /** Scale only: its highest number; the lowest is 1. */
  top: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(highestTop))),
  /** Dots only: how many each person has. */
  dots: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostOptions))),
});

export const pollEvents = {
  'poll.opened': v.strictObject({
    poll: id,
    ...askedSchema.entries,
    /** How many could vote. */
    voters: count,
    segment: v.nullable(id),
  }),
  /** So many for this choice, in place of what was counted before. `choice` as in `choicesOf`; of words the word itself. */
  'poll.tallied': v.strictObject({ poll: id, choice: option, count }),
  'poll.resized': v.strictObject({ poll: id, voters: count }),
  /** Whether the group agreed to see a result that is too small to be anonymous by itself. */
  'poll.agreed': v.strictObject({ poll: id, agreed: v.boolean() }),
  'poll.closed': ofPoll,
} as const;

export const pollCommandEntries = {
  /** `voters: null`: as many as are in the room. */
  openPoll: { ...askedSchema.entries, voters: v.nullable(count) },
  tallyPoll: { choice: option, count },
  resizePoll: { voters: count },
  agreePoll: { agreed: v.boolean() },
  closePoll: {},
} as const;
