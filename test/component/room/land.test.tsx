import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ConnectedApp } from '../../support/connected-app.tsx';
import { evening } from '../../support/evening.ts';
import type { FakeMain } from '../../support/fake-bridge.ts';

/** Five minutes into "Asking for help", on time, then held for `minutes`. */
function held(minutes: number): FakeMain {
  const main = evening();
  main.do({ type: 'startSegment', segment: 's4' });
  main.after(5 * 60);
  // What was passed over left 21 minutes to spare: a longer segment takes them.
  main.do({ type: 'resizeSegment', segment: 's7', deltaMs: 35 * 60_000 });
  main.do({ type: 'hold' });
  main.after(minutes * 60);
  return main;
}
const key = (name: string, more: Partial<KeyboardEventInit> = {}): Promise<void> =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more }));
async function show(main: FakeMain): Promise<void> {
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
}
const open = async (): Promise<HTMLElement> => {
  await key('l', { ctrlKey: true });
  const dialog = await screen.findByRole('dialog', { name: 'Land on time' }, { timeout: 5_000 });
  // That the first row has the focus by itself is for a real window to show (test/e2e/land.test.ts).
  await act(async () => within(dialog).getAllByRole('slider')[0]?.focus());
  return dialog;
};
const row = (title: string): HTMLElement => screen.getByRole('row', { name: new RegExp(`^${title}`) });

describe('T4: land on time', () => {
  it('T4: after a hold it is offered with its key, until it was looked at', async () => {
    const main = held(9);
    await show(main);
    expect(screen.queryByText(/late: Ctrl L/)).not.toBeInTheDocument();
    await key(' ');
    expect(screen.getByText(/min late: Ctrl L/)).toBeInTheDocument();
    expect(screen.getByText('Resumed. Land on time: Ctrl L')).toBeInTheDocument();
    await open();
    await key('Escape');
    expect(screen.queryByText(/late: Ctrl L/)).not.toBeInTheDocument();
  });

  it('T4: shave shows before and after of each; Enter sends what was shown, and one undo takes it back', async () => {
    const main = held(9);
    main.do({ type: 'resume' });
    const before = main.state.facts;
    await show(main);
    const dialog = await open();
    expect(within(dialog).getByRole('radio', { name: 'Shave' })).toBeChecked();
    expect(dialog).toHaveTextContent('on time');
    expect(row('Closing round')).toHaveTextContent(/protected.*6 min/);
    expect(within(row('Closing round')).queryByRole('slider')).not.toBeInTheDocument();
    await key('Enter');
    const [sent] = main.sent;
    expect(sent).toMatchObject({ type: 'landOnTime', running: 's4' });
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(main.state.facts.segments).not.toEqual(before.segments);
    await key('z', { ctrlKey: true });
    expect(main.state.facts).toEqual(before);
  });

  it('T4: minutes are changed by keys, never below the shortest; Del drops a segment and keeps it again', async () => {
    const main = held(9);
    main.do({ type: 'resume' });
    await show(main);
    await open();
    await key('ArrowDown');
    const trios = screen.getByRole('slider', { name: 'Minutes of Trios: one story each' });
    expect(trios).toHaveFocus();
    for (let i = 0; i < 4; i += 1) await key('ArrowLeft', { shiftKey: true });
    expect(trios).toHaveAttribute('aria-valuetext', '10 min, was 21 min');
    await key('Delete');
    expect(trios).toHaveAttribute('aria-valuetext', 'dropped, was 21 min');
    await key('ArrowRight');
    expect(trios).toHaveAttribute('aria-valuetext', '21 min');
    await key('ArrowLeft');
    await key('Enter');
    const { changes } = main.sent[0] as { changes: readonly object[] };
    expect(changes).toContainEqual({ segment: 's5', fromMs: 21 * 60_000, toMs: 20 * 60_000 });
  });

  it('T4: D drops one, C closes now with what each person has; neither happens before Enter', async () => {
    const main = held(9);
    main.do({ type: 'resume' });
    await show(main);
    const dialog = await open();
    await key('d');
    expect(dialog).toHaveTextContent('dropped');
    await key('c');
    expect(row('Closing round')).toHaveTextContent('0:30 each');
    expect(main.sent).toEqual([]);
    await key('Enter');
    expect(main.sent).toEqual([{ type: 'closeNow' }]);
  });

  it('T4: with nothing to do it says so, and Enter sends nothing', async () => {
    const main = evening();
    await show(main);
    const dialog = await open();
    expect(dialog).toHaveTextContent('It is on time as it is.');
    await key('Enter');
    expect(main.sent).toEqual([]);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('T4: a proposal that was overtaken is refused in words, and proposed anew', async () => {
    const main = held(9);
    main.do({ type: 'resume' });
    await show(main);
    const dialog = await open();
    main.silent = true;
    main.do({ type: 'resizeSegment', segment: 's7', deltaMs: -60_000 });
    main.silent = false;
    await key('Enter');
    expect(dialog).toHaveTextContent('The run of show has changed since this was proposed.');
  });

  it('ROOM, principle 2: on a covered screen it holds no cue', async () => {
    const main = held(9);
    main.do({ type: 'resume' });
    main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered: true } });
    await show(main);
    const dialog = await open();
    expect(dialog).toHaveTextContent('Trios: one story each');
    expect(document.body.textContent).not.toContain('Thank, do not comment');
  });
});
