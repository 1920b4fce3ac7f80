import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import type { Root } from 'react-dom/client';
import { assertNever } from '../../../shared/lib/assert-never.ts';
import { marginsOf, paperSizes } from '../../../shared/print/paper-size.ts';
import type { PreparedView } from '../../../shared/print/view.ts';
import type { Paper } from '../../../shared/summary/paper.ts';
import { en } from '../../../shared/words/en.ts';
import { settled } from '../settled.ts';
import { AgreementsPoster } from './agreements-poster.tsx';
import { FeedbackSlips } from './feedback-slips.tsx';
import { fitAll } from './fit.ts';
import { KeySheet } from './key-sheet.tsx';
import { NameTents } from './name-tents.tsx';
import { PlanSheet } from './plan-sheet.tsx';
import { ReferralSlips } from './referral-slips.tsx';
import { arrange, type Arrangement } from './slips.tsx';
import './prepared.css';

/** Chromium's A4 is a few hundredths of a millimetre short of A4: what fills a page must not begin a next one. */
const SHY_MM = 0.5;

/** Puts what is prepared on pages of this paper; resolves when nothing of it moves any more. */
export async function showPrepared(root: Root, view: PreparedView, paper: Paper): Promise<void> {
  const { style } = document.documentElement;
  const { inline, block } = paperSizes[paper];
  const margins = marginsOf(view.kind);
  style.setProperty('--page-inline', `${inline - 2 * margins.inline}mm`);
  style.setProperty('--page-block', `${block - margins.top - margins.bottom - SHY_MM}mm`);
  document.title = titleOf(view);
  const paint = (arrangement: Arrangement | null): void =>
    flushSync(() => root.render(<PreparedPage view={view} arrangement={arrangement} />));
  paint(null);
  await settled();
  if (view.kind === 'referrals') paint(arrange(document));
  fitAll(document);
}

interface Props {
  readonly view: PreparedView;
  /** Of slips; null: they are still to be measured. */
  readonly arrangement: Arrangement | null;
}

export function PreparedPage({ view, arrangement }: Props): ReactElement {
  switch (view.kind) {
    case 'plan':
      return <PlanSheet view={view} />;
    case 'tents':
      return <NameTents view={view} />;
    case 'agreements':
      return <AgreementsPoster view={view} />;
    case 'referrals':
      return <ReferralSlips view={view} arrangement={arrangement} />;
    case 'feedback':
      return <FeedbackSlips />;
    case 'keys':
      return <KeySheet view={view} />;
    default:
      return assertNever(view);
  }
}

function titleOf(view: PreparedView): string {
  const { page, kinds } = en.print;
  switch (view.kind) {
    case 'plan':
      return view.title === '' ? page.plan.untitled : view.title;
    case 'agreements':
      return page.agreements.title;
    default:
      return kinds[view.kind];
  }
}
