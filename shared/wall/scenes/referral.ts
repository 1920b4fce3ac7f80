import type { NextMeeting } from '../../session/events.ts';
import type { Projection } from '../projection.ts';

/** Where to turn beyond the group (P19), for everybody; at the close with when it meets next. */
export interface ReferralView {
  readonly scene: 'referral';
  readonly contacts: readonly { readonly name: string; readonly contact: string }[];
  readonly next: NextMeeting | null;
}

export const referralView = ({ opened, facts }: Projection): ReferralView => ({
  scene: 'referral',
  contacts: opened.circle.referrals,
  next: facts.next,
});
