import * as v from 'valibot';
import { idSchema } from '../lib/id.ts';
import { agreementSchema, roleSchema, trackingSchema } from '../session/events.ts';
import { mostPeople } from '../session/limits.ts';
import { audiences } from '../summary/view.ts';
import { wallNames } from '../wall/name-styles.ts';

/** How often a circle meets. */
export const cadences = ['once', 'weekly', 'fortnightly', 'monthly', 'quarterly'] as const;

/** Where a circle sends people on to, beyond what a group of peers can carry (P19). */
export const referralKinds = ['crisis', 'health', 'counselling', 'advice', 'group', 'other'] as const;

/** Characters and counts that a circle may have. */
export const circleLimits = {
  name: 200,
  text: 2000,
  agreements: 20,
  referrals: 20,
  apart: 500,
  badge: 99,
} as const;

const text = v.pipe(v.string(), v.maxLength(circleLimits.text));
const date = v.pipe(v.string(), v.isoDate());

/** One person's place in one circle; the name stands in the vault's people (R7). In the order they are listed. */
export const memberSchema = v.strictObject({
  person: idSchema,
  role: roleSchema,
  /** Number on the badge, from 1, two digits at most as they are typed in the room; null: by the order of seats. */
  badge: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(circleLimits.badge))),
  /** false: this person said no to being measured (U4). */
  tracked: v.boolean(),
  /** Private: what this person needs to take part. */
  access: text,
});

export const referralSchema = v.strictObject({
  id: idSchema,
  kind: v.picklist(referralKinds),
  name: text,
  /** Number, address or how else to get there. */
  contact: text,
});

const entries = {
  id: idSchema,
  name: v.pipe(v.string(), v.maxLength(circleLimits.name)),
  /** Why the group exists, in one sentence (P1). */
  purpose: text,
  /** What this space is for, and what it is not (P18). */
  scope: v.strictObject({ is: text, isNot: text }),
  /** Minors take part: nothing is measured, and names are first names. */
  minors: v.boolean(),
  agreements: v.pipe(v.array(agreementSchema), v.maxLength(circleLimits.agreements)),
  members: v.pipe(v.array(memberSchema), v.maxLength(mostPeople)),
  /** Pairs of people who are never put in one small group (G1). */
  apart: v.pipe(v.array(v.tuple([idSchema, idSchema])), v.maxLength(circleLimits.apart)),
  /** Whether talk time is measured is asked again at every opening; this is what the circle usually says. */
  tracking: trackingSchema,
  cadence: v.picklist(cadences),
  /** Local date and time of the next meeting. */
  next: v.nullable(v.strictObject({ date, time: v.nullable(v.pipe(v.string(), v.isoTime())), place: text })),
  /** Where the group talks in between (P15). */
  between: text,
  referrals: v.pipe(v.array(referralSchema), v.maxLength(circleLimits.referrals)),
  /** How names show on the wall. */
  wallNames: v.picklist(wallNames),
  /** For whom a summary is made where nothing else is said. */
  audience: v.picklist(audiences),
  /** The run of show of the next session. */
  plan: v.nullable(idSchema),
  /** What is ticked off in the first session of a circle (P4): when each was done, `yyyy-MM-dd`. */
  firstSession: v.strictObject({
    purpose: v.nullable(date),
    agreements: v.nullable(date),
    role: v.nullable(date),
  }),
  /** Epoch milliseconds; null: it is in use. */
  archivedAt: v.nullable(v.number()),
};

const allDifferent = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

/** A group that meets again, a document of the vault (V4). People are ids only. */
export const circleSchema = v.pipe(
  v.strictObject(entries),
  v.check(({ minors, tracking }) => !minors || tracking === 'not', 'with minors nothing is measured'),
  v.check(({ minors, wallNames: shown }) => !minors || shown !== 'full', 'minors go by first names'),
  v.check(({ members }) => allDifferent(members.map(({ person }) => person)), 'one place a person'),
  v.check(
    ({ members }) => allDifferent(members.flatMap(({ badge }) => (badge === null ? [] : [badge]))),
    'one badge a person',
  ),
);

export type Circle = v.InferOutput<typeof circleSchema>;
export type Member = v.InferOutput<typeof memberSchema>;
export type Referral = v.InferOutput<typeof referralSchema>;
export type ReferralKind = (typeof referralKinds)[number];
export type Cadence = (typeof cadences)[number];

/** A circle that nothing is known of yet. */
export const newCircle = (id: string): Circle => ({
  id,
  name: '',
  purpose: '',
  scope: { is: '', isNot: '' },
  minors: false,
  agreements: [],
  members: [],
  apart: [],
  tracking: 'not',
  cadence: 'monthly',
  next: null,
  between: '',
  referrals: [],
  wallNames: 'none',
  audience: 'circle',
  plan: null,
  firstSession: { purpose: null, agreements: null, role: null },
  archivedAt: null,
});
