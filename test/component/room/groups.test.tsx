import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/session/commands.ts';
import { ConnectedApp } from '../../support/connected-app.tsx';
import { evening, eveningNames, personId } from '../../support/evening.ts';
import type { FakeMain } from '../../support/fake-bridge.ts';

// They come in scripts of their own; the first one must not wait for the compiler.
beforeAll(async () => {
  await import('../../../renderer/room/groups/groups-panel.tsx');
  await import('../../../renderer/room/groups/groups-bar.tsx');
  await import('../../../renderer/room/groups/buddies-panel.tsx');
}, 60_000);

async function show(main: FakeMain): Promise<void> {
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
}
const key = (name: string, more: Partial<KeyboardEventInit> = {}): Promise<void> =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more }));
const open = async (): Promise<HTMLElement> => {
  await key('g', { ctrlKey: true });
  const dialog = await screen.findByRole('dialog', { name: 'Groups' });
  return dialog;
};
const formed = async (): Promise<HTMLElement> => {
  const dialog = await open();
  await within(dialog).findByText(/new pairings/u);
  return dialog;
};
const ids = (...names: readonly string[]): string[] => names.map(personId);
const last = <T extends Command['type']>(main: FakeMain, type: T) =>
  main.sent.findLast((each): each is Extract<Command, { type: T }> => each.type === type);
const chip = (dialog: HTMLElement, name: string): HTMLElement => {
  const found = dialog.querySelector<HTMLElement>(`[data-person="${personId(name)}"]`);
  if (found === null) throw new Error(`${name} is in no group`);
  return found;
};
const [a = '', b = '', c = '', d = ''] = eveningNames(4);

/** Four people who stand in two pairs, and are shown. */
function twoPairs(main: FakeMain): void {
  main.do({
    type: 'formBreakout',
    groups: [
      { name: 'Garden', people: ids(a, b) },
      { name: '', people: ids(c, d) },
    ],
    division: { by: 'size', size: 2 },
    apart: [],
    together: [],
    out: [],
  });
}

