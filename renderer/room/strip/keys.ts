import { isMod, type KeyPress, type Platform } from '../../../shared/keys/combo.ts';

/** What is asked for by typing who. */
export type Asked = 'who' | 'split' | 'add' | 'fill';

export type Deed =
  | { readonly kind: 'choose'; readonly to: 'before' | 'after' | 'first' | 'last' | 'unpressed' }
  | { readonly kind: 'edge'; readonly edge: 'start' | 'end'; readonly byMs: number }
  | { readonly kind: 'cursor'; readonly byMs: number }
  | { readonly kind: 'zoom'; readonly by: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'pan'; readonly by: number }
  | { readonly kind: 'ask'; readonly asked: Asked }
  | { readonly kind: 'merge' | 'remove' | 'undo' | 'redo' };

const smallMs = 5000;
const largeMs = 60_000;
export const zoomStep = 1.6;

const letters: Readonly<Record<string, Deed>> = {
  r: { kind: 'ask', asked: 'who' },
  s: { kind: 'ask', asked: 'split' },
  n: { kind: 'ask', asked: 'add' },
  f: { kind: 'ask', asked: 'fill' },
  m: { kind: 'merge' },
  u: { kind: 'choose', to: 'unpressed' },
};

const named: Readonly<Record<string, Deed>> = {
  ArrowUp: { kind: 'choose', to: 'before' },
  ArrowDown: { kind: 'choose', to: 'after' },
  Home: { kind: 'choose', to: 'first' },
  End: { kind: 'choose', to: 'last' },
  PageUp: { kind: 'pan', by: -0.8 },
  PageDown: { kind: 'pan', by: 0.8 },
  Delete: { kind: 'remove' },
  Backspace: { kind: 'undo' },
  '+': { kind: 'zoom', by: zoomStep },
  '=': { kind: 'zoom', by: zoomStep },
  '-': { kind: 'zoom', by: 1 / zoomStep },
  '0': { kind: 'all' },
};

/** A letter by its character; by its place where the layout has no Latin letters. */
function letterOf({ key, code }: KeyPress): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^\p{L}$/u.test(key) ? (/^Key([A-Z])$/.exec(code)?.[1] ?? '').toLowerCase() : '';
}

/** What a key does on the strip; null: nothing. As in the room ← → move a floor change by 5 s, with Shift by a minute. */
export function deedOf(press: KeyPress, platform: Platform): Deed | null {
  const { key, shift, alt } = press;
  const mod = isMod(press, platform);
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const byMs = (key === 'ArrowLeft' ? -1 : 1) * (shift ? largeMs : smallMs);
    if (mod) return { kind: 'cursor', byMs };
    return press.control || press.meta ? null : { kind: 'edge', edge: alt ? 'end' : 'start', byMs };
  }
  if (mod && letterOf(press) === 'z') return { kind: shift ? 'redo' : 'undo' };
  if (press.control || press.meta || alt) return null;
  if (key === 'Backspace' && shift) return { kind: 'redo' };
  return named[key] ?? letters[letterOf(press)] ?? null;
}
