import { expect, test } from '@playwright/test';
import type { Segment } from '../../shared/plan/segment.ts';
import type { Start } from '../../shared/session/start.ts';
import { en } from '../../shared/words/en.ts';
import { freshData, launchApp } from '../support/app.ts';
import { plugDisplay } from '../support/displays.ts';
import { eveningNames } from '../support/evening.ts';
import { press, walkTo } from '../support/pages.ts';
import { passTime } from '../support/pass-time.ts';
import { sampleStart } from '../support/start.ts';
import { shownWall } from '../support/wall-page.ts';

const minute = 60_000;
const second = 1000;
const names = eveningNames(48);

const row = (id: string, title: string, minutes: number, more: Partial<Segment>): Segment => ({
  id,
  title,
  kind: 'topic',
  format: 'whole',
  durationMs: minutes * minute,
  shortestMs: Math.ceil(minutes / 2) * minute,
  ...more,
});
const question = 'Shall we meet every second week?';

function evening(): Start {
  const sample = sampleStart({}, names);
  return {
    ...sample,
    title: 'Makers’ meet-up',
    // Nobody is measured where strangers meet.
    tracking: 'not',
    circle: {
      ...sample.circle,
      name: 'Makers’ meet-up',
      purpose: 'We show each other what we build.',
      agreements: [],
    },
    people: sample.people.map((each, i) => ({ ...each, role: i === 0 ? 'facilitator' : 'member' })),
    plan: [
      row('welcome', 'Welcome', 5, { kind: 'opening', prompt: 'Who we are, and how this evening goes.' }),
      row('trios', 'Someone new', 12, { format: 'pairs', prompt: 'What are you busy with?' }),
      row('talk', 'Seven minutes: repairing radios', 7, {
        format: 'presentation',
        prompt: 'Repairing radios',
        cue: 'Stand up at one minute.',
      }),
      row('vote', 'How often?', 5, { format: 'poll', prompt: question }),
      row('close', 'Goodbye', 5, { kind: 'closing', format: 'popcorn', prompt: 'One word, and good night.' }),
    ],
  };
}

