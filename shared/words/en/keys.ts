import type { Combo, Platform } from '../../keys/combo.ts';
import type { CommandId } from '../../keys/command-ids.ts';

const commands: Readonly<Record<CommandId, string>> = {
  'timer.start': 'Start the presenter timer',
  'round.next': 'Next in the go-round',
  'round.pass': 'Passes, is asked again later',
  'round.start': 'Start a go-round',
  'round.end': 'End the go-round',
  'floor.release': 'Nobody has the floor',
  'hold.toggle': 'Hold / resume',
  undo: 'Undo',
  redo: 'Redo',
  'floor.earlier': 'Last floor change 5 s earlier',
  'floor.later': 'Last floor change 5 s later',
  'floor.earlierMinute': 'Last floor change a minute earlier',
  'floor.laterMinute': 'Last floor change a minute later',
  'time.more': 'One minute more',
  'time.less': 'One minute less',
  'time.moreFive': 'Five minutes more',
  'time.lessFive': 'Five minutes less',
  'segment.next': 'Next segment',
  'segment.previous': 'Previous segment',
  'pad.focus': 'To the notes pad',
  'people.show': 'People…',
  escape: 'Back to the room',
  closeNow: 'Close now: start the closing round',
  'timer.arm': 'Presenter timer: arm, put away',
  'timer.rearm': 'Presenter timer: back to the start',
  'clicker.next': 'Clicker: next in rounds, start the presenter timer',
  'clicker.back': 'Clicker: back',
  'wall.calm': 'Calm the wall (blackout)',
  hand: 'Hand up or down: then the person',
  buildOn: 'Builds on the one before',
  uncover: 'Uncover this screen',
  cover: 'Cover this screen',
  'scene.now': 'Wall: now',
  'scene.round': 'Wall: go-round',
  'scene.breakouts': 'Wall: groups',
  'groups.show': 'Groups, pairs and trios…',
  'groups.due': 'Form groups, or harvest what they bring',
  'groups.back': 'Bring the groups back',
  'groups.more': 'One minute more for the groups',
  'groups.less': 'One minute less for the groups',
  'buddies.show': 'Buddies until next time…',
  'scene.timer': 'Wall: presenter timer',
  'scene.agreements': 'Wall: agreements',
  'scene.clock': 'Wall: clock',
  'wall.window': 'Show or hide the wall window',
  'keys.show': 'Keys',
  'repairs.show': 'Repairs…',
  'keys.bare': 'Letters and digits pass the floor',
  'reload.nothing': 'Nothing',
  'session.close': 'End the session…',
};

/** When a key does it, where that is not always; and what it asks before. */
const when: Partial<Readonly<Record<CommandId, string>>> = {
  'timer.start': 'while the wall shows it armed',
  'round.next': 'while one runs',
  'round.pass': 'in a go-round',
  'round.start': 'when its segment runs and it has not begun',
  'segment.next': 'after the last one it asks whether to end',
  uncover: 'while it is covered; asks first',
  cover: 'while it is open; at once',
  'timer.arm': 'then Enter starts it',
  'groups.due': 'when their segment runs, or when they are back',
  'groups.more': 'while they are out',
  'groups.less': 'while they are out',
  'clicker.back': 'in rounds and once the timer runs',
};

const named: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  PageDown: 'Page down',
  PageUp: 'Page up',
};

export const keys = {
  commands,
  /** With the condition it holds under, as the sheet and the README show it. */
  commandWhen: (id: CommandId): string => {
    const condition = when[id];
    return condition === undefined ? commands[id] : `${commands[id]} (${condition})`;
  },
  menus: { session: 'Session', floor: 'Floor', time: 'Time', wall: 'Wall', help: 'Help' },
  /** A combo as people write it. */
  combo: (combo: Combo, platform: Platform): string =>
    [
      ...(combo.mod === true ? [platform === 'mac' ? '⌘' : 'Ctrl'] : []),
      ...(combo.shift === true ? ['Shift'] : []),
      named[combo.key] ?? (combo.key.length === 1 ? combo.key.toUpperCase() : combo.key),
    ].join(' '),
  or: ' or ',
  sheet: {
    title: 'Keys',
    close: 'Close',
    people: 'People',
    letters: 'the beginning of a name',
    lettersDo: 'Passes the floor; the same person again lets it go',
    digits: (digits: 1 | 2 | null): string => {
      if (digits === null) return 'the badge number; with more than nine people two digits';
      return digits === 1 ? 'the badge number' : 'the badge number, two digits';
    },
    digitsDo: 'Passes the floor; everybody’s number stands in the list of people',
    unnamed: (digits: 1 | 2 | null): string => {
      if (digits === null) return '0 or 00';
      return digits === 1 ? '0' : '00';
    },
    unnamedDo: 'Passes it to someone, unnamed',
    shift: 'Shift with either',
    shiftDo: 'Adds a voice',
    pad: 'Notes pad',
    padPlain: 'no mark',
    padKeep: 'Enter',
    padKeepDo: 'Keeps the note',
    padPass: '/name Enter',
    padPassDo: 'Passes the floor without leaving the pad',
    padOwner: '@name',
    padOwnerDo: 'Who does an action',
    padDue: 'fri, tomorrow, 2026-12-01',
    padDueDo: 'Until when, as the last word of an action',
    bareOff: 'Letters, digits and the full stop alone are switched off.',
  },
} as const;
