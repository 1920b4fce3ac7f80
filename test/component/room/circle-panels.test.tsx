import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
// Its panels are loaded when they are opened, which takes longer the first time.
import '../../../renderer/room/circle-panels/circle-panels.ts';
import { LiveWording, wordingEveryMs } from '../../../renderer/room/circle-panels/live-wording.ts';
import type { Opened } from '../../../shared/session/events.ts';
import { ConnectedApp } from '../../support/connected-app.tsx';
import { evening, eveningAt, personId } from '../../support/evening.ts';
import type { FakeMain } from '../../support/fake-bridge.ts';

const day = 86_400_000;
const seventh = (opened: Opened): Opened => ({
  ...opened,
  circle: {
    ...opened.circle,
    referrals: [{ name: 'Crisis line', contact: '116 123' }],
    scope: { is: 'Learning from each other', isNot: 'therapy' },
  },
  members: opened.members.map((each, i) => ({
    ...each,
    role: (['facilitator', 'co-facilitator'] as const)[i] ?? 'member',
  })),
  plan: opened.plan.map((each) => ({
    ...each,
    ...(each.id === 's1' ? { checklist: [{ id: 'k1', text: 'Chairs in a circle' }] } : {}),
    ...(each.id === 's2'
      ? {
          checklist: [
            { id: 'k2', text: 'Purpose said' },
            { id: 'k3', text: 'Role affirmed' },
          ],
        }
      : {}),
  })),
  earlier: {
    sessions: 6,
    reaffirmed: { at: eveningAt - 30 * day, since: 4 },
    people: opened.members.map(({ person }) => person),
    actions: [
      {
        action: 'o1',
        text: 'Book the room',
        visibility: 'circle',
        owner: personId('Jonas'),
        due: '2026-08-01',
        at: eveningAt - 30 * day,
      },
      {
        action: 'o2',
        text: 'Write a list',
        visibility: 'circle',
        owner: null,
        due: null,
        at: eveningAt - 30 * day,
      },
    ],
  },
});
async function show(main: FakeMain = evening({ opened: seventh })): Promise<FakeMain> {
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
  return main;
}
const key = (name: string, more: Partial<KeyboardEventInit> = {}): Promise<void> =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more }));
const menu = (main: FakeMain, id: string): Promise<void> =>
  act(async () => main.tell('menu:command', { id }));
const cover = (main: FakeMain, covered = true): Promise<void> =>
  act(async () => main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered } }));
const undone = (main: FakeMain): Promise<void> => act(async () => main.do({ type: 'undo' }));

