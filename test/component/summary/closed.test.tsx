import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ConnectedApp } from '../../support/connected-app.tsx';
import { ConsoleProvider } from '../../../renderer/session/context.tsx';
import { makeConsoleStore } from '../../../renderer/session/store.ts';
import { Closed } from '../../../renderer/summary/closed.tsx';
import type { ForwardedKey } from '../../../shared/ipc/contract.ts';
import { enStrip } from '../../../shared/words/en-strip.ts';
import { en } from '../../../shared/words/en.ts';
import type { FakeMain } from '../../support/fake-bridge.ts';
import { inTheMiddle } from '../../support/evening.ts';

const { heading, show: showHere, home } = en.preview.ended;
const uncovered = { name: en.preview.heading };

async function ended(covered: boolean): Promise<FakeMain> {
  const main = inTheMiddle();
  main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered } });
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
  await act(async () => main.do({ type: 'closeSession' }));
  return main;
}
const controlU = (): Promise<void> =>
  act(
    async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: 'u', ctrlKey: true }),
  );
const confirm = (): Promise<void> =>
  userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: showHere }));

test('ROOM: ending a covered session shows its title and saved state, and of nobody a name', async () => {
  const main = await ended(true);
  expect(screen.getByRole('heading', { name: heading })).toHaveFocus();
  const { title } = main.state.facts.opened ?? { title: '' };
  const shown = document.body.textContent ?? '';
  expect(shown).toContain(title);
  expect(shown).toContain(en.room.header.onDisk);
  for (const { name } of Object.values(main.roster)) expect(shown).not.toContain(name);
  expect(screen.queryByRole('radio')).toBeNull();
  expect(main.requests.filter(({ channel }) => channel.startsWith('summary:'))).toEqual([]);
});

test('ROOM: only a confirmed step uncovers it, by button or by Ctrl U, and then nothing asks again', async () => {
  const main = await ended(true);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: showHere }));
  await user.click(screen.getByRole('button', { name: en.room.ask.cancel }));
  expect(screen.getByRole('heading', { name: heading })).toBeVisible();
  await controlU();
  expect(screen.getByRole('alertdialog')).toHaveTextContent(en.room.ask.showBody);
  expect(main.sent).toEqual([]);
  await confirm();
  expect(screen.getByRole('heading', uncovered)).toBeVisible();
  expect(main.state.facts.wall.covered).toBe(false);
  await user.click(screen.getByRole('radio', { name: en.preview.audiences.own }));
  expect(screen.queryByRole('button', { name: /show/iu })).toBeNull();
});

test('ROOM: Ctrl U covers the summary again at once, also from the wall and the menu', async () => {
  const main = await ended(false);
  await controlU();
  expect(screen.getByRole('heading', { name: heading })).toBeVisible();
  const uncover: ForwardedKey = {
    key: 'u',
    code: 'KeyU',
    shift: false,
    control: true,
    alt: false,
    meta: false,
  };
  await act(async () => main.tell('wall:key', uncover));
  await confirm();
  expect(screen.getByRole('heading', uncovered)).toBeVisible();
  await act(async () => main.tell('menu:command', { id: 'cover' }));
  expect(screen.getByRole('heading', { name: heading })).toBeVisible();
});

test('a record that can only be read is shown after the same step', async () => {
  const main = inTheMiddle();
  main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered: true } });
  main.do({ type: 'closeSession' });
  main.readOnly = { code: 'newerVersion', detail: '1' };
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
  await controlU();
  await confirm();
  expect(screen.getByRole('heading', uncovered)).toBeVisible();
  expect(main.sent).toEqual([]);
});

test('from there a way leads home without uncovering anything', async () => {
  const main = await ended(true);
  await userEvent.click(screen.getByRole('button', { name: home }));
  expect(main.requests.map(({ channel }) => channel)).toContain('session:leave');
  expect(main.state.facts.wall.covered).toBe(true);
});

test('ROOM: what was over when it was asked for is shown; one’s own record only when asked for', async () => {
  const main = inTheMiddle();
  main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered: true } });
  main.do({ type: 'closeSession' });
  const store = makeConsoleStore(main.bridge);
  store.adopt(main.load());
  render(
    <ConsoleProvider value={store}>
      <Closed note={null} />
    </ConsoleProvider>,
  );
  expect(screen.getByRole('heading', uncovered)).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: en.preview.audiences.own }));
  expect(screen.getByText(en.preview.coveredOwn)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: en.preview.showOwn }));
  expect(screen.queryByText(en.preview.coveredOwn)).toBeNull();
  // Looking at it changes nothing in the record.
  expect(main.state.facts.wall.covered).toBe(true);
});

const own = { name: en.preview.audiences.own };
const toTurns = { name: en.preview.turns.open };
/** Over, uncovered, and one's own record is asked for. */
async function ownRecord(tracking: 'kept' | 'session' = 'kept'): Promise<FakeMain> {
  const main = inTheMiddle();
  if (tracking !== 'kept') main.do({ type: 'agreeTracking', tracking });
  main.do({ type: 'closeSession' });
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
  await userEvent.click(screen.getByRole('radio', own));
  return main;
}

test('turns are put right afterwards, in one’s own record alone; the summary follows, and undo never opens the session', async () => {
  // What is loaded when it is needed is there.
  await import('../../../renderer/room/strip/strip-panel.tsx');
  const main = await ownRecord();
  const asked = (): number => main.requests.filter(({ channel }) => channel === 'summary:view').length;
  await userEvent.click(screen.getByRole('button', toTurns));
  const strip = await screen.findByRole('listbox', { name: enStrip.list }, { timeout: 10_000 });
  await act(async () => strip.focus());
  const before = asked();
  const turns = main.state.facts.turns.length;
  const key = (name: string, more = {}) =>
    act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more }));
  await key('Home');
  await key('ArrowDown');
  await key('Delete');
  expect(main.state.facts.turns).toHaveLength(turns - 1);
  expect(asked()).toBe(before + 1);
  await key('z', { ctrlKey: true });
  expect(main.state.facts.turns).toHaveLength(turns);
  await key('z', { ctrlKey: true });
  expect(screen.getByText(enStrip.done.nothingToUndo)).toBeVisible();
  expect(main.state.facts.phase).toBe('closed');
  await key('Escape');
  await userEvent.click(screen.getByRole('radio', { name: en.preview.audiences.circle }));
  expect(screen.queryByRole('button', toTurns)).toBeNull();
});

test('U4: where talk time was for the session only, it says what to do first', async () => {
  await ownRecord('session');
  expect(screen.queryByRole('button', toTurns)).toBeNull();
  expect(screen.getByText(en.preview.turns.reopenFirst)).toBeVisible();
});
