import type { Draft } from '../draft.ts';
import type { Turn } from '../state.ts';
import type { Appliers } from './applier.ts';

const change = (draft: Draft, turn: string, to: (known: Turn) => Turn): void =>
  draft.replace('turns', ({ id }) => id === turn, to);

/** Notes that a turn starts or ends at `at`: what ← and → then move together. */
function floorChanged(draft: Draft, at: number, what: 'started' | 'ended', turn: string): void {
  const last = draft.facts.lastFloorChange;
  const base = last !== null && last.at === at ? last : { at, started: [], ended: [] };
  draft.facts.lastFloorChange = { ...base, [what]: [...base[what], turn] };
}

export const turns: Appliers<
  | 'turn.started'
  | 'turn.ended'
  | 'turn.corrected'
  | 'turn.split'
  | 'turn.added'
  | 'turn.removed'
  | 'link.made'
  | 'contribution.read'
  | 'hand.raised'
  | 'hand.lowered'
> = {
  'turn.started': (draft, { turn, person, measured }, { at, seq }) => {
    draft.own('turns').push({ id: turn, person, measured, start: at, end: null, estimated: false, seq });
    floorChanged(draft, at, 'started', turn);
  },
  'turn.ended': (draft, { turn }, { at }) => {
    change(draft, turn, (known) => ({ ...known, end: at }));
    floorChanged(draft, at, 'ended', turn);
  },
  'turn.corrected': (draft, { turn, start, end, person, measured }) => {
    change(draft, turn, (known) => ({
      ...known,
      start: start ?? known.start,
      end: end ?? known.end,
      person: person === undefined ? known.person : person,
      measured: measured ?? known.measured,
    }));
    const last = draft.facts.lastFloorChange;
    if (last === null) return;
    if (start !== undefined && last.started.includes(turn))
      draft.facts.lastFloorChange = { ...last, at: start };
    else if (end !== undefined && last.ended.includes(turn))
      draft.facts.lastFloorChange = { ...last, at: end };
  },
  'turn.split': (draft, { turn, into, splitAt, person, measured }, { seq }) => {
    const known = draft.facts.turns.findLast(({ id }) => id === turn);
    if (known === undefined) return;
    change(draft, turn, (first) => ({ ...first, end: splitAt }));
    draft
      .own('turns')
      .push({ ...known, id: into, person, measured: measured ?? known.measured, start: splitAt, seq });
    const last = draft.facts.lastFloorChange;
    if (last?.ended.includes(turn))
      draft.facts.lastFloorChange = { ...last, ended: last.ended.map((id) => (id === turn ? into : id)) };
  },
  'turn.added': (draft, { turn, person, start, end, estimated, measured = true }, { seq }) => {
    draft.own('turns').push({ id: turn, person, measured, start, end, estimated, seq });
  },
  'turn.removed': (draft, { turn }) => {
    removeTurn(draft, turn);
  },
  'link.made': (draft, { from, to }, { at }) => {
    draft.own('links').push({ from, to, at });
  },
  'contribution.read': (draft, { person, reader }, { at }) => {
    draft.own('contributions').push({ person, reader, at });
  },
  'hand.raised': (draft, { person }) => {
    draft.own('hands').push(person);
  },
  'hand.lowered': (draft, { person }) => {
    draft.facts.hands = draft.facts.hands.filter((hand) => hand !== person);
  },
};

function removeTurn(draft: Draft, turn: string): void {
  draft.facts.turns = draft.facts.turns.filter(({ id }) => id !== turn);
  const last = draft.facts.lastFloorChange;
  if (last !== null && (last.started.includes(turn) || last.ended.includes(turn)))
    draft.facts.lastFloorChange = null;
}
