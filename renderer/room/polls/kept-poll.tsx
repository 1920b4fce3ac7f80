import { choicesOf, countOf, votesAtMost, votesOf, type Poll } from '../../../shared/session/poll.ts';
import { en } from '../../../shared/words/en.ts';

interface Props {
  readonly poll: Poll;
  /** When it was closed, as a clock shows it. */
  readonly time: string;
}

/** A poll that is closed, kept among the notes: what was asked, and what came of it. */
export function KeptPoll({ poll, time }: Props) {
  const { kinds, choice: called, voted, line } = en.polls;
  const results = choicesOf(poll).flatMap((choice) => {
    const count = countOf(poll, choice);
    return count === null ? [] : [line(called(poll.kind, choice, poll.options), count)];
  });
  return (
    <li className="pad-note kept-poll">
      <span className="g" aria-hidden="true">
        {'#'}
      </span>
      <div className="note-text" dir="auto">
        {poll.question === '' ? kinds[poll.kind] : poll.question}
      </div>
      {results.length > 0 && <div className="kept-results">{results.join(' · ')}</div>}
      <div className="m">
        {[
          ...(poll.question === '' ? [] : [kinds[poll.kind]]),
          voted(poll.kind, votesOf(poll), votesAtMost(poll)),
          time,
        ].join(' · ')}
      </div>
    </li>
  );
}
