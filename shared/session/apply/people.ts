import type { Draft } from '../draft.ts';
import { endSpan, moveBefore, type Appliers } from './applier.ts';

/** U4: nothing that was recorded keeps an id of this person; all people where `person` is null. */
function unattribute(draft: Draft, person: string | null): void {
  const is = (id: string | null): boolean => id !== null && (person === null || id === person);
  const turns = draft.own('turns');
  for (const [i, turn] of turns.entries())
    if (person === null || is(turn.person)) turns[i] = { ...turn, person: null, measured: false };
  draft.facts.links = draft.facts.links.filter((link) => !is(link.from) && !is(link.to));
  draft.facts.hands = draft.facts.hands.filter((hand) => !is(hand));
}

export const people: Appliers<
  'tracking.agreed' | 'person.joined' | 'person.left' | 'person.opted-out' | 'role.changed' | 'seat.moved'
> = {
  'tracking.agreed': (draft, { tracking }) => {
    draft.facts.tracking = tracking;
    if (tracking === 'not') unattribute(draft, null);
  },
  'person.joined': (draft, { person, role, badge, tracked }, { at }) => {
    const span = { from: at, to: null };
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
  'role.changed': (draft, { person, role }) =>
    draft.replace(
      'people',
      ({ id }) => id === person,
      (known) => ({ ...known, role }),
    ),
  'seat.moved': (draft, { person, before }) => moveBefore(draft.own('people'), person, before),
};
