import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Rehearse } from '../../../renderer/plan/rehearse/rehearse.tsx';
import type { Plan, PlanSegment } from '../../../shared/plan/plan.ts';

const minute = 60_000;
function row(title: string, minutes: number, more: Partial<PlanSegment> = {}): PlanSegment {
  const durationMs = minutes * minute;
  return { id: title, title, kind: 'topic', format: 'whole', durationMs, shortestMs: 0, ...more };
}
const evening: Plan = {
  id: 'plan',
  title: 'Evening',
  circle: null,
  start: '18:30',
  end: null,
  segments: [
    row('Arrive', 5, { kind: 'opening', prompt: 'What did you leave behind?', cue: 'Greet by name.' }),
    row('Round', 8, { format: 'round', limitMs: 2 * minute, prompt: 'One sentence each.' }),
    row('Talk', 20),
    row('Close', 10, { kind: 'closing' }),
  ],
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function setUp(plan = evening) {
  const onClose = vi.fn<() => void>();
  const { container } = render(<Rehearse plan={plan} people={4} onClose={onClose} />);
  const key = (name: string, more: object = {}): void => {
    // Wherever it is, the focus is in the dialog.
    expect(screen.getByRole('dialog')).toContainElement(document.activeElement as HTMLElement);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more });
  };
  return {
    onClose,
    container,
    key,
    /** So many seconds of ours. */
    wait: (seconds: number) => act(() => void vi.advanceTimersByTime(seconds * 1000)),
    clock: () => screen.getByRole('timer', { name: 'Clock of the rehearsal' }).textContent,
    now: () => screen.getByRole('navigation').querySelector('[aria-current] .n')?.textContent,
    left: () => screen.getByRole('navigation').querySelector('[role=timer]')?.textContent,
    wall: () => within(screen.getByRole('region', { name: 'What the room sees' })),
    said: () => within(screen.getByRole('region', { name: 'Prompt and cue' })),
    press: (name: string) => fireEvent.click(screen.getByRole('button', { name })),
  };
}

test('it plays at ten times: timeline, the wall’s own scene, prompt and cue', () => {
  const { wait, clock, left, wall, said } = setUp();
  expect(clock()).toBe('18:30');
  expect(wall().getByText('What did you leave behind?')).toBeVisible();
  expect(wall().queryByText('Greet by name.')).toBeNull();
  expect(said().getByText('Greet by name.')).toBeVisible();
  wait(6);
  expect(clock()).toBe('18:31');
  expect(left()).toBe('4:00');
  expect(wall().getByRole('timer')).toHaveTextContent('4 min');
});

test('the clock runs at once, ten and sixty times, and stands while paused', () => {
  const { wait, key, left } = setUp();
  key('1');
  wait(10);
  expect(left()).toBe('4:50');
  key('3');
  wait(2);
  expect(left()).toBe('2:50');
  key('ArrowDown');
  expect(screen.getByRole('button', { name: '10×' })).toHaveAttribute('aria-pressed', 'true');
  key(' ');
  wait(30);
  expect(left()).toBe('2:50');
  expect(screen.getByRole('button', { name: 'Play' })).toBeVisible();
  key(' ');
  key('ArrowUp');
  wait(1);
  expect(left()).toBe('1:50');
});

test('nothing moves between seconds; where less motion is asked for, not at higher speeds either', () => {
  const { wait, key, left } = setUp();
  key('1');
  wait(0.9);
  expect(left()).toBe('5:00');
  key('2');
  wait(0.5);
  expect(left()).not.toBe('5:00');
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('reduce') }));
  key('3');
  const before = left();
  wait(0.9);
  expect(left()).toBe(before);
  wait(0.2);
  expect(left()).not.toBe(before);
});

test('a window that was asleep has not rehearsed meanwhile', () => {
  const { wait, key, left } = setUp();
  key('1');
  wait(1);
  const later = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 3_600_000);
  wait(1);
  later.mockRestore();
  expect(left()).toBe('4:57');
});