describe('forming groups', () => {
  it('G1, G3: trios stand there at once, with as many new pairings as there can be', async () => {
    const main = evening();
    const everybody = ids(...eveningNames(12));
    main.before = { past: [{ groups: [everybody.slice(0, 6), everybody.slice(6)], ago: 1 }], apart: [] };
    await show(main);
    const dialog = await formed();
    expect(dialog).toHaveTextContent('12 people, 4 groups of 3');
    expect(dialog).toHaveTextContent('new pairings: 8 of 12');
    expect(main.sent).toEqual([]);
  });

  it('keeps apart whom the circle keeps apart, and asks for no reason', async () => {
    const main = evening({ people: 4 });
    main.before = { past: [], apart: [[personId(a), personId(b)]] };
    await show(main);
    const dialog = await open();
    expect(
      await within(dialog).findByText(`${a} and ${b} cannot all be kept apart`, { exact: false }),
    ).toBeVisible();
    await userEvent.clear(within(dialog).getByRole('textbox', { name: 'People in a group' }));
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'People in a group' }), '2');
    const regions = within(dialog).getAllByRole('region');
    expect(regions).toHaveLength(2);
    for (const region of regions) {
      const people = [...region.querySelectorAll('[data-person]')].map((each) =>
        each.getAttribute('data-person'),
      );
      expect(people.includes(personId(a)) && people.includes(personId(b))).toBe(false);
    }
    await userEvent.click(within(dialog).getByText('Apart and together, tonight'));
    expect(dialog).toHaveTextContent('The circle keeps 1 pair apart; that always holds.');
  });

  it('by number, uneven, and says what does not add up', async () => {
    const main = evening();
    await show(main);
    const dialog = await formed();
    await userEvent.click(within(dialog).getByRole('radio', { name: 'into so many' }));
    await userEvent.clear(within(dialog).getByRole('textbox', { name: 'Groups' }));
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Groups' }), '5');
    expect(dialog).toHaveTextContent('12 people, 5 groups of 2 or 3');
    await userEvent.click(within(dialog).getByRole('radio', { name: 'uneven' }));
    const sizes = within(dialog).getByRole('textbox', { name: 'Sizes, like 6 4 2' });
    await userEvent.type(sizes, '6 3');
    expect(dialog).toHaveTextContent('These sizes do not add up to everybody.');
    expect(within(dialog).getByRole('button', { name: 'Show the groups' })).toBeDisabled();
    await userEvent.type(sizes, ' 3');
    expect(dialog).toHaveTextContent('12 people, 3 groups of 3 or 6');
  });

  it('somebody is left out, two are kept together, rooms have names: all of it is written down', async () => {
    const main = evening({ people: 4 });
    await show(main);
    const dialog = await formed();
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Rooms or tables' }), 'Garden, Attic');
    await userEvent.click(within(dialog).getByText('4 of 4 take part'));
    await userEvent.click(within(dialog).getByRole('checkbox', { name: d }));
    await userEvent.click(within(dialog).getByText('Apart and together, tonight'));
    await userEvent.selectOptions(within(dialog).getByRole('combobox', { name: 'Together: one person' }), a);
    await userEvent.selectOptions(within(dialog).getByRole('combobox', { name: 'Together: the other' }), c);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add: together' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Show the groups' }));
    expect(last(main, 'formBreakout')).toMatchObject({
      groups: [{ name: 'Garden', people: ids(a, b, c) }],
      division: { by: 'size', size: 3 },
      together: [ids(a, c)],
      out: ids(d),
    });
  });

  it('counts off without names', async () => {
    const main = evening();
    await show(main);
    const dialog = await formed();
    await userEvent.click(within(dialog).getByRole('radio', { name: 'count off' }));
    const to = within(dialog).getByRole('textbox', { name: 'Count off to' });
    await userEvent.clear(to);
    await userEvent.type(to, '15{Enter}');
    const groups = last(main, 'formBreakout')?.groups ?? [];
    expect(groups).toHaveLength(15);
    expect(groups.every(({ people }) => people.length === 0)).toBe(true);
  });

  it('shuffles again into others, and the same shuffle is the same', async () => {
    const main = evening();
    await show(main);
    const dialog = await formed();
    const groups = (): string[] =>
      within(dialog)
        .getAllByRole('region')
        .map((region) => region.textContent);
    const before = groups();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Shuffle again' }));
    expect(groups()).not.toEqual(before);
  });
});

