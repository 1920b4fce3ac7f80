/** Doorway to M2–M10: the formulas over numbers, and the measures of a session. */
export {
  balance,
  evenness,
  gini,
  participationEquality,
  peerToPeerShare,
  turnTakingFreedom,
} from './formulas.ts';
export { groupMeasures } from './group-measures.ts';
export { coverage, unpressed } from './coverage.ts';
