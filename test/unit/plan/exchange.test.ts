import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emptyLibrary,
  libraryFormat,
  libraryJson,
  parseLibrary,
  type Library,
} from '../../../shared/plan/library/exchange.ts';
import type { LibraryFault } from '../../../shared/plan/library/fault.ts';
import { libraryItems } from '../../../shared/plan/library/items.ts';
import { libraryKinds, libraryStakes, type LibraryItem } from '../../../shared/plan/library/item.ts';
import { takeIn } from '../../../shared/plan/library/take-in.ts';
import { segmentFormats, segmentKinds } from '../../../shared/plan/segment.ts';
import type { Template } from '../../../shared/plan/templates/template.ts';
import { tidyLine, tidyText } from '../../../shared/lib/text.ts';
import { enLibrary } from '../../../shared/words/en-library.ts';
import { shippedTemplates } from '../../support/said-aloud.ts';

const line = (most: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: most / 4 })
    .map(tidyLine)
    .filter((text) => text !== '' && text.length <= most);
const lines = fc.string({ unit: 'binary', maxLength: 80 }).map((text) => tidyText(text).trim());
const range = (most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const id = fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,8}){1,3}$/u);
const optional = <T>(key: string, arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined }).map((value) => (value === undefined ? {} : { [key]: value }));

const item: fc.Arbitrary<LibraryItem> = fc
  .tuple(
    fc.record({
      id,
      kind: fc.constantFrom(...libraryKinds),
      text: line(500),
      purpose: lines,
      minutes: range(480),
      people: range(500),
      stakes: fc.constantFrom(...libraryStakes),
      format: fc.constantFrom(...segmentFormats),
      how: lines,
    }),
    optional('tags', fc.array(line(40), { maxLength: 5 })),
  )
  .map(([whole, tags]) => ({ ...whole, ...tags }));

const segment = fc
  .tuple(
    fc.record({
      title: lines,
      kind: fc.constantFrom(...segmentKinds),
      format: fc.constantFrom(...segmentFormats),
    }),
    fc.tuple(fc.nat(86_400_000), fc.nat(86_400_000)),
    optional('limitMs', fc.integer({ min: 1, max: 86_400_000 })),
    optional('prompt', lines),
    optional('cue', lines),
    optional('wallText', lines),
    optional('checklist', fc.array(line(300), { maxLength: 4 })),
    optional('pin', fc.constantFrom({ day: 0, time: '13:30' }, { day: 2, time: '09:00' })),
  )
  .map(([whole, [a, b], ...more]): Template['segments'][number] =>
    Object.assign({ ...whole, durationMs: Math.max(a, b), shortestMs: Math.min(a, b) }, ...more),
  );
const template: fc.Arbitrary<Template> = fc.record({
  id,
  title: line(200),
  purpose: lines,
  people: range(500),
  segments: fc.array(segment, { minLength: 1, maxLength: 5 }),
});
const library: fc.Arbitrary<Library> = fc.record({
  items: fc.array(item, { maxLength: 6 }),
  templates: fc.array(template, { maxLength: 4 }),
});

const faultOf = (text: string): LibraryFault | null => {
  const parsed = parseLibrary(text);
  return parsed.ok ? null : parsed.error;
};
const words = (text: string): string => {
  const fault = faultOf(text);
  return fault === null ? '' : enLibrary.fault('mine.json', fault);
};
const file = (more: object): string => JSON.stringify({ format: libraryFormat, version: 1, ...more });

describe('what is written is read', () => {
  test('any library comes back the same', () =>
    fc.assert(
      fc.property(library, (given) => {
        expect(parseLibrary(libraryJson(given))).toEqual({ ok: true, value: given });
      }),
      { numRuns: 200, seed: 20_261_125 },
    ));

  test('the app’s own, too', () => {
    const given = { items: libraryItems, templates: shippedTemplates };
    expect(parseLibrary(libraryJson(given))).toEqual({ ok: true, value: given });
  });

  test('a list that is left out is empty; what no page can show is tidied away', () => {
    expect(parseLibrary(file({}))).toEqual({ ok: true, value: emptyLibrary });
    const given = { ...libraryItems[0], text: ' One\u0000\n thing ' };
    expect(parseLibrary(file({ items: [given] }))).toMatchObject({
      value: { items: [{ text: 'One thing' }] },
    });
  });
});

