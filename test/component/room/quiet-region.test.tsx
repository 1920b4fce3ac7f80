import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveRegion } from '../../../renderer/room/live-region.tsx';
import { forecast } from '../../../shared/time/forecast.ts';
import { carryOut, counting, opened, T0 } from '../../support/record.ts';
import { emptySession, fold } from '../../../shared/session/fold.ts';
import type { Command } from '../../../shared/session/commands.ts';

const minute = 60_000;
beforeEach(() => vi.useFakeTimers({ now: T0 }));
afterEach(() => vi.useRealTimers());

test('over twelve minutes, second by second, bands and the floor are told politely, once each, and nothing else is', async () => {
  const newId = counting('x');
  let state = emptySession;
  const ask = (command: Command, now: number): void => {
    state = fold(state, carryOut(state, command, { now, newId, zone: opened.zone }));
  };
  ask({ type: 'openSession', opened }, T0);
  const told: string[] = [];
  const voices = (name: string | null): readonly string[] => (name === null ? [] : [name]);
  const view = (now: number, name: string | null) => (
    <LiveRegion voices={voices(name)} held={false} ahead={forecast(state.facts, now)} named />
  );
  const { container, rerender } = render(view(T0, null));
  const segmentMs = state.facts.segments.find(({ id }) => id === state.facts.running)?.durationMs ?? 0;
  expect(segmentMs).toBeGreaterThan(0);
  expect(segmentMs).toBeLessThan(12 * minute);
  // A screen reader says what changes within a region: each change of text is an announcement.
  const watch = new MutationObserver((changes) => {
    for (const { target } of changes) told.push(target.textContent ?? '');
  });
  watch.observe(container, { subtree: true, childList: true, characterData: true });
  for (let second = 1; second <= 720; second++) {
    await act(() => vi.advanceTimersByTimeAsync(1_000));
    rerender(view(T0 + second * 1_000, second < 90 ? null : second < 200 ? 'Amara' : 'Jonas'));
  }
  await act(() => vi.advanceTimersByTimeAsync(0));
  watch.disconnect();
  const words = told.filter((text) => text !== '');
  expect(words.filter((text) => /floor/u.test(text))).toEqual(['Amara has the floor', 'Jonas has the floor']);
  const bands = words.filter((text) => !/floor/u.test(text)).map((text) => text.replace(/^.*: /u, ''));
  expect(bands).toEqual(['wrap up', 'last words', 'time']);
  for (const region of container.querySelectorAll('output'))
    expect(region).not.toHaveAttribute('aria-live', 'assertive');
});
