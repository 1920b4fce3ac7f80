import type {
  ConsoleAnswers,
  ConsoleBridge,
  ConsoleChannel,
  ConsoleRequest,
} from '../../shared/ipc/contract.ts';

type Answers = { readonly [K in ConsoleChannel]?: (payload: ConsoleRequest<K>) => ConsoleAnswers[K] };

/** A bridge without a session behind it: answers what it is given to, else null; and what it was asked. */
export function bridgeOf(answers: Answers = {}) {
  const asked: { readonly channel: ConsoleChannel; readonly payload: unknown }[] = [];
  const bridge: ConsoleBridge = {
    request: async (channel, payload) => {
      asked.push({ channel, payload });
      const answer = answers[channel] as ((payload: unknown) => never) | undefined;
      return answer === undefined ? (null as never) : answer(payload);
    },
    on: () => () => undefined,
  };
  return { bridge, asked };
}