test('bands show on the timeline and on the wall; left to themselves rows run over', () => {
  const { wait, key, wall, press } = setUp();
  press('Segments follow by themselves');
  key('3');
  wait(4.2);
  expect(wall().getByText('wrap up')).toBeVisible();
  wait(1.8);
  expect(wall().getByText('time')).toBeVisible();
  expect(screen.getByText('1 min behind')).toBeVisible();
});

test('rows follow by themselves, and a go-round goes around', () => {
  const { wait, key, wall } = setUp();
  key('3');
  wait(5.2);
  expect(wall().getByText('three to go')).toBeVisible();
  expect(screen.getByText('Turn 1 of 4')).toBeVisible();
  wait(2);
  expect(wall().getByText('two to go')).toBeVisible();
});

test('next, back, to its end, hold and close now work by key', () => {
  const { key, now, clock, wall, press } = setUp();
  key(' ');
  key('ArrowRight');
  expect(now()).toBe('Round');
  key('ArrowLeft');
  expect(now()).toBe('Arrive');
  key('ArrowRight', { shiftKey: true });
  expect([now(), clock()]).toEqual(['Round', '18:35']);
  key('h');
  // Held: the wall keeps only the prompt.
  expect(wall().getByText('One sentence each.')).toBeVisible();
  expect(wall().queryByText('three to go')).toBeNull();
  expect(screen.getByRole('button', { name: 'To its end' })).toBeDisabled();
  press('Resume');
  key('c');
  expect(now()).toBe('Close');
  expect(screen.getByRole('button', { name: 'Close now' })).toBeDisabled();
});

test('what is refused says why', () => {
  const { key } = setUp();
  key('ArrowLeft');
  expect(screen.getByText('This is the first segment. There is nothing to go back to.')).toBeVisible();
});

test('at the end it says how it went, row by row, and can be played again', () => {
  const { wait, key, press, now, onClose } = setUp();
  key('3');
  wait(3);
  key('ArrowRight');
  key('c');
  wait(10.2);
  expect(screen.getByRole('heading', { name: 'How it went' })).toBeVisible();
  const rows = within(screen.getByRole('table', { name: 'Planned and taken, by row' })).getAllByRole('row');
  expect(rows.slice(1).map((each) => [...each.children].map((cell) => cell.textContent))).toEqual([
    ['Arrive', '5 min', '3 min', '2 min under'],
    ['Round', '8 min', '0 s', '8 min under'],
    ['Talk', '20 min', 'left out', '20 min under'],
    ['Close', '10 min', '10 min', 'as planned'],
  ]);
  expect(
    screen.getByText('43 min planned, 13 min taken: 30 min under. It ended at 18:43, 30 min early.'),
  ).toBeVisible();
  expect(screen.getByRole('button', { name: 'Done' })).toHaveFocus();
  press('Rehearse again');
  expect(now()).toBe('Arrive');
  key('Escape');
  expect(onClose).toHaveBeenCalledOnce();
});

test('a plan without rows says what to do', () => {
  setUp({ ...evening, segments: [] });
  expect(
    screen.getByText('There is no row in this run of show yet. Write one, then rehearse it.'),
  ).toBeVisible();
});

test('nothing is written anywhere: the bridge is not asked once, and no store of the page is touched', () => {
  const request = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
  const touched = vi.fn<() => never>(() => {
    throw new Error('touched');
  });
  vi.stubGlobal('talkingPiece', { request, on: request });
  vi.stubGlobal('indexedDB', new Proxy({}, { get: touched }));
  const stored = vi.spyOn(Storage.prototype, 'setItem');
  const { wait, key, press } = setUp();
  key('3');
  wait(3);
  for (const name of ['h', 'h', 'ArrowRight', 'ArrowLeft', 'c']) key(name);
  wait(30);
  press('Rehearse again');
  wait(60);
  key('Escape');
  expect(request).not.toHaveBeenCalled();
  expect(touched).not.toHaveBeenCalled();
  expect(stored).not.toHaveBeenCalled();
});