describe('what cannot be read is named, and what to do', () => {
  const good = libraryItems[0];
  const text = libraryJson({ items: libraryItems.slice(0, 3), templates: shippedTemplates.slice(0, 2) });

  test.each<[string, string, string]>([
    ['nothing', ' \n', 'mine.json: the file is empty. Choose another one. Nothing was taken over.'],
    [
      'too much',
      ' '.repeat(10_000_001).replace(/^ /u, '{'),
      'mine.json: the file is too large for a library. Choose another one. Nothing was taken over.',
    ],
    [
      'cut short',
      text.slice(0, 700),
      'mine.json, line 6: the file ends before it is complete. Save or copy it once more. Nothing was taken over.',
    ],
    [
      'no JSON',
      text.replace('"version": 1', '"version": one'),
      'mine.json, line 3: this is not valid JSON. Save or copy the file once more. Nothing was taken over.',
    ],
    [
      'something else',
      '{"format":"talking-piece/session","version":1}',
      'mine.json, line 1: this is not a library of Talking Piece. A session file opens from the list of sessions instead. Nothing was taken over.',
    ],
    [
      'of a newer app',
      '{"format":"talking-piece/library","version":2}',
      'mine.json, line 1: written by a newer Talking Piece. Open it with that version. Nothing was taken over.',
    ],
    [
      'no list',
      file({ items: {} }),
      'mine.json, line 1: “items” is not a list. Put it in square brackets, or leave it out. Nothing was taken over.',
    ],
    [
      'too many',
      file({ templates: Array.from({ length: 2001 }, () => 1) }),
      'mine.json, line 1: more than 2,000 templates. Divide them among several files. Nothing was taken over.',
    ],
    [
      'no entry',
      file({ items: [good, 7] }),
      'mine.json, line 1: item 2 is not one. Leave it out, or take the file as it was saved, and open it again. Nothing was taken over.',
    ],
  ])('%s', (_, given, told) => expect(words(given)).toBe(told));

  test('an entry by its line, its number and its beginning', () => {
    const broken = text.replace('"minutes":{"from":5', '"minutes":{"from":55');
    expect(broken).not.toBe(text);
    expect(words(broken)).toBe(
      'mine.json, line 6: item 2 (“Tell us one small thing that has gone r…”): “minutes” is not whole minutes “from” and “to”, the smaller one first. Put that right or leave the item out, and open the file again. Nothing was taken over.',
    );
    const template = text.replace(
      '"durationMs":300000,"shortestMs":180000',
      '"durationMs":1,"shortestMs":180000',
    );
    expect(words(template)).toMatch(
      /^mine\.json, line \d+: template 1 \(“Peer circle”\): “segments\.1\.shortestMs” is not whole milliseconds, not more than/u,
    );
  });

  const wrong = [null, -1, { from: 1 }, [[]], 'x'.repeat(20_000), ''];
  const cases = Object.keys(libraryItems[0] ?? {}).flatMap((field) =>
    wrong
      // No words of purpose or how are as good as none.
      .filter((value) => value !== '' || !['purpose', 'how'].includes(field))
      .map((value) => [field, JSON.stringify(value).slice(0, 12), value] as const),
  );
  test.each(cases)('“%s” that is %s is named', (field, _, value) => {
    const fault = faultOf(file({ items: [good, { ...good, [field]: value }] }));
    expect(fault).toMatchObject({ code: 'entry', list: 'items', number: 2 });
    expect(fault?.field.split('.')[0]).toBe(field);
    expect(enLibrary.fault('f', fault as LibraryFault)).not.toMatch(/known to this version|undefined/u);
  });

  test('whatever is done to a file, it is read or refused in words, and nothing of the language shows through', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(text, text.replaceAll('\n', '\r\n')),
        fc.array(
          fc.tuple(
            fc.nat(text.length),
            fc.nat(40),
            fc.oneof(
              fc.constantFrom(
                '"',
                '{',
                '}',
                '[',
                ']',
                ',',
                'null',
                '__proto__',
                '"constructor":1,',
                '\\u0000',
                '1e999',
                '-0',
              ),
              fc.string({ unit: 'binary', maxLength: 4 }),
            ),
          ),
          { minLength: 1, maxLength: 4 },
        ),
        (from, cuts) => {
          const given = cuts.reduce(
            (all, [at, length, put]) => all.slice(0, at) + put + all.slice(at + length),
            from,
          );
          const parsed = parseLibrary(given);
          const again = parsed.ok ? parseLibrary(libraryJson(parsed.value)) : parsed;
          expect(again).toEqual(parsed);
          const line = parsed.ok ? null : parsed.error.line;
          expect(line === null || (line >= 1 && line <= given.split('\n').length)).toBe(true);
          const told = words(given);
          expect(told).not.toMatch(/undefined|NaN|\[object|\n/u);
          expect(told.length).toBeLessThan(500);
        },
      ),
      { numRuns: 1500, seed: 20_261_125 },
    ));

  test.each(['[', '{"a":', '"'])('comes to an end where %j stands very often', (unit) => {
    expect(faultOf(unit.repeat(100_000))).not.toBeNull();
    expect(faultOf(file({ items: [] }).replace('[]', `[${unit.repeat(100_000)}`))).not.toBeNull();
  });

  test('JSON nested very deeply is refused, not fallen over', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(faultOf(file({ items: [] }).replace('[]', `[${deep}]`))).toMatchObject({
      code: 'entry',
      number: 1,
    });
  });
});

