import type { Reserved, Where } from '../keys/rebind.ts';

const reserved: Readonly<Record<Reserved, string>> = {
  person: 'Letters and digits are people. Take it together with Ctrl or ⌘, or another key.',
  escape: 'Esc is always the way back. Take another key.',
  reload: 'F5 does nothing, because clickers send it. Take another key.',
  editing: 'This key copies, cuts, pastes or selects text. Take another one.',
  system: 'This key belongs to the system: it quits, closes or hides. Take another one.',
  alt: 'Keys with Alt write characters on many keyboards. Take one without it.',
};
const where: Readonly<Record<Where, string>> = {
  always: '',
  talk: ' in free talk',
  round: ' in a go-round',
  timer: ' while the presenter timer stands',
  covered: ' while the screen is covered',
};

/** Keys bound in another way; loaded with the sheet of keys. */
export const enKeyChanges = {
  change: 'Change keys…',
  changeOne: 'Change',
  title: 'Change keys',
  back: 'Back to the keys',
  hint: 'Enter on a line, then the new key. The wall, the clicker, the menu and the paper follow.',
  press: (command: string): string => `Press the new key for “${command}”. Esc gives up.`,
  none: 'no key',
  changed: 'changed',
  changes: (command: string): string => `Change the key: ${command}`,
  unbind: 'No key',
  unbinds: (command: string): string => `No key: ${command}`,
  reset: 'Reset',
  resets: (command: string): string => `Reset the key: ${command}`,
  resetAll: 'Reset all',
  reserved,
  clash: (key: string, other: string, place: Where): string =>
    `${key} is “${other}”${where[place]}. Give that another key first.`,
  done: (command: string, keys: string): string =>
    keys === '' ? `“${command}” has no key now.` : `“${command}” is ${keys} now.`,
  allReset: 'All keys are as shipped.',
} as const;
