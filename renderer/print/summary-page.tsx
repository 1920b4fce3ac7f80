import { createElement, type ReactElement } from 'react';
import type { PageElement } from '../../shared/summary/page-element.ts';
import { summaryPage } from '../../shared/summary/page.ts';
import type { SummaryView } from '../../shared/summary/view.ts';
import type { Words } from '../../shared/words/en.ts';
import '../../shared/summary/summary.css';

interface SummaryPageProps {
  readonly view: SummaryView;
  readonly words: Words;
}

/** The summary as it is printed, written to HTML, and shown before either. Its size is the font size around it. */
export function SummaryPage({ view, words }: SummaryPageProps): ReactElement {
  return toReact(summaryPage(view, words));
}

function toReact({ tag, attributes, children }: PageElement): ReactElement {
  const { class: className, ...rest } = attributes;
  const props = className === undefined ? rest : { ...rest, className };
  return createElement(
    tag,
    props,
    ...children.map((child) => (typeof child === 'string' ? child : toReact(child))),
  );
}
