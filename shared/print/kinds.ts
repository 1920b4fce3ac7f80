/** Things that are printed before a session. */
export const printKinds = ['plan', 'tents', 'agreements', 'referrals', 'feedback', 'keys'] as const;
export type PrintKind = (typeof printKinds)[number];
