import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KeyPress } from '../../../shared/keys/combo.ts';
import type { KeyContext } from '../../../shared/keys/dispatch.ts';
import { idlePollTyping, pollKey, type PollTyping } from '../../../shared/keys/poll-keys.ts';
import type { Command } from '../../../shared/session/commands.ts';
import { runningPoll } from '../../../shared/session/poll.ts';

export interface PollDesk {
  /** true when the key was taken; only while a poll runs. */
  readonly press: (pressed: KeyPress, context: KeyContext) => boolean;
  /** What stands half counted, for the bar. */
  readonly typing: StoreApi<PollTyping>;
}

/** Keys that count votes, of this window and of the wall. `tell` sends, and says what came of it. */
export function makePollDesk(
  tell: (command: Command) => void,
  /** Something is being typed, or no more; what it is shows in the bar alone. */
  onTyping: (counting: boolean) => void,
): PollDesk {
  const typing = createStore<PollTyping>(() => idlePollTyping);
  let poll: string | null = null;
  return {
    typing,
    press: (pressed, { room, focus }) => {
      const running = room.open ? runningPoll(room.facts) : undefined;
      // What was typed belongs to its own poll.
      if ((running?.id ?? null) !== poll) typing.setState(idlePollTyping, true);
      poll = running?.id ?? null;
      if (running === undefined) return false;
      const result = pollKey(typing.getState(), pressed, running, { focus, bareKeys: room.bareKeys });
      if (result.kind === 'none') return false;
      typing.setState(result.kind === 'typing' ? result.typing : idlePollTyping, true);
      if (result.kind === 'typing') onTyping(result.typing.choice !== null);
      else tell({ type: 'tallyPoll', choice: result.choice, count: result.count });
      return true;
    },
  };
}
