import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { groupMeasures } from '../../../shared/turns/group-measures.ts';
import { ConnectedApp } from '../../support/connected-app.tsx';
import { evening, personId } from '../../support/evening.ts';
import type { FakeMain } from '../../support/fake-bridge.ts';

const key = (name: string, more: Partial<KeyboardEventInit> = {}): Promise<void> =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more }));
async function show(main: FakeMain): Promise<void> {
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
}
const raise = (main: FakeMain, ...names: readonly string[]): void =>
  names.forEach((name) => main.do({ type: 'raiseHand', person: personId(name) }));
const seat = (name: string): HTMLElement => screen.getByRole('button', { name: new RegExp(`^${name}, `) });

describe('the queue of hands', () => {
  it('ROOM: in the order they went up, at the seats and in the middle; the floor takes a hand down', async () => {
    const main = evening();
    await show(main);
    await act(async () => raise(main, 'Sofia', 'Noor', 'Ines', 'Ruth'));
    expect(screen.getByText('then Sofia, Noor, Ines and 1 more')).toBeInTheDocument();
    expect(seat('Noor')).toHaveAccessibleDescription(expect.stringMatching(/^hand up, 2,/));
    await key('s');
    expect(screen.getByText('then Noor, Ines, Ruth')).toBeInTheDocument();
    expect(seat('Noor')).toHaveAccessibleDescription(expect.stringMatching(/^hand up, 1,/));
    expect(seat('Sofia')).not.toHaveAccessibleDescription(expect.stringContaining('hand'));
  });

  it('one hand alone has no number', async () => {
    const main = evening();
    raise(main, 'Noor');
    await show(main);
    expect(screen.getByText('then Noor')).toBeInTheDocument();
    expect(seat('Noor')).toHaveAccessibleDescription(expect.stringMatching(/^hand up, 0:00/));
  });

  it('principle 2: everyone is told who is next, and no queue', async () => {
    const main = evening();
    raise(main, 'Sofia', 'Noor');
    main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered: true } });
    await show(main);
    expect(document.body.textContent).not.toContain('Noor');
    await key('Escape');
    expect(screen.getByText('then Sofia')).toBeInTheDocument();
    expect(document.body.textContent).not.toContain('Noor');
  });
});

describe('something written, read out', () => {
  const open = async (): Promise<HTMLElement> => {
    await key('o', { ctrlKey: true });
    return screen.findByRole('dialog', { name: 'Read out something written' }, { timeout: 5_000 });
  };
  const type = (label: RegExp, value: string): Promise<void> =>
    act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }));
  const keep = (): Promise<void> =>
    act(async () => screen.getByRole('button', { name: 'It was read: Enter' }).click());

  it('P14: credited to the writer, read by who has the floor, kept in words; heard from without speaking time', async () => {
    const main = evening();
    main.do({ type: 'passFloor', person: personId('Amara'), add: false });
    main.after(30);
    await show(main);
    const before = groupMeasures(main.state.facts, main.now);
    const dialog = await open();
    expect(within(dialog).getByLabelText(/Who reads it out/)).toHaveValue('Amara');
    await type(/Who wrote it/, 'no');
    expect(dialog).toHaveTextContent('Noor');
    await type(/In words/, 'I asked twice before anybody answered.');
    await keep();
    expect(main.sent).toEqual([
      {
        type: 'readContribution',
        person: personId('Noor'),
        reader: personId('Amara'),
        text: 'I asked twice before anybody answered.',
        visibility: 'circle',
      },
    ]);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(main.state.facts.notes.at(-1)?.text).toBe('I asked twice before anybody answered.');
    const after = groupMeasures(main.state.facts, main.now);
    expect([before.heard_from, after.heard_from]).toEqual([1, 2]);
    expect(main.state.facts.turns).toHaveLength(1);
  });

  it('without a name or words it is still an event; what fits nobody is said', async () => {
    const main = evening();
    await show(main);
    const dialog = await open();
    await type(/Who wrote it/, 'zz');
    expect(dialog).toHaveTextContent('Nobody, or more than one, fits “zz”.');
    expect(screen.getByRole('button', { name: 'It was read: Enter' })).toBeDisabled();
    await type(/Who wrote it/, '');
    await keep();
    expect(main.sent).toEqual([
      { type: 'readContribution', person: null, reader: null, text: '', visibility: 'circle' },
    ]);
    expect(main.state.facts.notes).toEqual([]);
  });
});