describe('taking in', () => {
  const [one, two] = libraryItems as [LibraryItem, LibraryItem];
  const ids = () => {
    let n = 0;
    return () => `new${(n += 1)}`;
  };

  test('what is new comes in as it is', () =>
    expect(takeIn({ items: [two], templates: [] }, { items: [one], templates: [] }, ids())).toEqual({
      items: [two],
      templates: [],
      same: 0,
      renamed: 0,
    }));

  test('an id that something else has is not taken from it', () => {
    const other = { ...two, id: one.id };
    const taken = takeIn({ items: [other], templates: [] }, { items: [one], templates: [] }, ids());
    expect(taken).toMatchObject({ items: [{ ...two, id: 'new1' }], same: 0, renamed: 1 });
    // The same file once more brings nothing.
    const present = { items: [one, ...taken.items], templates: [] };
    expect(takeIn({ items: [other], templates: [] }, present, ids())).toMatchObject({ items: [], same: 1 });
  });

  test('two of one id within a file both come in, and a new id that is taken is not used', () => {
    const present = { items: [{ ...one, id: 'new1' }], templates: [] };
    const given = { items: [two, { ...two, text: 'Another.' }], templates: [] };
    expect(takeIn(given, present, ids()).items.map(({ id }) => id)).toEqual([two.id, 'new2']);
  });

  test('afterwards all ids are different, and no word is lost', () =>
    fc.assert(
      fc.property(library, library, (present, given) => {
        const unique = { ...takeIn(present, emptyLibrary, ids()) };
        const taken = takeIn(given, unique, ids());
        for (const list of ['items', 'templates'] as const) {
          const all = [...unique[list], ...taken[list]].map((each) => each.id);
          expect(new Set(all).size).toBe(all.length);
        }
        expect(taken.items.length + taken.templates.length + taken.same).toBe(
          given.items.length + given.templates.length,
        );
      }),
    ));
});
