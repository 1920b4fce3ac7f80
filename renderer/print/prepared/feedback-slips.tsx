import type { ReactElement } from 'react';
import { en } from '../../../shared/words/en.ts';
import { Slips } from './slips.tsx';

const words = en.print.page.feedback;

/** One thing that worked, one suggestion (P22): four a sheet, with room to write. */
export const FeedbackSlips = (): ReactElement => (
  <main className="paper slips-sheet" lang={en.summary.language} dir={en.summary.direction}>
    <Slips arrangement={{ columns: 2, rows: 2 }}>
      <div className="slip-feedback">
        <h1>{words.title}</h1>
        <h2>{words.worked}</h2>
        <Writing />
        <h2>{words.suggestion}</h2>
        <Writing />
        <p className="slip-foot">{words.unnamed}</p>
      </div>
    </Slips>
  </main>
);

/** Lines a hand needs 9 mm for. */
const Writing = (): ReactElement => (
  <div className="slip-write" aria-hidden="true">
    <span />
    <span />
    <span />
    <span />
  </div>
);
