import type { SessionFacts, SessionState } from './state.ts';

export const emptyFacts: SessionFacts = {
  phase: 'none',
  opened: null,
  openedAt: null,
  closedAt: null,
  closedMeasures: null,
  tracking: 'not',
  segments: [],
  running: null,
  holds: [],
  breakouts: [],
  groups: [],
  formations: [],
  buddies: [],
  gaps: [],
  clockOffset: 0,
  people: [],
  turns: [],
  lastFloorChange: null,
  links: [],
  hands: [],
  rounds: [],
  notes: [],
  next: null,
  // Nobody said yet who sees the screen: it counts as everyone (ROOM).
  wall: { scene: 'now', calm: false, screen: null, covered: true, timer: null },
};

export const emptySession: SessionState = {
  seq: 0,
  lastAt: 0,
  log: [],
  undone: new Set(),
  undoStack: [],
  redoStack: [],
  facts: emptyFacts,
};
