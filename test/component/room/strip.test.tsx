import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/session/commands.ts';
import type { SessionFacts } from '../../../shared/session/state.ts';
import { speaking } from '../../../shared/turns/speaking.ts';
import { enStrip } from '../../../shared/words/en-strip.ts';
import { en } from '../../../shared/words/en.ts';
import { ConnectedApp } from '../../support/connected-app.tsx';
import { evening, inARound, personId, type EveningOptions } from '../../support/evening.ts';
import type { FakeMain } from '../../support/fake-bridge.ts';

const s = 1000;
const minute = 60 * s;
const pass = (name: string | null, add = false): Command => ({
  type: 'passFloor',
  person: name === null ? null : personId(name),
  add,
});

/** Amara 1 min, Jonas 1 min, then four minutes nobody pressed, then Mei, who goes on for half a minute. */
function forgotten(options: EveningOptions = {}): FakeMain {
  const main = evening({ people: 5, ...options });
  main.do(pass('Amara'));
  main.after(60, pass('Jonas'));
  main.after(60, pass('Jonas'));
  main.after(240, pass('Mei'));
  main.after(30);
  return main;
}
async function show(main: FakeMain): Promise<void> {
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
}
const press = (key: string, more: Partial<KeyboardEventInit> = {}): Promise<void> =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }));
/** Where the focus is at first is told by the app as it runs: here the dialog takes it for itself. */
async function dialog(): Promise<HTMLElement> {
  const found = await screen.findByRole('dialog', { name: 'Turns' }, { timeout: 10_000 });
  const start = within(found).queryByRole('textbox') ?? within(found).getByRole('listbox');
  act(() => start.focus());
  return found;
}
async function opened(main: FakeMain): Promise<HTMLElement> {
  await show(main);
  await press('F2');
  return dialog();
}
/** The strip itself, with nothing asked. */
async function strip(main: FakeMain): Promise<HTMLElement> {
  const found = await opened(main);
  if (within(found).queryByRole('textbox') !== null) await press('Escape');
  expect(within(found).getByRole('listbox')).toHaveFocus();
  return found;
}
const selected = (): HTMLElement =>
  within(screen.getByRole('listbox')).getByRole('option', { selected: true });
const chosen = (): string => selected().getAttribute('aria-label') ?? '';
const nameOf = (label: string): string => label.split(',')[0] ?? '';
const turns = ({ facts }: { readonly facts: SessionFacts }) =>
  facts.turns
    .toSorted((a, b) => a.start - b.start)
    .map(({ person, start, end }) => [
      person?.slice(2) ?? null,
      (start - (facts.openedAt ?? 0)) / s,
      end === null ? null : (end - (facts.openedAt ?? 0)) / s,
    ]);
const spoken = (main: FakeMain) =>
  Object.fromEntries(
    speaking(main.state.facts, main.now).map(({ person, speakingMs }) => [person.slice(2), speakingMs / s]),
  );
const said = (words: string): void => {
  expect(screen.getByText(words)).toBeInTheDocument();
};

// What is loaded when it is needed is there for the first of these tests, too.
beforeAll(async () => {
  await Promise.all([
    import('../../../renderer/room/strip/strip-panel.tsx'),
    import('../../../renderer/room/strip/notice.tsx'),
  ]);
}, 60_000);

// The whole console is drawn for each.
const patient = { timeout: 30_000 };

