import * as v from 'valibot';
import { circleSchema, type Circle } from '../circle/circle.ts';
import { peopleSchema, type People } from '../circle/people.ts';
import { idSchema as id } from '../lib/id.ts';
import { ownLibrarySchema, type OwnLibrary } from '../plan/library/own.ts';
import { planSchema, type Plan } from '../plan/plan.ts';

/** What a text is opened for: it names the dialog and the kinds of files. */
export const textKinds = ['members', 'agenda', 'library'] as const;
export type TextKind = (typeof textKinds)[number];

/** Kinds of documents that can be thrown away and brought back. */
export const documentKinds = ['circle', 'plan'] as const;
export type PreparedKind = (typeof documentKinds)[number];

/** Requests of the console about what is prepared before a session. */
export const documentRequests = {
  /** → Prepared: all of it; cheap, for it is a few hundred kilobytes at most. */
  'documents:read': v.strictObject({}),
  /** Durable when it is answered; refused where the disk fails, and what was there is untouched. */
  'circle:save': v.strictObject({ circle: circleSchema }),
  'plan:save': v.strictObject({ plan: planSchema }),
  'people:save': v.strictObject({ people: peopleSchema }),
  'library:save': v.strictObject({ library: ownLibrarySchema }),
  /** Moves it to the trash, with its versions; undo with restore (V6). */
  'document:trash': v.strictObject({ kind: v.picklist(documentKinds), id }),
  'document:restore': v.strictObject({ kind: v.picklist(documentKinds), id }),
  /** → PlanVersion[] newest first: as it stood before each sitting that changed it. */
  'plan:versions': v.strictObject({ id }),
  /** → OpenedText: a file dialog; UTF-8 with or without a mark, UTF-16 with one, else Latin-1. */
  'text:open': v.strictObject({ what: v.picklist(textKinds) }),
  /** → ExportAnswer: asks where; for Markdown of a plan, a library to share. */
  'text:save': v.strictObject({
    what: v.picklist(['plan', 'library']),
    name: v.pipe(v.string(), v.maxLength(200)),
    text: v.pipe(v.string(), v.maxLength(1_900_000)),
  }),
} as const;

export interface Prepared {
  readonly circles: readonly Circle[];
  readonly plans: readonly Plan[];
  readonly people: People;
  /** Ids of people whom circles in the trash hold: their names stay until those are gone for good. */
  readonly heldInTrash: readonly string[];
  readonly library: OwnLibrary;
  /** Documents of which no good version is left: their kinds and ids. They are kept as they are. */
  readonly unreadable: readonly { readonly kind: string; readonly id: string }[];
}

export interface PlanVersion {
  /** When it was replaced, epoch milliseconds. */
  readonly at: number;
  readonly plan: Plan;
}

export type OpenedText =
  | { readonly ok: true; readonly name: string; readonly text: string }
  | { readonly ok: false; readonly code: 'tooLarge' | 'notText' | 'unreadable'; readonly name: string }
  /** Thought better of it. */
  | null;
