import type { Closing, Role } from '../session/events.ts';

const count = (n: number, one: string, many: string): string => `${String(n)} ${n === 1 ? one : many}`;

/** What the circle holds on to, in the room; loaded with its panels. */
export const enCirclePanels = {
  close: 'Close',
  referral: {
    title: 'Where to turn',
    intro: 'When somebody needs more than a group of peers can carry. Say it without haste, and in private.',
    none: 'This circle has no contacts yet. Add some on its page, under “Where to turn”.',
    show: 'Show it to everyone',
    scopeTitle: 'What this space is for',
    is: 'It is for',
    isNot: 'It is not for',
    noScope: 'Nobody wrote down yet what this space is for. Its page has a place for it.',
    limitsTitle: 'Its limits',
    limits: [
      'A group of peers: nobody here is anybody’s therapist, doctor or lawyer.',
      'Not for assessing anybody’s work, and no clinical record.',
      'If a life may be in danger, call for help now; the group can wait.',
    ],
  },
  checklist: {
    title: 'Checklist',
    private: 'Only on this screen.',
    none: 'No segment has a checklist. You can write one in the run of show.',
    now: (title: string): string => `Now: ${title}`,
    done: (ticked: number, all: number): string => `${String(ticked)} of ${String(all)}`,
  },
  agreements: {
    title: 'Our agreements',
    hint: 'The wall shows them as you type. Enter keeps one, an empty line gives up.',
    fieldNew: 'A new agreement',
    fieldChange: 'Another wording',
    placeholder: 'What would let us speak freely here?',
    list: 'Agreements so far',
    none: 'None yet. Ask the group, and type what it says.',
    adoptedOn: (date: string): string => `adopted on ${date}`,
    notAdopted: 'not adopted yet',
    change: 'Change',
    changes: (text: string): string => `Change: ${text}`,
    takeAway: 'Take away',
    takesAway: (text: string): string => `Take away: ${text}`,
    adopt: (n: number): string => (n === 1 ? 'The group adopts it' : `The group adopts all ${String(n)}`),
    allAdopted: 'All are adopted',
    keep: 'Keep',
    after: 'What is adopted goes into the circle’s page when the session ends.',
  },
  actions: {
    title: 'Open actions',
    hint: '↑ ↓ choose · D done · C carried on · L let go',
    none: 'Nothing is open from earlier sessions, and no action was taken tonight yet.',
    earlier: 'From earlier sessions',
    tonight: 'From tonight',
    answers: { done: 'Done', carried: 'Carried on', letGo: 'Let go' } satisfies Record<Closing, string>,
    keys: { d: 'done', c: 'carried', l: 'letGo' } as Readonly<Record<string, Closing>>,
    answer: (how: string, text: string): string => `${how}: ${text}`,
    owner: (name: string): string => name,
    due: (date: string): string => `until ${date}`,
    private: 'private',
    left: (n: number): string =>
      n === 0 ? 'All are answered.' : `${count(n, 'action', 'actions')} without an answer.`,
  },
  roles: {
    title: 'Roles',
    hint: 'Whoever takes over a role gives up their own to who had it. One undo takes it back.',
    nobody: 'nobody',
    swap: 'Facilitator and co-facilitator swap',
    slots: {
      facilitator: 'Facilitator',
      'co-facilitator': 'Co-facilitator',
      timekeeper: 'Timekeeper',
      closer: 'Closer',
    } satisfies Partial<Record<Role, string>>,
  },
} as const;
