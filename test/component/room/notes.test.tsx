import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/session/commands.ts';
import { ConnectedApp } from '../../support/connected-app.tsx';
import type { FakeMain } from '../../support/fake-bridge.ts';
import { evening, personId } from '../../support/evening.ts';

const take = (text: string, more: Partial<Command<'takeNote'>> = {}): Command => ({
  type: 'takeNote',
  kind: 'keyPoint',
  visibility: 'circle',
  text,
  owner: null,
  due: null,
  ...more,
});
async function show(main: FakeMain): Promise<void> {
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
}
const line = (): HTMLElement => screen.getByRole('textbox', { name: 'New note' });
const key = (name: string, more: Partial<KeyboardEventInit> = {}): Promise<void> =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more }));
const listed = (): (string | null | undefined)[] =>
  [...document.querySelectorAll('.note-text')].map((each) => each.textContent);
const click = (element: HTMLElement): Promise<void> => act(async () => void fireEvent.click(element));
const change = (element: HTMLElement, value: string): Promise<void> =>
  act(async () => void fireEvent.change(element, { target: { value } }));
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('notes', () => {
  it('ROOM: a pinned note stands on top, and says so; Undo lets it down again (R4)', async () => {
    const main = evening();
    for (const text of ['first', 'second', 'third']) main.do(take(text));
    await show(main);
    expect(listed()).toEqual(['third', 'second', 'first']);
    await userEvent.click(button('Pin to the top: first'));
    expect(listed()).toEqual(['first', 'third', 'second']);
    expect(screen.getByText(/key point · pinned/u)).toBeInTheDocument();
    await key('Backspace');
    expect(listed()).toEqual(['third', 'second', 'first']);
  });

  it('ROOM: two notes become one, for the fewer to see, and what was changed meanwhile is kept', async () => {
    const main = evening();
    main.do(take('first', { visibility: 'private' }));
    main.do(take('second'));
    await show(main);
    await click(screen.getByLabelText('Edit: second'));
    await change(screen.getByLabelText('Text'), 'second thoughts');
    const other = screen.getByLabelText('Merge another note into this one');
    await change(other, within(other).getByText<HTMLOptionElement>('first · key point').value);
    await click(screen.getByText('Merge'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(main.state.facts.notes).toMatchObject([{ text: 'second thoughts\nfirst', visibility: 'private' }]);
    await act(async () => main.do({ type: 'undo' }));
    expect(listed()).toEqual(['second thoughts', 'first']);
  });

  it('ROOM: a key point becomes an action; words that are typed say who and until when', async () => {
    const main = evening();
    main.do(take('Share the list'));
    await show(main);
    await click(screen.getByLabelText('Edit: Share the list'));
    await click(screen.getByLabelText('action'));
    await change(screen.getByLabelText('Text'), 'Share the list @Mei in 2 weeks');
    await click(screen.getByText('Save'));
    expect(main.state.facts.notes).toMatchObject([
      { kind: 'action', text: 'Share the list', owner: personId('Mei'), due: '2026-08-20' },
    ]);
  });

  it('words are set off, and HTML is text', async () => {
    const main = evening();
    main.do(take('**Ask** *early*, say `please`, <b>not</b> 2*3'));
    await show(main);
    const note = document.querySelector('.note-text');
    expect(note?.textContent).toBe('Ask early, say please, <b>not</b> 2*3');
    expect(note?.innerHTML).toContain('<strong>Ask</strong> <em>early</em>, say <code>please</code>');
    expect(note?.querySelector('b, a')).toBeNull();
  });
});

describe('Keys: @ and a name', () => {
  it('names are offered above the line; ↓ goes to one, Enter takes it, and Enter again keeps the note', async () => {
    const main = evening();
    await show(main);
    await userEvent.click(line());
    await userEvent.keyboard('! call @m');
    const options = within(screen.getByRole('listbox', { name: 'Who does it' })).getAllByRole('option');
    expect(options.map((each) => each.textContent)).toEqual(['Mei3']);
    await userEvent.keyboard('{ArrowDown}');
    expect(line()).toHaveAttribute('aria-activedescendant', options[0]?.id);
    await userEvent.keyboard('{Enter}');
    expect(line()).toHaveValue('! call @Mei ');
    expect(screen.queryByRole('listbox')).toBeNull();
    await userEvent.keyboard('tomorrow{Enter}');
    expect(main.sent).toMatchObject([
      { type: 'takeNote', kind: 'action', text: 'call', owner: personId('Mei'), due: '2026-08-07' },
    ]);
  });

  it('Tab takes the first, Esc puts the names away and stays in the line, Enter keeps what is typed', async () => {
    const main = evening();
    await show(main);
    await userEvent.click(line());
    await userEvent.keyboard('! ask @jo');
    await userEvent.keyboard('{Tab}');
    expect(line()).toHaveFocus();
    expect(line()).toHaveValue('! ask @Jonas ');
    await userEvent.keyboard('@');
    expect(screen.getAllByRole('option').length).toBeGreaterThan(3);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(line()).toHaveFocus();
  });

  it('nobody is offered for a note that nobody owns', async () => {
    await show(evening());
    await userEvent.click(line());
    await userEvent.keyboard('* thanks @m');
    expect(screen.queryByRole('listbox')).toBeNull();
  });
});

describe('Keys: Ctrl F', () => {
  it('leaves the notes that say so, slips forgiven; Esc brings all back, Enter goes to the first', async () => {
    const main = evening();
    for (const text of ['Asking early reads as respect', 'A list of questions', 'Respect takes time'])
      main.do(take(text));
    await show(main);
    await key('f', { ctrlKey: true });
    const field = screen.getByRole('textbox', { name: 'Find in the notes of this session' });
    expect(field).toHaveFocus();
    await userEvent.keyboard('repsect');
    expect(listed()).toEqual(['Respect takes time', 'Asking early reads as respect']);
    expect(screen.getByText('2 of 3')).toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    expect(button('Edit: Respect takes time')).toHaveFocus();
    await key('f', { ctrlKey: true });
    expect(field).toHaveFocus();
    await userEvent.keyboard('xyz');
    expect(screen.getByText('No note says that.')).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    expect(listed()).toHaveLength(3);
    expect(document.body).toHaveFocus();
  });

  it('principle 2: on a covered screen nothing is looked through', async () => {
    const main = evening();
    main.do(take('secret', { visibility: 'private' }));
    main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered: true } });
    await show(main);
    await key('f', { ctrlKey: true });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.body.textContent).not.toContain('secret');
  });
});
