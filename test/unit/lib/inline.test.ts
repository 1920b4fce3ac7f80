import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineOf } from '../../../shared/lib/inline.ts';

const said = (text: string): string =>
  inlineOf(text)
    .map(({ kind, text: part }) => (kind === 'text' ? part : `<${kind}>${part}</>`))
    .join('');

describe('Markdown inside a note', () => {
  it.each([
    ['**bold** and *so* and `x = 1`', '<strong>bold</> and <emphasis>so</> and <code>x = 1</>'],
    ['__bold__ and _so_', '<strong>bold</> and <emphasis>so</>'],
    ['(**bold**), “*so*”.', '(<strong>bold</>), “<emphasis>so</>”.'],
    ['one *a*\n*b* two', 'one <emphasis>a</>\n<emphasis>b</> two'],
    ['see [the list](https://example.org/a)', 'see the list (https://example.org/a)'],
  ])('sets off: %s', (text, shown) => {
    expect(said(text)).toBe(shown);
  });

  it.each([
    '2*3*4 is 24',
    'snake_case_name',
    '* a list',
    '** a ** b',
    '*over\ntwo*',
    '**open',
    '``',
    '<b>no</b> <script>alert(1)</script>',
    '*a**b*',
    '***all***',
  ])('stays what it is: %s', (text) => {
    expect(said(text)).toBe(text);
  });

  it('for any text: nothing typed is lost, but for the marks of what is set off', () => {
    const parts = fc.constantFrom(
      '*',
      '**',
      '_',
      '`',
      '[',
      '](',
      ')',
      ' ',
      '\n',
      'a',
      'Ω',
      '<b>',
      '\\',
      '.',
      '-',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (list) => {
        const text = list.join('');
        const bare = (from: string): string => from.replace(/[*_`[\]() ]/gu, '');
        const found = inlineOf(text);
        expect(bare(found.map((each) => each.text).join(''))).toBe(bare(text));
        const setOff = found.filter(({ kind }) => kind !== 'text').map((each) => each.text);
        expect(setOff.filter((part) => /^\s|\s$|\n|^$/u.test(part))).toEqual([]);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });
});
