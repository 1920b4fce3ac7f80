import type { ReactElement } from 'react';
import type { KeySheetView } from '../../../shared/print/view.ts';
import { en } from '../../../shared/words/en.ts';
import './key-sheet.css';

const words = en.print.page.keys;

/** Every key of the room, on one page. */
export const KeySheet = ({ view }: { readonly view: KeySheetView }): ReactElement => (
  <main className="paper key-page" lang={en.summary.language} dir={en.summary.direction}>
    <header>
      <h1>{words.title}</h1>
      {!view.bareKeys && <p>{en.keys.sheet.bareOff}</p>}
    </header>
    <div className="key-box" data-fit="7 11">
      <div className="key-groups">
        {view.groups.map(({ title, rows }) => (
          <section key={title}>
            <h2>{title}</h2>
            <dl>
              {rows.map(([keys, does]) => (
                <div key={`${keys} ${does}`}>
                  <dt>{keys}</dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </div>
  </main>
);
