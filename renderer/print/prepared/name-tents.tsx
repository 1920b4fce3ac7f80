import type { ReactElement } from 'react';
import type { NameTent, NameTentsView } from '../../../shared/print/view.ts';
import { en } from '../../../shared/words/en.ts';
import './name-tents.css';

const words = en.print.page.tents;
const PER_SHEET = 2;

/** Two tents a sheet: cut in the middle, folded in the middle of each; the name stands on both sides. */
export function NameTents({ view: { tents } }: { readonly view: NameTentsView }): ReactElement {
  const sheets = Array.from({ length: Math.ceil(tents.length / PER_SHEET) }, (_, i) =>
    tents.slice(i * PER_SHEET, (i + 1) * PER_SHEET),
  );
  return (
    <main className="paper tents">
      <h1 className="visually-hidden">{words.title}</h1>
      {sheets.map((onSheet, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- printed once: none moves
        <div key={i} className="tent-sheet">
          {onSheet.map((tent, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- printed once: none moves
            <section key={place} className="tent">
              <div className="tent-panel tent-back" aria-hidden="true">
                <Face tent={tent} />
              </div>
              <p className="tent-fold" aria-hidden="true">
                {words.fold}
              </p>
              <div className="tent-panel">
                <Face tent={tent} />
              </div>
            </section>
          ))}
          <p className="tent-cut" aria-hidden="true">
            {words.cut}
          </p>
        </div>
      ))}
    </main>
  );
}

const Face = ({ tent: { name, pronouns, badge } }: { readonly tent: NameTent }): ReactElement => (
  <>
    <div className={name === '' ? 'tent-name tent-blank' : 'tent-name'} data-fit="18 112">
      <h2 dir="auto">{name}</h2>
    </div>
    <p className="tent-pronouns" dir="auto">
      {pronouns}
    </p>
    <p className="tent-badge">{words.badge(badge)}</p>
  </>
);
