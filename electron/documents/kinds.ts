import * as v from 'valibot';
import { circleSchema, type Circle } from '../../shared/circle/circle.ts';
import { peopleSchema, type People } from '../../shared/circle/people.ts';
import type { PlanVersion } from '../../shared/ipc/documents.ts';
import { ownLibrarySchema, type OwnLibrary } from '../../shared/plan/library/own.ts';
import { planSchema, type Plan } from '../../shared/plan/plan.ts';
import type { DocumentKind } from '../vault/api.ts';

const kind = <T>(folder: string, noun: string, schema: v.GenericSchema<T>): DocumentKind<T> => ({
  folder,
  noun,
  version: 1,
  parse: (data) => {
    const parsed = v.safeParse(schema, data);
    return parsed.success ? parsed.output : null;
  },
});

export const circleKind: DocumentKind<Circle> = kind('circles', 'circle', circleSchema);
export const planKind: DocumentKind<Plan> = kind('plans', 'plan', planSchema);
/** As a plan stood before each sitting, oldest first, under the plan's id. */
export const versionsKind: DocumentKind<readonly PlanVersion[]> = kind(
  'versions',
  'versions',
  v.array(v.strictObject({ at: v.number(), plan: planSchema })),
);
export const peopleKind: DocumentKind<People> = kind('', 'people', peopleSchema);
export const libraryKind: DocumentKind<OwnLibrary> = kind('', 'library', ownLibrarySchema);
