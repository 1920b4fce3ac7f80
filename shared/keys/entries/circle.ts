import type { CommandId } from '../command-ids.ts';
import type { Entry, PanelId, RoomContext } from '../entry.ts';
import { because, isOpen, mod, panel, wall } from '../making.ts';
import { presentPeople } from '../../session/ask.ts';

/** On an open console only: they tell what is private, or who somebody is. */
const own = (id: CommandId, opens: PanelId): Entry => ({
  id,
  keys: [],
  menu: 'circle',
  scope: 'everywhere',
  enabled: (c) => c.open && !c.wall.covered,
  why: because('covered'),
  effect: panel(opens),
});

/** The one facilitator and the one co-facilitator in the room; null where it is not clear who would swap with whom. */
function leads({ facts }: RoomContext): { readonly one: string; readonly other: string } | null {
  const [one, ...more] = presentPeople(facts).filter(({ role }) => role === 'facilitator');
  const [other, ...others] = presentPeople(facts).filter(({ role }) => role === 'co-facilitator');
  if (one === undefined || other === undefined || more.length + others.length > 0) return null;
  return { one: one.id, other: other.id };
}

/** What the circle holds on to: where to turn, what it agreed, who leads, what it set out to do. */
export const circleEntries: readonly Entry[] = [
  { ...own('referral.show', 'referral'), keys: [mod('j')] },
  own('scope.show', 'scope'),
  {
    id: 'scene.referral',
    keys: [],
    menu: 'wall',
    scope: 'room',
    enabled: (c) => c.open && (c.facts.opened?.circle.referrals.length ?? 0) > 0,
    why: because('noReferrals'),
    effect: wall(() => ({ scene: 'referral', calm: false })),
  },
  own('checklist.show', 'checklist'),
  {
    id: 'agreements.show',
    keys: [],
    menu: 'circle',
    scope: 'everywhere',
    enabled: isOpen,
    effect: panel('agreements'),
  },
  {
    id: 'confidentiality.reaffirm',
    keys: [],
    menu: 'circle',
    scope: 'room',
    enabled: isOpen,
    effect: () => ({ kind: 'send', command: { type: 'reaffirmConfidentiality' } }),
  },
  own('actions.show', 'actions'),
  own('roles.show', 'roles'),
  {
    id: 'roles.swap',
    keys: [],
    menu: 'circle',
    scope: 'room',
    enabled: (c) => c.open && leads(c) !== null,
    why: because('noTwoFacilitators'),
    effect: (c) => {
      const both = leads(c);
      return both === null
        ? { kind: 'local', what: 'nothing' }
        : { kind: 'send', command: { type: 'swapRoles', ...both } };
    },
  },
];
