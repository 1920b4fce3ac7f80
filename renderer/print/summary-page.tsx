import type { ReactElement } from 'react';
import { summaryPage } from '../../shared/summary/page.ts';
import type { SummaryView } from '../../shared/summary/view.ts';
import type { Words } from '../../shared/words/en.ts';
import { toReact } from './to-react.tsx';
import '../../shared/summary/summary.css';

interface SummaryPageProps {
  readonly view: SummaryView;
  readonly words: Words;
}

/** The summary as it is printed, written to HTML, and shown before either. Its size is the font size around it. */
export function SummaryPage({ view, words }: SummaryPageProps): ReactElement {
  return toReact(summaryPage(view, words));
}
