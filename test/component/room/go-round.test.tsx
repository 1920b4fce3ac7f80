import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/session/commands.ts';
import { ConnectedApp } from '../../support/connected-app.tsx';
import { evening, eveningNames, inARound, personId, type EveningOptions } from '../../support/evening.ts';
import type { FakeMain } from '../../support/fake-bridge.ts';

const key = (name: string, more: Partial<KeyboardEventInit> = {}): Promise<void> =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more }));
async function show(main: FakeMain): Promise<void> {
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
}
/** The opener runs, and nobody was asked yet. */
function opener(options: EveningOptions = {}): FakeMain {
  const main = evening(options);
  main.do({ type: 'startSegment', segment: 's3' });
  return main;
}
const open = async (): Promise<HTMLElement> => {
  await key('r', { ctrlKey: true });
  const dialog = await screen.findByRole('dialog', { name: 'Start a go-round' }, { timeout: 5_000 });
  // That the list has the focus by itself is for a real window to show (test/e2e/go-round.test.ts).
  await act(async () => within(dialog).getAllByRole('option')[0]?.focus());
  return dialog;
};
const sent = (main: FakeMain) => main.sent.at(-1) as Command<'startRound'>;
const seat = (name: string): HTMLElement => screen.getByRole('button', { name: new RegExp(`^${name}, `) });

describe('how a go-round begins', () => {
  it('ROOM: Enter twice is the order of the seats, with the limit of the segment', async () => {
    const main = opener({ people: 4 });
    await show(main);
    const dialog = await open();
    expect(dialog).toHaveTextContent('4 people, 3:00 in all');
    await key('Enter');
    expect(sent(main)).toEqual({
      type: 'startRound',
      order: eveningNames(4).map(personId),
      limitMs: 45_000,
      silentMs: null,
    });
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('ROOM: from anyone, the other way round, with other minutes and a quiet one before', async () => {
    const main = opener({ people: 4 });
    await show(main);
    const dialog = await open();
    await key('ArrowDown');
    await key('ArrowRight');
    await key('+');
    await act(async () => screen.getByRole('checkbox', { name: 'A quiet minute first' }).click());
    expect(within(dialog).getByRole('option', { name: '1 Jonas' })).toHaveAttribute('aria-selected', 'true');
    await key('Enter');
    expect(sent(main)).toEqual({
      type: 'startRound',
      order: ['Jonas', 'Amara', 'Priya', 'Mei'].map(personId),
      limitMs: 60_000,
      silentMs: 60_000,
    });
    expect(screen.getByText('A quiet minute')).toBeInTheDocument();
    await act(async () => screen.getByRole('button', { name: 'Begin the round' }).click());
    expect(screen.getByText('Jonas has the floor')).toBeInTheDocument();
  });

  it('shuffled: everybody once, in an order that came with the command', async () => {
    const main = opener();
    await show(main);
    await open();
    await key('ArrowLeft');
    expect(screen.getByRole('radio', { name: 'Shuffled' })).toBeChecked();
    await key('Enter');
    expect(sent(main).order?.toSorted()).toEqual(eveningNames(12).map(personId).toSorted());
  });

  it('P5: given somebody who only looks on, they are not in the order, and the time is shared without them', async () => {
    const main = opener({ people: 4 });
    const [first, ...rest] = eveningNames(4).map(personId);
    main.do({ type: 'changeRole', person: first!, role: 'observer' });
    await show(main);
    const dialog = await open();
    expect(dialog).toHaveTextContent('3 people');
    await key('Enter');
    expect(sent(main).order).toEqual(rest);
  });

  it('says when it will not fit', async () => {
    await show(opener());
    const dialog = await open();
    for (let i = 0; i < 3; i += 1) await key('+');
    expect(dialog).toHaveTextContent('12 people, 18:00 in all10 min more than the segment has left');
  });

  it('principle 2: on a covered screen nobody is named beyond what the circle agreed to', async () => {
    const main = opener({ people: 4, namesOnWall: false });
    main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered: true } });
    await show(main);
    const dialog = await open();
    expect(dialog).toHaveTextContent('Person 1');
    expect(document.body.textContent).not.toContain('Amara');
  });
});

describe('while it runs', () => {
  it('P5: a latecomer is asked last', async () => {
    const main = inARound({ people: 4 });
    main.roster = { ...main.roster, late: { name: 'Zora' } };
    main.tell('session:roster', { session: 'session-1', roster: main.roster });
    main.do({ type: 'joinPerson', person: 'late', role: 'member', tracked: true });
    main.do({ type: 'nextInRound' });
    await show(main);
    expect(screen.getByText('then Zora')).toBeInTheDocument();
  });

  it('ROOM: when the segment runs short the shorter time is shown, and Ctrl M takes it', async () => {
    const main = inARound({ people: 4 });
    await show(main);
    expect(screen.queryByRole('button', { name: /each from now on/ })).not.toBeInTheDocument();
    await act(async () => main.after(6 * 60));
    await act(async () => main.tell('clock:anchor', { now: main.now }));
    expect(screen.getByRole('button', { name: '2 people to go: 0:15 each from now on' })).toHaveTextContent(
      'cut to 0:15',
    );
    await key('m', { ctrlKey: true });
    expect(main.sent).toEqual([{ type: 'limitRound', limitMs: 15_000 }]);
    expect(screen.queryByRole('button', { name: /each from now on/ })).not.toBeInTheDocument();
  });
});

