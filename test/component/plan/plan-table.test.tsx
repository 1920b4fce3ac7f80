import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { shortPlan } from '../../support/circles.ts';
import { cell, inShort, openEditor, rowsRead, selectedTitles, titles } from '../../support/plan-page.tsx';

// A page of this size is slow without a browser.
vi.setConfig({ testTimeout: 20_000 });

describe('the table', () => {
  test('shows each row by the clock, and the focus is in it on arrival', async () => {
    await openEditor(shortPlan());
    expect(rowsRead()).toEqual([
      '19:00 | Arrive | Whole circleOpening | 10 min | ',
      '19:10 | Topic | Whole circle | 40 min | ',
      '19:50 | Closing round | Go-roundClosing | 10 min | 1 min',
    ]);
    expect(cell(1, 'title')).toHaveFocus();
  });

  test('arrow keys go from cell to cell, and only the one with the focus is reached by Tab', async () => {
    const { user } = await openEditor(shortPlan());
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
    expect(cell(2, 'length')).toHaveFocus();
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{Home}');
    expect(cell(1, 'time')).toHaveFocus();
    await user.keyboard('{Control>}{End}{/Control}');
    expect(cell(3, 'limit')).toHaveFocus();
    const reached = within(screen.getByRole('grid'))
      .getAllByRole('gridcell')
      .filter((each) => each.tabIndex === 0);
    expect(reached).toEqual([cell(3, 'limit')]);
  });

  test('a cell that a screen reader goes to is the one whose keys count', async () => {
    const { user } = await openEditor(shortPlan());
    act(() => cell(2, 'length').focus());
    expect(selectedTitles()).toEqual(['Topic']);
    await user.keyboard('7{Enter}');
    expect(cell(2, 'length')).toHaveTextContent('7 min');
  });

  test('Enter changes the cell; clock times and what it comes to follow while it is typed', async () => {
    const { user } = await openEditor(shortPlan());
    await user.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    const field = within(cell(1, 'length')).getByRole('textbox', { name: 'Length' });
    expect(field).toHaveFocus();
    expect(field).toHaveValue('10');
    await user.clear(field);
    await user.type(field, '1h30');
    expect(cell(2, 'time')).toHaveTextContent('20:30');
    await waitFor(() => expect(screen.getByText('ends').nextSibling).toHaveTextContent('21:20'));
    expect(screen.getByText('close by').nextSibling).toHaveTextContent('21:10');
    await user.keyboard('{Enter}');
    expect(cell(1, 'length')).toHaveTextContent('1 h 30 min');
    expect(cell(2, 'length')).toHaveFocus();
  });

  test.each([
    ['12', '12 min'],
    ['1h30', '1 h 30 min'],
    ['1:30', '1 h 30 min'],
    ['90s', '1 min 30 s'],
  ])('a length is typed over at once: %s', async (typed, shown) => {
    const { user } = await openEditor(shortPlan());
    await user.keyboard('{ArrowRight}{ArrowRight}');
    await user.keyboard(typed);
    await user.keyboard('{Enter}');
    expect(cell(1, 'length')).toHaveTextContent(shown);
  });

  test('what is no length is refused in its place, and Esc leaves the cell as it was', async () => {
    const { user } = await openEditor(shortPlan());
    await user.keyboard('{ArrowRight}{ArrowRight}');
    await user.keyboard('12 x');
    expect(screen.getByRole('alert')).toHaveTextContent('Write a length like 12, 1h30, 1:30 or 90s.');
    await user.keyboard('{Enter}');
    const field = within(cell(1, 'length')).getByRole('textbox');
    expect(field).toHaveFocus();
    expect(field).toBeInvalid();
    await user.keyboard('{Escape}');
    expect(cell(1, 'length')).toHaveTextContent('10 min');
    expect(cell(1, 'length')).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeDisabled();
  });

  test('a pin is set and taken away where the time stands; slack shows', async () => {
    const { user } = await openEditor(shortPlan());
    await user.keyboard('{ArrowDown}{ArrowLeft}');
    await user.keyboard('19:30{Enter}');
    expect(cell(2, 'time')).toHaveTextContent('19:30');
    expect(within(cell(2, 'time')).getByText('pinned')).toBeInTheDocument();
    expect(cell(2, 'title')).toHaveTextContent('20 min free before');
    await user.keyboard('{ArrowUp}{Enter}');
    await user.clear(within(cell(2, 'time')).getByRole('textbox'));
    await user.keyboard('{Enter}');
    expect(cell(2, 'time')).toHaveTextContent('19:10');
  });

  test('a pin that comes too early shows by how much it is missed', async () => {
    const { user } = await openEditor(shortPlan());
    await user.keyboard('{ArrowDown}{ArrowLeft}19:05{Enter}');
    expect(cell(2, 'title')).toHaveTextContent('5 min too late');
  });

  test('the format is chosen from a list', async () => {
    const { user } = await openEditor(shortPlan());
    await user.keyboard('{ArrowDown}{ArrowRight}{Enter}');
    await user.selectOptions(within(cell(2, 'format')).getByRole('combobox', { name: 'Format' }), 'Popcorn');
    await user.keyboard('{Enter}');
    expect(cell(2, 'format')).toHaveTextContent('Popcorn');
  });

  test('Tab goes on to the next cell while one is changed', async () => {
    const { user } = await openEditor(shortPlan());
    await user.keyboard('Welcome{Tab}');
    expect(within(cell(1, 'format')).getByRole('combobox')).toHaveFocus();
    await user.keyboard('{Tab}7{Tab}2{Enter}');
    expect(rowsRead()[0]).toBe('19:00 | Welcome | Whole circleOpening | 7 min | 2 min');
  });
});