describe('the notice that something was missed', patient, () => {
  it('M10: says in one line that nobody pressed, and leads to the fill with that stretch chosen', async () => {
    const main = forgotten();
    await show(main);
    await screen.findByText('Nobody pressed for 4 min from 18:59 on.');
    await userEvent.click(screen.getByRole('button', { name: 'Fill…' }));
    const found = await dialog();
    expect(
      within(found).getByRole('textbox', { name: 'Who spoke from 18:59:00 to 19:03:00?' }),
    ).toHaveFocus();
    expect(nameOf(chosen())).toBe('Nobody pressed');
  });

  it('M10: what was left is not spoken of again', async () => {
    await show(forgotten());
    await userEvent.click(await screen.findByRole('button', { name: 'Leave it' }));
    expect(screen.queryByText(/Nobody pressed/u)).toBeNull();
  });

  it('M10: the same for a turn that stayed open implausibly long', async () => {
    const main = evening({ people: 5 });
    main.do(pass('Amara'));
    main.after(16 * 60);
    await show(main);
    await screen.findByText(enStrip.notice.longTurn(16 * minute));
    await press('F2');
    await dialog();
    expect(screen.getByRole('textbox', { name: /^Who spoke from 18:57:00 to 19:13:/u })).toHaveFocus();
    await userEvent.keyboard('amara, jonas{Enter}');
    expect(turns(main.state)).toEqual([
      ['Amara', 0, 480],
      ['Jonas', 480, 960],
      ['Amara', 960, null],
    ]);
  });

  it('U4 M10: says nothing while covered, in a go-round, or where nothing is measured', async () => {
    const covered = forgotten();
    covered.do({ type: 'setWall', wall: { ...covered.state.facts.wall, covered: true } });
    const untracked = forgotten();
    untracked.do({ type: 'agreeTracking', tracking: 'not' });
    const round = inARound();
    round.after(240);
    for (const main of [covered, untracked, round]) {
      const { unmount } = render(<ConnectedApp bridge={main.bridge} />);
      await act(async () => undefined);
      await act(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(screen.queryByText(/Nobody pressed/u)).toBeNull();
      unmount();
    }
  });
});

describe('the strip of turns', patient, () => {
  it('opens by F2 or from beside the circle, on one’s own screen only, and where talk time is measured', async () => {
    const main = forgotten();
    await show(main);
    await userEvent.click(screen.getByRole('button', { name: 'Turns…' }));
    const found = await dialog();
    const names = within(within(found).getByRole('listbox'))
      .getAllByRole('option')
      .map((each) => nameOf(each.getAttribute('aria-label') ?? ''));
    expect(names.toSorted()).toEqual(['Amara', 'Jonas', 'Mei', 'Nobody pressed']);
    // Covered meanwhile, from the wall: it is gone at once.
    await act(async () => main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered: true } }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await press('F2');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('U4: is not there where talk time is not measured, and everything else is', async () => {
    const main = forgotten();
    main.do({ type: 'agreeTracking', tracking: 'not' });
    await show(main);
    expect(screen.queryByRole('button', { name: 'Turns…' })).toBeNull();
    await press('F2');
    await press('j');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(main.sent).toEqual([pass('Jonas')]);
  });

  it('U4: somebody who said no is on it without a name', async () => {
    const main = forgotten({ untracked: ['Jonas'] });
    const found = await strip(main);
    expect(within(found).getByRole('option', { name: /^Someone, 18:58:00/u })).toBeInTheDocument();
    expect(within(found).queryByText('Jonas')).toBeNull();
  });

  it('M10: a fill by names changes totals and coverage at once, and one undo takes it back', async () => {
    const main = forgotten();
    const found = await opened(main);
    expect(within(found).getByText('38 %')).toBeInTheDocument();
    await userEvent.keyboard('am, priya mei');
    expect(
      within(found)
        .getAllByRole('listitem')
        .slice(0, 3)
        .map((each) => each.textContent),
    ).toEqual(['Amara, 1 min 20 s', 'Priya, 1 min 20 s', 'Mei, 1 min 20 s']);
    await userEvent.keyboard('{Enter}');
    said('Filled: Amara, Priya and Mei, 1 min 20 s each, estimated');
    expect(spoken(main)).toMatchObject({ Amara: 140, Jonas: 60, Priya: 80, Mei: 110 });
    expect(await within(found).findByText('100 %')).toBeInTheDocument();
    expect(within(found).getByText('2:20 · 2 turns')).toBeInTheDocument();
    expect(chosen()).toMatch(/^Amara, 18:59:00 to 19:00:20, 1 min 20 s, estimated$/u);
    await press('z', { ctrlKey: true });
    said('Undone: correction of a turn');
    expect(spoken(main)).toMatchObject({ Amara: 60, Jonas: 60, Priya: 0, Mei: 30 });
    await press('z', { ctrlKey: true, shiftKey: true });
    expect(spoken(main)).toMatchObject({ Priya: 80 });
  });

  it('says what cannot be understood, and does nothing', async () => {
    const main = forgotten();
    const found = await opened(main);
    await userEvent.keyboard('{Enter}');
    expect(within(found).getByText('Type who it was first.')).toBeInTheDocument();
    await userEvent.keyboard('amara, xx{Enter}');
    expect(within(found).getByText(/fits “xx”/u)).toBeInTheDocument();
    expect(main.sent).toEqual([]);
    await press('Escape');
    expect(within(found).getByRole('listbox')).toHaveFocus();
    await press('Escape');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('↑ ↓ choose the turn before and after, Home and End the first and last, U what nobody pressed', async () => {
    await strip(forgotten());
    const seen: string[] = [];
    for (const key of ['Home', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'u', 'ArrowUp']) {
      await press(key);
      seen.push(nameOf(chosen()));
    }
    expect(seen).toEqual([
      'Amara',
      'Amara',
      'Jonas',
      'Nobody pressed',
      'Mei',
      'Mei',
      'Nobody pressed',
      'Jonas',
    ]);
  });

  it('U2: ← → move a start by 5 s, with Shift a minute, with Alt the end; what touches moves along', async () => {
    const main = forgotten();
    await strip(main);
    await press('Home');
    await press('ArrowDown');
    await press('ArrowLeft');
    said('Jonas: starts 18:57:55');
    expect(turns(main.state).slice(0, 2)).toEqual([
      ['Amara', 0, 55],
      ['Jonas', 55, 120],
    ]);
    await press('ArrowRight', { altKey: true, shiftKey: true });
    said('Jonas: ends 19:00:00');
    expect(turns(main.state)[1]).toEqual(['Jonas', 55, 180]);
    await press('End');
    await press('ArrowRight', { altKey: true });
    said(enStrip.done.noEdge);
    expect(main.sent).toHaveLength(2);
  });

  it('R says who it was, S splits at the cursor, M merges with the next, Delete removes, each undone by Ctrl Z', async () => {
    const main = forgotten();
    const before = turns(main.state);
    await strip(main);
    await press('Home');
    await press('r');
    await userEvent.keyboard('pri{Enter}');
    expect(turns(main.state)[0]).toEqual(['Priya', 0, 60]);
    await press('ArrowLeft', { ctrlKey: true });
    said('Cursor at 18:57:25');
    await press('s');
    expect(screen.getByRole('textbox', { name: 'Who spoke from 18:57:25 on?' })).toHaveFocus();
    await userEvent.keyboard('mei{Enter}');
    expect(turns(main.state).slice(0, 2)).toEqual([
      ['Priya', 0, 25],
      ['Mei', 25, 60],
    ]);
    expect(nameOf(chosen())).toBe('Mei');
    await press('ArrowUp');
    await press('m');
    said('Merged: all of it is Priya’s');
    expect(turns(main.state)[0]).toEqual(['Priya', 0, 60]);
    await press('Delete');
    said('Removed: Priya');
    expect(turns(main.state)).toHaveLength(2);
    for (let i = 0; i < 4; i += 1) await press('z', { ctrlKey: true });
    expect(turns(main.state)).toEqual(before);
  });

  it('N adds a turn at the cursor, within what is free there, and not over the same person’s', async () => {
    const main = forgotten();
    await strip(main);
    await press('u');
    await press('n');
    await userEvent.keyboard('0{Enter}');
    expect(turns(main.state)[2]).toEqual([null, 240, 270]);
    await press('Home');
    await press('n');
    await userEvent.keyboard('amara{Enter}');
    expect(screen.getAllByText(en.refusals.turnsOverlap())).not.toEqual([]);
    expect(turns(main.state)).toHaveLength(4);
  });

  it('a stretch that nobody pressed is drawn to size before it is filled', async () => {
    const main = forgotten();
    const found = await strip(main);
    await press('ArrowRight', { shiftKey: true });
    await press('ArrowLeft', { altKey: true, shiftKey: true });
    expect(main.sent).toEqual([]);
    await press('f');
    expect(
      within(found).getByRole('textbox', { name: 'Who spoke from 19:00:00 to 19:02:00?' }),
    ).toHaveFocus();
    await userEvent.keyboard('4 5{Enter}');
    expect(turns(main.state).slice(2, 4)).toEqual([
      ['Priya', 180, 240],
      ['Sofia', 240, 300],
    ]);
  });

  it('an edge is drawn with the pointer, and a click chooses', async () => {
    const main = forgotten();
    const found = await strip(main);
    const jonas = within(found).getByRole('option', { name: /^Jonas/u });
    fireEvent.pointerDown(jonas, { button: 0, clientX: 10 });
    expect(nameOf(chosen())).toBe('Jonas');
    const { left, width } = (await within(found).findByRole('option', { name: /^Jonas/u })).style;
    const perSecond = Number.parseFloat(width) / 60;
    const edge = found.querySelector('[data-edge="start"]') as HTMLElement;
    const shift = Number.parseFloat(
      /translate3d\((-?[\d.]+)px/u.exec(
        found.querySelector<HTMLElement>('.strip-list .strip-layer')?.style.transform ?? '',
      )?.[1] ?? '0',
    );
    const x = Number.parseFloat(left) + shift;
    fireEvent.pointerDown(edge, { button: 0, clientX: x });
    fireEvent.pointerMove(edge, { clientX: x + 20 * perSecond, buttons: 1 });
    await act(async () => void fireEvent.pointerUp(edge, { clientX: x + 20 * perSecond }));
    const [, from = 0] = turns(main.state)[1] ?? [];
    expect(Math.abs(Number(from) - 80)).toBeLessThanOrEqual(1);
    expect(main.sent).toHaveLength(1);
  });

  it('draws only what is in sight: of a thousand turns a part, and all of them as one shape from afar', async () => {
    const main = evening({ people: 5 });
    for (let i = 0; i < 1000; i += 1) {
      main.do(pass(i % 2 === 0 ? 'Amara' : 'Jonas'));
      main.after(20);
    }
    const found = await strip(main);
    const close = within(found.querySelector('.strip-list') as HTMLElement).getAllByRole('option').length;
    expect(close).toBeGreaterThan(10);
    expect(close).toBeLessThan(150);
    expect(selected()).toHaveAttribute('aria-setsize', '1000');
    await press('0');
    expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(1);
    await press('Home');
    expect(selected()).toHaveAttribute('aria-posinset', '1');
  });

  it('U3: in a go-round no times stand beside a name', async () => {
    const main = inARound();
    const found = await opened(main);
    expect(within(found).getByText(enStrip.totals.resting)).toBeInTheDocument();
    expect(found.textContent).not.toMatch(/\d turns?/u);
  });

  it('when it is said is a setting of this machine', async () => {
    const main = forgotten();
    const found = await strip(main);
    await userEvent.selectOptions(within(found).getByLabelText(enStrip.settings.unpressed), 'never');
    await userEvent.selectOptions(within(found).getByLabelText(enStrip.settings.longTurn), '20 min');
    expect(main.settings).toMatchObject({ unpressedAfterMs: null, longTurnAfterMs: 20 * minute });
    await press('Escape');
    await act(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(screen.queryByText(/Nobody pressed/u)).toBeNull();
  });
});
