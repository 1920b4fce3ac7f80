import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ConnectedApp } from '../../support/connected-app.tsx';
import { evening, inTheMiddle, personId } from '../../support/evening.ts';
import type { FakeMain } from '../../support/fake-bridge.ts';

async function show(main: FakeMain): Promise<() => void> {
  const { unmount } = render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
  return unmount;
}
const key = (name: string, more: Partial<KeyboardEventInit> = {}): Promise<void> =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more }));
const cover = (main: FakeMain): void =>
  main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered: true } });
const seat = (name: string): HTMLElement => screen.getByRole('button', { name: new RegExp(`^${name}, `) });
/**
 * All but petals, meters (and where a name stands beside its petal), what moves with the time of day, and the notice that
 * something was missed, which names nobody and comes a moment later.
 */
const html = (): string => {
  const copy = document.body.lastElementChild?.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll('.petal, .threads, desc, .ring, [role="timer"], .saved, .missed'))
    each.remove();
  for (const each of copy.querySelectorAll('.who-name')) {
    each.removeAttribute('x');
    each.removeAttribute('y');
  }
  return copy.innerHTML.replaceAll(/ data-silent="true"| (?:aria-describedby|id)="[^"]*"/gu, '');
};

describe('people who are not measured', () => {
  it.each(['open', 'picture', 'plain view'])(
    'U4: on the floor nothing tells them from the others: %s',
    async (view) => {
      const seen: string[] = [];
      for (const untracked of [[], ['Mei']]) {
        const main = inTheMiddle({ untracked });
        // Both come from nobody on the floor, so that only who speaks now counts.
        main.do({ type: 'releaseFloor' });
        if (view !== 'open') cover(main);
        const unmount = await show(main);
        if (view === 'plain view') await key('Escape');
        await key('m');
        expect(screen.getByText('Mei has the floor')).toBeInTheDocument();
        seen.push(html());
        unmount();
      }
      expect(seen[0]).not.toContain('Someone');
      expect(seen[1]).toBe(seen[0]);
    },
  );

  it('U4: the same person again lets the floor go, from a key, a click and the pad', async () => {
    const main = inTheMiddle({ untracked: ['Mei'] });
    await show(main);
    await key('m');
    expect(seat('Mei')).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(seat('Mei'));
    expect(main.sent.at(-1)).toEqual({ type: 'releaseFloor' });
    expect(seat('Mei')).toHaveAttribute('aria-pressed', 'false');
    const line = screen.getByRole('textbox', { name: 'New note' });
    await userEvent.type(line, '/mei{Enter}/mei{Enter}');
    expect(main.sent.slice(2).map((each) => each.type)).toEqual(['passFloor', 'releaseFloor']);
  });

  it('U1: with Shift their voice is added and taken out again, and the other goes on', async () => {
    const main = inTheMiddle({ untracked: ['Mei'] });
    await show(main);
    await key('M', { shiftKey: true });
    expect(screen.getByText('Kwame and Mei has the floor')).toBeInTheDocument();
    await key('M', { shiftKey: true });
    expect(screen.getByText('Kwame has the floor')).toBeInTheDocument();
    expect(main.state.facts.turns.filter((each) => each.end === null)).toHaveLength(1);
  });

  it('U4: taken back and brought again they keep their name; the record has none', async () => {
    const main = inTheMiddle({ untracked: ['Mei'] });
    await show(main);
    await key('m');
    await key('Backspace');
    expect(screen.getByText('Kwame has the floor')).toBeInTheDocument();
    await key('Backspace', { shiftKey: true });
    expect(screen.getByText('Mei has the floor')).toBeInTheDocument();
    expect(main.state.facts.turns.some((each) => each.person === personId('Mei'))).toBe(false);
  });

  it('U4: their hand goes up and down like every other, and takes the floor', async () => {
    const main = inTheMiddle({ untracked: ['Mei'] });
    main.do({ type: 'lowerHand', person: personId('Sofia') });
    await show(main);
    await key('d', { ctrlKey: true });
    await key('m');
    expect(seat('Mei')).toHaveAccessibleDescription('hand up');
    expect(screen.getByText('then Mei')).toBeInTheDocument();
    expect(document.querySelector('.banner')).toBeNull();
    await key('m');
    expect(seat('Mei')).not.toHaveAccessibleDescription();
    expect(main.sent.map((each) => each.type)).toEqual(['passFloor']);
  });

  it('U4: where nobody is measured everybody has a name on the floor all the same', async () => {
    const main = evening();
    main.do({ type: 'agreeTracking', tracking: 'not' });
    await show(main);
    await key('r');
    expect(seat('Ruth')).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText('Ruth has the floor')).toBeInTheDocument();
    await key('r');
    await act(async () => undefined);
    expect(screen.queryByText('Ruth has the floor')).not.toBeInTheDocument();
  });
});
