import type { CSSProperties } from 'react';

interface Props {
  readonly text: string;
  /** The text that takes the most room while this one runs; the size is made for it. */
  readonly widest: string;
  readonly label: string;
  /** A time of day, which counts nothing. */
  readonly still?: boolean;
}

/** Widths of the cells in em; every digit stands in one of its own, so that nothing jumps. */
const widths = { digit: 0.66, colon: 0.28 } as const;
/** On both sides together, and as much as a minus takes. */
const margin = 1.1;
const isColon = (character: string): boolean => character === ':';
const emOf = (text: string): number =>
  [...text].reduce((sum, each) => sum + (isColon(each) ? widths.colon : widths.digit), 0);

/** Digits across the whole picture. A minus hangs outside, so that going over moves none of them. */
export function Digits({ text, widest, label, still = false }: Props) {
  const over = text.startsWith('\u2212');
  const digits = over ? text.slice(1) : text;
  const room = Math.max(emOf(digits), emOf(widest)) + margin;
  return (
    <p
      className="digits"
      role={still ? 'img' : 'timer'}
      aria-label={label}
      style={{ '--em': room } as CSSProperties}
      dir="ltr"
    >
      {over && <span className="digits-minus">{'\u2212'}</span>}
      {Array.from(digits, (character, i) => (
        // Place is what a digit is told by.
        // oxlint-disable-next-line react/no-array-index-key -- the cells never change their order
        <span key={i} className={isColon(character) ? 'digits-colon' : 'digits-digit'}>
          {character}
        </span>
      ))}
    </p>
  );
}
