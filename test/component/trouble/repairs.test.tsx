import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { RepairsDialog, RepairsEntry } from '../../../renderer/trouble/repairs.tsx';
import type { ConsoleBridge, Repair } from '../../../shared/ipc/contract.ts';
import { en } from '../../../shared/words/en.ts';

const boot = { zone: 'Europe/Berlin', locale: 'en-GB' };
const at = Date.UTC(2026, 10, 23, 18, 42);
const repair: Repair = {
  what: 'lines',
  session: { title: 'Circle of Priya', openedAt: at - 3_600_000 },
  foundAt: at + 86_400_000,
  copy: '/vault/quarantine/session.s1.12345678-900',
  lines: [
    { line: 4, kind: 'note', at },
    { line: 9, kind: null, at: null },
  ],
  missing: 2,
  whole: 71,
};

const bridgeTo = (answer: () => Promise<unknown>) => {
  const asked: string[] = [];
  const bridge = {
    request: (channel: string) => {
      asked.push(channel);
      return channel === 'repairs:list' ? answer() : Promise.resolve(null);
    },
    on: () => () => undefined,
  } as unknown as ConsoleBridge;
  return { asked, bridge };
};
const shown = (list: readonly Repair[], named = true) => {
  const { asked, bridge } = bridgeTo(() => Promise.resolve(list));
  render(<RepairsDialog boot={boot} bridge={bridge} named={named} onClose={() => undefined} />);
  return asked;
};

test('each repair says which session, when, which line, what it was, what was done, where the copy lies, what is whole', async () => {
  shown([repair]);
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(dialog).toHaveTextContent(/Circle of Priya, Monday,? 23 November 2026, 18:42/));
  for (const said of [
    '24 November 2026, 19:42',
    en.trouble.repairs.what.lines,
    'Line 4: a note, entered at 19:42.',
    'Line 9: what it held cannot be told any more.',
    'The rest is whole: 71 entries.',
    '/vault/quarantine/session.s1.12345678-900',
  ])
    expect(dialog).toHaveTextContent(said);
});

test('where the room may see it, no word that anybody typed is in it', async () => {
  shown([repair], false);
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(dialog).toHaveTextContent(/Session of Monday,? 23 November 2026, 18:42/));
  expect(dialog).not.toHaveTextContent('Priya');
});

test('nothing to repair is said, and so is a list that cannot be had', async () => {
  shown([]);
  expect(await screen.findByText(en.trouble.repairs.none)).toBeVisible();
  const { bridge } = bridgeTo(() => Promise.reject(new Error('io')));
  render(<RepairsDialog boot={boot} bridge={bridge} named onClose={() => undefined} />);
  expect(await screen.findByText(en.trouble.repairs.failed)).toBeVisible();
});

test('many lines are counted, not listed', async () => {
  const lines = Array.from({ length: 11 }, (_, line) => ({ line, kind: null, at: null }));
  shown([{ ...repair, lines, missing: 14 }]);
  await screen.findByText('and 3 lines more');
  expect(screen.getByText('3 entries are gone altogether.')).toBeVisible();
});

test('diagnostics are copied from there', async () => {
  const asked = shown([repair]);
  fireEvent.click(await screen.findByRole('button', { name: en.trouble.copy }));
  await screen.findByText(en.trouble.copied);
  expect(asked).toContain('trouble:copy');
});

test('the home has an entry only where there is something to tell', async () => {
  const some = bridgeTo(() => Promise.resolve([repair, { ...repair, copy: 'b' }]));
  const first = render(<RepairsEntry boot={boot} bridge={some.bridge} named />);
  fireEvent.click(await screen.findByRole('button', { name: 'Repairs (2)' }));
  await screen.findByRole('dialog');
  first.unmount();
  for (const answer of [() => Promise.resolve([]), () => Promise.reject(new Error('io'))]) {
    const none = bridgeTo(answer);
    const { container, unmount } = render(<RepairsEntry boot={boot} bridge={none.bridge} named />);
    await waitFor(() => expect(none.asked).toEqual(['repairs:list']));
    expect(container).toBeEmptyDOMElement();
    unmount();
  }
});
