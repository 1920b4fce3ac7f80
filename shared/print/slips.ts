import { referralKinds, type Circle } from '../circle/circle.ts';
import { tidyLine, tidyText } from '../lib/text.ts';
import type { AgreementsPosterView, FeedbackSlipsView, ReferralSlipsView } from './view.ts';

/** What the circle agreed on (P2), to hang on the wall. What is empty is left out. */
export function agreementsPosterView({
  name,
  members,
  agreements,
}: Pick<Circle, 'name' | 'members' | 'agreements'>): AgreementsPosterView {
  const said = agreements.flatMap(({ text, adoptedOn = null }) => {
    const tidy = tidyText(text).trim();
    return tidy === '' ? [] : [{ text: tidy, adoptedOn }];
  });
  const dates = new Set(said.map(({ adoptedOn }) => adoptedOn));
  const isOneDay = dates.size === 1;
  return {
    kind: 'agreements',
    circle: tidyLine(name),
    seats: members.length,
    agreements: isOneDay ? said.map(({ text }) => ({ text, adoptedOn: null })) : said,
    adoptedOn: isOneDay ? (said[0]?.adoptedOn ?? null) : null,
    isOpen: said.every(({ adoptedOn }) => adoptedOn === null),
  };
}

/**
 * Where to turn (P19), for everybody to take along: what is urgent first. The slip does not name the circle: it may be
 * found in a pocket, and who belongs to a group is theirs to tell.
 */
export function referralSlipsView({ referrals }: Pick<Circle, 'referrals'>): ReferralSlipsView {
  return {
    kind: 'referrals',
    groups: referralKinds.flatMap((kind) => {
      const contacts = referrals
        .filter((each) => each.kind === kind)
        .map(({ name, contact }) => ({ name: tidyLine(name), contact: tidyText(contact).trim() }))
        .filter(({ name, contact }) => name !== '' || contact !== '');
      return contacts.length === 0 ? [] : [{ kind, contacts }];
    }),
  };
}

/** One thing that worked, one suggestion (P22): it knows nothing of anybody. */
export const feedbackSlipsView = (): FeedbackSlipsView => ({ kind: 'feedback' });
