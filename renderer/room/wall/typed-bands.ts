import { minutesTyped, minutesWritten } from '../../../shared/lib/minutes-typed.ts';
import { usualBands, type Bands } from '../../../shared/time/bands.ts';

export const presets = ['usual', 'seconds', 'toastmasters', 'own'] as const;

/** The bands as they stand in the form: what is typed may be no number. */
export interface TypedBands {
  readonly preset: (typeof presets)[number];
  /** Where *wrap up* begins: seconds or per cent left. */
  readonly first: string;
  /** Where *last words* begins, the same. */
  readonly second: string;
  /** Toastmasters' minimum, minutes. */
  readonly minimum: string;
}

const typed = { first: '60', second: '15', minimum: '5' };

export function typedOf(bands: Bands): TypedBands {
  switch (bands.kind) {
    case 'parts': {
      const isUsual = JSON.stringify(bands) === JSON.stringify(usualBands);
      return isUsual
        ? { ...typed, preset: 'usual' }
        : { ...typed, preset: 'own', first: String(bands.wrapUp), second: String(bands.lastWords) };
    }
    case 'seconds':
      return {
        ...typed,
        preset: 'seconds',
        first: String(bands.wrapUpMs / 1000),
        second: String(bands.lastWordsMs / 1000),
      };
    case 'toastmasters':
      return { ...typed, preset: 'toastmasters', minimum: minutesWritten(bands.minimumMs) };
  }
}

/** null: what is typed does not lie within a time of so many milliseconds, or is no number. */
export function bandsOf({ preset, first, second, minimum }: TypedBands, totalMs: number): Bands | null {
  const [wrapUp, lastWords] = [numberIn(first), numberIn(second)];
  switch (preset) {
    case 'usual':
      return usualBands;
    case 'toastmasters': {
      const minimumMs = minutesTyped(minimum);
      return minimumMs === null || minimumMs >= totalMs ? null : { kind: 'toastmasters', minimumMs };
    }
    case 'seconds':
      return inOrder(wrapUp, lastWords, totalMs / 1000)
        ? { kind: 'seconds', wrapUpMs: wrapUp * 1000, lastWordsMs: lastWords * 1000 }
        : null;
    case 'own':
      return inOrder(wrapUp, lastWords, 100) ? { kind: 'parts', wrapUp, lastWords } : null;
  }
}

const numberIn = (text: string): number => (/^\s*\d{1,5}\s*$/u.test(text) ? Number(text) : Number.NaN);
/** No number is in any order. */
const inOrder = (wrapUp: number, lastWords: number, most: number): boolean =>
  0 <= lastWords && lastWords <= wrapUp && wrapUp <= most;
