import * as fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { inlineOf } from '../../../shared/lib/inline.ts';
import { tidyText } from '../../../shared/lib/text.ts';
import type { Command } from '../../../shared/session/commands.ts';
import { summaryView } from '../../../shared/summary/build.ts';
import { summaryHtml } from '../../../shared/summary/html.ts';
import { markdownInline } from '../../../shared/summary/markdown-inline.ts';
import { summaryMarkdown } from '../../../shared/summary/markdown.ts';
import { en } from '../../../shared/words/en.ts';
import { given, open } from '../../support/record.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}
const kinds = { strong: 'strong', emphasis: 'emphasis', inlineCode: 'code' } as const;

/** What a real reader of CommonMark finds set off, in order. */
const setOff = (node: Node): string[] =>
  node.type in kinds
    ? [`${kinds[node.type as 'strong']} ${text(node)}`]
    : (node.children ?? []).flatMap(setOff);
const text = (node: Node): string =>
  node.type === 'break' ? '\n' : (node.value ?? (node.children ?? []).map(text).join(''));

const part = fc.constantFrom(
  '**bold**', '*so*', '`x = *1*`', '_so_', '__bold__', '*(a)*', '**a.**', '`\\`', '*', '**', '_', '`', '\\', '[a](b)', '<b>', '&amp;',
  '#', '- ', '1. ', '!', '.', ',', '-', '(', ')', ' ', ' ', ' ', '\n', 'a', 'Ω', '👩‍👧',
); // prettier-ignore
const note = (words: string, pinned = false): Command[] => [
  { type: 'takeNote', kind: 'insight', visibility: 'circle', text: words, owner: null, due: null },
  ...(pinned ? [{ type: 'pinNote', note: 'x1', pinned: true } as const] : []),
];
const view = (...steps: readonly Command[]) =>
  summaryView(given([open(), ...steps]).state, {}, { audience: 'circle', names: 'full', now: 0 });

describe('Summary: what is set off in a note', () => {
  it('in Markdown: a real reader sets off the same words, and reads the same text', () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 14 }).map((parts) => tidyText(parts.join('')).trim()),
        (words) => {
          if (words === '') return;
          const tree = unified()
            .use(remarkParse)
            .parse(`- ${markdownInline(words, '  ')}\n`) as Node;
          const mine = inlineOf(words);
          expect(setOff(tree)).toEqual(
            mine.flatMap(({ kind, text: each }) => (kind === 'text' ? [] : [`${kind} ${each}`])),
          );
          const bare = (from: string): string => from.replace(/\s/gu, '');
          expect(bare(text(tree))).toBe(bare(mine.map((each) => each.text).join('')));
        },
      ),
      { seed: 20261203, numRuns: 1500 },
    );
  });

  it('on the page and in the HTML file, with everything else as text', () => {
    const html = summaryHtml(view(...note('**Ask** *early*, use `x`, <b>not</b> [this](http://a.b)')), en, {
      css: '',
    });
    expect(html).toContain('<strong>Ask</strong> <em>early</em>, use <code>x</code>, &lt;b&gt;not&lt;/b&gt;');
    expect(html).toContain('this (http://a.b)');
    expect(html).not.toContain('<a ');
  });

  it('a pinned note stands before the others of its kind', () => {
    const markdown = summaryMarkdown(view(...note('First'), ...note('Second').slice(0, 1)), en);
    expect(markdown.indexOf('First')).toBeLessThan(markdown.indexOf('Second'));
    const pinned = view(...note('First'), ...note('Second'), { type: 'pinNote', note: 'x2', pinned: true });
    expect(pinned.insights.map((each) => each.text)).toEqual(['Second', 'First']);
  });
});
