import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { PreparedPage } from '../../../renderer/print/prepared/show.tsx';
import { planSheetView } from '../../../shared/print/plan-sheet.ts';
import { keySheetView } from '../../../shared/print/prepared.ts';
import { agreementsPosterView, feedbackSlipsView, referralSlipsView } from '../../../shared/print/slips.ts';
import { nameTentsView } from '../../../shared/print/tents.ts';
import type { PreparedView } from '../../../shared/print/view.ts';
import { en } from '../../../shared/words/en.ts';
import { fullCircle, fullRow, manyKindsOfNames, peopleNamed, planOfRows } from '../../support/prepared.ts';

const people = peopleNamed(manyKindsOfNames);
const circle = fullCircle(12);
const sheet = (cues: boolean): PreparedView =>
  planSheetView(planOfRows([fullRow('a'), fullRow('b', { prompt: '', cue: '', checklist: [] })]), {
    cues,
    access: cues,
    circle,
    people,
  });
const show = (view: PreparedView, rows = 3) =>
  render(<PreparedPage view={view} arrangement={{ columns: 2, rows }} />);

describe('every sheet', () => {
  const views: readonly PreparedView[] = [
    sheet(true),
    nameTentsView(circle, people),
    agreementsPosterView(circle),
    referralSlipsView(circle),
    feedbackSlipsView(),
    keySheetView({ platform: 'other', bareKeys: false }, 12, en),
  ];
  for (const view of views)
    test(`${view.kind}: one title for who has it read aloud, and headings that do not jump`, () => {
      show(view);
      const levels = screen.getAllByRole('heading').map((each) => Number(each.tagName.slice(1)));
      expect(levels.filter((level) => level === 1)).toEqual([1]);
      levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
    });
});

test('a name stands on both sides of its tent, and is read aloud once', () => {
  const { container } = show(nameTentsView(circle, people));
  expect(screen.getAllByRole('heading', { name: 'Amara' })).toHaveLength(1);
  expect(within(container).getAllByText('Amara')).toHaveLength(2);
  expect(container.querySelectorAll('.tent-sheet')).toHaveLength(6);
});

test('as many slips as there is room for, read aloud once', () => {
  const { container } = show(referralSlipsView(circle), 3);
  expect(within(container).getAllByText('Night line')).toHaveLength(6);
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
});

test('cues, checklists and needs are marked private, and are not there without', () => {
  const { container, unmount } = show(sheet(true));
  const { page } = en.print;
  for (const label of [page.plan.cue, page.plan.checklist, page.plan.needs])
    expect(within(container).getByText(label)).toBeVisible();
  unmount();
  const { container: bare } = show(sheet(false));
  expect(bare).not.toHaveTextContent(/private|SECRET|seat near/u);
});

test('what has no words takes no line', () => {
  const { container } = show(sheet(true));
  const [full, empty] = container.querySelectorAll('.plan-rows > li');
  expect(full?.querySelectorAll('.plan-prompt, .plan-aside')).toHaveLength(3);
  expect(empty?.querySelectorAll('.plan-prompt, .plan-aside')).toHaveLength(0);
});

test('a poster of agreements that nobody adopted yet has a line for the date', () => {
  show(agreementsPosterView(fullCircle(3, { agreements: [{ id: 'a', text: 'We listen.' }] })));
  expect(screen.getByText(en.print.page.agreements.byHand)).toBeVisible();
});

test('the keys say when bare keys are switched off', () => {
  const { unmount } = show(keySheetView({ platform: 'other', bareKeys: false }, 3, en));
  expect(screen.getByText(en.keys.sheet.bareOff)).toBeVisible();
  unmount();
  show(keySheetView({ platform: 'other', bareKeys: true }, 3, en));
  expect(screen.queryByText(en.keys.sheet.bareOff)).toBeNull();
});
