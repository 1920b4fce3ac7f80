import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ConnectedApp } from '../../support/connected-app.tsx';
import { evening } from '../../support/evening.ts';
import type { FakeMain } from '../../support/fake-bridge.ts';

async function pad(main: FakeMain): Promise<HTMLElement> {
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
  return screen.getByRole('textbox', { name: 'New note' });
}

it('ROOM: Shift Enter and pasted breaks stay in the note, Enter keeps', async () => {
  const main = evening();
  await pad(main);
  const line = (): HTMLElement => screen.getByRole('textbox', { name: 'New note' });
  await userEvent.click(line());
  await userEvent.paste('one\ntwo');
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}three{Enter}');
  expect(main.sent).toMatchObject([{ type: 'takeNote', text: 'one\ntwo\nthree' }]);
  expect(line()).toHaveValue('');
});

it('ROOM: a note of 100,000 characters is kept whole, and shown as far as asked for', async () => {
  const main = evening();
  await pad(main);
  const line = (): HTMLElement => screen.getByRole('textbox', { name: 'New note' });
  const text = `* ${'All that was said about asking for help. '.repeat(2_440)}`.slice(0, 100_002);
  await act(async () => void fireEvent.change(line(), { target: { value: text } }));
  await act(async () => void fireEvent.keyDown(line(), { key: 'Enter' }));
  const [kept] = main.state.facts.notes;
  expect(kept?.text).toBe(text.slice(2).trim());
  const row = screen.getByText(/^All that was said/).closest('li') ?? document.body;
  expect(row.querySelector('.note-text')?.textContent.length).toBeLessThan(500);
  await userEvent.click(within(row).getByRole('button', { name: /^more of: All that/ }));
  expect(row.querySelector('.note-text')?.textContent).toBe(kept?.text);
  await userEvent.click(within(row).getByRole('button', { name: /^less of: All that/ }));
  expect(row.querySelector('.note-text')?.textContent.length).toBeLessThan(500);
});

it('ROOM: a note of many short lines is clamped by its lines', async () => {
  const main = evening();
  await pad(main);
  const text = Array.from({ length: 20 }, (_, i) => `line ${i}`).join('\n');
  await act(async () =>
    main.do({ type: 'takeNote', kind: 'keyPoint', visibility: 'circle', text, owner: null, due: null }),
  );
  expect(screen.getByText(/line 7…$/)).not.toHaveTextContent('line 8');
});
