import { choiceOfDigit, type Poll } from '../session/poll.ts';
import { mostVotes } from '../session/poll-events.ts';
import type { KeyPress } from './combo.ts';
import { digitOf, type Focus } from './dispatch.ts';

/**
 * Counting raised hands: the digit of a choice, the number, Enter. While a poll runs bare digits are counts and no
 * badges; letters stay people, for somebody may speak in between.
 */
export interface PollTyping {
  /** The choice that is counted; null: its digit comes next. */
  readonly choice: string | null;
  readonly count: string;
}
export const idlePollTyping: PollTyping = { choice: null, count: '' };

export type PollPress =
  | { readonly kind: 'none' }
  /** Taken; `typing` is what stands there now. */
  | { readonly kind: 'typing'; readonly typing: PollTyping }
  | { readonly kind: 'tally'; readonly choice: string; readonly count: number };

const none: PollPress = { kind: 'none' };
const mostDigits = String(mostVotes).length;

/** Pure: one key press while this poll runs, to what it means for it. There is no haste: hands take time to count. */
export function pollKey(
  { choice, count }: PollTyping,
  press: KeyPress,
  poll: Poll,
  { focus, bareKeys }: { readonly focus: Focus; readonly bareKeys: boolean },
): PollPress {
  if (focus === 'text' || focus === 'dialog') return none;
  if (press.alt || press.control || press.meta) return none;
  if (choice !== null && focus === 'room') {
    if (press.key === 'Enter' && !press.shift)
      return count === ''
        ? { kind: 'typing', typing: { choice, count } }
        : { kind: 'tally', choice, count: Number(count) };
    if (press.key === 'Backspace' && !press.shift)
      return {
        kind: 'typing',
        typing: count === '' ? idlePollTyping : { choice, count: count.slice(0, -1) },
      };
    if (press.key === 'Escape') return { kind: 'typing', typing: idlePollTyping };
  }
  const digit = bareKeys ? digitOf(press) : null;
  if (digit === null) return none;
  if (choice !== null)
    return {
      kind: 'typing',
      typing: { choice, count: count.length < mostDigits ? count + digit : count },
    };
  return { kind: 'typing', typing: { choice: choiceOfDigit(poll, digit), count: '' } };
}
