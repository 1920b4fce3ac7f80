import type { Draft } from '../draft.ts';
import type { Role } from '../events.ts';
import { endSpan, moveBefore, type Appliers } from './applier.ts';

/** U4: nothing that was recorded keeps an id of this person; all people where `person` is null. */
function unattribute(draft: Draft, person: string | null): void {
  const is = (id: string | null): boolean => id !== null && (person === null || id === person);
  const turns = draft.own('turns');
  for (const [i, turn] of turns.entries())
    if (person === null || is(turn.person)) turns[i] = { ...turn, person: null, measured: false };
  draft.facts.links = draft.facts.links.filter((link) => !is(link.from) && !is(link.to));
  draft.facts.hands = draft.facts.hands.filter((hand) => !is(hand));
  draft.facts.contributions = draft.facts.contributions.map(({ person: writer, reader, at }) => ({
    person: is(writer) ? null : writer,
    reader: is(reader) ? null : reader,
    at,
  }));
}

/** What somebody was until now stays known: measures ask who led at the time. */
function keepRole(draft: Draft, person: string, role: Role, at: number): void {
  const was = draft.facts.people.find(({ id }) => id === person)?.role;
  if (was !== undefined && was !== role) draft.own('roleChanges').push({ person, was, at });
}

export const people: Appliers<
  | 'tracking.agreed'
  | 'person.joined'
  | 'person.left'
  | 'person.opted-out'
  | 'role.changed'
  | 'seat.moved'
  | 'presence.corrected'
> = {
  'tracking.agreed': (draft, { tracking }) => {
    draft.facts.tracking = tracking;
    if (tracking === 'not') unattribute(draft, null);
  },
  'person.joined': (draft, { person, role, badge, tracked }, { at }) => {
    const span = { from: at, to: null };
    keepRole(draft, person, role, at);
    if (draft.facts.people.some(({ id }) => id === person))
      draft.replace(
        'people',
        ({ id }) => id === person,
        (known) => ({ ...known, role, present: [...known.present, span] }),
      );
    else draft.own('people').push({ id: person, role, badge, tracked, present: [span] });
  },
  'person.left': (draft, { person }, { at }) => {
    draft.replace(
      'people',
      ({ id }) => id === person,
      (known) => ({ ...known, present: endSpan(known.present, at) }),
    );
    draft.facts.hands = draft.facts.hands.filter((hand) => hand !== person);
    draft.replace(
      'rounds',
      ({ endedAt }) => endedAt === null,
      (round) => ({
        ...round,
        order: round.order.filter((id) => id !== person || round.done.includes(id) || id === round.current),
        passed: round.passed.filter((id) => id !== person),
      }),
    );
  },
  'person.opted-out': (draft, { person }) => {
    draft.replace(
      'people',
      ({ id }) => id === person,
      (known) => ({ ...known, tracked: false }),
    );
    unattribute(draft, person);
  },
  'role.changed': (draft, { person, role }, { at }) => {
    keepRole(draft, person, role, at);
    draft.replace(
      'people',
      ({ id }) => id === person,
      (known) => ({ ...known, role }),
    );
  },
  'presence.corrected': (draft, { person, span, from, to }) =>
    draft.replace(
      'people',
      ({ id }) => id === person,
      (known) => ({
        ...known,
        present: known.present.map((each, index) => (index === span ? { from, to } : each)),
      }),
    ),
  'seat.moved': (draft, { person, before }) => moveBefore(draft.own('people'), person, before),
};