describe('G3: swapping two people', () => {
  it('says what it costs before it is taken, by keyboard, and Esc puts back without closing', async () => {
    const main = evening({ people: 4 });
    main.before = { past: [{ groups: [ids(a, d)], ago: 1 }], apart: [] };
    twoPairs(main);
    await show(main);
    const dialog = await formed();
    expect(dialog).toHaveTextContent('new pairings: 2 of 2');
    act(() => chip(dialog, b).focus());
    await userEvent.keyboard('{Enter}');
    expect(chip(dialog, b)).toHaveAttribute('aria-pressed', 'true');
    expect(chip(dialog, d)).toHaveAccessibleName(`${d} – swap with ${b}: 1 new pairing fewer`);
    expect(chip(dialog, c)).toHaveAccessibleName(`${c} – swap with ${b}: as many new pairings`);
    await userEvent.keyboard('{Escape}');
    expect(chip(dialog, b)).toHaveAttribute('aria-pressed', 'false');
    await userEvent.keyboard('{Enter}{ArrowRight}');
    expect(chip(dialog, d)).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(last(main, 'mendBreakout')?.groups).toEqual([
      { name: 'Garden', people: ids(a, d) },
      { name: '', people: ids(c, b) },
    ]);
    expect(chip(dialog, b)).toHaveFocus();
    expect(dialog).toHaveTextContent('new pairings: 1 of 2');
  });

  it('stays as it was made by hand while rooms are typed, and goes when groups are formed anew', async () => {
    const main = evening({ people: 4 });
    await show(main);
    const dialog = await formed();
    const size = within(dialog).getByRole('textbox', { name: 'People in a group' });
    await userEvent.clear(size);
    await userEvent.type(size, '2');
    const columns = (): string[][] =>
      within(dialog)
        .getAllByRole('region')
        .map((region) => [...region.querySelectorAll('bdi')].map((each) => each.textContent));
    const [[one = ''] = [], [other = ''] = []] = columns();
    await userEvent.click(chip(dialog, one));
    await userEvent.click(chip(dialog, other));
    expect(columns().map(([first]) => first)).toEqual([other, one]);
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Rooms or tables' }), 'A');
    expect(columns().map(([first]) => first)).toEqual([other, one]);
    expect(main.sent).toEqual([]);
  });

  it('by dragging one onto the other', async () => {
    const main = evening({ people: 4 });
    twoPairs(main);
    await show(main);
    const dialog = await formed();
    const dataTransfer = { setData: () => undefined, effectAllowed: '' };
    fireEvent.dragStart(chip(dialog, a), { dataTransfer });
    expect(chip(dialog, c)).toHaveTextContent('±0');
    await act(async () => void fireEvent.drop(chip(dialog, c), { dataTransfer }));
    expect(last(main, 'mendBreakout')?.groups.map(({ people }) => people)).toEqual([ids(c, b), ids(a, d)]);
  });

  it('never brings together whom the circle keeps apart', async () => {
    const main = evening({ people: 4 });
    main.before = { past: [], apart: [[personId(a), personId(c)]] };
    twoPairs(main);
    await show(main);
    const dialog = await formed();
    await userEvent.click(chip(dialog, b));
    await userEvent.click(chip(dialog, c));
    expect(main.sent).toEqual([]);
    expect(dialog).toHaveTextContent(`Swap ${b} with ${c}: would bring two together who are kept apart`);
  });
});

describe('groups that are out', () => {
  it('their time stands in the room; two minutes before the end it is said', async () => {
    const main = evening({ people: 4 });
    twoPairs(main);
    main.do({ type: 'startGroups', limitMs: 300_000 });
    main.after(150);
    await show(main);
    const bar = await screen.findByRole('region', { name: 'Groups' });
    expect(within(bar).getByRole('timer')).toHaveTextContent('2:30');
    expect(bar).not.toHaveTextContent('the last two minutes');
    await userEvent.click(within(bar).getByRole('button', { name: '−1 minute for the groups' }));
    expect(within(bar).getByRole('status')).toHaveTextContent('the last two minutes');
    await key('ArrowUp');
    expect(last(main, 'resizeBreakout')).toEqual({ type: 'resizeBreakout', deltaMs: 60_000 });
    await userEvent.click(within(bar).getByRole('button', { name: 'Bring back' }));
    expect(last(main, 'endBreakout')).toBeDefined();
  });

  it('G4: who left and who came is seen, and mending says what it does before it is done', async () => {
    const main = evening({ people: 4 });
    twoPairs(main);
    main.do({ type: 'startGroups', limitMs: null });
    main.do({ type: 'leavePerson', person: personId(a) });
    await show(main);
    const bar = await screen.findByRole('region', { name: 'Groups' });
    await userEvent.click(within(bar).getByRole('button', { name: 'Mend… for 1 person' }));
    const dialog = await screen.findByRole('dialog', { name: 'Groups' });
    expect(await within(dialog).findByText(`${a} has left.`)).toBeVisible();
    expect(dialog).toHaveTextContent(`${b} moves to Group 2`);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Mend' }));
    expect(last(main, 'mendBreakout')?.groups).toEqual([{ name: 'Group 2', people: ids(c, d, b) }]);
  });

  it('P9: back, each group is heard: Enter keeps an insight and goes on', async () => {
    const main = evening({ people: 4 });
    twoPairs(main);
    main.do({ type: 'startGroups', limitMs: null });
    await show(main);
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Bring them back' }));
    const dialog = await screen.findByRole('dialog', { name: 'What do they bring?' });
    expect(within(dialog).getByRole('textbox', { name: 'Insight from Garden' })).toHaveFocus();
    await userEvent.keyboard('slower is faster{Enter}');
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(within(dialog).getByRole('textbox', { name: 'Insight from Group 2' })).toHaveFocus();
    await userEvent.keyboard('ask twice{Enter}');
    expect(main.state.facts.notes.map(({ kind, text }) => [kind, text])).toEqual([
      ['insight', 'Garden: slower is faster'],
      ['insight', 'Group 2: ask twice'],
    ]);
  });
});

