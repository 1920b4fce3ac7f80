import type { Appliers } from './applier.ts';

/** The course of the session itself: opening, closing, the wall, the clock; and what is not facts. */
export const course: Appliers<
  | 'session.opened'
  | 'session.closed'
  | 'wall.set'
  | 'clock.gap'
  | 'gap.answered'
  | 'clock.adjusted'
  | 'event.redacted'
  | 'command.undone'
  | 'command.redone'
> = {
  'session.opened': (draft, opened, { at }) => {
    const { facts } = draft;
    facts.phase = 'open';
    facts.opened = opened;
    facts.openedAt = at;
    facts.tracking = opened.tracking;
    facts.agreements = opened.circle.agreements;
    facts.segments = opened.plan.map((segment) => ({ ...segment, spans: [], skipped: false }));
    facts.people = opened.members.map(({ person, role, badge, tracked, present }) => ({
      id: person,
      role,
      badge,
      tracked,
      present: present ? [{ from: at, to: null }] : [],
    }));
  },
  'session.closed': ({ facts }, { measures }, { at }) => {
    facts.phase = 'closed';
    facts.closedAt = at;
    facts.closedMeasures = measures;
  },
  'wall.set': ({ facts }, wall) => {
    facts.wall = wall;
  },
  'clock.gap': (draft, gap) => {
    draft.own('gaps').push(gap);
  },
  'gap.answered': (draft, { from, to, counted }) =>
    draft.replace(
      'gaps',
      (gap) => gap.from === from && gap.to === to,
      () => ({ from, to, counted, answered: true as const }),
    ),
  'clock.adjusted': ({ facts }, { offset }) => {
    facts.clockOffset = offset;
  },
  'event.redacted': () => undefined,
  'command.undone': () => undefined,
  'command.redone': () => undefined,
};
