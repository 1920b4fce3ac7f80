import { groupsDue, groupsNow, groupsOut, harvestDue } from '../../groups/out.ts';
import type { Entry } from '../entry.ts';
import { isOpen, key, minute, mod, panel, send, shift, because } from '../making.ts';

const resize = (deltaMs: number) => send({ type: 'resizeBreakout', deltaMs });
const timed = ({ open, facts }: Parameters<Entry['enabled']>[0]): boolean =>
  open && (groupsOut(facts)?.limitMs ?? null) !== null;

/** Breakouts, pairs and trios; while they are out, ↑ and ↓ are for their time. */
export const groups: readonly Entry[] = [
  {
    id: 'groups.show',
    keys: [mod('g')],
    menu: 'floor',
    scope: 'everywhere',
    enabled: isOpen,
    effect: panel('groups'),
  },
  {
    // The key that goes on: their segment has begun, or they are back and are to be heard.
    id: 'groups.due',
    keys: [key('Enter')],
    menu: null,
    scope: 'room',
    enabled: (c) => c.open && !c.round && (groupsDue(c.facts) || harvestDue(c.facts) !== null),
    why: (c) => (c.round ? 'roundRuns' : 'groupsNotDue'),
    effect: panel('groups'),
  },
  {
    // As a pass in a go-round: the next group is not waited for.
    id: 'groups.skip',
    keys: [shift('Enter')],
    menu: 'floor',
    scope: 'room',
    enabled: (c) => c.open && !c.round && harvestDue(c.facts) !== null,
    why: because('noHarvest'),
    effect: (c) => ({
      kind: 'send',
      command: { type: 'skipGroup', group: harvestDue(c.facts)?.next ?? 0 },
    }),
  },
  {
    id: 'groups.back',
    keys: [],
    menu: 'floor',
    scope: 'room',
    enabled: (c) => c.open && groupsNow(c.facts)?.startedAt != null,
    why: because('noGroupsOut'),
    effect: send({ type: 'endBreakout' }),
  },
  {
    id: 'groups.more',
    keys: [key('ArrowUp')],
    menu: 'time',
    scope: 'room',
    enabled: timed,
    why: because('noGroupsOut'),
    effect: resize(minute),
  },
  {
    id: 'groups.less',
    keys: [key('ArrowDown')],
    menu: 'time',
    scope: 'room',
    enabled: timed,
    why: because('noGroupsOut'),
    effect: resize(-minute),
  },
  {
    id: 'buddies.show',
    keys: [],
    menu: 'session',
    scope: 'everywhere',
    enabled: isOpen,
    effect: panel('buddies'),
  },
];
