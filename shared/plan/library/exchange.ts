import * as v from 'valibot';
import { quoted } from '../../import/errors.ts';
import { jsonPlaces, lineAt } from '../../import/json-places.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { templateSchema, type Template } from '../templates/template.ts';
import type { LibraryFault, LibraryList } from './fault.ts';
import { libraryItemSchema, type LibraryItem } from './item.ts';

export const libraryFormat = 'talking-piece/library';
export const libraryFormatVersion = 1;

/** Entries a list of a file may have, and characters of a file. */
export const libraryLimits = { entries: 2000, characters: 10_000_000 } as const;

/** Items and templates of somebody's own, as they are exchanged. */
export interface Library {
  readonly items: readonly LibraryItem[];
  readonly templates: readonly Template[];
}

export const emptyLibrary: Library = { items: [], templates: [] };

/** One entry a line, so that a fault can name it. Reads back as the same library. */
export function libraryJson({ items, templates }: Library): string {
  const list = (entries: readonly unknown[]): string =>
    entries.length === 0
      ? '[]'
      : `[\n${entries.map((each) => `    ${JSON.stringify(each)}`).join(',\n')}\n  ]`;
  return [
    '{',
    `  "format": ${JSON.stringify(libraryFormat)},`,
    `  "version": ${libraryFormatVersion},`,
    `  "items": ${list(items)},`,
    `  "templates": ${list(templates)}`,
    '}\n',
  ].join('\n');
}

const outline = v.looseObject({
  format: v.literal(libraryFormat),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/**
 * What `libraryJson` writes, or a person by hand; a list that is left out is empty. All or nothing: the first entry that
 * cannot be read is named.
 */
export function parseLibrary(text: string): Result<Library, LibraryFault> {
  if (text.trim() === '') return fail(faultOf('empty'));
  if (text.length > libraryLimits.characters) return fail(faultOf('tooLarge'));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const { brokenAt, truncated } = jsonPlaces(text);
    return fail(
      faultOf(truncated ? 'truncated' : 'notJson', { line: lineAt(text, brokenAt ?? text.length) }),
    );
  }
  const head = v.safeParse(outline, json);
  if (!head.success) return fail(faultOf('foreign', { line: 1 }));
  if (head.output.version > libraryFormatVersion) return fail(faultOf('newerVersion', { line: 1 }));
  const items = entriesOf('items', libraryItemSchema, head.output, text);
  if (!items.ok) return items;
  const templates = entriesOf('templates', templateSchema, head.output, text);
  return templates.ok ? ok({ items: items.value, templates: templates.value }) : templates;
}

function entriesOf<const S extends v.GenericSchema>(
  list: LibraryList,
  schema: S,
  json: Readonly<Record<string, unknown>>,
  text: string,
): Result<readonly v.InferOutput<S>[], LibraryFault> {
  const given = json[list] ?? [];
  const lineOf = (at: number | undefined): number => lineAt(text, at ?? 0);
  if (!Array.isArray(given))
    return fail(faultOf('list', { list, line: lineOf(jsonPlaces(text).keys.get(list)) }));
  if (given.length > libraryLimits.entries)
    return fail(faultOf('tooMany', { list, line: lineOf(jsonPlaces(text).keys.get(list)) }));
  const entries: v.InferOutput<S>[] = [];
  for (const [index, value] of (given as readonly unknown[]).entries()) {
    const parsed = v.safeParse(schema, value, { abortEarly: true });
    if (!parsed.success) {
      const line = lineOf(jsonPlaces(text).elements.get(list)?.[index]);
      const field = pathOf(parsed.issues[0]);
      return fail(faultOf('entry', { list, number: index + 1, line, name: nameOf(value), field }));
    }
    entries.push(parsed.output);
  }
  return ok(entries);
}

const faultOf = (code: LibraryFault['code'], more: Partial<LibraryFault> = {}): LibraryFault => ({
  line: null,
  list: null,
  number: null,
  name: '',
  field: '',
  ...more,
  code,
});

/** People count from 1. What a file calls its keys may be anything: it is quoted, short. */
const pathOf = (issue: v.BaseIssue<unknown>): string =>
  (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? String(key + 1) : quoted(String(key))))
    .join('.');

function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const { title, text, id } = value as Readonly<Record<string, unknown>>;
  const name = [title, text, id].find((each) => typeof each === 'string' && each.trim() !== '');
  return typeof name === 'string' ? quoted(name) : '';
}
