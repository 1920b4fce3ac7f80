import type { ReactElement, ReactNode } from 'react';
import './slips.css';

/** How many slips lie on a sheet. `flows`: one does not even fit alone, and goes on on the next page. */
export interface Arrangement {
  readonly columns: 1 | 2;
  readonly rows: number;
  readonly flows?: boolean;
}

const MOST_ROWS = 4;

interface Props {
  /** null: one, as tall as it comes, for `arrange` to measure. */
  readonly arrangement: Arrangement | null;
  readonly children: ReactNode;
}

/** A sheet full of the same slip, with lines to cut along. Who has it read aloud hears it once. */
export function Slips({ arrangement, children }: Props): ReactElement {
  const { columns, rows, flows = false } = arrangement ?? { columns: 2, rows: 1 };
  const isFree = arrangement === null || flows;
  return (
    <div
      className={isFree ? 'slips slips-free' : 'slips'}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {Array.from({ length: isFree ? 1 : columns * rows }, (_, i) => (
        <section
          // oxlint-disable-next-line react/no-array-index-key -- all are the same
          key={i}
          className="slip"
          aria-hidden={i > 0}
          data-last-column={(i + 1) % columns === 0}
          data-last-row={i >= columns * (rows - 1)}
        >
          {children}
        </section>
      ))}
    </div>
  );
}

/** As many as there is room for, seen from the one slip that stands there now. */
export function arrange(root: ParentNode): Arrangement {
  const slip = root.querySelector<HTMLElement>('.slip');
  const sheet = root.querySelector<HTMLElement>('.slips-sheet');
  if (slip === null || sheet === null) return { columns: 2, rows: 1 };
  const rows = Math.min(MOST_ROWS, Math.floor(sheet.clientHeight / slip.offsetHeight));
  if (rows > 0) return { columns: 2, rows };
  // Twice as wide: not quite half as tall.
  const parent = slip.parentElement;
  parent?.style.setProperty('grid-template-columns', '1fr');
  const flows = slip.offsetHeight > sheet.clientHeight;
  return { columns: 1, rows: 1, flows };
}
