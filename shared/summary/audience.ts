import type { Note } from '../session/state.ts';
import { nameStyles, type Audience, type NameStyle } from './view.ts';

/** What an audience gets beside title, circle, purpose and time. Whatever is not said here it does not get. */
export interface Rights {
  readonly mayRead: (note: Note) => boolean;
  /** Attribution: who does what. */
  readonly owners: boolean;
  readonly people: boolean;
  readonly agenda: boolean;
  readonly agreements: boolean;
  /** `shown`: counts only where the group saw them, too. */
  readonly polls: 'all' | 'shown' | 'none';
  readonly measures: boolean;
  /** More than balance and coverage. M9 stays with the facilitator: near n it points at people. */
  readonly allMeasures: boolean;
  readonly participation: boolean;
  readonly next: boolean;
  /** Referrals are for everyone to have, but may be personal numbers: not for the world. */
  readonly referrals: boolean;
  readonly gaps: boolean;
}

const inTheCircle = {
  owners: true,
  people: true,
  agenda: true,
  agreements: true,
  measures: true,
  next: true,
  referrals: true,
} as const;

export const rights: Readonly<Record<Audience, Rights>> = {
  own: {
    ...inTheCircle,
    mayRead: () => true,
    polls: 'all',
    allMeasures: true,
    participation: true,
    gaps: true,
  },
  circle: {
    ...inTheCircle,
    mayRead: (note) => note.visibility !== 'private',
    polls: 'shown',
    allMeasures: false,
    participation: false,
    gaps: false,
  },
  /** No stories, no attribution, no list of who was there, which is a list of who was missing. */
  absent: {
    mayRead: (note) =>
      note.kind === 'insight'
        ? note.visibility === 'shareable'
        : note.visibility !== 'private' && ['decision', 'action', 'resource'].includes(note.kind),
    owners: false,
    people: false,
    agenda: false,
    agreements: false,
    polls: 'none',
    measures: false,
    allMeasures: false,
    participation: false,
    next: true,
    referrals: true,
    gaps: false,
  },
  /** Released notes and nothing that nobody released: a segment's title or a place can tell a story, too. */
  shareable: {
    mayRead: (note) => note.visibility === 'shareable',
    owners: true,
    people: false,
    agenda: false,
    agreements: false,
    polls: 'none',
    measures: false,
    allMeasures: false,
    participation: false,
    next: false,
    referrals: false,
    gaps: false,
  },
};

/** How names can stand: where minors take part the record has first names only. */
export const namesFor = (minors: boolean): readonly NameStyle[] =>
  minors ? nameStyles.filter((each) => each !== 'full') : nameStyles;

/** What is taken where nobody said how names should stand. */
export function defaultNames(audience: Audience, minors = false): NameStyle {
  if (audience === 'shareable') return 'none';
  return minors ? 'first' : 'full';
}
