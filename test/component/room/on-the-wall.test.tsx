import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WallState } from '../../../shared/session/events.ts';
import { ConnectedApp } from '../../support/connected-app.tsx';
// Loaded when they are asked for; here before, so that no test waits for the loading.
import '../../../renderer/room/wall/picture.tsx';
import '../../../renderer/room/wall/slides-desk.tsx';
import '../../../renderer/room/wall/timer-panel.tsx';
import '../../../renderer/room/wall/wall-panel.tsx';
import { inTheMiddle } from '../../support/evening.ts';
import type { FakeMain } from '../../support/fake-bridge.ts';

// Whole rooms are drawn here.
vi.setConfig({ testTimeout: 20_000 });

let high = false;
beforeEach(() => {
  high = false;
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => {
    const list = new EventTarget();
    return Object.assign(list, { matches: high && query.includes('780px'), media: query }) as MediaQueryList;
  });
});
afterEach(() => vi.restoreAllMocks());

async function show(main: FakeMain): Promise<void> {
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
}
const run = (main: FakeMain, id: string): Promise<void> => act(async () => main.tell('menu:command', { id }));
/** As a paste would; then Enter, where that is asked for. */
async function fill(field: HTMLElement, value: string, enter = false): Promise<void> {
  await act(async () => void fireEvent.change(field, { target: { value } }));
  if (enter) await act(async () => void fireEvent.submit(field.closest('form') ?? field));
}
const wallOf = (main: FakeMain): WallState => main.state.facts.wall;
const panel = async (main: FakeMain, id: string, name: string): Promise<HTMLElement> => {
  await run(main, id);
  return screen.findByRole('dialog', { name });
};

