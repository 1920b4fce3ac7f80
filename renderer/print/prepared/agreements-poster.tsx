import type { ReactElement } from 'react';
import type { AgreementsPosterView } from '../../../shared/print/view.ts';
import { circleDrawing } from '../../../shared/summary/circle-drawing.ts';
import { dateLong } from '../../../shared/time/clock.ts';
import { instantOf } from '../../../shared/time/local.ts';
import { en } from '../../../shared/words/en.ts';
import { toReact } from '../to-react.tsx';
import { Lines } from './lines.tsx';
import './agreements-poster.css';

const words = en.print.page.agreements;

/** What the circle agreed on, as large as one page takes it. */
export function AgreementsPoster({ view }: { readonly view: AgreementsPosterView }): ReactElement {
  const { circle, seats, agreements, adoptedOn, isOpen } = view;
  return (
    <main className="paper poster" lang={en.summary.language} dir={en.summary.direction}>
      <header className="poster-head">
        <div>
          {circle !== '' && (
            <p className="poster-circle" dir="auto">
              {circle}
            </p>
          )}
          <h1>{words.title}</h1>
        </div>
        {toReact(circleDrawing(seats, seats > 0))}
      </header>
      <div className="poster-list" data-fit="9 54">
        <ul>
          {agreements.map(({ text, adoptedOn: on }, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- printed once: none moves
            <li key={i} dir="auto">
              <Lines text={text} />
              {on !== null && <span className="poster-on"> {words.adopted(dateOf(on))}</span>}
            </li>
          ))}
        </ul>
      </div>
      <footer className="poster-foot">
        {adoptedOn !== null && <p>{words.adopted(dateOf(adoptedOn))}</p>}
        {isOpen && <p className="poster-by-hand">{words.byHand}</p>}
      </footer>
    </main>
  );
}

/** "Monday, 3 August 2026"; a date has no zone, UTC keeps the machine's own out of it. */
const dateOf = (date: string): string =>
  dateLong(instantOf({ date, time: '12:00' }, 'UTC'), 'UTC', en.summary.locale);
