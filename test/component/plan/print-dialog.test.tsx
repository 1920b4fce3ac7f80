import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { PrintDialog, type PrintDialogProps } from '../../../renderer/plan/print/print-dialog.tsx';
import type { ConsoleBridge, ExportAnswer } from '../../../shared/ipc/contract.ts';
import { printableSchema } from '../../../shared/ipc/printing.ts';
import { printKinds } from '../../../shared/print/kinds.ts';
import { en } from '../../../shared/words/en.ts';
import { fullCircle, fullRow, peopleNamed, planOfRows } from '../../support/prepared.ts';
import * as v from 'valibot';

const words = en.print.dialog;
const { kinds } = en.print;
const saved: ExportAnswer = { ok: true, path: '/documents/it.pdf' };

interface Asked {
  readonly channel: string;
  readonly payload: Record<string, unknown>;
}

/** Main, which answers when it is told to. */
function main(answer: () => Promise<ExportAnswer> = () => Promise.resolve(saved)) {
  const asked: Asked[] = [];
  let told: () => void = () => undefined;
  const bridge = {
    request: (channel: string, payload: Record<string, unknown>) => {
      asked.push({ channel, payload });
      return channel === 'print:stop' ? Promise.resolve(null) : answer();
    },
    on: (_message: string, listener: () => void) => {
      told = listener;
      return () => undefined;
    },
  } as unknown as ConsoleBridge;
  return { asked, bridge, making: () => act(() => told()) };
}

function show(bridge: ConsoleBridge, change: Partial<PrintDialogProps> = {}) {
  const onClose = vi.fn<() => void>();
  // Somebody of another circle, who is of no concern here.
  const people = [...peopleNamed(['Amara', 'Jonas', 'Mei']), { id: 'x', name: 'Mallory', pronouns: null }];
  const props = {
    bridge,
    plan: planOfRows([fullRow('a')]),
    circle: fullCircle(3),
    people,
    onClose,
    ...change,
  };
  const { unmount } = render(<PrintDialog {...props} />);
  return { onClose, unmount, user: userEvent.setup({ delay: null }) };
}

const radio = (kind: keyof typeof kinds) => screen.getByRole('radio', { name: kinds[kind] });
const pdf = () => screen.getByRole('button', { name: words.save });

test('offers all six, says what each is for, and begins at the first', () => {
  show(main().bridge);
  for (const kind of printKinds) expect(radio(kind)).toHaveAccessibleDescription(words.hints[kind]);
  expect(radio('plan')).toBeChecked();
});

test('nothing private is asked for unless it is ticked, and only the names of the circle are sent', async () => {
  const { asked, bridge } = main();
  const { user } = show(bridge);
  await user.click(pdf());
  expect(asked[0]).toMatchObject({
    channel: 'print:prepared',
    payload: { what: 'plan', cues: false, access: false, paper: 'auto' },
  });
  expect(JSON.stringify(asked)).not.toContain('Mallory');
  expect(await screen.findByText(words.saved('/documents/it.pdf'))).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: words.cues }));
  // What was said is of another file than the one that is asked for next.
  expect(screen.queryByText(words.saved('/documents/it.pdf'))).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: words.access }));
  await user.click(pdf());
  expect(asked[1]?.payload).toMatchObject({ cues: true, access: true });
});

for (const kind of printKinds)
  test(`what is asked for is what main takes: ${kind}`, async () => {
    const { asked, bridge } = main();
    const { user } = show(bridge);
    await user.click(radio(kind));
    await user.click(screen.getByRole('radio', { name: words.papers.Letter }));
    await user.click(pdf());
    expect(v.safeParse(printableSchema, asked[0]?.payload).success).toBe(true);
    expect(asked[0]?.payload).toMatchObject({ what: kind, paper: 'Letter' });
  });