describe('rows', () => {
  test('Insert and Ctrl Enter put a new one below, to be named at once', async () => {
    const { user, now } = await openEditor(shortPlan());
    await user.keyboard('{Insert}Silence{Control>}{Enter}{/Control}Tea{Enter}');
    expect(titles()).toEqual(['Arrive', 'Silence', 'Tea', 'Topic', 'Closing round']);
    await waitFor(() => expect(inShort(now())).toContain('Tea 10'));
  });

  test('Shift selects several, Delete takes them away, undo brings them and the selection back', async () => {
    const { user } = await openEditor(shortPlan());
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(selectedTitles()).toEqual(['Arrive', 'Topic']);
    await user.keyboard('{Delete}');
    expect(titles()).toEqual(['Closing round']);
    expect(cell(1, 'title')).toHaveFocus();
    await user.keyboard('{Control>}z{/Control}');
    expect(titles()).toEqual(['Arrive', 'Topic', 'Closing round']);
    expect(selectedTitles()).toEqual(['Arrive', 'Topic']);
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(titles()).toEqual(['Closing round']);
  });

  test('Ctrl C, X, V and D work on all that are selected', async () => {
    const { user } = await openEditor(shortPlan());
    await user.keyboard('{Control>}c{/Control}{Control>}{End}{/Control}{Control>}v{/Control}');
    expect(titles()).toEqual(['Arrive', 'Topic', 'Closing round', 'Arrive']);
    expect(selectedTitles()).toEqual(['Arrive']);
    await user.keyboard('{Control>}{Home}x{/Control}{ArrowDown}{Control>}v{/Control}');
    expect(titles()).toEqual(['Topic', 'Closing round', 'Arrive', 'Arrive']);
    await user.keyboard('{Control>}ad{/Control}');
    expect(titles()).toHaveLength(8);
    expect(selectedTitles()).toHaveLength(4);
  });

  test('Alt and an arrow moves them, and the focus goes along', async () => {
    const { user } = await openEditor(shortPlan());
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(titles()).toEqual(['Topic', 'Arrive', 'Closing round']);
    expect(cell(2, 'title')).toHaveFocus();
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Alt>}{ArrowUp}{/Alt}');
    expect(titles()).toEqual(['Arrive', 'Closing round', 'Topic']);
  });

  test('Ctrl Space and a press with Ctrl select rows that stand apart', async () => {
    const { user } = await openEditor(shortPlan());
    await user.keyboard('{Control>}');
    await user.click(cell(3, 'title'));
    await user.keyboard('{/Control}');
    expect(selectedTitles()).toEqual(['Arrive', 'Closing round']);
    await user.keyboard('{Control>} {/Control}');
    expect(selectedTitles()).toEqual(['Arrive']);
  });

  test('a press selects, a second one changes', async () => {
    const { user } = await openEditor(shortPlan());
    await user.click(cell(2, 'title'));
    expect(selectedTitles()).toEqual(['Topic']);
    expect(within(cell(2, 'title')).queryByRole('textbox')).toBeNull();
    await user.click(cell(2, 'title'));
    expect(within(cell(2, 'title')).getByRole('textbox')).toHaveFocus();
  });

  test('a copy is text for other apps, without what is private', async () => {
    const plan = shortPlan();
    const [first] = plan.segments;
    await openEditor({ ...plan, segments: first === undefined ? [] : [{ ...first, cue: 'Be quiet' }] });
    const copied = new Map<string, string>();
    const event = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), {
      clipboardData: { setData: (type: string, text: string) => copied.set(type, text) },
    });
    cell(1, 'title').dispatchEvent(event);
    expect(copied.get('text/plain')).toContain('## Arrive');
    expect(copied.get('text/plain')).not.toContain('Be quiet');
  });
});

describe('undo', () => {
  test('takes typing in one cell back at once, and Esc is no step', async () => {
    const { user } = await openEditor(shortPlan());
    await user.keyboard('Hi{Enter}{ArrowUp}Ho{Escape}');
    expect(titles()[0]).toBe('Hi');
    await user.keyboard('{Control>}z{/Control}');
    expect(titles()[0]).toBe('Arrive');
    await user.keyboard('{Control>}y{/Control}');
    expect(titles()[0]).toBe('Hi');
  });

  test('works while a cell is changed, too', async () => {
    const { user } = await openEditor(shortPlan());
    await user.keyboard('W');
    expect(within(cell(1, 'title')).getByRole('textbox')).toHaveValue('W');
    await user.keyboard('{Control>}z{/Control}');
    expect(within(cell(1, 'title')).getByRole('textbox')).toHaveValue('Arrive');
  });
});