describe('what the wall shows, from its panel', () => {
  it('a scene, chosen by keyboard, and kept over the next segment', async () => {
    const main = inTheMiddle();
    await show(main);
    const dialog = await panel(main, 'wall.show', 'On the wall');
    expect(within(dialog).getByRole('radio', { name: 'Follow the session' })).toBeChecked();
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Agenda' }));
    expect(wallOf(main)).toMatchObject({ scene: 'agenda', stays: false });
    await userEvent.click(within(dialog).getByRole('checkbox', { name: /^Keep it/u }));
    expect(wallOf(main)).toMatchObject({ scene: 'agenda', stays: true });
    await act(async () => main.do({ type: 'nextSegment' }));
    expect(wallOf(main)).toMatchObject({ scene: 'agenda' });
    await waitFor(() =>
      expect(within(dialog).getByRole('figure', { name: 'What the room sees' })).toHaveTextContent(
        'Asking for help',
      ),
    );
    await waitFor(() => expect(dialog.querySelector('[data-scene]')).toHaveAttribute('data-scene', 'agenda'));
  });

  it('the auxiliary countdown: five minutes of silence, running when they are shown', async () => {
    const main = inTheMiddle();
    await show(main);
    const dialog = await panel(main, 'wall.show', 'On the wall');
    await fill(within(dialog).getByRole('textbox', { name: 'Words for everybody' }), 'Silence');
    const minutes = within(dialog).getByRole('textbox', { name: /^Minutes/u });
    await fill(minutes, 'five');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Show the message' }));
    expect(within(dialog).getByText(/^Write minutes/u)).toBeVisible();
    expect(wallOf(main).message).toBeUndefined();
    await fill(minutes, '5', true);
    expect(wallOf(main)).toMatchObject({
      scene: 'message',
      message: { text: 'Silence', totalMs: 300_000, startedAt: main.now },
    });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Take it away' }));
    expect(wallOf(main)).toMatchObject({ scene: 'now', message: null });
  });

  it('displays are told apart, chosen and identified; what stands in the way is said in words', async () => {
    const main = inTheMiddle();
    await show(main);
    const dialog = await panel(main, 'wall.show', 'On the wall');
    const row = (id: number, holds: 'console' | 'wall' | null) => ({
      id,
      number: id,
      label: id === 1 ? '' : `Projector ${id}`,
      width: 1920,
      height: 1080,
      holds,
    });
    await act(async () =>
      main.tell('wall:displays', {
        external: true,
        open: true,
        list: [row(1, 'console'), row(2, 'wall'), row(3, null)],
        trouble: 'drag',
      }),
    );
    expect(within(dialog).getByText(/this screen/u)).toBeVisible();
    expect(within(dialog).getByText(/Wayland.*Drag the wall window/u)).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Put the wall on display 3' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Identify displays' }));
    expect(main.requests.slice(-2)).toEqual([
      { channel: 'wall:choose', payload: { display: 3 } },
      { channel: 'wall:identify', payload: {} },
    ]);
    await act(async () =>
      main.tell('wall:displays', {
        external: false,
        open: false,
        list: [row(1, 'console')],
        trouble: 'mirrored',
      }),
    );
    expect(within(dialog).getByText(/show the same picture/u)).toBeVisible();
  });

  it('is no panel for a screen that everyone sees', async () => {
    const main = inTheMiddle();
    await show(main);
    await panel(main, 'wall.show', 'On the wall');
    await act(async () => main.do({ type: 'setWall', wall: { ...wallOf(main), covered: true } }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await run(main, 'wall.show');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('the presenter timer, from its panel', () => {
  it('Toastmasters with its minimum, a message, then start', async () => {
    const main = inTheMiddle();
    await show(main);
    const dialog = await panel(main, 'timer.set', 'Presenter timer');
    const time = within(dialog).getByRole('textbox', { name: 'Time' });
    await fill(time, '7');
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Toastmasters' }));
    expect(within(dialog).getByText('Green at 5, amber at 6, red at 7.')).toBeVisible();
    await fill(within(dialog).getByRole('textbox', { name: 'Message to the presenter' }), 'Louder');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Start' }));
    expect(wallOf(main)).toMatchObject({
      scene: 'timer',
      timer: { totalMs: 420_000, startedAt: main.now, words: 'Louder' },
      bands: { kind: 'toastmasters', minimumMs: 300_000 },
    });
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('what does not work out is not armed, and says why', async () => {
    const main = inTheMiddle();
    await show(main);
    const dialog = await panel(main, 'timer.set', 'Presenter timer');
    const time = within(dialog).getByRole('textbox', { name: 'Time' });
    await fill(time, '');
    expect(within(dialog).getByText('Write minutes, such as 7 or 1:30.')).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Arm' })).toBeDisabled();
    await fill(time, '1:30');
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Seconds before the end' }));
    const first = within(dialog).getByRole('textbox', { name: 'Wrap up, seconds left' });
    await fill(first, '100');
    expect(within(dialog).getAllByText('Write a number that lies within the time.')).toHaveLength(2);
    await fill(first, '30', true);
    expect(wallOf(main)).toMatchObject({
      timer: { totalMs: 90_000, startedAt: null },
      bands: { kind: 'seconds', wrapUpMs: 30_000, lastWordsMs: 15_000 },
    });
  });

  it('changed while it runs it goes on: ±1 minute and a message are seen at once', async () => {
    const main = inTheMiddle();
    const timer = { totalMs: 300_000, startedAt: main.now };
    main.do({ type: 'setWall', wall: { ...wallOf(main), scene: 'timer', timer, stays: false } });
    const { startedAt } = wallOf(main).timer!;
    await show(main);
    await act(async () => void fireEvent.keyDown(document.body, { key: 'ArrowUp' }));
    expect(wallOf(main).timer).toEqual({ totalMs: 360_000, startedAt });
    const dialog = await panel(main, 'timer.set', 'Presenter timer');
    await fill(within(dialog).getByRole('textbox', { name: 'Message to the presenter' }), 'Slower', true);
    expect(wallOf(main).timer).toEqual({ totalMs: 360_000, startedAt, words: 'Slower' });
  });
});

describe('the preview in the open console', () => {
  it('shows exactly what is projected, live; hidden it is not drawn', async () => {
    high = true;
    const main = inTheMiddle();
    await show(main);
    const picture = await screen.findByRole('figure', { name: 'What the room sees' });
    const scene = () => picture.querySelector('[data-scene]')?.getAttribute('data-scene');
    expect(scene()).toBe('now');
    await act(async () => main.do({ type: 'setWall', wall: { ...wallOf(main), calm: true } }));
    await waitFor(() => expect(scene()).toBe('calm'));
    await userEvent.click(screen.getByRole('button', { name: 'Hide' }));
    expect(document.querySelector('[data-scene]')).toBeNull();
    await act(async () => main.do({ type: 'setWall', wall: { ...wallOf(main), covered: true } }));
    expect(screen.queryByRole('figure', { name: 'What the room sees' })).toBeNull();
  });

  it('where it would take the room of the run of show there is none', async () => {
    await show(inTheMiddle());
    expect(screen.queryByRole('figure', { name: 'What the room sees' })).toBeNull();
  });
});

describe('while the room looks at slides', () => {
  it('this screen shows the presenter’s time alone; Esc brings the room, and Esc again the time', async () => {
    const main = inTheMiddle();
    main.do({ type: 'setWall', wall: { ...wallOf(main), scene: 'slides', stays: false } });
    main.do({
      type: 'setWall',
      wall: { ...wallOf(main), timer: { totalMs: 420_000, startedAt: null } },
    });
    await show(main);
    expect(await screen.findByRole('timer', { name: 'Time left: 7:00' })).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.querySelector('.room')).toBeNull();
    const escape = () => act(async () => void fireEvent.keyDown(document.body, { key: 'Escape' }));
    await escape();
    expect(screen.getByRole('textbox')).toBeVisible();
    await escape();
    expect(screen.queryByRole('textbox')).toBeNull();
    // Another scene, and the room is back.
    await act(async () => main.do({ type: 'setWall', wall: { ...wallOf(main), scene: 'now' } }));
    expect(screen.getByRole('textbox')).toBeVisible();
  });
});
