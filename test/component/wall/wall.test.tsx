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
