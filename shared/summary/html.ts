import type { Words } from '../words/en.ts';
import { summaryDocument } from './document.ts';
import { summaryPage } from './page.ts';
import type { PageElement } from './page-element.ts';
import type { SummaryView } from './view.ts';

/** What the file carries with it, so that it needs nothing else: rules for the page and its typefaces. */
export interface HtmlStyle {
  readonly css: string;
}

/** The summary as one HTML file that loads nothing and runs nothing. */
export function summaryHtml(view: SummaryView, words: Words, style: HtmlStyle): string {
  const doc = summaryDocument(view, words);
  const { language, direction } = words.summary;
  return `<!doctype html>
<html lang="${escape(language)}" dir="${escape(direction)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(doc.title)}</title>
<style>
${style.css}
</style>
</head>
<body class="summary-file">
${elementHtml(summaryPage(view, words))}
</body>
</html>
`;
}

const VOID = new Set(['br']);

/** An element of the page as HTML. */
export function elementHtml({ tag, attributes, children }: PageElement): string {
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
  if (VOID.has(tag)) return `<${tag}${written}>`;
  const inside = children
    .map((child) => (typeof child === 'string' ? escape(child) : elementHtml(child)))
    .join('');
  return `<${tag}${written}>${inside}</${tag}>`;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string =>
  text.replace(/[&<>"']/gu, (character) => references[character] ?? '');
