import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ConnectedApp } from '../../support/connected-app.tsx';
import { evening, eveningAt, inTheMiddle, personId } from '../../support/evening.ts';
import type { FakeMain } from '../../support/fake-bridge.ts';

async function show(main: FakeMain): Promise<void> {
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
}
const key = (name: string, more: Partial<KeyboardEventInit> = {}): Promise<void> =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more }));
const open = async (): Promise<HTMLElement> => {
  await key('p', { ctrlKey: true });
  return screen.findByRole('dialog', { name: 'People' });
};
const row = (dialog: HTMLElement, name: string): HTMLElement => {
  const found = within(dialog).getByText(name).closest('li');
  if (found === null) throw new Error(`${name} is not in the list`);
  return found;
};

describe('the people of a running session', () => {
  it('U4: everybody in the order of seats, from the button beside the circle too', async () => {
    const main = inTheMiddle({ people: 4 });
    await show(main);
    await userEvent.click(screen.getByRole('button', { name: 'People…' }));
    const dialog = await screen.findByRole('dialog', { name: 'People' });
    const rows = within(within(dialog).getByRole('list')).getAllByRole('listitem');
    expect(rows.map((each) => each.querySelector('bdi')?.textContent)).toEqual([
      'Amara',
      'Jonas',
      'Mei',
      'Priya',
    ]);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('P3: somebody leaves and comes back, with the same button, and it is said', async () => {
    const main = inTheMiddle();
    await show(main);
    const dialog = await open();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Has left: Ruth' }));
    expect(within(dialog).getByText('Ruth has left.')).toBeInTheDocument();
    expect(within(dialog).getByRole('button', { name: 'Is back: Ruth' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(within(dialog).getByText('Ruth is here.')).toBeInTheDocument();
    expect(main.sent).toEqual([
      { type: 'leavePerson', person: personId('Ruth') },
      { type: 'joinPerson', person: personId('Ruth'), role: 'member', tracked: true },
    ]);
  });

  it('U4: one press is a no, the focus stays, and only this dialog tells', async () => {
    const main = inTheMiddle();
    await show(main);
    const dialog = await open();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Do not measure: Mei' }));
    expect(main.sent).toEqual([{ type: 'optOut', person: personId('Mei') }]);
    const told = within(row(dialog, 'Mei')).getByRole('button', { name: 'Not measured: Mei' });
    expect(told).toHaveFocus();
    await userEvent.click(told);
    expect(main.sent).toHaveLength(1);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(document.body.textContent).not.toContain('ot measured');
  });

  it('P3: whoever came later has a name first, then a seat and a badge of their own', async () => {
    const main = inTheMiddle();
    await show(main);
    const dialog = await open();
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Someone came later' }),
      ' Vera Lind {Enter}',
    );
    const asked = main.requests.filter((each) => /name|command/.test(each.channel));
    expect(asked.map((each) => each.channel)).toEqual(['session:name', 'session:command']);
    const person = main.state.facts.people.at(-1)?.id ?? '';
    expect(asked[0]?.payload).toEqual({ person, name: 'Vera Lind' });
    expect(main.sent).toEqual([{ type: 'joinPerson', person, role: 'member', tracked: true }]);
    await act(async () =>
      main.tell('session:roster', {
        session: 'session-1',
        roster: { ...main.roster, [person]: { name: 'Vera Lind' } },
      }),
    );
    expect(row(dialog, 'Vera Lind')).toHaveTextContent('13');
    expect(within(dialog).getByRole('textbox', { name: 'Someone came later' })).toHaveValue('');
  });

  it('R7: pronouns typed with a late name are no part of it, and what is no name is said', async () => {
    const main = inTheMiddle();
    await show(main);
    const dialog = await open();
    const field = within(dialog).getByRole('textbox', { name: 'Someone came later' });
    await userEvent.type(field, 'Ada (she/her){Enter}');
    const named = main.requests.filter((each) => each.channel === 'session:name');
    expect(named.map((each) => each.payload)).toEqual([
      { person: main.state.facts.people.at(-1)?.id, name: 'Ada', pronouns: 'she/her' },
    ]);
    await userEvent.type(field, `${'x'.repeat(101)}{Enter}`);
    expect(field).toHaveAccessibleDescription(/too long for a name/);
    expect(main.sent).toHaveLength(1);
  });

  it('U4: where nothing is measured it says so, and the circle can agree', async () => {
    const main = evening();
    main.do({ type: 'agreeTracking', tracking: 'not' });
    await show(main);
    const dialog = await open();
    expect(within(dialog).getByText(/has not agreed/)).toBeInTheDocument();
    expect(within(dialog).queryByRole('button', { name: /measure/ })).not.toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('radio', { name: 'For this session' }));
    expect(main.sent).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'The circle agreed' }));
    expect(main.sent).toEqual([{ type: 'agreeTracking', tracking: 'session' }]);
    expect(within(dialog).getByRole('button', { name: 'Do not measure: Mei' })).toBeInTheDocument();
  });

  it('U4: where minors take part there is nothing to agree to, and a late name is said as the record has it', async () => {
    const main = evening({ minors: true });
    await show(main);
    const dialog = await open();
    expect(within(dialog).getByText(/^Minors take part: nothing is measured/)).toBeInTheDocument();
    expect(within(dialog).queryByRole('radio')).not.toBeInTheDocument();
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Someone came later' }),
      'Vera Lind{Enter}',
    );
    expect(within(dialog).getByText('Vera is here.')).toBeInTheDocument();
  });

  it('ROOM: not on the covered console, and gone when it is covered', async () => {
    const main = inTheMiddle();
    await show(main);
    await open();
    const cover = (covered: boolean): Promise<void> =>
      act(async () => main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered } }));
    await cover(true);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await act(async () => main.tell('menu:command', { id: 'people.show' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await cover(false);
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'New note' })).toBeInTheDocument());
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('attendance', () => {
  it('somebody came late: it says by how much, and when it really was is put right, by keyboard', async () => {
    const main = evening();
    main.do({ type: 'leavePerson', person: personId('Ruth') });
    main.after(10 * 60, { type: 'joinPerson', person: personId('Ruth'), role: 'member', tracked: true });
    main.after(2 * 60);
    await show(main);
    const dialog = await open();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Has left: Priya' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Times: Priya' }));
    const left = within(dialog).getByLabelText('Priya left at');
    expect(left).toHaveValue('19:09');
    fireEvent.change(left, { target: { value: '19:04' } });
    await userEvent.type(left, '{Enter}');
    expect(main.sent.at(-1)).toEqual({
      type: 'correctPresence',
      person: personId('Priya'),
      span: 0,
      from: eveningAt,
      to: eveningAt + 7 * 60_000,
    });
    expect(dialog).toHaveTextContent('The times of Priya are corrected.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Times: Ruth' }));
    const [, came] = within(dialog).getAllByLabelText('Ruth came at');
    expect(came).toHaveValue('19:07');
    fireEvent.change(came as HTMLElement, { target: { value: '19:59' } });
    fireEvent.blur(came as HTMLElement);
    expect(
      await within(dialog).findByText('That time has not come yet. Choose one that has passed.'),
    ).toBeInTheDocument();
  });

  it('a walk-in is a guest for tonight, and said to be late by the minutes since the opening', async () => {
    const main = evening();
    main.after(12 * 60);
    await show(main);
    const dialog = await open();
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'As a guest, for tonight' }));
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Someone came later' }), 'Vera{Enter}');
    const person = main.state.facts.people.at(-1)?.id ?? '';
    // Beside it the room may have suggested something by itself.
    const asked = main.sent.filter(({ type }) => type !== 'showNudge');
    expect(asked).toEqual([{ type: 'joinPerson', person, role: 'guest', tracked: true }]);
    expect(
      within(dialog)
        .getByRole('button', { name: /^Times: .*13/ })
        .closest('li'),
    ).toHaveTextContent('here · 12 min late · guest');
  });
});

