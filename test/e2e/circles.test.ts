import { expect, test, type Page } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freshData, launchApp } from '../support/app.ts';
import { plugDisplay } from '../support/displays.ts';
import { press, walkTo, watchPointer } from '../support/pages.ts';
import { shownWall } from '../support/wall-page.ts';

const twelve = [
  'Amara Okafor, she/her',
  'Jonas Weber',
  'Mei Lin, she/her',
  'Kwame Mensah',
  'Noor Haddad',
  'Sam Reed, they/them',
  'Sam Ross',
  'Ingrid Dahl',
  'Tomas Silva',
  'Priya Nair',
  'Leila Amini',
  'נועה כהן',
];
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });
const saved = (page: Page) => page.getByText('saved', { exact: true });

/** Makes a circle from the first start on, by keys alone. */
async function makeCircle(page: Page, name: string): Promise<void> {
  await walkTo(page, button(page, 'New circle'));
  await press(page, 'Enter');
  await expect(field(page, 'What is it called?')).toBeFocused();
  await page.keyboard.type(name);
  await press(page, 'Tab');
  await page.keyboard.type('We learn from each other how to ask for help.');
  await expect(page.getByText('One sentence, and it says what for.')).toBeVisible();
  await walkTo(page, button(page, /^I have read this/u));
  await press(page, 'Enter');
  await expect(field(page, 'Name of the circle')).toBeFocused();
}

test('by keys alone: a circle, twelve names and one more, agreements; all is there after a restart, and it meets', async () => {
  test.setTimeout(120_000);
  const { data, remove } = await freshData();
  const first = await launchApp({ data });
  let page = first.console;
  const pointed = await watchPointer(page);
  await makeCircle(page, 'Thursday circle');

  // The page has its parts, each a press away.
  await walkTo(page, page.getByRole('navigation').getByRole('button', { name: 'Agreements' }));
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'Agreements' })).toBeFocused();
  await walkTo(page, button(page, /^Stories stay in this room/u));
  await press(page, 'Enter', 'Tab', 'Enter');
  await walkTo(page, button(page, 'Paste a list…'));
  await press(page, 'Enter');
  await expect(field(page, 'Names')).toBeFocused();
  await page.keyboard.insertText(twelve.join('\n'));
  await walkTo(page, button(page, 'Add 12 people'));
  await press(page, 'Enter');
  await expect(field(page, /^Name of person/u)).toHaveCount(12);
  await expect(button(page, 'Paste a list…')).toBeFocused();
  await press(page, 'Shift+Tab', 'Shift+Tab');
  await expect(field(page, 'Add somebody')).toBeFocused();
  await page.keyboard.type('Ruth Abara, she/her');
  await press(page, 'Enter');
  await expect(field(page, 'Name of person 13')).toHaveValue('Ruth Abara');
  await walkTo(page, page.getByRole('radio', { name: 'Not at all' }));
  await press(page, 'ArrowRight', 'ArrowRight');
  await expect(page.getByRole('radio', { name: 'First names' })).toBeChecked();
  await expect(saved(page)).toBeVisible();
  expect(await pointed()).toBe(0);
  await first.close();

  const second = await launchApp({ data });
  page = second.console;
  await expect(button(page, 'Start: Thursday circle meets now')).toBeFocused();
  await expect(page.getByText('13 people · has not met yet')).toBeVisible();
  await walkTo(page, button(page, 'Open Thursday circle'));
  await press(page, 'Enter');
  await expect(field(page, /^Name of person/u)).toHaveCount(13);
  await expect(field(page, 'Name of person 12')).toHaveValue('נועה כהן');
  await expect(field(page, 'Pronouns of Ruth Abara')).toHaveValue('she/her');
  await expect(field(page, 'Agreement 1')).toHaveValue(/^Stories stay in this room/u);
  await expect(field(page, 'Agreement 2')).toHaveValue(/^Anyone may pass/u);
  await expect(field(page, 'What do you meet for?')).toHaveValue(/how to ask for help/u);

  await plugDisplay(second.app, true);
  await press(page, 'Control+Enter');
  await expect(page.getByRole('heading', { name: 'Thursday circle meets now' })).toBeVisible();
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: /talk time measured/u })).toBeVisible();
  await press(page, 'Enter');
  const wall = await shownWall(second.app);
  await expect(page.getByText('on disk')).toBeVisible();
  await press(page, 'Control+e', 'Enter');
  // First names, as the circle agreed.
  await expect(wall.locator('.wall[data-scene=round]')).toContainText('Amara');
  await expect(wall.locator('.wall')).not.toContainText('Okafor');
  await press(page, 'Enter', 'Enter', 'Enter', 'Enter', 'Enter');
  // Two are called Sam, and two Sams begin with R: the badge tells them apart.
  await expect(wall.locator('.wall')).toContainText('Sam R. (6)');
  await expect(wall.locator('.wall')).not.toContainText('Reed');
  await second.close();
  await remove();
});

test('thrown away and taken back; thrown away for good, it is gone at the next start', async () => {
  const { data, remove } = await freshData();
  const first = await launchApp({ data });
  await makeCircle(first.console, 'Thursday circle');
  await walkTo(first.console, button(first.console, 'Delete'));
  await press(first.console, 'Enter');
  await expect(first.console.getByText('“Thursday circle” is in the trash for 30 days.')).toBeVisible();
  await walkTo(first.console, button(first.console, 'Undo'));
  await press(first.console, 'Enter');
  await expect(button(first.console, 'Open Thursday circle')).toBeVisible();
  await first.close();

  const second = await launchApp({ data });
  await walkTo(second.console, button(second.console, 'Open Thursday circle'));
  await press(second.console, 'Enter');
  await expect(field(second.console, 'Name of the circle')).toHaveValue('Thursday circle');
  await walkTo(second.console, button(second.console, 'Delete'));
  await press(second.console, 'Enter');
  await expect(second.console.getByText('“Thursday circle” is in the trash for 30 days.')).toBeVisible();
  await second.close();

  const third = await launchApp({ data });
  await expect(button(third.console, /^Sample circle/u)).toBeFocused();
  await expect(third.console.getByText('Thursday circle')).toHaveCount(0);
  await third.close();
  await remove();
});

