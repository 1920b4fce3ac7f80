/** A key as it was pressed, in the terms of the DOM's KeyboardEvent. */
export interface KeyPress {
  /** The character or the named key. */
  readonly key: string;
  /** The place on the keyboard. */
  readonly code: string;
  readonly shift: boolean;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

/** A key by its character; `mod` is ⌘ on a Mac, Ctrl elsewhere. */
export interface Combo {
  /** Named key as in KeyboardEvent, or one lower-case character. */
  readonly key: string;
  readonly mod?: true;
  readonly shift?: true;
}

export type Platform = 'mac' | 'other';

export const platformOf = (platform: string): Platform =>
  platform === 'darwin' || platform === 'mac' ? 'mac' : 'other';

export const isMod = (press: KeyPress, platform: Platform): boolean =>
  platform === 'mac' ? press.meta && !press.control : press.control && !press.meta;

const isLatinLetter = (key: string): boolean => /^[a-z]$/i.test(key);

/** The letter a shortcut means: by character; by place only where the layout has no Latin letters. */
function shortcutKey(press: KeyPress): string {
  if (isLatinLetter(press.key)) return press.key.toLowerCase();
  const place = /^Key([A-Z])$/.exec(press.code)?.[1];
  return place !== undefined && /^\p{L}$/u.test(press.key) ? place.toLowerCase() : press.key;
}

/** Whether the key pressed is this combo. Alt (and so AltGr) is never part of one. */
export function matches(combo: Combo, press: KeyPress, platform: Platform): boolean {
  if (press.alt || isMod(press, platform) !== (combo.mod === true)) return false;
  if (combo.mod !== true && (press.control || press.meta)) return false;
  // A punctuation mark may need Shift on one layout and not on another: the character alone counts.
  const isMark = combo.key.length === 1 && !isLatinLetter(combo.key) && combo.key !== ' ';
  if (!isMark && press.shift !== (combo.shift === true)) return false;
  return (combo.mod === true ? shortcutKey(press) : press.key) === combo.key;
}

/** As Electron's menu writes it: `CommandOrControl+Shift+Z`. */
export function accelerator(combo: Combo): string {
  const names: Readonly<Record<string, string>> = {
    ' ': 'Space',
    ArrowUp: 'Up',
    ArrowDown: 'Down',
    ArrowLeft: 'Left',
    ArrowRight: 'Right',
    Escape: 'Esc',
    Enter: 'Return',
  };
  const key = names[combo.key] ?? (combo.key.length === 1 ? combo.key.toUpperCase() : combo.key);
  return [
    ...(combo.mod === true ? ['CommandOrControl'] : []),
    ...(combo.shift === true ? ['Shift'] : []),
    key,
  ].join('+');
}
