import { act, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ConnectedApp } from '../../support/connected-app.tsx';
import { inTheMiddle } from '../../support/evening.ts';
import type { FakeMain } from '../../support/fake-bridge.ts';

async function show(main: FakeMain): Promise<void> {
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
}
/** As an impatient hand does it: nothing is waited for in between. */
const type = (...keys: readonly string[]): void =>
  act(() => {
    for (const key of keys)
      fireEvent.keyDown(document.activeElement ?? document.body, { key, code: `Digit${key}` });
  });
const ask = (main: FakeMain, id: string): void => act(() => main.tell('menu:command', { id }));

describe('what opens over the room comes in a script of its own', () => {
  it.each([
    ['the groups', 'groups.show', 'Groups'],
    ['the poll', 'poll.open', 'poll'],
    ['the people', 'people.show', 'People'],
    ['the go-round', 'round.options', 'Start a go-round'],
  ])('digits and letters typed before it is there pass no floor: %s', async (_what, id, title) => {
    const main = inTheMiddle();
    await show(main);
    const before = main.sent.length;
    ask(main, id);
    expect(screen.queryByRole('dialog'), 'it is not there yet').not.toBeInTheDocument();
    type('0', '3', 'm', 'Enter', ' ', 'Backspace');
    expect(main.sent.slice(before)).toEqual([]);
    // It is there, and has the focus; closed again the same keys are the room's.
    expect(
      await screen.findByRole('dialog', { name: new RegExp(title, 'iu') }, { timeout: 10_000 }),
    ).toBeInTheDocument();
    await act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await act(async () => undefined);
    act(() => (document.activeElement as HTMLElement | null)?.blur());
    type('0', '3');
    await act(async () => undefined);
    expect(main.sent.slice(before).map((command) => command.type)).toEqual(['passFloor']);
  });

  it('Esc before it is there: it does not come', async () => {
    const main = inTheMiddle();
    await show(main);
    ask(main, 'seats.show');
    type('Escape');
    await act(async () => undefined);
    await act(async () => void (await import('../../../renderer/room/round/seats-panel.tsx')));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    type('0', '3');
    await act(async () => undefined);
    expect(main.sent.at(-1)).toMatchObject({ type: 'passFloor' });
  });
});
