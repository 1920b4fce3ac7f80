import { tidyLine, tidyText } from '../lib/text.ts';
import { choicesOf, countOf, isShown, votesAtMost, votesOf, type Poll } from '../session/poll.ts';
import type { Words } from '../words/en.ts';
import type { Body } from './document-model.ts';
import type { SummaryPoll, SummaryView } from './view.ts';

/** `all`: also the counts that the group itself did not see. */
export const summaryPoll = (poll: Poll, all: boolean): SummaryPoll => ({
  kind: poll.kind,
  question: tidyText(poll.question).trim(),
  options: poll.options.map(tidyLine),
  votes: votesOf(poll),
  of: votesAtMost(poll),
  results:
    all || isShown(poll)
      ? choicesOf(poll).map((choice) => ({ choice: tidyLine(choice), count: countOf(poll, choice) ?? 0 }))
      : null,
});

/** One group of lines for each poll: what was asked, how many voted, and for what. */
export const pollBodies = (view: SummaryView, { polls: w }: Words): Body[] =>
  view.polls.map(({ kind, question, options, votes, of, results }): Body => {
    const line = (text: string) => ({ text, owner: null, detail: null, task: false });
    const voted = w.voted(kind, votes, of);
    return {
      kind: 'group',
      heading: tidyLine(question) === '' ? w.kinds[kind] : tidyLine(question),
      entries: [
        line(question === '' ? voted : w.line(w.kinds[kind], voted)),
        ...(results === null
          ? [line(w.notShown)]
          : results.map(({ choice, count }) => line(w.line(w.choice(kind, choice, options), count)))),
      ],
    };
  });
