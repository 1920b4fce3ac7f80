import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KeyPress } from '../../../shared/keys/combo.ts';
import type { KeyContext } from '../../../shared/keys/dispatch.ts';
import { idlePollTyping, pollKey, type PollTyping } from '../../../shared/keys/poll-keys.ts';
import type { Command } from '../../../shared/session/commands.ts';
import { runningPoll } from '../../../shared/session/poll.ts';

/** What was typed belongs to its own poll. */
export interface TypedIn {
  readonly poll: string | null;
  readonly typing: PollTyping;
}

export interface PollDesk {
  /** true when the key was taken; only while a poll runs. */
  readonly press: (pressed: KeyPress, context: KeyContext) => boolean;
  /** What stands half counted, for the bar. */
  readonly typing: StoreApi<TypedIn>;
}

/** Keys that count votes, of this window and of the wall. `tell` sends, and says what came of it. */
export function makePollDesk(
  tell: (command: Command) => void,
  /** Something is being typed, or no more; what it is shows in the bar alone. */
  onTyping: (counting: boolean) => void,
): PollDesk {
  const typing = createStore<TypedIn>(() => ({ poll: null, typing: idlePollTyping }));
  return {
    typing,
    press: (pressed, { room, focus }) => {
      const running = room.open ? runningPoll(room.facts) : undefined;
      if (running === undefined) return false;
      const known = typing.getState();
      const now = known.poll === running.id ? known.typing : idlePollTyping;
      const result = pollKey(now, pressed, running, { focus, bareKeys: room.bareKeys });
      if (result.kind === 'none') return false;
      typing.setState({
        poll: running.id,
        typing: result.kind === 'typing' ? result.typing : idlePollTyping,
      });
      if (result.kind === 'typing') onTyping(result.typing.choice !== null);
      else tell({ type: 'tallyPoll', choice: result.choice, count: result.count });
      return true;
    },
  };
}
