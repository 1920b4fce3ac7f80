import { inlineOf } from '../lib/inline.ts';
import type { Words } from '../words/en.ts';
import { circleDrawing } from './circle-drawing.ts';
import type { Body, Entry, Fact } from './document-model.ts';
import { summaryDocument, type Section } from './document.ts';
import { element, type PageChild, type PageElement } from './page-element.ts';
import type { SummaryView } from './view.ts';

/** The page of a view, below `body`. */
export function summaryPage(view: SummaryView, words: Words): PageElement {
  const doc = summaryDocument(view, words);
  return element(
    'article',
    { class: 'summary', lang: words.summary.language, dir: words.summary.direction },
    element(
      'header',
      { class: 'summary-head' },
      element(
        'div',
        { class: 'summary-title' },
        element('p', { class: 'summary-kicker', dir: 'auto' }, doc.kicker),
        element('h1', { dir: 'auto' }, doc.title),
      ),
      circleDrawing(doc.seats, doc.led),
    ),
    factList(doc.facts, 'summary-facts'),
    ...doc.sections.map(sectionElement),
    element('footer', { class: 'summary-foot' }, element('p', {}, doc.audience)),
  );
}

const sectionElement = ({ id, heading, bodies }: Section): PageElement =>
  element(
    'section',
    { class: `summary-section summary-${id}` },
    element('h2', {}, heading),
    ...bodies.flatMap(bodyElements),
  );

function bodyElements(body: Body): PageElement[] {
  switch (body.kind) {
    case 'said':
      return [element('p', { class: 'summary-said', dir: 'auto' }, ...lines(body.text))];
    case 'remark':
      return [element('p', { class: 'summary-remark' }, body.text)];
    case 'facts':
      return [factList(body.facts, 'summary-facts')];
    case 'entries':
      return [entryList(body.entries)];
    case 'group':
      return [
        element(
          'div',
          { class: 'summary-group' },
          element('h3', { dir: 'auto' }, body.heading),
          entryList(body.entries),
        ),
      ];
    case 'stages':
      return [
        element(
          'ol',
          { class: 'summary-stages' },
          ...body.stages.map(({ clock, title, detail, skipped }) =>
            element(
              'li',
              skipped ? { class: 'summary-skipped' } : {},
              element('span', { class: 'summary-clock' }, clock),
              ' ',
              element('strong', { dir: 'auto' }, title),
              ' ',
              element('span', { class: 'summary-detail' }, detail),
            ),
          ),
        ),
      ];
    case 'table':
      return [
        element(
          'table',
          { class: 'summary-table' },
          element(
            'thead',
            {},
            element('tr', {}, ...body.head.map((cell) => element('th', { scope: 'col' }, cell))),
          ),
          element('tbody', {}, ...body.rows.map(tableRow)),
        ),
      ];
  }
}

const tableRow = ([person = '', ...cells]: readonly string[]): PageElement =>
  element(
    'tr',
    {},
    element('th', { scope: 'row', dir: 'auto' }, person),
    ...cells.map((cell) => element('td', {}, cell)),
  );

const factList = (facts: readonly Fact[], name: string): PageElement =>
  element(
    'dl',
    { class: name },
    ...facts.map(({ term, detail }) =>
      element(
        'div',
        {},
        element('dt', { dir: 'auto' }, term),
        element('dd', { dir: 'auto' }, ...lines(detail)),
      ),
    ),
  );

const entryList = (entries: readonly Entry[]): PageElement =>
  element(
    'ul',
    { class: entries.some((entry) => entry.task) ? 'summary-entries summary-tasks' : 'summary-entries' },
    ...entries.map(({ text, owner, detail, inline }) =>
      element(
        'li',
        { dir: 'auto' },
        ...(owner === null ? [] : [element('strong', { class: 'summary-owner' }, owner), ' ']),
        element('span', { class: 'summary-text', dir: 'auto' }, ...(inline ? setOff(text) : lines(text))),
        ...(detail === null ? [] : [' ', element('span', { class: 'summary-detail' }, detail)]),
      ),
    ),
  );

const tags = { strong: 'strong', emphasis: 'em', code: 'code' } as const;
const setOff = (text: string): PageChild[] =>
  inlineOf(text).flatMap((part) =>
    part.kind === 'text' ? lines(part.text) : [element(tags[part.kind], {}, part.text)],
  );

const lines = (text: string): PageChild[] =>
  text.split('\n').flatMap((line, i) => (i === 0 ? [line] : [element('br', {}), line]));
