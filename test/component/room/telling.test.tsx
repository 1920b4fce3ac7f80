import { act, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ConnectedApp } from '../../support/connected-app.tsx';
import { DamageBanner } from '../../../renderer/room/banners.tsx';
import { en } from '../../../shared/words/en.ts';
import { evening, inTheMiddle } from '../../support/evening.ts';
import type { FakeMain } from '../../support/fake-bridge.ts';

async function show(main: FakeMain): Promise<void> {
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
}
const key = (name: string, more: Partial<KeyboardEventInit> = {}): Promise<void> =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more }));
const cover = (main: FakeMain): void =>
  main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered: true } });

describe('refusals', () => {
  it.each(['picture', 'plain view'])(
    'R2: are said on the covered console, and not claimed as done: %s',
    async (view) => {
      const main = evening();
      cover(main);
      await show(main);
      if (view === 'plain view') await key('Escape');
      await key('Enter', { ctrlKey: true, shiftKey: true });
      expect(main.sent.at(-1)).toEqual({ type: 'previousSegment' });
      expect(screen.getByText(en.refusals.noPreviousSegment())).toBeInTheDocument();
      expect(document.body.textContent).not.toContain(en.room.done.previousSegment);
      await key('m');
      expect(screen.queryByText(en.refusals.noPreviousSegment())).not.toBeInTheDocument();
    },
  );

  it('R2: on the open console the echo claims nothing either', async () => {
    const main = evening();
    await show(main);
    await key('i', { ctrlKey: true });
    expect(document.querySelector('.echo')).toBeEmptyDOMElement();
    expect(screen.getByText(en.refusals.nobodyOnFloor())).toBeInTheDocument();
  });

  it('U4: covered, none tells that somebody is not measured', async () => {
    const main = inTheMiddle({ untracked: ['Mei'] });
    main.do({ type: 'releaseFloor' });
    cover(main);
    await show(main);
    await key('i', { ctrlKey: true });
    expect(screen.getByText(en.room.covered.notDone)).toBeInTheDocument();
  });
});

describe('names on the wall were not agreed to', () => {
  const nameless = (): FakeMain => {
    const main = inTheMiddle();
    cover(main);
    const [first] = main.state.log;
    if (first?.type !== 'session.opened' || main.state.facts.opened === null) throw new Error('not opened');
    const circle = { ...main.state.facts.opened.circle, namesOnWall: false };
    const opened = { ...main.state.facts.opened, circle };
    main.state = {
      ...main.state,
      log: [{ ...first, data: opened }, ...main.state.log.slice(1)],
      facts: { ...main.state.facts, opened },
    };
    return main;
  };

  it('ROOM: in the picture neither the echo nor the live region names anybody', async () => {
    const main = nameless();
    await show(main);
    const named = /Ruth|Jonas|Kwame|Mei/u;
    expect(document.body.textContent).not.toMatch(named);
    await key('j');
    expect(screen.getByText('key: floor')).toBeInTheDocument();
    expect(screen.getByText('The floor is taken')).toBeInTheDocument();
    await key('d', { ctrlKey: true });
    await key('r');
    expect(screen.getByText('key: hand')).toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(named);
  });

  it('principle 2: nor do they in the plain view, where people have numbers', async () => {
    await show(nameless());
    await key('Escape');
    await key('j');
    expect(screen.getByText('key: floor')).toBeInTheDocument();
    expect(screen.getByText('Person 2 has the floor')).toBeInTheDocument();
    expect(document.body.textContent).not.toContain('Jonas');
  });
});

describe('what happened to the record', () => {
  const recovered = { crashed: false, gapMs: null, counted: true, tailRepaired: false, damagedLines: [3, 9] };

  it('V3: damaged lines are named, where the copy is, and what to do', async () => {
    const main = inTheMiddle();
    main.recovered = { ...recovered, damagedLines: Array.from({ length: 12 }, (_, i) => i + 2) };
    await show(main);
    const said = screen.getByText(/journal.log, lines 2, 3, 4, 5, 6, 7, 8, 9 and 4 more/);
    expect(said).toHaveTextContent('/vault/quarantine');
    expect(said).toHaveTextContent('Look through the notes');
  });

  it('V3: of a session that is over too; nothing where nothing is wrong', () => {
    const { container, rerender } = render(
      <DamageBanner readOnly={null} recovered={recovered} vaultPath={'C:\\vault'} />,
    );
    expect(container).toHaveTextContent('journal.log, lines 3, 9');
    expect(container).toHaveTextContent('C:\\vault\\quarantine');
    rerender(
      <DamageBanner readOnly={{ code: 'unknownEvents', detail: '5' }} recovered={null} vaultPath="/v" />,
    );
    expect(container).toHaveTextContent('journal.log, line 5');
    rerender(<DamageBanner readOnly={null} recovered={{ ...recovered, damagedLines: [] }} vaultPath="/v" />);
    expect(container).toBeEmptyDOMElement();
  });
});
