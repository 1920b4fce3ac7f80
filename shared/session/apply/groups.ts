import type { Formation } from '../state.ts';
import { endLast, type Appliers } from './applier.ts';

const isPending = ({ startedAt }: Formation): boolean => startedAt === null;
const isOut = ({ startedAt, endedAt }: Formation): boolean => startedAt !== null && endedAt === null;

export const groups: Appliers<
  | 'breakout.formed'
  | 'breakout.mended'
  | 'breakout.started'
  | 'breakout.resized'
  | 'breakout.ended'
  | 'breakout.unheard'
  | 'buddies.paired'
> = {
  'breakout.formed': (draft, formed) => {
    const formations = draft.own('formations');
    // Groups that never went are none that there were.
    if (formations.at(-1)?.startedAt === null) formations.pop();
    const segment = draft.facts.running;
    formations.push({ ...formed, segment, startedAt: null, endedAt: null, limitMs: null });
  },
  'breakout.mended': (draft, { groups: mended }) => {
    draft.replace(
      'formations',
      ({ endedAt }) => endedAt === null,
      (known) => ({ ...known, groups: mended }),
    );
    if (draft.facts.formations.at(-1)?.startedAt !== null)
      draft.facts.groups = mended.map(({ people }) => people);
  },
  'breakout.started': (draft, { groups: went, limitMs = null }, { at }) => {
    draft.own('breakouts').push({ from: at, to: null });
    draft.facts.groups = went;
    const formations = draft.own('formations');
    if (formations.at(-1)?.startedAt !== null)
      formations.push({
        groups: went.map((people) => ({ name: '', people })),
        division: { by: 'number', number: Math.max(1, went.length) },
        apart: [],
        together: [],
        out: [],
        segment: draft.facts.running,
        startedAt: null,
        endedAt: null,
        limitMs,
      });
    draft.replace('formations', isPending, (known) => ({ ...known, startedAt: at, limitMs }));
  },
  'breakout.resized': (draft, { limitMs }) =>
    draft.replace('formations', isOut, (known) => ({ ...known, limitMs })),
  'breakout.ended': (draft, _, { at }) => {
    endLast(draft, 'breakouts', at);
    draft.replace('formations', isOut, (known) => ({ ...known, endedAt: at }));
  },
  'breakout.unheard': (draft, { group }) => {
    const last = draft.facts.formations.at(-1);
    draft.replace(
      'formations',
      (each) => each === last,
      (known) => ({ ...known, unheard: [...(known.unheard ?? []), group] }),
    );
  },
  'buddies.paired': (draft, { pairs }) => {
    draft.facts.buddies = pairs;
  },
};
