import { act, render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ConnectedApp } from '../../support/connected-app.tsx';
import { inARound } from '../../support/evening.ts';

it('ROOM: the segment, a presenter and a go-round each have a timer of their own, side by side on the open console', async () => {
  const main = inARound({ people: 4 });
  const timer = { totalMs: 120_000, startedAt: null };
  main.do({ type: 'setWall', wall: { ...main.state.facts.wall, timer } });
  main.do({ type: 'setWall', wall: { ...main.state.facts.wall, timer: { ...timer, startedAt: 0 } } });
  const { container } = render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
  const seen = () => ({
    segment: within(screen.getByRole('listitem', { current: 'step' })).getByRole('timer').textContent,
    presenter: screen.getByRole('timer', { name: 'Presenter timer' }).textContent?.trim(),
    ring: container.querySelector('.floor-ring path')?.getAttribute('d'),
  });
  const before = seen();
  expect(before).toMatchObject({ segment: '6:58', presenter: 'timer 2:00' });
  main.now += 10_000;
  await act(async () => main.tell('clock:anchor', { now: main.now }));
  const after = seen();
  expect(after).toMatchObject({ segment: '6:48', presenter: 'timer 1:50' });
  expect(after.ring).not.toBe(before.ring);
  // What runs for one of them moves none of the others.
  await act(async () => main.do({ type: 'resizeSegment', segment: null, deltaMs: 60_000 }));
  expect(seen()).toEqual({ ...after, segment: '7:48' });
});
