import type { ReactElement } from 'react';
import type { PrintKind } from '../../../shared/print/kinds.ts';

/** A small drawing of each sheet, for the eye alone: where ink stands, `accent` where it is the piece's. */
interface Stroke {
  readonly d: string;
  readonly look?: 'accent' | 'dashed' | 'strong';
}

const strokes: Readonly<Record<PrintKind, readonly Stroke[]>> = {
  plan: [
    { d: 'M7 8h14', look: 'strong' },
    { d: 'M12 17v24' },
    { d: 'M16 18h15M16 25h11M16 32h14M16 39h9' },
    { d: 'M12 39v.1', look: 'accent' },
  ],
  tents: [
    { d: 'M4 12.5h30M4 37.5h30', look: 'dashed' },
    { d: 'M0 25h38', look: 'dashed' },
    { d: 'M11 6.5h16M11 31.5h16', look: 'strong' },
    { d: 'M11 18.5h16M11 43.5h16', look: 'strong' },
  ],
  agreements: [
    { d: 'M7 9h18', look: 'strong' },
    { d: 'M13 19h18M13 28h14M13 37h16', look: 'strong' },
    { d: 'M8 19v.1M8 28v.1M8 37v.1', look: 'accent' },
  ],
  referrals: [
    { d: 'M19 3v44M3 17h32M3 33h32', look: 'dashed' },
    { d: 'M6 7h8M6 23h8M6 39h8M23 7h8M23 23h8M23 39h8', look: 'strong' },
    { d: 'M6 11.5h9M6 27.5h9M6 43.5h9M23 11.5h9M23 27.5h9M23 43.5h9' },
  ],
  feedback: [
    { d: 'M19 3v44M3 25h32', look: 'dashed' },
    { d: 'M6 7h7M23 7h7M6 30h7M23 30h7', look: 'strong' },
    { d: 'M6 13h9M6 19h9M23 13h9M23 19h9M6 36h9M6 42h9M23 36h9M23 42h9' },
  ],
  keys: [
    { d: 'M7 8h9', look: 'strong' },
    { d: 'M7 16h3M7 22h3M7 28h3M7 34h3M7 40h3M22 16h3M22 22h3M22 28h3M22 34h3M22 40h3', look: 'accent' },
    { d: 'M13 16h5M13 22h5M13 28h4M13 34h5M13 40h3M28 16h4M28 22h4M28 28h3M28 34h4M28 40h4' },
  ],
};

export const Sketch = ({ kind }: { readonly kind: PrintKind }): ReactElement => (
  <svg className="print-sketch" viewBox="0 0 38 50" aria-hidden="true">
    <rect x="0.5" y="0.5" width="37" height="49" rx="1.5" />
    {strokes[kind].map(({ d, look = 'plain' }) => (
      <path key={d} d={d} className={`print-stroke-${look}`} />
    ))}
  </svg>
);