test('a meet-up of 48 on two displays: trios, two who leave, a presenter with seven minutes and a clicker, and a fist to five', async () => {
  test.setTimeout(300_000);
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { app, console: page } = running;
  await page.evaluate((asked) => window.talkingPiece.request('session:start', asked), evening());
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'New note' })).toBeVisible();
  await plugDisplay(app, true);
  await page.evaluate(() => window.talkingPiece.request('wall:show', { on: true }));
  const wall = await shownWall(app);
  /** Both screens, as they stand once nothing moves any more. */
  const pictures = async (step: string): Promise<void> => {
    for (const [screen, of] of [
      ['console', page],
      ['wall', wall],
    ] as const)
      await of.screenshot({ path: test.info().outputPath(`${step}-${screen}.png`), animations: 'disabled' });
  };
  /** The clicker's receiver is plugged into the laptop, and the wall has the keyboard: by the system's way, past the page. */
  const clicker = (keyCode: 'PageDown' | 'PageUp'): Promise<void> =>
    app.evaluate(({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().startsWith('app://wall/'),
      )?.webContents;
      contents?.sendInputEvent({ type: 'keyDown', keyCode: key });
      contents?.sendInputEvent({ type: 'keyUp', keyCode: key });
    }, keyCode);
  const dialog = page.getByRole('dialog');
  const command = async (typed: string): Promise<void> => {
    await press(page, 'Control+k');
    await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
    await page.keyboard.type(typed);
    await press(page, 'Enter');
    await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeHidden();
  };
  const record = async () => {
    const load = await page.evaluate(() => window.talkingPiece.request('session:load', { session: null }));
    if (load === null) throw new Error('no session');
    return load;
  };
  await expect(wall.getByText('Who we are, and how this evening goes.')).toBeVisible();
  await pictures('01-welcome');
  await passTime(running, 4 * minute);

  // Trios, by the one key; a digit typed in haste goes to the dialog, or nowhere.
  await press(page, 'Control+Enter');
  await expect(page.getByRole('button', { name: 'Form the groups' })).toBeVisible();
  await press(page, 'Enter', '3');
  const size = page.getByRole('textbox', { name: 'People in a group' });
  await expect(size).toBeFocused();
  await size.fill('3');
  await expect(dialog).toContainText('48 people, 16 groups of 3');
  await press(page, 'Tab');
  await page.keyboard.type('8');
  await pictures('02-forming');
  await walkTo(page, dialog.getByRole('button', { name: 'Show the groups' }));
  await press(page, 'Enter');
  await expect(dialog.getByRole('button', { name: 'Start, 8 min' })).toBeFocused();
  await expect(wall.locator('.wall[data-scene=breakouts]')).toBeVisible();
  await expect(wall.getByRole('listitem').first()).toBeVisible();
  // Whoever reads a place reads below it who goes there: no group is torn by the end of a page.
  const torn = (): Promise<number> =>
    wall
      .locator('.groups > li')
      .evaluateAll((all) => all.filter((each) => each.getClientRects().length !== 1).length);
  await expect(wall.locator('.groups > li')).toHaveCount(16);
  expect(await torn()).toBe(0);
  await pictures('03-formed');
  expect((await record()).events.filter(({ type }) => type === 'turn.started')).toEqual([]);

  // Two of one trio have to catch a train before it begins: the one who is left moves, nobody else.
  const groups = async () =>
    (await record()).events
      .flatMap((event) =>
        event.type === 'breakout.formed' || event.type === 'breakout.mended' ? [event.data.groups] : [],
      )
      .at(-1) ?? [];
  const before = await groups();
  const two = (before[4]?.people ?? []).slice(0, 2);
  const called = async (id: string): Promise<string> => (await record()).roster[id]?.name ?? '';
  await press(page, 'Escape', 'Control+p');
  for (const id of two) {
    await walkTo(
      page,
      dialog.getByRole('button', { name: `Has left: ${await called(id)}`, exact: true }),
      'Tab',
      200,
    );
    await press(page, 'Enter');
    await expect(dialog.getByText(`${await called(id)} has left.`)).toBeVisible();
  }
  await press(page, 'Escape');
  const bar = page.getByRole('region', { name: 'Groups' });
  await expect(bar.getByRole('button', { name: 'Mend… for 2 people' })).toBeVisible();
  await pictures('04-two-have-left');
  await press(page, 'Control+g');
  await expect(dialog.getByText(/ have left\.$/u)).toBeVisible();
  await expect(dialog.getByText(/ moves to /u)).toHaveCount(1);
  await pictures('05-mending');
  await expect(dialog.getByRole('button', { name: 'Mend', exact: true })).toBeFocused();
  await press(page, 'Enter');
  await expect(dialog.getByText(/ have left\.$/u)).toBeHidden();
  const after = await groups();
  const placeIn = (all: typeof before, id: string): number =>
    all.findIndex(({ people }) => people.includes(id));
  expect(after.flatMap(({ people }) => people)).toHaveLength(46);
  expect(after.map(({ people }) => people.length).toSorted((a, b) => a - b)).toEqual([
    ...Array<number>(14).fill(3),
    4,
  ]);
  const alone = before[4]?.people.find((id) => !two.includes(id)) ?? '';
  const stayed = before.flatMap(({ people }) => people).filter((id) => !two.includes(id) && id !== alone);
  for (const id of stayed) {
    const [was, is] = [placeIn(before, id), placeIn(after, id)];
    expect(
      before[was]?.people.filter((each) => stayed.includes(each)),
      id,
    ).toEqual(after[is]?.people.filter((each) => stayed.includes(each) && each !== alone));
  }
  for (const id of two) await expect(wall.getByText(await called(id), { exact: true })).toBeHidden();
  await expect(wall.locator('.groups > li')).toHaveCount(15);
  expect(await torn()).toBe(0);
  await pictures('06-mended');
  // The minutes are still those that were typed.
  await expect(dialog.getByRole('button', { name: 'Start, 8 min' })).toBeFocused();
  await press(page, 'Enter');
  await expect(dialog.getByRole('button', { name: 'Bring them back' })).toBeFocused();
  await press(page, 'Escape');
  await expect(bar).toContainText('Groups out');
  await expect(wall.getByRole('timer')).toHaveText('8 min');
  await pictures('07-out');
  await passTime(running, 6.5 * minute);
  await expect(wall.getByText('the last two minutes')).toBeVisible();
  await pictures('08-last-two-minutes');
  await command('bring the groups back');
  await expect(wall.locator('.wall[data-scene=breakouts]')).toBeHidden();
  await pictures('09-back');

  // Heard: two bring something, one has nothing, for the rest the time is short; the key goes on as in a go-round.
  await press(page, 'Enter');
  const insight = (place: number) =>
    dialog.getByRole('textbox', { name: `Insight from Group ${place}`, exact: true });
  await expect(insight(1)).toBeFocused();
  await page.keyboard.type('Half of us build radios.');
  await press(page, 'Enter');
  await expect(insight(2)).toBeFocused();
  await press(page, 'Shift+Enter');
  await expect(dialog.getByText('Group 2 skipped')).toBeVisible();
  await expect(insight(3)).toBeFocused();
  await page.keyboard.type('Somebody has a kiln.');
  await press(page, 'Enter');
  await expect(insight(4)).toBeFocused();
  await pictures('09b-harvest');
  await press(page, 'Escape');
  await expect(dialog).toBeHidden();
  await expect(bar).toContainText('heard from 2 of 14');
  await press(page, 'Shift+Enter');
  await expect(bar).toContainText('heard from 2 of 13');

  // Seven minutes, and not one more: the presenter has the clicker.
  await press(page, 'Control+Enter');
  const digits = wall.getByRole('timer');
  await expect(digits).toHaveText('7:00');
  await passTime(running, 30 * second);
  await expect(digits).toHaveText('7:00');
  await pictures('10-armed');
  await clicker('PageDown');
  const beside = page.getByRole('timer', { name: 'Presenter timer' });
  await expect(digits).toHaveText(/^6:[45]\d$/u);
  await expect(beside).toContainText(/6:[45]\d/u);
  await pictures('11-begun');
  // A slip, and back again.
  await clicker('PageUp');
  await expect(digits).toHaveText('7:00');
  await expect(beside).toContainText('7:00');
  await clicker('PageDown');
  await expect(digits).toHaveText(/^6:[45]\d$/u);
  await passTime(running, 5 * minute + 40 * second);
  await expect(wall.getByText('wrap up')).toBeVisible();
  await expect(beside).toContainText('wrap up');
  await pictures('12-wrap-up');
  // Whatever the pictures took: to nineteen seconds before the end.
  const [minutes = 0, seconds = 0] = ((await digits.textContent()) ?? '').split(':').map(Number);
  await passTime(running, minutes * minute + (seconds - 19) * second);
  await expect(wall.getByText('last words')).toBeVisible();
  await expect(beside).toContainText('last words');
  await pictures('13-last-words');
  await passTime(running, 25 * second);
  await expect(digits).toHaveText(/^[−-]0:\d\d$/u);
  await expect(wall.getByText('time', { exact: true })).toBeVisible();
  await pictures('14-time');

  // Raised hands, counted, with the result on the wall.
  await press(page, 'Control+Enter');
  await command('poll…');
  await expect(dialog.getByRole('textbox', { name: /^Question/u })).toHaveValue(question);
  await expect(dialog.getByRole('textbox', { name: 'How many can vote' })).toHaveValue('46');
  await pictures('15-poll-asked');
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();
  const pollBar = page.getByRole('region', { name: 'Poll' });
  await expect(pollBar).toContainText(question);
  await expect(wall.getByText(question)).toBeVisible();
  for (const count of ['06', '13', '23']) await press(page, ...count, 'Enter');
  await expect(wall.getByText('12 of 46 voted')).toBeVisible();
  await pictures('16-counting');
  for (const count of ['33', '411', '518']) await press(page, ...count, 'Enter');
  await expect(wall.getByText('44 of 46 voted')).toBeVisible();
  await expect(wall.getByRole('listitem')).toHaveText([
    'five18',
    'four11',
    'three3',
    'two3',
    'one3',
    'fist6',
  ]);
  await expect(pollBar).toContainText('44');
  await pictures('17-result');
  await command('close and keep');
  await expect(pollBar).toBeHidden();
  await expect(page.getByText(/five: 18/u)).toBeVisible();
  // What came of it stays on the wall until the evening goes on.
  await expect(wall.getByText('44 of 46 voted')).toBeVisible();
  await pictures('18-kept');

  await press(page, 'Control+Enter');
  await expect(wall.getByText('One word, and good night.')).toBeVisible();
  await passTime(running, 2 * minute);
  await press(page, 'Control+Enter');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: en.preview.heading })).toBeVisible();
  await pictures('19-ended');
  const { session } = await record();
  const view = await page.evaluate(
    (id) => window.talkingPiece.request('summary:view', { session: id, audience: 'circle', names: 'full' }),
    session,
  );
  expect(view.polls).toMatchObject([{ question, votes: 44, of: 46 }]);
  expect(view.attendees).toHaveLength(48);
  expect(view.measures).toBeNull();
  expect(view.insights.map(({ text }) => text)).toEqual([
    'Group 1: Half of us build radios.',
    'Group 3: Somebody has a kiln.',
  ]);
  await running.close();
  await remove();
});
