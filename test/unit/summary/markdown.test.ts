import * as fc from 'fast-check';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { tidyText } from '../../../shared/lib/text.ts';
import { summaryView } from '../../../shared/summary/build.ts';
import { markdownLine, markdownText } from '../../../shared/summary/markdown-text.ts';
import { summaryDocument } from '../../../shared/summary/document.ts';
import { summaryMarkdown } from '../../../shared/summary/markdown.ts';
import { yamlText } from '../../../shared/summary/yaml.ts';
import type { SummaryNote } from '../../../shared/summary/view.ts';
import { en } from '../../../shared/words/en.ts';
import { sampleRoster } from '../../support/summary/sample.ts';
import { sampleState } from '../../support/summary/sessions.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly depth?: number;
  readonly children?: readonly Node[];
}
const parse = (markdown: string): Node => unified().use(remarkParse).use(remarkFrontmatter).parse(markdown);

/** What is read: text, a line end where one breaks, an empty line between paragraphs. */
const read = (node: Node): string =>
  node.type === 'break'
    ? '\n'
    : (node.value ??
      (node.children ?? []).map(read).join(['listItem', 'root'].includes(node.type) ? '\n\n' : ''));
const kinds = (node: Node): string[] => [node.type, ...(node.children ?? []).flatMap(kinds)];

const markup = fc.constantFrom(
  '*', '_', '`', '#', '##', '- ', '+ ', '1. ', '2) ', '> ', '[a](b)', '![x](y)', '<b>', '</b>', '<!--', '&amp;', '&#42;',
  '\\', '~~', '|', '---', '===', '```', '    ', '\t', ' ', '\n', '\n\n', 'a', 'Ω', '👩‍👧', 'http://x.y_z_', '<x@y.z>', '[a]: b', '$',
); // prettier-ignore
const typed = fc.oneof(
  fc.array(markup, { maxLength: 14 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const RUNS = { seed: 20261203, numRuns: 600 };

/** Empty lines around and between are not kept apart; nothing else may change. */
const paragraphs = (text: string): string =>
  text
    .split(/\n[ \t]*(?:\n[ \t]*)+/u)
    .filter((part) => part.trim() !== '')
    .map((part) => part.replace(/^\n+|\n+$/gu, ''))
    .join('\n\n');

const aNote: SummaryNote = { kind: 'insight', text: '', at: 0, private: false, owner: null, due: null };

describe('Markdown: what a person typed survives as text', () => {
  it('in a list item, over lines and paragraphs', () => {
    fc.assert(
      fc.property(
        typed.map((text) => tidyText(text).trim()).filter((text) => text !== ''),
        (text) => {
          const tree = parse(`- ${markdownText(text, '  ')}\n`);
          expect(new Set(kinds(tree))).toEqual(
            new Set([
              'root',
              'list',
              'listItem',
              'paragraph',
              'text',
              ...(kinds(tree).includes('break') ? ['break'] : []),
            ]),
          );
          expect(read(tree.children?.[0]?.children?.[0] ?? tree)).toBe(paragraphs(text));
        },
      ),
      RUNS,
    );
  });

  it('as a heading', () => {
    fc.assert(
      fc.property(
        typed.map((text) => tidyText(text).trim()).filter((text) => text !== ''),
        (text) => {
          const tree = parse(`## ${markdownLine(text)}\n`);
          expect(kinds(tree).filter((kind) => kind !== 'text')).toEqual(['root', 'heading']);
          expect(read(tree)).toBe(text.replace(/\s*\n\s*/gu, ' ').trim());
        },
      ),
      RUNS,
    );
  });

  it('in YAML front matter, read by a real reader', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(parseYaml(`title: ${yamlText(text)}\n`)).toEqual({ title: text });
      }),
      RUNS,
    );
  });
});

describe('Markdown of the sample', () => {
  const view = summaryView(sampleState(), sampleRoster, { audience: 'own', names: 'full', now: 0 });
  const markdown = summaryMarkdown(view, en);
  const tree = parse(markdown);

  it('begins with front matter: title, date, circle, attendees, tags', () => {
    const [front] = tree.children ?? [];
    expect(front?.type).toBe('yaml');
    expect(parseYaml(front?.value ?? '')).toEqual({
      title: 'Asking for help',
      date: '2026-12-03',
      circle: 'Thursday peer circle',
      attendees: view.attendees,
      tags: ['peer-circle', 'session-summary'],
    });
  });

  it('has its sections in the order of the practice', () => {
    const headings = (tree.children ?? [])
      .filter((node) => node.type === 'heading' && node.depth === 2)
      .map(read);
    const s = en.summary.sections;
    expect(headings).toEqual([
      s.purpose, s.agreements, s.agenda, s.keyPoints, s.insights, s.decisions, s.actions, s.resources,
      s.questions, s.parking, s.participation, s.buddies, s.next, s.referrals,
    ]); // prettier-ignore
  });

  it('writes actions as tasks with owner and due date', () => {
    expect(markdown).toContain('- [ ] **Jonas Weber**: Send the intro template around (due 2026-12-10)\n');
  });

  it('names a circle once, gives a skipped segment no time, and says in a sentence that too little was measured', () => {
    const state = sampleState();
    const view = summaryView(state, sampleRoster, { audience: 'own', names: 'full', now: 0 });
    const none = {
      balance: null,
      evenness: null,
      participation_equality: null,
      gini: null,
      peer_to_peer_share: null,
    };
    const measures = { turn_taking_freedom: null, heard_from: 2, present: 3, coverage: 0.4, ...none };
    const row = {
      title: 'Left out',
      format: 'whole',
      plannedStart: 0,
      plannedMs: 60_000,
      heldMs: 0,
      notes: [],
    };
    const agenda = [{ ...row, actualStart: null, actualMs: null, skipped: true }];
    const text = summaryMarkdown({ ...view, measures, agenda, title: 'Evening', circle: 'Evening' }, en);
    expect(text).toContain('Too little of the open time was noted (40 %)');
    expect(text).not.toContain('**: —');
    expect(text).toMatch(/^- \*\*Left out\*\*: skipped$/mu);
    const { kicker } = summaryDocument({ ...view, title: 'Evening', circle: 'Evening' }, en);
    expect(kicker).toBe('Session summary');
  });

  it('keeps right-to-left names from turning their neighbours, and rounds what is shown at the half', () => {
    const view = summaryView(sampleState(), sampleRoster, { audience: 'own', names: 'full', now: 0 });
    const { facts, sections } = summaryDocument(
      {
        ...view,
        attendees: ['مريم', 'Anna'],
        measures:
          view.measures === null
            ? null
            : { ...view.measures, balance: 0.65, participation_equality: 0.92499999999 },
      },
      en,
    );
    expect(facts.map(({ detail }) => detail)).toContain('\u2068مريم\u2069, Anna');
    expect(JSON.stringify(sections)).toContain('0.93');
  });

  it('is CommonMark alone: no tables, no HTML', () => {
    expect(kinds(tree)).not.toContain('html');
    expect(kinds(tree)).not.toContain('code');
    expect(markdown).not.toMatch(/^\s*\|/mu);
  });

  it('prints a note of 100,000 characters whole', () => {
    const long = 'word '.repeat(20_000).trim();
    const note = { ...aNote, text: long };
    expect(summaryMarkdown({ ...view, insights: [note] }, en)).toContain(`- ${long}\n`);
  });
});
