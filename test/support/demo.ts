import { expect, test, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { freshData, launchApp } from './app.ts';
import { plugDisplay } from './displays.ts';
import { answerSaveDialog, keepNote, press, walkTo, watchPointer } from './pages.ts';
import { OwnFiles } from './own-files.ts';
import { passTime } from './pass-time.ts';
import { shownWall } from './wall-page.ts';

/** Where everything goes; the caller may name another folder. */
const out = process.env['TALKING_PIECE_DEMO'] ?? join(process.cwd(), 'demo-output');
const files = new OwnFiles(out);

/** Taken when whatever faded or pulsed has come to its end. */
async function picture(page: Page, name: string): Promise<void> {
  const path = await files.next(`${name}.png`);
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  await page.screenshot({ path });
}

/** Who speaks and for how long, seconds: a made-up conversation among the sample circle. */
const talk: readonly (readonly [key: string, seconds: number])[] = [
  ['j', 55],
  ['m', 80],
  ['k', 45],
  ['j', 30],
  ['t', 70],
  ['s', 60],
  ['m', 40],
  ['l', 50],
  ['k', 65],
  ['p', 35],
  ['n', 75],
  ['k', 20],
];

test('the main job, unattended, on the sample circle', async () => {
  const { data, remove } = await freshData();
  const began = performance.now();
  const running = await launchApp({ data });
  const { app, console: page } = running;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
  await page.waitForFunction(() => innerWidth === 1440);

  const pointed = await watchPointer(page);

  // Before: choose, and answer two questions with a key each.
  await expect(page.getByRole('button', { name: /quick start/iu })).toBeVisible();
  await picture(page, '01-home');
  await walkTo(page, page.getByRole('button', { name: /quick start/iu }));
  await press(page, 'Enter');
  await page.keyboard.type('Amara\nJonas\nMei, she/her\nPriya\nSofia\nTomas\nLeila');
  await picture(page, '02-quick-start');
  await walkTo(page, page.getByRole('button', { name: 'Back' }));
  await press(page, 'Enter');
  await walkTo(page, page.getByRole('button', { name: /sample circle/iu }));
  await press(page, 'Enter');
  await expect(page.getByText('Who sees this screen?')).toBeVisible();
  await picture(page, '03-who-sees-this-screen');
  await press(page, 'm');
  await expect(page.getByText(/talk time measured/iu)).toBeVisible();
  await picture(page, '04-consent');
  await press(page, 'k');

  const toTheRoom = Math.round((performance.now() - began) / 100) / 10;

  // In the room, by keys.
  await expect(page.getByRole('textbox')).toBeVisible();
  await press(page, 'a');
  await passTime(running, 4 * 60_000);
  await press(page, 'r');
  await passTime(running, 60_000);
  await press(page, 'Control+Enter', 'i');
  await passTime(running, 3 * 60_000);
  await press(page, 'd');
  await passTime(running, 60_000);
  await press(page, 'Control+Enter', 'Control+Enter');
  for (const [i, [key, seconds]] of talk.entries()) {
    await press(page, key);
    await passTime(running, seconds * 1000);
    if (i === 3) await keepNote(page, 'Two of us keep a “first question” list before a hard conversation.');
    if (i === 5) await keepNote(page, '* Asking early reads as respect for the other person’s time.');
    if (i === 8) await keepNote(page, '! Share the reading list with those absent @Priya 2026-12-01');
    if (i === 9) await keepNote(page, '~ Check in with one of them afterwards.');
  }
  await press(page, 'Control+d', 's');
  await expect(page.getByText('on disk')).toBeVisible();
  await picture(page, '05-room');
  await press(page, 'F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await picture(page, '06-keys');
  await press(page, 'Escape');
  await press(page, ' ');
  await picture(page, '07-hold');
  await press(page, ' ', 'F2');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await picture(page, '07a-turns');
  await press(page, 'Escape', 'Control+g');
  await expect(dialog).toBeVisible();
  await picture(page, '07b-groups');
  await press(page, 'Escape', 'Control+k');
  await expect(dialog).toBeVisible();
  await picture(page, '07c-commands');
  await press(page, 'Escape');

  // On the wall.
  await plugDisplay(app, true);
  await page.evaluate(() => window.talkingPiece.request('wall:show', { on: true }));
  const wall = await shownWall(app);
  await wall.waitForLoadState('domcontentloaded');
  await wall.setViewportSize({ width: 1920, height: 1080 });
  const scene = async (name: string): Promise<void> => {
    await expect(wall.locator('#root > *').first()).toBeVisible();
    await picture(wall, name);
  };
  // The test runner keeps the page's colours its own: both are told.
  const byNight = async (night: boolean): Promise<void> => {
    const scheme: 'dark' | 'light' = night ? 'dark' : 'light';
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, scheme);
    await page.emulateMedia({ colorScheme: scheme });
    await expect(wall.locator('html')).toHaveAttribute('data-theme', night ? 'night' : 'paper');
  };
  await scene('08-wall-now');
  await press(page, 'Control+e');
  await expect(page.getByText(/closing/iu).first()).toBeVisible();
  await press(page, 'Enter');
  for (let turn = 0; turn < 4; turn += 1) {
    await passTime(running, 14_000);
    await press(page, turn === 2 ? 'Shift+Enter' : 'Enter');
  }
  await passTime(running, 8_000);
  await picture(page, '09-go-round');
  await scene('10-wall-go-round');
  await press(page, 'Control+t');
  await scene('11-wall-timer-armed');
  await press(page, 'Enter');
  await passTime(running, 20_000);
  await byNight(true);
  await scene('12-wall-timer-running');
  await picture(page, '13-room-by-night');
  await byNight(false);
  await press(page, 'Control+t');
  await press(page, 'Control+b');
  await scene('14-wall-calm');
  await press(page, 'Control+b');

  // With one display that everybody sees: covered.
  await plugDisplay(app, false);
  await expect(page.getByRole('textbox')).toBeHidden();
  await picture(page, '15-covered');
  await press(page, 'Escape');
  await picture(page, '16-covered-plain');
  await press(page, 'Control+u', 'Enter');
  await expect(page.getByRole('textbox')).toBeVisible();

  // After: close, look, take along.
  for (let turn = 0; turn < 12; turn += 1) await press(page, 'Enter');
  await press(page, 'Control+Enter', 'Enter');
  await expect(page.getByRole('heading', { name: 'What leaves the room' })).toBeVisible();
  await picture(page, '17-summary');
  for (const [name, file] of [
    ['PDF', 'summary.pdf'],
    ['Markdown', 'summary.md'],
  ] as const) {
    await answerSaveDialog(app, await files.next(file));
    await walkTo(page, page.getByRole('button', { name: new RegExp(name, 'u') }));
    await press(page, 'Enter');
    await expect(page.getByText(file)).toBeVisible();
  }
  const raster = await files.next('18-summary-pdf.png');
  execFileSync('pdftoppm', [
    '-r',
    '90',
    '-png',
    '-singlefile',
    join(out, 'summary.pdf'),
    raster.slice(0, -'.png'.length),
  ]);
  await walkTo(page, page.getByRole('button', { name: 'Done' }));
  await press(page, 'Enter');
  await expect(page.getByText('Earlier sessions')).toBeVisible();
  await picture(page, '19-home-again');

  // For next time: a circle and its run of show.
  await walkTo(page, page.getByRole('button', { name: 'New circle' }));
  await press(page, 'Enter');
  await expect(page.getByRole('textbox', { name: 'What is it called?' })).toBeFocused();
  await page.keyboard.type('Thursday circle');
  await walkTo(page, page.getByRole('button', { name: /^I have read this/u }));
  await press(page, 'Enter');
  await walkTo(page, page.getByRole('button', { name: 'Paste a list…' }));
  await press(page, 'Enter');
  await page.keyboard.insertText('Amara\nJonas\nMei, she/her\nPriya\nSofia\nTomas\nLeila');
  await walkTo(page, page.getByRole('button', { name: 'Add 7 people' }));
  await press(page, 'Enter');
  await expect(page.getByRole('textbox', { name: /^Name of person/u })).toHaveCount(7);
  await picture(page, '20-circle');
  const plan = page.getByRole('button', { name: 'Run of show', exact: true });
  await walkTo(page, plan, 'Shift+Tab', 200);
  await press(page, 'Enter');
  await walkTo(page, page.getByRole('button', { name: 'To the plan' }));
  await press(page, 'Enter');
  await expect(page.getByRole('grid')).toBeVisible();
  await walkTo(page, page.getByRole('textbox', { name: 'Starts' }));
  await page.keyboard.type('19:00');
  await press(page, 'Enter', 'F6', 'Control+Home');
  await expect(page.getByText('on disk')).toBeVisible();
  await picture(page, '21-run-of-show');
  expect(await pointed(), 'all of it was done by keyboard').toBe(0);
  await running.close();
  await remove();
  const whole = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`\n${files.written.join('\n')}\n`);
  process.stdout.write(
    `From launch to the room: ${toTheRoom} s, pictures included. From launch to the PDF: ${whole} s.\n`,
  );
});
