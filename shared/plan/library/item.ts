import * as v from 'valibot';
import { idSchema } from '../../lib/id.ts';
import { mostPeople } from '../../session/limits.ts';
import { lineSchema, linesSchema, rangeSchema } from '../entry-parts.ts';
import { segmentFormats } from '../segment.ts';

/** What an item is for, in the order in which a meeting needs them. */
export const libraryKinds = [
  'opener',
  'scope',
  'agreement',
  'confidentiality',
  'story',
  'reflection',
  'redirect',
  'invitation',
  'otherWay',
  'energiser',
  'harvest',
  'feedback',
  'closing',
  'buddy',
] as const;

/** How much of themselves people are asked for. */
export const libraryStakes = ['low', 'middle', 'high'] as const;

/** Where the name of the person belongs whose question is handed on. */
export const namePlace = '{name}';

/** A few words to say or to show, and how to use them. */
export const libraryItemSchema = v.strictObject({
  id: idSchema,
  kind: v.picklist(libraryKinds),
  /** Said or shown as it stands; in a redirect `{name}` stands for a person. */
  text: lineSchema(500),
  /** One sentence: what it is for. */
  purpose: linesSchema(500),
  /** Whole minutes. */
  minutes: rangeSchema(480),
  people: rangeSchema(mostPeople),
  stakes: v.picklist(libraryStakes),
  format: v.picklist(segmentFormats),
  /** Private: how to run it, one to three sentences. */
  how: linesSchema(2000),
  tags: v.optional(v.pipe(v.array(lineSchema(40)), v.maxLength(20))),
});

export type LibraryKind = (typeof libraryKinds)[number];
export type Stakes = (typeof libraryStakes)[number];
export type LibraryItem = v.InferOutput<typeof libraryItemSchema>;

/** The words with the person's name in them. null: nobody is to be named, and no item with a place for a name is used. */
export const saidTo = ({ text }: Pick<LibraryItem, 'text'>, name: string | null): string | null => {
  if (!text.includes(namePlace)) return text;
  return name === null ? null : text.replaceAll(namePlace, () => name);
};
