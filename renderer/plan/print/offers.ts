import type { Circle } from '../../../shared/circle/circle.ts';
import type { People } from '../../../shared/circle/people.ts';
import type { ConsoleRequest } from '../../../shared/ipc/contract.ts';
import type { Settings } from '../../../shared/ipc/settings.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { PrintKind } from '../../../shared/print/kinds.ts';

export interface PrintDocuments {
  readonly plan: Plan | null;
  readonly circle: Circle | null;
  readonly people: People;
}

/** What was chosen beside the thing itself. `cues` and `access` put private things on paper. */
export interface PrintChoice {
  readonly paper: Settings['paper'];
  readonly cues: boolean;
  readonly access: boolean;
}

export interface Offer {
  readonly kind: PrintKind;
  /** There is something in it to print. */
  readonly isReady: boolean;
  /** What main is asked for. */
  readonly ask: (choice: PrintChoice) => ConsoleRequest<'print:prepared'>;
}

const isBlank = (text: string): boolean => text.trim() === '';

/** What can be printed of these: what belongs to no document that is here is not offered, what is empty is shown as such. */
export function offersOf({ plan, circle, people }: PrintDocuments): Offer[] {
  const named = new Set(circle?.members.map(({ person }) => person));
  const members = people.filter(({ id }) => named.has(id));
  const offers: Offer[] = [];
  if (plan !== null)
    offers.push({
      kind: 'plan',
      isReady: plan.segments.length > 0,
      ask: (choice) => ({ what: 'plan', plan, circle, people: members, ...choice }),
    });
  if (circle !== null)
    offers.push(
      {
        kind: 'tents',
        isReady: circle.members.length > 0,
        ask: ({ paper }) => ({ what: 'tents', paper, circle, people: members }),
      },
      {
        kind: 'agreements',
        isReady: circle.agreements.some(({ text }) => !isBlank(text)),
        ask: ({ paper }) => ({ what: 'agreements', paper, circle }),
      },
      {
        kind: 'referrals',
        isReady: circle.referrals.some(({ name, contact }) => !isBlank(name) || !isBlank(contact)),
        ask: ({ paper }) => ({ what: 'referrals', paper, circle }),
      },
    );
  return [
    ...offers,
    { kind: 'feedback', isReady: true, ask: ({ paper }) => ({ what: 'feedback', paper }) },
    { kind: 'keys', isReady: true, ask: ({ paper }) => ({ what: 'keys', paper, circle }) },
  ];
}

/** Whether anybody said what they need to take part. */
export const hasNeeds = ({ circle }: PrintDocuments): boolean =>
  circle?.members.some(({ access }) => !isBlank(access)) ?? false;