test('with minors, by keys alone: nothing is measured, and names are first names, in the room, on the wall and in the record', async () => {
  test.setTimeout(120_000);
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const page = running.console;
  const pointed = await watchPointer(page);
  await plugDisplay(running.app, true);
  await walkTo(page, button(page, 'New circle'));
  await press(page, 'Enter');
  await expect(field(page, 'What is it called?')).toBeFocused();
  await page.keyboard.type('Youth circle');
  await walkTo(page, page.getByRole('checkbox', { name: 'Minors take part' }));
  await press(page, ' ');
  await walkTo(page, button(page, /^I have read this/u));
  await press(page, 'Enter');
  await walkTo(page, button(page, 'Paste a list…'));
  await press(page, 'Enter');
  await expect(field(page, 'Names')).toBeFocused();
  await page.keyboard.insertText('Amara Okafor, she/her\nJonas Weber\nSam Reed\nSam Stone');
  await walkTo(page, button(page, 'Add 4 people'));
  await press(page, 'Enter');
  await expect(field(page, /^Name of person/u)).toHaveCount(4);
  await walkTo(page, page.getByRole('radio', { name: 'Not at all' }));
  await press(page, 'ArrowRight', 'ArrowRight');
  await expect(page.getByRole('radio', { name: 'First names' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Full names' })).toHaveCount(0);
  await walkTo(page, button(page, 'Put into the archive'));
  await expect(saved(page)).toBeVisible();

  // From anywhere, also from a button. With the room's own display nothing is left to ask: nobody is asked whether anything is measured.
  await press(page, 'Control+Enter');
  await expect(page.getByRole('heading', { name: 'Youth circle meets now' })).toBeVisible();
  await press(page, 'Enter');
  const wall = await shownWall(running.app);
  await expect(page.getByText('on disk')).toBeVisible();
  await press(page, 'a');
  await expect(button(page, /^Amara/u).first()).toHaveAttribute('aria-pressed', 'true');
  // Nobody has a meter, not even an empty one.
  await expect(page.locator('.petal, [data-silent]')).toHaveCount(0);

  // Somebody comes later, and is called no more than the others.
  await press(page, 'Control+p');
  const people = page.getByRole('dialog', { name: 'People' });
  await expect(people.getByText(/^Minors take part: nothing is measured/u)).toBeVisible();
  await expect(people.getByRole('radio')).toHaveCount(0);
  await walkTo(page, people.getByRole('textbox', { name: 'Someone came later' }));
  await page.keyboard.type('Zoltan Varga');
  await press(page, 'Enter');
  await expect(people.getByText('Zoltan is here.')).toBeVisible();
  await press(page, 'Escape');
  await expect(button(page, /^Zoltan/u).first()).toBeVisible();
  await expect(page.getByText(/Okafor|Weber|Reed|Stone|Varga/u)).toHaveCount(0);
  await press(page, 'Control+e', 'Enter');
  await expect(wall.locator('.wall[data-scene=round]')).toContainText('Amara');
  await expect(page.getByText('on disk')).toBeVisible();
  expect(await pointed()).toBe(0);
  await running.close();

  const sessions = join(data, 'vault', 'sessions');
  const [session = ''] = await readdir(sessions);
  const record = await allText(join(sessions, session));
  expect(record).toContain('"tracking":"not"');
  expect(record).not.toContain('"tracking":"session"');
  for (const name of ['Amara', 'Jonas', 'Sam R.', 'Sam S.', 'Zoltan']) expect(record).toContain(`"${name}"`);
  expect(record).not.toMatch(/Okafor|Weber|Reed|Stone|Varga/u);
  expect(record).not.toContain('tracking.agreed');
  await remove();
});

test('who is removed from the last circle that held them is in no file of the vault any more', async () => {
  const { data, remove } = await freshData();
  const { console: page, close } = await launchApp({ data });
  await makeCircle(page, 'Thursday circle');
  await walkTo(page, field(page, 'Add somebody'));
  for (const name of ['Amara Okafor', 'Ruth Abara, she/her', 'Jonas Weber']) {
    await page.keyboard.type(name);
    await press(page, 'Enter');
    await expect(field(page, 'Add somebody')).toHaveValue('');
  }
  await expect(saved(page)).toBeVisible();
  const vault = join(data, 'vault');
  expect(await allText(vault)).toContain('Ruth Abara');
  await button(page, 'Remove Ruth Abara').press('Enter');
  await expect(field(page, /^Name of person/u)).toHaveCount(2);
  await expect(saved(page)).toBeVisible();
  await close();
  const left = await allText(vault);
  expect(left).toContain('Jonas Weber');
  expect(left).not.toMatch(/Ruth|Abara/u);
  await remove();
});

/** Of every file in it and below. */
async function allText(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return (
    await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')))
  ).join('\n');
}

test('what was typed in the last moment before the app ends is there at the next start', async () => {
  const { data, remove } = await freshData();
  const first = await launchApp({ data });
  await makeCircle(first.console, 'Thursday');
  await press(first.console, 'End');
  await first.console.keyboard.type(' circle');
  await first.close();
  const second = await launchApp({ data });
  await expect(second.console.getByRole('heading', { name: 'Thursday circle' })).toBeVisible();
  await second.close();
  await remove();
});