describe('P9: a group that has nothing to bring', () => {
  const back = (): FakeMain => {
    const main = evening({ people: 4 });
    twoPairs(main);
    main.do({ type: 'startGroups', limitMs: null });
    main.do({ type: 'endBreakout' });
    return main;
  };

  it('is skipped by Shift Enter in the harvest, and the next is asked; words that stand there are not lost', async () => {
    const main = back();
    await show(main);
    await key('g', { ctrlKey: true });
    const dialog = await screen.findByRole('dialog', { name: 'What do they bring?' });
    const field = (place: string) => within(dialog).getByRole('textbox', { name: `Insight from ${place}` });
    await userEvent.click(field('Garden'));
    await userEvent.keyboard('half a{Shift>}{Enter}{/Shift}');
    expect(last(main, 'skipGroup')).toBeUndefined();
    expect(field('Garden')).toHaveValue('half a');
    await userEvent.clear(field('Garden'));
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(last(main, 'skipGroup')).toEqual({ type: 'skipGroup', group: 0 });
    expect(dialog).toHaveTextContent('Garden skipped');
    await waitFor(() => expect(field('Group 2')).toHaveFocus());
  });

  it('is skipped by the same key in the room, and one undo asks it again; with none left there is no harvest', async () => {
    const main = back();
    await show(main);
    const bar = await screen.findByRole('region', { name: 'Groups' });
    const type = (key: string, more: Partial<KeyboardEventInit> = {}): Promise<void> =>
      act(async () => void fireEvent.keyDown(document.body, { key, ...more }));
    await type('Enter', { shiftKey: true });
    expect(bar).toHaveTextContent('heard from 0 of 1');
    await type('Backspace');
    expect(bar).toHaveTextContent('heard from 0 of 2');
    await type('Enter', { shiftKey: true });
    await type('Enter', { shiftKey: true });
    expect(screen.queryByRole('region', { name: 'Groups' })).not.toBeInTheDocument();
  });
});

describe('principle 2: on a screen that everyone sees', () => {
  it('nobody is named where the circle did not agree to it, and why two cannot swap is not said', async () => {
    const main = evening({ people: 4, namesOnWall: false });
    main.before = { past: [], apart: [[personId(a), personId(c)]] };
    twoPairs(main);
    main.do({
      type: 'setWall',
      wall: { scene: 'now', calm: false, screen: 'everyone', covered: true, timer: null },
    });
    await show(main);
    const dialog = await formed();
    for (const name of [a, b, c, d]) expect(document.body.textContent).not.toContain(name);
    await userEvent.click(chip(dialog, b));
    await userEvent.click(chip(dialog, c));
    expect(dialog).toHaveTextContent('Swap 2 with 3: not possible');
    expect(document.body.textContent).not.toContain('apart');
  });
});

describe('P15: buddies until next time', () => {
  const menu = (main: FakeMain): Promise<void> =>
    act(async () => main.tell('menu:command', { id: 'buddies.show' }));

  it('are paired anew, swapped, and kept', async () => {
    const main = evening({ people: 5 });
    main.before = { past: [{ groups: [ids(a, b)], ago: 1 }], apart: [] };
    await show(main);
    await menu(main);
    const dialog = await screen.findByRole('dialog', { name: 'Buddies until next time' });
    expect(await within(dialog).findByText('new pairings: 4 of 4')).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Keep these pairs' }));
    const pairs = last(main, 'pairBuddies')?.pairs ?? [];
    expect(pairs.map(({ length }) => length)).toEqual([3, 2]);
    expect(dialog).toHaveTextContent('They stand in the summary for the circle.');
    expect(within(dialog).getByRole('button', { name: 'Keep these pairs' })).toBeDisabled();
  });
});
