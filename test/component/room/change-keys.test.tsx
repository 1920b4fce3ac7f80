import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
// Loaded when it is opened, which takes longer the first time.
import '../../../renderer/room/keys-sheet.tsx';
import { ConnectedApp } from '../../support/connected-app.tsx';
import { inTheMiddle } from '../../support/evening.ts';
import type { FakeMain } from '../../support/fake-bridge.ts';

async function show(): Promise<FakeMain> {
  const main = inTheMiddle();
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
  return main;
}
const key = (name: string, more: Partial<KeyboardEventInit> = {}): Promise<void> =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more }));
async function open(): Promise<HTMLElement> {
  await key('F1');
  const dialog = await screen.findByRole('dialog', { name: 'Keys' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Change keys…' }));
  return dialog;
}
const ask = (dialog: HTMLElement, command: string): Promise<void> =>
  userEvent.click(within(dialog).getByRole('button', { name: `Change the key: ${command}` }));

it('press "change", then the new key: it is kept, and the sheet and the room follow', async () => {
  const main = await show();
  const dialog = await open();
  await ask(dialog, 'Hold / resume');
  expect(dialog).toHaveTextContent('Press the new key for “Hold / resume”. Esc gives up.');
  await key('F8');
  expect(main.settings.keys).toEqual({ 'hold.toggle': [{ key: 'F8' }] });
  expect(dialog).toHaveTextContent('“Hold / resume” is F8 now.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Back to the keys' }));
  expect(within(dialog).getByText('Hold / resume').closest('div')).toHaveTextContent('F8');
  await userEvent.keyboard('{Escape}');
  await key(' ');
  expect(main.sent).toEqual([]);
  await act(async () =>
    main.tell('wall:key', { key: 'F8', code: 'F8', shift: false, control: false, alt: false, meta: false }),
  );
  expect(main.sent).toEqual([{ type: 'hold' }]);
});

it('a clash names the other command, a reserved key says why, Esc gives up; nothing is changed', async () => {
  const main = await show();
  const dialog = await open();
  await ask(dialog, 'One minute more');
  await key('b', { ctrlKey: true });
  expect(dialog).toHaveTextContent('Ctrl B is “Calm the wall (blackout)”. Give that another key first.');
  await ask(dialog, 'One minute more');
  await key('j');
  expect(dialog).toHaveTextContent('Letters and digits are people.');
  await ask(dialog, 'One minute more');
  await key('Control', { ctrlKey: true });
  expect(dialog).toHaveTextContent('Press the new key');
  await key('Escape');
  expect(dialog).toBeInTheDocument();
  expect(dialog).not.toHaveTextContent('Press the new key');
  expect(main.settings.keys).toBeUndefined();
});

it('one key back, all keys back, and none at all', async () => {
  const main = await show();
  const dialog = await open();
  await userEvent.click(within(dialog).getByRole('button', { name: 'No key: Hold / resume' }));
  expect(main.settings.keys).toEqual({ 'hold.toggle': [] });
  await ask(dialog, 'Checklist…');
  await key('Y', { ctrlKey: true, shiftKey: true });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Reset the key: Hold / resume' }));
  expect(main.settings.keys).toEqual({ 'checklist.show': [{ key: 'y', mod: true, shift: true }] });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Reset all' }));
  expect(main.settings.keys).toBeUndefined();
  expect(dialog).toHaveTextContent('All keys are as shipped.');
});
