import { mayHave, type ExportFormat } from '../../shared/summary/formats.ts';
import { lasting } from '../../shared/session/erase.ts';
import type { Roster } from '../../shared/session/roster.ts';
import type { SessionState } from '../../shared/session/state.ts';
import { summaryView } from '../../shared/summary/build.ts';
import { measuresCsv, participationCsv } from '../../shared/summary/csv.ts';
import { summaryHtml, type HtmlStyle } from '../../shared/summary/html.ts';
import { sessionJson } from '../../shared/summary/json.ts';
import { nameBook } from '../../shared/summary/names.ts';
import { summaryMarkdown } from '../../shared/summary/markdown.ts';
import type { Paper } from '../../shared/summary/paper.ts';
import type { Audience, NameStyle, SummaryView } from '../../shared/summary/view.ts';
import { en } from '../../shared/words/en.ts';
import type { NewFile } from './write-all.ts';

export interface RenderRequest {
  readonly state: SessionState;
  readonly roster: Roster;
  readonly audience: Audience;
  readonly names: NameStyle;
  /** Epoch milliseconds; counts only while the session is open. */
  readonly now: number;
  readonly paper: Paper;
}

/** What only the running app can do. */
export interface RenderTools {
  readonly printPdf: (view: SummaryView, paper: Paper) => Promise<Buffer>;
  readonly htmlStyle: HtmlStyle;
}

/** The names beside the record in the asked style: who asked for none gets none in the file either. */
function named({ state, roster, names }: RenderRequest): Roster {
  if (names === 'full') return roster;
  const badges = new Map(state.facts.people.map(({ id, badge }) => [id, badge]));
  return Object.fromEntries([...nameBook(badges, roster, names)].map(([id, name]) => [id, { name }]));
}

/** The files of one format. A `csv` or `json` for another audience than `own` is a mistake of the caller. */
export async function renderFormat(
  format: ExportFormat,
  request: RenderRequest,
  tools: RenderTools,
): Promise<NewFile[]> {
  const { state, roster, audience, paper } = request;
  if (!mayHave(audience, format)) throw new Error('this format is for own alone');
  const view = summaryView(state, roster, request);
  switch (format) {
    case 'md':
      return [{ name: 'summary.md', content: summaryMarkdown(view, en) }];
    case 'pdf':
      return [{ name: 'summary.pdf', content: await tools.printPdf(view, paper) }];
    case 'html':
      return [{ name: 'summary.html', content: summaryHtml(view, en, tools.htmlStyle) }];
    case 'json':
      // What is to be erased (U4) leaves with no copy, whether or not it has been erased here yet.
      return [{ name: 'session.json', content: sessionJson(lasting(state.log), named(request)) }];
    case 'csv':
      return [
        { name: 'participation.csv', content: participationCsv(view.participation ?? []) },
        { name: 'measures.csv', content: measuresCsv(view.measures) },
      ];
  }
}