test('the run of show is Markdown as well, with cues only where they were ticked', async () => {
  const { asked, bridge } = main();
  const { user } = show(bridge);
  const markdown = () => user.click(screen.getByRole('button', { name: words.markdown }));
  await markdown();
  expect(asked[0]).toMatchObject({
    channel: 'text:save',
    payload: { what: 'plan', name: 'An evening of asking' },
  });
  expect(asked[0]?.payload['text']).not.toContain('SECRET');
  await user.click(screen.getByRole('checkbox', { name: words.cues }));
  await markdown();
  expect(asked[1]?.payload['text']).toMatch(/SECRET.CUE/u);
  await user.click(radio('tents'));
  expect(screen.queryByRole('button', { name: words.markdown })).toBeNull();
});

test('what is empty says so and cannot be chosen; what belongs to nothing here is not offered', () => {
  const circle = fullCircle(0, { agreements: [], referrals: [] });
  const { unmount } = show(main().bridge, { plan: planOfRows([]), circle });
  for (const kind of ['plan', 'tents', 'agreements', 'referrals'] as const) {
    expect(radio(kind)).toBeDisabled();
    expect(radio(kind)).toHaveAccessibleDescription(words.empty[kind]);
  }
  expect(radio('feedback')).toBeChecked();
  unmount();
  show(main().bridge, { plan: null, circle: null });
  expect(screen.getAllByRole('radio', { name: /./u }).map((each) => each.getAttribute('value'))).toEqual([
    'feedback',
    'keys',
    'auto',
    'A4',
    'Letter',
  ]);
});

test('where nobody said what they need, it is not asked', () => {
  const circle = fullCircle(1);
  show(main().bridge, { circle });
  expect(screen.queryByRole('checkbox', { name: words.access })).toBeNull();
});

test('what takes over a second says so, and can be stopped without losing the focus', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  let answer: (given: ExportAnswer) => void = () => undefined;
  const { asked, bridge, making } = main(() => new Promise((resolve) => (answer = resolve)));
  const { user, onClose } = show(bridge);
  await user.click(pdf());
  // However long somebody looks for a folder: nothing is made yet.
  act(() => void vi.advanceTimersByTime(5000));
  expect(screen.queryByText(words.busy)).toBeNull();
  making();
  act(() => void vi.advanceTimersByTime(900));
  expect(screen.queryByText(words.busy)).toBeNull();
  act(() => void vi.advanceTimersByTime(200));
  expect(screen.getByText(words.busy)).toBeVisible();
  expect(pdf()).toHaveFocus();
  await user.click(pdf());
  expect(asked).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: words.cancel }));
  expect(asked[1]?.channel).toBe('print:stop');
  await act(async () => answer({ ok: true, path: null }));
  expect(screen.getByText(words.cancelled)).toBeVisible();
  expect(screen.getByRole('button', { name: words.close })).toHaveFocus();
  expect(onClose).not.toHaveBeenCalled();
  vi.useRealTimers();
});

test('who closes the dialog while something is made stops it', async () => {
  const { asked, bridge } = main(() => new Promise(() => undefined));
  const { user, unmount } = show(bridge);
  unmount();
  expect(asked).toEqual([]);
  const again = show(bridge);
  await user.click(pdf());
  again.unmount();
  expect(asked.map(({ channel }) => channel)).toEqual(['print:prepared', 'print:stop']);
});

test('who thinks better of it in the save dialog hears nothing', async () => {
  const { user } = show(main(() => Promise.resolve({ ok: true, path: null })).bridge);
  await user.click(pdf());
  expect(screen.queryByText(words.cancelled)).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

for (const [code, says] of [
  ['ENOSPC', /disk is full/u],
  ['exists', /Nothing was overwritten/u],
  ['notPrinted', /Try again/u],
  ['tooLong', /in parts/u],
] as const)
  test(`a failure (${code}) is said in words, and all stays as it was`, async () => {
    const failing = main(() => Promise.resolve({ ok: false, code, detail: '/documents/it.pdf' }));
    const { user } = show(failing.bridge);
    await user.click(pdf());
    expect(await screen.findByRole('alert')).toHaveTextContent(says);
    expect(radio('plan')).toBeChecked();
  });

test('a request that main does not take is said in words, not as a code', async () => {
  const { user } = show(
    main(() => Promise.reject(new Error('RefusedRequest: print:prepared: plan.title'))).bridge,
  );
  await user.click(pdf());
  expect(await screen.findByRole('alert')).toHaveTextContent(words.notSaved('refused', ''));
});
