import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freshData, launchApp } from '../support/app.ts';
import { answerSaveDialog, press, walkTo } from '../support/pages.ts';
import { sampleStart } from '../support/start.ts';

test('ROOM: a note by keyboard: with @ and due words, edited, re-kinded, merged, pinned, found; and in the summary', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { app, console: page } = running;
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart());
  await page.reload();
  const line = page.getByRole('textbox', { name: 'New note' });
  await expect(line).toBeVisible();
  const keep = async (text: string): Promise<void> => {
    await page.keyboard.type(text);
    await press(page, 'Enter');
    await expect(line).toHaveValue('');
  };
  await press(page, 'Tab');
  await expect(line).toBeFocused();

  // Who and until when: the name from the list, the date in words.
  await page.keyboard.type('! share the list @p');
  await expect(page.getByRole('option', { name: /Priya/u })).toBeVisible();
  await press(page, 'Tab');
  await expect(line).toHaveValue('! share the list @Priya ');
  await keep('in 2 weeks');
  const days = await page.evaluate(() => {
    const date = new Date(Date.now() + 14 * 86_400_000);
    return `${date.getUTCDate()} `;
  });
  const action = page.getByRole('listitem').filter({ hasText: 'share the list' });
  await expect(action).toContainText('action · Priya · ');
  await expect(action).toContainText(days.trim());
  await keep('Ask **early**');
  await keep('It reads as respect');
  await expect(page.locator('.note-text strong')).toHaveText('early');

  // Edited into another kind, and another taken in.
  await walkTo(page, page.getByRole('button', { name: 'Edit: Ask **early**' }));
  await press(page, 'Enter');
  await expect(page.getByRole('textbox', { name: 'Text' })).toBeFocused();
  await page.keyboard.type(' and often');
  await walkTo(page, page.getByRole('radio', { name: 'key point' }));
  await press(page, 'ArrowRight');
  await expect(page.getByRole('radio', { name: 'insight' })).toBeChecked();
  await walkTo(page, page.getByRole('combobox', { name: 'Merge another note into this one' }));
  await press(page, 'ArrowDown');
  await walkTo(page, page.getByRole('button', { name: 'Merge', exact: true }));
  await press(page, 'Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  const insight = page.getByRole('listitem').filter({ hasText: 'Ask early and often' });
  await expect(insight).toContainText('It reads as respect');
  await expect(insight).toContainText('insight');
  await expect(page.getByRole('listitem').filter({ hasText: 'It reads as respect' })).toHaveCount(1);

  // Pinned to the top.
  await walkTo(page, page.getByRole('button', { name: /^Pin to the top: share/u }));
  await press(page, 'Enter');
  await expect(page.locator('.note-text').first()).toHaveText('share the list');

  // Found with a slip, from the room; Esc brings the rest back.
  await press(page, 'Escape', 'Control+f');
  await expect(page.getByRole('textbox', { name: 'Find in the notes of this session' })).toBeFocused();
  await page.keyboard.type('repsect');
  await expect(page.locator('.note-text')).toHaveCount(1);
  await press(page, 'Escape');
  await expect(page.locator('.note-text')).toHaveCount(2);

  // Undo takes one step at a time back: the pin, the merge.
  await press(page, 'Backspace');
  await expect(page.locator('.note-text').first()).toContainText('Ask early and often');
  await press(page, 'Backspace');
  await expect(page.locator('.note-text')).toHaveCount(3);
  await press(page, 'Shift+Backspace');
  await expect(page.locator('.note-text')).toHaveCount(2);

  await page.evaluate(() =>
    window.talkingPiece.request('session:command', { commandId: 'end', command: { type: 'closeSession' } }),
  );
  const path = join(data, 'summary.md');
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: /Markdown/u }).press('Enter');
  await expect
    .poll(async () => readFile(path, 'utf8').catch(() => ''))
    .toMatch(
      /- Ask \*\*early\*\* and often\\\n {2}It reads as respect[\s\S]*- \[ \] \*\*Priya\*\*: share the list \(due /u,
    );
  await running.close();
  await remove();
});
