/** Doorway to the panels of what the circle holds on to: one script for all of them. */
export { Actions } from './actions.tsx';
export { Agreements } from './agreements.tsx';
export { Checklist } from './checklist.tsx';
export { ReferralCard, ScopeCard } from './referral.tsx';
export { Roles } from './roles.tsx';