describe('a latecomer on the covered console', () => {
  const covered = async (main: FakeMain): Promise<HTMLElement> => {
    main.do({ type: 'setWall', wall: { ...main.state.facts.wall, screen: 'everyone', covered: true } });
    await show(main);
    await key('p', { ctrlKey: true });
    const dialog = await screen.findByRole('dialog', { name: 'Someone came later' });
    // Whoever opened a dialog of one field types at once.
    await waitFor(() => expect(within(dialog).getByLabelText('Name')).toHaveFocus());
    return dialog;
  };

  it('P3: is let in by the same key, and nothing tells of anybody else', async () => {
    const main = inTheMiddle({ untracked: ['Mei'] });
    const dialog = await covered(main);
    const field = within(dialog).getByLabelText('Name');
    expect(field).toHaveAttribute('type', 'text');
    await userEvent.keyboard('Zora{Enter}');
    expect(dialog).toHaveTextContent('Zora is here.');
    expect(main.sent.at(-1)).toMatchObject({ type: 'joinPerson', role: 'member', tracked: true });
    expect(dialog).not.toHaveTextContent(/measure|Mei/u);
  });

  it('principle 2: where the circle did not agree to names, what is typed is hidden and the number is said', async () => {
    const main = inTheMiddle({ namesOnWall: false });
    const dialog = await covered(main);
    expect(within(dialog).getByLabelText('Name')).toHaveAttribute('type', 'password');
    expect(dialog).toHaveTextContent('Everyone sees this screen: what you type here is hidden.');
    await userEvent.keyboard('Zora{Enter}');
    expect(dialog).toHaveTextContent('Person 13 is here.');
    expect(document.body).not.toHaveTextContent('Zora');
  });
});
