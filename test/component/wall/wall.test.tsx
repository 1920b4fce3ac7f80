import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Wall } from '../../../renderer/wall/wall.tsx';
import { timerView } from '../../support/scenes.ts';
import type { WallView } from '../../../shared/wall/view.ts';

const start = Date.UTC(2026, 10, 23, 18) + 400;
let passed = 0;
const monotonic = () => passed;

beforeEach(() => {
  passed = 0;
  vi.useFakeTimers();
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: { load: () => Promise.resolve([]), addEventListener: () => {}, removeEventListener: () => {} },
  });
});
afterEach(() => vi.useRealTimers());

const pass = async (ms: number) => {
  for (let left = ms; left > 0; left -= 5) {
    passed += 5;
    await act(() => vi.advanceTimersByTimeAsync(5));
  }
};

function wall() {
  let send: (view: WallView) => void = () => {};
  const bridge = {
    onView: (listener: (view: WallView) => void) => {
      send = listener;
      return () => {};
    },
  };
  const { container } = render(<Wall bridge={bridge} monotonic={monotonic} />);
  return { container, send: (view: WallView) => act(async () => send(view)) };
}

const timer = (now: number): WallView => ({
  now,
  clockOffset: 0,
  zone: 'UTC',
  theme: 'night',
  view: timerView({ totalMs: 60_000, countdown: { endsAt: start + 30_000, totalMs: 60_000 } }),
});

test('nothing is shown before there is a view, then all of it, in its theme', async () => {
  const { container, send } = wall();
  expect(container).toBeEmptyDOMElement();
  await send(timer(start));
  expect(screen.getByRole('timer')).toHaveTextContent('0:30');
  expect(document.documentElement.dataset['theme']).toBe('night');
});

test('it goes on by itself, once a second, at the whole seconds of main’s clock', async () => {
  const { send } = wall();
  await send(timer(start));
  await pass(590);
  expect(screen.getByRole('timer')).toHaveTextContent('0:30');
  await pass(1020);
  expect(screen.getByRole('timer')).toHaveTextContent('0:29');
  await pass(5000);
  expect(screen.getByRole('timer')).toHaveTextContent('0:24');
});

test('a new view brings main’s clock with it', async () => {
  const { send } = wall();
  await send(timer(start));
  await send(timer(start + 20_000));
  expect(screen.getByRole('timer')).toHaveTextContent('0:10');
});

test('a scene that cannot be drawn is calm, never a word of why; the next view is drawn again', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { container, send } = wall();
  await send({ ...timer(start), view: { scene: 'timer', totalMs: 60_000 } as never });
  expect(container.querySelector('.wall')).toHaveAttribute('data-scene', 'calm');
  expect(container).toHaveTextContent('');
  await send(timer(start));
  expect(screen.getByRole('timer')).toHaveTextContent('0:30');
  quiet.mockRestore();
});

test('a minute without a message, and it shows the right time all the while', async () => {
  const { send } = wall();
  await send(timer(start));
  for (let second = 1; second <= 60; second += 1) {
    passed += 1000;
    await act(() => vi.advanceTimersByTimeAsync(1000));
    const left = 30 - second;
    const digits =
      left < 0 ? `\u22120:${String(-left).padStart(2, '0')}` : `0:${String(left).padStart(2, '0')}`;
    expect(screen.getByRole('timer')).toHaveTextContent(digits);
  }
});

test('long words turn their pages every 8 s', async () => {
  const { send } = wall();
  // Nothing is laid out here: three pages are as wide as five times one.
  const wide = vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockReturnValue(500);
  const one = vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(100);
  const high = vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(900);
  await send({ ...timer(start), view: { scene: 'message', text: 'much', countdown: null } });
  expect(screen.getByText('page 1 of 3')).toBeVisible();
  // Pages turn with the second that comes after.
  await pass(700);
  for (const page of ['page 2 of 3', 'page 3 of 3', 'page 1 of 3']) {
    await pass(8000);
    expect(screen.getByText(page)).toBeVisible();
  }
  for (const spy of [wide, one, high]) spy.mockRestore();
});