describe('popcorn', () => {
  const popcorn = (): FakeMain => {
    const main = evening({ people: 4, untracked: ['Priya'] });
    const [segment] = main.state.facts.segments;
    if (segment === undefined) throw new Error('no segment');
    const { spans: _spans, skipped: _skipped, ...plan } = segment;
    main.do({ type: 'editSegment', segment: { ...plan, format: 'popcorn' } });
    for (const name of ['Amara', 'Priya', 'Mei'])
      main.after(20, { type: 'passFloor', person: personId(name), add: false });
    return main;
  };

  it('ROOM: who has spoken is ticked off on the open console, whoever still speaks and who is not measured is not', async () => {
    await show(popcorn());
    expect(seat('Amara')).toHaveAccessibleDescription(expect.stringContaining('has spoken'));
    for (const name of ['Jonas', 'Mei', 'Priya'])
      expect(seat(name)).not.toHaveAccessibleDescription(expect.stringContaining('has spoken'));
  });

  it('and nowhere else: not when covered', async () => {
    const main = popcorn();
    main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered: true } });
    await show(main);
    expect(document.body.textContent).not.toContain('has spoken');
    await key('Escape');
    expect(document.body.textContent).not.toContain('has spoken');
  });
});

describe('seat tonight', () => {
  const seats = async (main: FakeMain): Promise<HTMLElement> => {
    await show(main);
    await act(async () => main.tell('menu:command', { id: 'seats.show' }));
    return screen.findByRole('dialog', { name: 'Seat tonight' }, { timeout: 5_000 });
  };
  const type = (text: string): Promise<void> =>
    act(
      async () =>
        void fireEvent.change(screen.getByRole('textbox', { name: /Beginnings/ }), {
          target: { value: text },
        }),
    );

  it('ROOM: beginnings of names as they sit, one command; keys and badges stay, one undo brings it back', async () => {
    const main = evening({ people: 4 });
    await seats(main);
    await type('mei am');
    expect(screen.getAllByRole('row').map((each) => each.textContent)).toEqual([
      '1Mei',
      '2Amara',
      '3Jonas',
      '4Priya',
    ]);
    await act(async () => screen.getByRole('button', { name: 'Sit like this: Enter' }).click());
    expect(main.sent).toEqual([
      { type: 'seatPeople', order: ['Mei', 'Amara', 'Jonas', 'Priya'].map(personId) },
    ]);
    expect(main.state.facts.people.map(({ badge }) => badge)).toEqual([3, 1, 2, 4]);
    await key('z', { ctrlKey: true });
    expect(main.state.facts.people.map(({ badge }) => badge)).toEqual([1, 2, 3, 4]);
  });

  it('what fits nobody or too many is said, and nothing is sent', async () => {
    const main = evening({ people: 12 });
    const dialog = await seats(main);
    await type('mei zz ');
    expect(dialog).toHaveTextContent('Nobody is left for “zz”.');
    expect(screen.getByRole('button', { name: 'Sit like this: Enter' })).toBeDisabled();
  });

  it('not on a screen that everyone sees', async () => {
    const main = evening({ people: 4 });
    await seats(main);
    await act(async () => main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered: true } }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('who had a turn', () => {
  it('a tick stands in the chair, and beside the number where only that leads to somebody', async () => {
    const main = evening({ people: 4 });
    main.roster = { ...main.roster, [personId('Jonas')]: { name: 'Amara' } };
    main.do({ type: 'startRound', order: null, limitMs: null });
    for (let i = 0; i < 3; i += 1) main.do({ type: 'nextInRound' });
    await show(main);
    /** From the middle of the chair to where the tick begins, in radii of the chair. */
    const away = (here: HTMLElement): number => {
      const chair = here.querySelector('.chair');
      const [, x = '', y = ''] =
        /^M(\S+) ([^L]+)L/u.exec(here.querySelector('.who-had')?.getAttribute('d') ?? '') ?? [];
      const [cx = 0, cy = 0, r = 0] = ['cx', 'cy', 'r'].map((each) => Number(chair?.getAttribute(each)));
      return Math.hypot(Number(x) - cx, Number(y) - cy) / r;
    };
    const [mei, other] = [/^Mei, /u, /, 2$/u].map((name) => screen.getByRole('button', { name }));
    if (mei === undefined || other === undefined) throw new Error('nobody there');
    expect(mei.querySelector('.who-badge')).toBeNull();
    expect(away(mei)).toBeLessThan(1);
    expect(other.querySelector('.who-badge')).toHaveTextContent('2');
    expect(away(other)).toBeGreaterThan(1);
  });
});
