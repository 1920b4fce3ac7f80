import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
// Loaded when it is opened, which takes longer the first time.
import '../../../renderer/room/palette/palette.tsx';
import { ConnectedApp } from '../../support/connected-app.tsx';
import { evening, inARound, inTheMiddle, personId } from '../../support/evening.ts';
import type { FakeMain } from '../../support/fake-bridge.ts';

async function show(main: FakeMain): Promise<void> {
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
}
const key = (name: string, more: Partial<KeyboardEventInit> = {}): Promise<void> =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more }));
const open = async (): Promise<HTMLElement> => {
  await key('k', { ctrlKey: true });
  return screen.findByRole('dialog', { name: 'All commands' });
};
const marked = (dialog: HTMLElement): HTMLElement => within(dialog).getByRole('option', { selected: true });
const cover = (main: FakeMain): Promise<void> =>
  act(async () => main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered: true } }));

describe('the command palette', () => {
  it('Keys: type, Enter: it is done, and the palette is gone', async () => {
    const main = inTheMiddle();
    await show(main);
    const dialog = await open();
    expect(within(dialog).getByRole('combobox', { name: 'Find a command' })).toHaveFocus();
    await userEvent.keyboard('hold{Enter}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(main.sent).toEqual([{ type: 'hold' }]);
  });

  it('Keys: with its key, and why it does nothing now; Enter on that does nothing and stays', async () => {
    const main = evening();
    await show(main);
    const dialog = await open();
    await userEvent.keyboard('passes');
    const line = marked(dialog);
    expect(line).toHaveTextContent(
      /^Passes, is asked again laterNot now: no go-round is runningShift Enter$/,
    );
    expect(line).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Enter}');
    expect(dialog).toBeInTheDocument();
    expect(main.sent).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('arrows mark, the field tells a screen reader which, and a click does the same as Enter', async () => {
    const main = inTheMiddle();
    await show(main);
    const dialog = await open();
    await userEvent.keyboard('minute');
    const field = within(dialog).getByRole('combobox');
    const [first, second] = within(dialog).getAllByRole('option');
    expect(field).toHaveAttribute('aria-activedescendant', first?.id);
    await userEvent.keyboard('{ArrowDown}');
    expect(field).toHaveAttribute('aria-activedescendant', second?.id);
    expect(second).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(first).toHaveAttribute('aria-selected', 'true');
    await userEvent.click(within(dialog).getByRole('option', { name: /^One minute more(?! for)/ }));
    expect(main.sent).toEqual([{ type: 'resizeSegment', segment: null, deltaMs: 60_000 }]);
  });

  it('what was done last from here comes first the next time', async () => {
    const main = inTheMiddle();
    await show(main);
    await open();
    await userEvent.keyboard('clock{Enter}');
    const dialog = await open();
    expect(marked(dialog)).toHaveTextContent('Wall: clock');
  });

  it('opens another panel, or gives the focus to the pad, when it is gone itself', async () => {
    const main = inTheMiddle();
    await show(main);
    await open();
    await userEvent.keyboard('people{Enter}');
    expect(await screen.findByRole('dialog', { name: 'People' })).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await open();
    await userEvent.keyboard('notes pad{Enter}');
    expect(screen.getByRole('textbox', { name: 'New note' })).toHaveFocus();
  });

  it('while a note is typed too; no other word of the app is lost by it', async () => {
    const main = inTheMiddle();
    await show(main);
    await userEvent.click(screen.getByRole('textbox', { name: 'New note' }));
    await userEvent.keyboard('half a');
    await open();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('textbox', { name: 'New note' })).toHaveValue('half a');
  });

  it('ROOM: covered it works, and names nobody and nothing that is private', async () => {
    const main = inTheMiddle({ untracked: ['Mei'] });
    await show(main);
    await cover(main);
    const dialog = await open();
    const said = dialog.textContent ?? '';
    for (const person of main.state.facts.people)
      expect(said).not.toContain(main.roster[person.id]?.name ?? 'nobody');
    for (const note of main.state.facts.notes) expect(said).not.toContain(note.text);
    await userEvent.keyboard('people');
    expect(marked(dialog)).toHaveTextContent('Not now: this screen is covered');
    await userEvent.clear(within(dialog).getByRole('combobox'));
    await userEvent.keyboard('calm{Enter}');
    expect(main.sent).toEqual([expect.objectContaining({ type: 'setWall' })]);
  });
});

describe('the keys locked', () => {
  const lock = (): Promise<void> => key('L', { ctrlKey: true, shiftKey: true });

  it('stands there plainly; space waits, a person and the pad do not; the same combo unlocks', async () => {
    const main = inTheMiddle();
    await show(main);
    await lock();
    expect(screen.getByText('Keys locked.')).toBeInTheDocument();
    await key(' ');
    await key('Enter', { ctrlKey: true });
    await act(async () => main.tell('menu:command', { id: 'closeNow' }));
    expect(main.sent).toEqual([]);
    expect(screen.getByText('The keys are locked')).toBeInTheDocument();
    await key('j');
    expect(main.sent).toEqual([{ type: 'passFloor', person: personId('Jonas'), add: false }]);
    await userEvent.click(screen.getByRole('textbox', { name: 'New note' }));
    await userEvent.keyboard('kept{Enter}{Escape}');
    expect(main.state.facts.notes.at(-1)?.text).toBe('kept');
    await lock();
    expect(screen.queryByText('Keys locked.')).not.toBeInTheDocument();
    await key(' ');
    expect(main.sent.at(-1)).toEqual({ type: 'hold' });
  });

  it('the clicker and keys of the wall wait as well, but for the round', async () => {
    const main = inARound();
    await show(main);
    await lock();
    const forwarded = { code: '', shift: false, control: false, alt: false, meta: false };
    await act(async () => main.tell('wall:key', { ...forwarded, key: '.' }));
    expect(main.sent).toEqual([]);
    await act(async () => main.tell('wall:key', { ...forwarded, key: 'PageDown' }));
    expect(main.sent).toEqual([{ type: 'nextInRound' }]);
  });

  it('on the covered console too; the palette says why, and unlocks', async () => {
    const main = inTheMiddle();
    await show(main);
    await cover(main);
    await lock();
    expect(screen.getByText('Keys locked.')).toBeInTheDocument();
    const dialog = await open();
    await userEvent.keyboard('undo');
    expect(marked(dialog)).toHaveTextContent('Not now: the keys are locked');
    await userEvent.clear(within(dialog).getByRole('combobox'));
    await userEvent.keyboard('unlock{Enter}');
    expect(screen.queryByText('Keys locked.')).not.toBeInTheDocument();
  });

  it('its button unlocks, and takes no focus', async () => {
    const main = inTheMiddle();
    await show(main);
    await lock();
    await userEvent.click(screen.getByRole('button', { name: 'Unlock (Ctrl Shift L)' }));
    expect(screen.queryByText('Keys locked.')).not.toBeInTheDocument();
    expect(document.body).toHaveFocus();
  });
});