describe('where to turn, and scope', () => {
  it('P18, P19: one key on the open console: contacts, what the space is for and is not, its limits', async () => {
    const main = await show();
    await key('j', { ctrlKey: true });
    const dialog = await screen.findByRole('dialog', { name: 'Where to turn' });
    expect(dialog).toHaveTextContent('Crisis line116 123');
    expect(dialog).toHaveTextContent('It is forLearning from each otherIt is not fortherapy');
    expect(dialog).toHaveTextContent('no clinical record');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Show it to everyone' }));
    expect(main.state.facts.wall.scene).toBe('referral');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('ROOM: never on the covered console, and gone when it is covered', async () => {
    const main = await show();
    await key('j', { ctrlKey: true });
    await screen.findByRole('dialog', { name: 'Where to turn' });
    await cover(main);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await key('j', { ctrlKey: true });
    await menu(main, 'scope.show');
    expect(document.body.textContent).not.toContain('116 123');
  });

  it('says what to do where nothing was written down', async () => {
    await show(evening());
    await key('j', { ctrlKey: true });
    const dialog = await screen.findByRole('dialog', { name: 'Where to turn' });
    expect(dialog).toHaveTextContent('Add some on its page');
    expect(within(dialog).queryByRole('button', { name: 'Show it to everyone' })).not.toBeInTheDocument();
  });

  it('the scope begins with the scope', async () => {
    const main = await show();
    await menu(main, 'scope.show');
    const dialog = await screen.findByRole('dialog', { name: 'What this space is for' });
    expect(dialog).toHaveTextContent(/Learning.*116 123/);
  });
});

describe('the checklist', () => {
  it('P4: the running segment first; space ticks, undo takes it back', async () => {
    const main = await show();
    await act(async () => main.do({ type: 'nextSegment' }));
    await menu(main, 'checklist.show');
    const dialog = await screen.findByRole('dialog', { name: 'Checklist' });
    const groups = within(dialog).getAllByRole('group');
    expect(
      groups.map((each) => each.getAttribute('aria-label') ?? each.querySelector('legend')?.textContent),
    ).toEqual(['Now: Purpose and agreements 0 of 2', 'Arrive and open 0 of 1']);
    act(() => within(dialog).getByRole('checkbox', { name: 'Purpose said' }).focus());
    await userEvent.keyboard(' ');
    expect(main.sent).toEqual([{ type: 'tickChecklist', segment: 's2', item: 'k2', ticked: true }]);
    expect(within(dialog).getByRole('checkbox', { name: 'Purpose said' })).toBeChecked();
    expect(dialog).toHaveTextContent('1 of 2');
    await undone(main);
    expect(within(dialog).getByRole('checkbox', { name: 'Purpose said' })).not.toBeChecked();
  });

  it('private: gone when the screen is covered', async () => {
    const main = await show();
    await menu(main, 'checklist.show');
    await screen.findByRole('dialog', { name: 'Checklist' });
    await cover(main);
    expect(document.body.textContent).not.toContain('Chairs in a circle');
  });
});

describe('agreements worded live', () => {
  const open = async (main: FakeMain): Promise<HTMLElement> => {
    await menu(main, 'agreements.show');
    return screen.findByRole('dialog', { name: 'Our agreements' });
  };
  const shown = (main: FakeMain): string | null => main.state.facts.agreementDraft?.text ?? null;

  it('P2: the wall turns to them and shows what is typed; Enter keeps it, adopting dates it, all by keyboard', async () => {
    const main = await show();
    const dialog = await open(main);
    expect(within(dialog).getByRole('textbox', { name: 'A new agreement' })).toHaveFocus();
    await userEvent.keyboard('A');
    expect(main.state.facts.wall.scene).toBe('agreements');
    expect(shown(main)).toBe('A');
    await userEvent.keyboard('nyone may pass.{Enter}');
    expect(main.state.facts.agreements.map(({ text }) => text)).toEqual([
      'What is said here stays here.',
      'Anyone may pass.',
    ]);
    expect(shown(main)).toBeNull();
    expect(within(dialog).getByRole('textbox')).toHaveValue('');
    const adopt = within(dialog).getByRole('button', { name: 'The group adopts all 2' });
    act(() => adopt.focus());
    await userEvent.keyboard('{Enter}');
    expect(main.state.facts.agreements.map(({ adoptedOn }) => adoptedOn)).toEqual([
      '2026-08-06',
      '2026-08-06',
    ]);
    expect(within(dialog).getByRole('textbox')).toHaveFocus();
    await undone(main);
    expect(within(dialog).getByRole('button', { name: 'The group adopts all 2' })).toBeEnabled();
  });

  it('P2: another wording, seen in its place; taken away, and back by undo', async () => {
    const main = await show();
    const dialog = await open(main);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Change: What is said here stays here.' }),
    );
    const field = within(dialog).getByRole('textbox', { name: 'Another wording' });
    expect(field).toHaveFocus();
    await userEvent.clear(field);
    await userEvent.keyboard('Stories stay.{Enter}');
    expect(main.state.facts.agreements).toEqual([{ id: 'a1', text: 'Stories stay.' }]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Take away: Stories stay.' }));
    expect(main.state.facts.agreements).toEqual([]);
    expect(within(dialog).getByRole('textbox')).toHaveFocus();
    await undone(main);
    expect(main.state.facts.agreements).toEqual([{ id: 'a1', text: 'Stories stay.' }]);
  });

  it('given up half typed, nothing of it stays on the wall', async () => {
    const main = await show();
    await open(main);
    await userEvent.keyboard('Half');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(shown(main)).toBeNull();
    expect(main.state.undoStack).toHaveLength(0);
  });

  it('works covered too: there is nothing private in it', async () => {
    const main = await show();
    await cover(main);
    await open(main);
    await userEvent.keyboard('Kind{Enter}');
    expect(main.state.facts.agreements.at(-1)?.text).toBe('Kind');
  });
});

describe('what is typed, on its way to the wall', () => {
  afterEach(() => vi.useRealTimers());

  it('the first letter at once, then the latest each while, never the same twice, and the end at once', () => {
    vi.useFakeTimers();
    const told: string[] = [];
    const live = new LiveWording<string>((value) => told.push(value));
    for (const value of ['a', 'an', 'any']) live.typed(value);
    expect(told).toEqual(['a']);
    vi.advanceTimersByTime(wordingEveryMs);
    expect(told).toEqual(['a', 'any']);
    live.typed('any');
    vi.advanceTimersByTime(3 * wordingEveryMs);
    expect(told).toEqual(['a', 'any']);
    live.typed('anyone');
    live.typed('anyone m');
    live.end('');
    vi.advanceTimersByTime(3 * wordingEveryMs);
    expect(told).toEqual(['a', 'any', 'anyone', '']);
    live.end('');
    expect(told).toHaveLength(4);
  });
});

describe('open actions of earlier sessions', () => {
  it('stand in the pad, and are answered by one key each; the next is asked by itself', async () => {
    const main = await show();
    expect(screen.getByText('2 open actions from before')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Answer…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Open actions' });
    expect(dialog).toHaveTextContent('Book the roomJonas · until');
    expect(within(dialog).getByRole('button', { name: 'Done: Book the room' })).toHaveFocus();
    await userEvent.keyboard('d');
    expect(within(dialog).getByRole('button', { name: 'Done: Write a list' })).toHaveFocus();
    await userEvent.keyboard('l');
    expect(main.sent).toEqual([
      { type: 'closeAction', action: 'o1', how: 'done' },
      { type: 'closeAction', action: 'o2', how: 'letGo' },
    ]);
    expect(within(dialog).getByRole('button', { name: 'Let go: Write a list' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(dialog).toHaveTextContent('All are answered.');
    await userEvent.keyboard('{ArrowUp}c{Escape}');
    expect(main.state.facts.closings.map(({ how }) => how)).toEqual(['letGo', 'carried']);
    expect(screen.queryByText(/open action/)).not.toBeInTheDocument();
    await undone(main);
    await undone(main);
    expect(screen.getByText('1 open action from before')).toBeInTheDocument();
  });

  it('ROOM: neither the line nor the dialog on the covered console', async () => {
    const main = await show();
    await menu(main, 'actions.show');
    await screen.findByRole('dialog', { name: 'Open actions' });
    await cover(main);
    expect(document.body.textContent).not.toContain('Book the room');
    expect(document.body.textContent).not.toContain('from before');
  });
});

describe('confidentiality', () => {
  it('P20: why it is due stands on the open console; one press, and it is gone; undo brings it back', async () => {
    const main = await show();
    expect(screen.getByText('three sessions went without it')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Said' }));
    expect(main.state.facts.reaffirmed).toHaveLength(1);
    expect(screen.queryByText('Confidentiality is due')).not.toBeInTheDocument();
    await undone(main);
    expect(screen.getByText('Confidentiality is due', { exact: false })).toBeInTheDocument();
    await cover(main);
    expect(document.body.textContent).not.toContain('Confidentiality is due');
  });
});

describe('roles', () => {
  const roleOf = (main: FakeMain, name: string) =>
    main.state.facts.people.find(({ id }) => id === personId(name))?.role;

  it('facilitator and co-facilitator swap by the palette, in one command, and one undo swaps them back', async () => {
    const main = await show();
    await key('k', { ctrlKey: true });
    await screen.findByRole('dialog', { name: 'All commands' });
    await userEvent.keyboard('swap{Enter}');
    expect([roleOf(main, 'Amara'), roleOf(main, 'Jonas')]).toEqual(['co-facilitator', 'facilitator']);
    await undone(main);
    expect([roleOf(main, 'Amara'), roleOf(main, 'Jonas')]).toEqual(['facilitator', 'co-facilitator']);
  });

  it('a timekeeper is chosen; whoever takes over from one gives up their own role to them', async () => {
    const main = await show();
    await menu(main, 'roles.show');
    const dialog = await screen.findByRole('dialog', { name: 'Roles' });
    const slot = within(dialog).getByRole('combobox', { name: 'Timekeeper' });
    await userEvent.selectOptions(slot, 'Mei');
    expect(roleOf(main, 'Mei')).toBe('timekeeper');
    await userEvent.selectOptions(slot, 'Jonas');
    expect([roleOf(main, 'Mei'), roleOf(main, 'Jonas')]).toEqual(['co-facilitator', 'timekeeper']);
    await userEvent.selectOptions(slot, 'nobody');
    expect(roleOf(main, 'Jonas')).toBe('member');
  });

  it('where nobody is there to swap with, the palette says so', async () => {
    await show(evening());
    await key('k', { ctrlKey: true });
    const dialog = await screen.findByRole('dialog', { name: 'All commands' });
    await userEvent.keyboard('swap');
    expect(within(dialog).getByRole('option', { selected: true })).toHaveTextContent(
      'it needs one facilitator and one co-facilitator in the room',
    );
  });
});
