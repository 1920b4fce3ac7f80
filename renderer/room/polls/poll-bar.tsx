import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { idlePollTyping } from '../../../shared/keys/poll-keys.ts';
import type { Command } from '../../../shared/session/commands.ts';
import {
  choicesOf,
  countOf,
  digitOfChoice,
  isShown,
  sameWord,
  votesAtMost,
  votesOf,
  type Poll,
} from '../../../shared/session/poll.ts';
import { en } from '../../../shared/words/en.ts';
import { enPolls } from '../../../shared/words/en-polls.ts';
import { useConsole } from '../../session/context.tsx';
import { LiveButton } from '../../ui/button.tsx';
import { CountField } from './count-field.tsx';
import type { TypedIn } from './poll-desk.ts';
import { WordField } from './word-field.tsx';
import './polls.css';

interface Props {
  readonly poll: Poll;
  readonly typing: StoreApi<TypedIn>;
  readonly send: (command: Command) => Promise<boolean>;
  readonly run: (id: string) => void;
}

/** Where raised hands are counted, in place of the prompt: the question is what is said now. */
export function PollBar({ poll, typing, send, run }: Props) {
  const bareKeys = useConsole((each) => each.settings?.bareKeys ?? true);
  const typed = useStore(typing);
  const isMine = typed.poll === poll.id && choicesOf(poll).includes(typed.typing.choice ?? '');
  const now = isMine ? typed.typing : idlePollTyping;
  const named = (choice: string): string => en.polls.choice(poll.kind, choice, poll.options);
  const tally = (choice: string, count: number): void => {
    if (countOf(poll, choice) !== count) void send({ type: 'tallyPoll', choice, count });
  };
  return (
    <section
      className="poll-bar"
      aria-label={enPolls.bar}
      data-many={choicesOf(poll).length > 6 || undefined}
    >
      <div className="poll-head">
        <span className="k">{en.polls.kinds[poll.kind]}</span>
        <p className="poll-question" title={poll.question} dir="auto">
          {poll.question}
        </p>
        <Voted poll={poll} send={send} />
        {isShown(poll) && !poll.agreed ? (
          <span className="k poll-state">{enPolls.shown}</span>
        ) : (
          <LiveButton onClick={() => void send({ type: 'agreePoll', agreed: !poll.agreed })}>
            {poll.agreed ? enPolls.hide : enPolls.agree}
          </LiveButton>
        )}
        <LiveButton weight="main" onClick={() => run('poll.close')}>
          {enPolls.close}
        </LiveButton>
      </div>
      <div className="poll-count-row">
        {poll.kind === 'word' && <WordField onWord={(word) => oneMore(poll, word, send)} />}
        <ol className="poll-choices" dir="auto">
          {choicesOf(poll).map((choice) => (
            <CountField
              key={choice}
              name={named(choice)}
              digit={bareKeys ? digitOfChoice(poll, choice) : null}
              count={countOf(poll, choice)}
              typed={now.choice === choice ? now.count : null}
              onCount={(count) => tally(choice, count)}
            />
          ))}
        </ol>
        <output className="k poll-hint">
          {now.choice === null
            ? poll.kind === 'word'
              ? enPolls.hintWord
              : bareKeys
                ? enPolls.hint
                : enPolls.hintNoKeys
            : enPolls.hintCount(named(now.choice))}
        </output>
      </div>
    </section>
  );
}

/** Votes so far, and of how many, which is changed here when somebody came or stepped out. */
function Voted({ poll, send }: Pick<Props, 'poll' | 'send'>) {
  const votes = votesOf(poll);
  const over = votes - votesAtMost(poll);
  const unit =
    poll.kind === 'dots' ? enPolls.dotsVotes : poll.kind === 'word' ? enPolls.words : enPolls.votes;
  return (
    <span className="poll-voted">
      <b>{votes}</b> {enPolls.of}{' '}
      {poll.dots === null ? <CountInput poll={poll} send={send} /> : <b>{votesAtMost(poll)}</b>} {unit}
      {over > 0 && <span className="poll-over">{enPolls.over(over)}</span>}
    </span>
  );
}

const CountInput = ({ poll, send }: Pick<Props, 'poll' | 'send'>) => (
  <CountField
    name={enPolls.votersField}
    bare
    digit={null}
    count={poll.voters}
    typed={null}
    onCount={(voters) => {
      if (voters !== poll.voters) void send({ type: 'resizePoll', voters });
    }}
  />
);

/** The same word again, whatever its case, counts one more. */
function oneMore(poll: Poll, word: string, send: Props['send']): void {
  void send({ type: 'tallyPoll', choice: word, count: (countOf(poll, sameWord(poll, word)) ?? 0) + 1 });
}
