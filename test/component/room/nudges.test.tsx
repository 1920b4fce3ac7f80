import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import '../../../renderer/room/nudges/nudge.tsx';
import { ConnectedApp } from '../../support/connected-app.tsx';
import type { FakeMain } from '../../support/fake-bridge.ts';
import { evening, personId } from '../../support/evening.ts';

async function show(main: FakeMain): Promise<void> {
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
}
const later = (main: FakeMain, minutes: number): Promise<void> =>
  act(async () => {
    main.after(minutes * 60);
    main.tell('clock:anchor', { now: main.now });
  });
const key = (name: string, more: Partial<KeyboardEventInit> = {}): Promise<void> =>
  act(async () => void fireEvent.keyDown(document.body, { key: name, ctrlKey: true, ...more }));
const suggestion = (): HTMLElement | null => screen.queryByLabelText('A suggestion, for you alone');
const shown = (main: FakeMain): readonly string[] => main.state.facts.nudges.map(({ kind }) => kind);

/** Twelve people; one of them talks in the whole circle, in a segment of twenty-four minutes. */
function talking(): FakeMain {
  const main = evening();
  main.do({ type: 'startSegment', segment: 's4' });
  main.do({ type: 'passFloor', person: personId('Mei'), add: false });
  return main;
}

it('P6: a large circle is noticed on an open screen; Ctrl N takes it up, and it is not said again', async () => {
  const main = talking();
  await show(main);
  await later(main, 11);
  expect(suggestion()).toBeNull();
  await later(main, 2);
  await waitFor(() => expect(suggestion()).toHaveTextContent('12 people in one circle'));
  expect(suggestion()).toHaveTextContent('Ctrl N');
  await key('n');
  expect(suggestion()).toBeNull();
  expect(main.state.facts.nudges).toMatchObject([{ kind: 'breakout', answer: 'acted' }]);
  await later(main, 5);
  expect(shown(main)).toEqual(['breakout']);
});

it('P13: the invitation has no name in it, whoever has not been heard; Ctrl Shift N puts it away', async () => {
  const main = talking();
  main.settings = { ...main.settings, nudges: { on: true } };
  main.do({ type: 'showNudge', kind: 'invitation' });
  await show(main);
  await waitFor(() => expect(suggestion()).toBeInTheDocument());
  const said = suggestion()?.textContent ?? '';
  expect(said).toContain('An open invitation');
  for (const name of ['Kwame', 'Mei', 'Ruth', 'Noor', 'Jonas']) expect(said).not.toContain(name);
  await key('n', { shiftKey: true });
  expect(suggestion()).toBeNull();
  expect(main.state.facts.nudges).toMatchObject([{ answer: 'dismissed' }]);
});

it('P7: a redirect has the name of whom the facilitator answered, from the library', async () => {
  const main = talking();
  main.do({ type: 'changeRole', person: personId('Kwame'), role: 'facilitator' });
  main.after(30, { type: 'passFloor', person: personId('Kwame'), add: false });
  main.do({ type: 'showNudge', kind: 'redirect' });
  await show(main);
  await waitFor(() => expect(suggestion()).toHaveTextContent('Mei'));
  expect(suggestion()).not.toHaveTextContent('{name}');
});

it('principle 2: nothing of it is on a covered screen, and no key of it does anything there', async () => {
  const main = talking();
  main.do({ type: 'showNudge', kind: 'breakout' });
  main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered: true } });
  await show(main);
  await later(main, 1);
  expect(suggestion()).toBeNull();
  expect(document.body.textContent).not.toMatch(/one circle|suggestion|invitation/iu);
  await key('n');
  expect(main.sent).toEqual([]);
  // Nor is one asked for while it is covered.
  await later(main, 60);
  expect(shown(main)).toEqual(['breakout']);
});

it.each([
  ['in a go-round', { type: 'startRound', order: null, limitMs: null }],
  ['on hold', { type: 'hold' }],
  ['in a breakout', { type: 'startBreakout', groups: [] }],
  [
    'while a poll is counted',
    { type: 'openPoll', kind: 'yesNo', question: '', options: [], top: null, dots: null, voters: null },
  ],
] as const)('ROOM: none is seen %s, and none comes', async (_, command) => {
  const main = talking();
  main.do({ type: 'showNudge', kind: 'breakout' });
  main.do(command.type === 'startBreakout' ? { ...command, groups: [] } : (command as never));
  await show(main);
  await later(main, 1);
  expect(suggestion()).toBeNull();
  await later(main, 60);
  expect(shown(main)).toEqual(['breakout']);
});

it('ROOM: off, if unwanted: by the menu, and it says so', async () => {
  const main = talking();
  await show(main);
  await act(async () => main.tell('menu:command', { id: 'nudges.toggle' }));
  expect(main.settings.nudges?.on).toBe(false);
  expect(screen.getByText('Suggestions are off')).toBeInTheDocument();
  await later(main, 30);
  expect(suggestion()).toBeNull();
  expect(shown(main)).toEqual([]);
  await act(async () => main.tell('menu:command', { id: 'nudges.toggle' }));
  await later(main, 1);
  await waitFor(() => expect(shown(main)).toHaveLength(1));
});

it('goes by itself after three minutes, and stays in the record', async () => {
  const main = talking();
  await show(main);
  await later(main, 13);
  await waitFor(() => expect(suggestion()).toBeInTheDocument());
  await later(main, 4);
  expect(suggestion()).toBeNull();
  expect(main.state.facts.nudges.at(-1)?.answer).toBeNull();
});
