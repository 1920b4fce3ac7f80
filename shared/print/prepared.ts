import type { Printable } from '../ipc/printing.ts';
import { keySheet } from '../keys/key-sheet.ts';
import type { Platform } from '../keys/combo.ts';
import { boundEntries, type Bindings } from '../keys/bindings.ts';
import { assertNever } from '../lib/assert-never.ts';
import type { Words } from '../words/en.ts';
import { planSheetView } from './plan-sheet.ts';
import { agreementsPosterView, feedbackSlipsView, referralSlipsView } from './slips.ts';
import { nameTentsView } from './tents.ts';
import type { KeySheetView, PreparedView } from './view.ts';

/** Of this machine and its settings. */
export interface KeyPlace {
  readonly platform: Platform;
  readonly bareKeys: boolean;
  /** Left out: as shipped. */
  readonly keys?: Bindings;
}

/** The view of what is asked for; null: there is nothing in it to print. */
export function preparedView(asked: Printable, place: KeyPlace, words: Words): PreparedView | null {
  switch (asked.what) {
    case 'plan':
      return asked.plan.segments.length === 0 ? null : planSheetView(asked.plan, asked);
    case 'tents':
      return asked.circle.members.length === 0 ? null : nameTentsView(asked.circle, asked.people);
    case 'agreements': {
      const view = agreementsPosterView(asked.circle);
      return view.agreements.length === 0 ? null : view;
    }
    case 'referrals': {
      const view = referralSlipsView(asked.circle);
      return view.groups.length === 0 ? null : view;
    }
    case 'feedback':
      return feedbackSlipsView();
    case 'keys':
      return keySheetView(place, asked.circle?.members.length ?? null, words);
    default:
      return assertNever(asked);
  }
}

/** @param people in the circle; null: not known */
export const keySheetView = (
  { platform, bareKeys, keys = {} }: KeyPlace,
  people: number | null,
  words: Words,
): KeySheetView => ({
  kind: 'keys',
  bareKeys,
  groups: keySheet(boundEntries(keys), words, platform, people === null ? null : people > 9 ? 2 : 1),
});
