import { expect, test } from '@playwright/test';
import type { Start } from '../../shared/session/start.ts';
import { planOf } from '../../shared/plan/templates/plan-of.ts';
import { segmentsOf } from '../../shared/plan/segments-of.ts';
import { templates } from '../../shared/plan/templates/all.ts';
import type { SummaryView } from '../../shared/summary/view.ts';
import { en } from '../../shared/words/en.ts';
import { freshData, launchApp } from '../support/app.ts';
import { openOutputs } from '../support/outputs.ts';
import { passTime } from '../support/pass-time.ts';
import { keepNote, press } from '../support/pages.ts';
import { sampleStart } from '../support/start.ts';

const minute = 60_000;
const second = 1000;
const names = ['Amara', 'Bela', 'Chidi', 'Dana', 'Emil', 'Farah', 'Goran', 'Hana', 'Ines'];
/** Said no to being measured, once and for all. */
const optedOut = 'Dana';

/** The template of the app as it comes: 75 minutes, the room is booked no longer. */
function firstEvening(): Start & { readonly hardEnd: number } {
  const template = templates.find(({ id }) => id === 'support-circle');
  if (template === undefined) throw new Error('no template for a support circle');
  let n = 0;
  const plan = segmentsOf(
    planOf(template, () => `s${(n += 1)}`),
    null,
  );
  const sample = sampleStart({}, names);
  return {
    ...sample,
    title: 'Tuesday support circle',
    circle: {
      ...sample.circle,
      name: 'Tuesday support circle',
      referrals: [{ name: 'Crisis line', contact: '116 123' }],
    },
    people: sample.people.map((each, i) => ({
      ...each,
      role: i === 0 ? ('facilitator' as const) : ('member' as const),
      tracked: each.name !== optedOut,
    })),
    plan,
    hardEnd: (Math.floor(Date.now() / minute) + 76) * minute,
    screen: 'everyone',
  };
}

test('first session of a support circle on one mirrored screen: somebody is late, somebody cries, nobody presses for four minutes, and the closing has its time', async () => {
  test.setTimeout(300_000);
  const { data, remove } = await freshData();
  // A beamer that shows what the laptop shows; only an X server has outputs that a script plugs in.
  const outputs = process.platform === 'linux' ? await openOutputs() : null;
  await outputs?.plug(1, '1920x1080', { x: 0, y: 0 });
  const running = await launchApp({ data, ...(outputs === null ? {} : { env: outputs.env }) });
  const { console: page } = running;
  /** As it stands once nothing moves any more. */
  const picture = (step: string): Promise<unknown> =>
    page.screenshot({ path: test.info().outputPath(`${step}.png`), animations: 'disabled' });
  const start = firstEvening();
  await page.evaluate((asked) => window.talkingPiece.request('session:start', asked), start);
  await page.reload();

  const wall = page.getByRole('main', { name: 'What the room sees' });
  const scene = page.locator('.covered-scene');
  const dialog = page.getByRole('dialog');
  /** On a screen that everyone sees nothing tells who is not measured, how long anybody spoke, or what is private. */
  const nothingOwn = async (): Promise<void> => {
    await expect(page.getByRole('textbox', { name: 'New note' })).toBeHidden();
    expect(await page.content()).not.toMatch(/measured|Nobody pressed|private/iu);
  };

  // One picture for everybody: covered from the first moment, and there is no wall beside it.
  await expect(wall).toBeVisible();
  await expect(scene).toContainText('Come in as you are');
  const { displays } = await page.evaluate(() => window.talkingPiece.request('console:boot', {}));
  expect(displays).toMatchObject({ external: false, open: false });
  await nothingOwn();
  await picture('01-arrive');
  await press(page, 'a');
  await passTime(running, 4 * minute);
  await press(page, 'Control+Enter');
  await expect(scene).toContainText('The one limit: serious danger.');
  await picture('02-purpose');
  await passTime(running, 6 * minute);

  // The check-in goes round.
  await press(page, 'Control+Enter');
  await expect(scene).toContainText('How are you as you come here today');
  await press(page, 'Enter');
  await expect(scene).toContainText('Amara');
  await expect(scene).toContainText('eight to go');
  await picture('03-round');
  await passTime(running, 70 * second);
  await press(page, 'Enter');
  await expect(scene).toContainText('Bela');
  // Bela would rather not yet, which looks like a turn.
  await press(page, 'Shift+Enter');
  await expect(scene).toContainText('Chidi');
  await expect(scene).toContainText('six to go');
  await passTime(running, 60 * second);

  // Somebody is late, and is let in on the screen that everyone sees.
  await press(page, 'Control+p');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Zora');
  await press(page, 'Enter');
  await expect(dialog).toContainText('Zora is here.');
  await nothingOwn();
  await picture('04-late');
  await press(page, 'Escape');
  await expect(dialog).toBeHidden();
  await expect(scene).toContainText('Chidi');
  await expect(scene).toContainText('seven to go');
  await picture('05-let-in');

  // Dana cries: one key, and there is nothing left but the prompt.
  await press(page, 'Enter');
  await expect(scene).toContainText('Dana');
  await passTime(running, 30 * second);
  await press(page, 'Space');
  await expect(scene).not.toContainText('to go');
  await expect(scene).toContainText('How are you as you come here today');
  await expect(scene).not.toContainText('Dana');
  expect(await scene.textContent()).not.toMatch(/\d/u);
  await picture('06-held');
  await passTime(running, 3 * minute);
  await press(page, 'Space');
  await expect(scene).toContainText('Dana');
  await picture('07-resumed');
  for (const [i, name] of ['Emil', 'Farah', 'Goran', 'Hana', 'Ines'].entries()) {
    await press(page, i % 2 === 0 ? 'PageDown' : 'Enter');
    await expect(scene).toContainText(name);
    await passTime(running, 50 * second);
  }
  // Who came late is asked after all others, and then Bela again, who passed.
  await press(page, 'Enter');
  await expect(scene).toContainText('Zora');
  await expect(scene).toContainText('one to go');
  await passTime(running, 40 * second);
  await press(page, 'Enter');
  await expect(scene).toContainText('Bela');
  await picture('08-asked-again');
  await passTime(running, 40 * second);
  await press(page, 'Enter');
  await expect(scene).toContainText('Everyone has had a turn');
  await picture('09-all-had-a-turn');

  // The heavy part: two talk, one lets go, and then nobody thinks of the keys for four minutes.
  await press(page, 'Control+Enter');
  await expect(scene).toContainText('Listen, ask, or think along');
  await press(page, 'f');
  await passTime(running, 2 * minute);
  await press(page, 'g');
  await passTime(running, 2 * minute);
  await press(page, 'g');
  await passTime(running, 4 * minute);
  await nothingOwn();
  await picture('10-nobody-pressed');
  await press(page, 'h');
  await passTime(running, 4 * minute);
  await press(page, 'd');
  await passTime(running, 3 * minute);
  await press(page, 'c');
  await passTime(running, 4 * minute);

  // While everybody writes, the beamer is taken off and the screen uncovered: now it is the facilitator's alone.
  await press(page, 'Control+Enter');
  await expect(scene).toContainText('A few quiet minutes now');
  await picture('11-quiet-pause');
  await outputs?.unplug(1);
  await press(page, 'Control+u');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await picture('12-uncover-asked');
  await press(page, 'Enter');
  const noticed = page.getByText(/^Nobody pressed for 4 min from /u);
  await expect(noticed).toBeVisible();
  // Chidi had the floor until the silence, and nobody has it now.
  await expect(page.getByText('The floor is free').first()).toBeVisible();
  await picture('13-noticed');
  await press(page, 'F2');
  await expect(dialog.getByRole('textbox', { name: /^Who spoke from/u })).toBeFocused();
  await page.keyboard.type('emi, zo');
  await expect(dialog.getByText(/^Zora, 2 min/u)).toBeVisible();
  await picture('14-who-spoke');
  await press(page, 'Enter');
  await expect(dialog.getByText(/^Filled: Emil and Zora/u)).toBeVisible();
  await expect(dialog.getByText(/enough to say how the talk was shared/u)).toBeVisible();
  await picture('15-filled');
  await press(page, 'Escape');
  await expect(dialog).toBeHidden();
  await expect(noticed).toBeHidden();
  await keepNote(page, '~ Dana: ask on the way out how she gets home');
  await keepNote(page, '* Being heard was enough.');
  await picture('16-own-screen');
  await press(page, 'Control+u');
  await expect(wall).toBeVisible();
  await nothingOwn();
  await outputs?.plug(1, '1920x1080', { x: 0, y: 0 });
  await passTime(running, 4 * minute);

  // What has helped goes on for too long: the closing would end after the room is theirs.
  await press(page, 'Control+Enter');
  await expect(scene).toContainText('What has helped you through a hard day');
  await press(page, 'b');
  await passTime(running, 9 * minute);
  await press(page, 'e');
  await passTime(running, 9 * minute);
  await picture('17-too-long');
  await press(page, 'Escape');
  const course = page.getByRole('navigation', { name: 'Run of show' });
  await expect(course).toBeVisible();
  await nothingOwn();
  await picture('18-plain-view');
  await press(page, 'Escape', 'Control+l');
  await expect(dialog.getByRole('row', { name: /^Closing round/u })).toBeVisible();
  await picture('19-land');
  await press(page, 'c');
  await expect(dialog.getByRole('row', { name: /^Where to turn.*dropped/u })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^Closing round 1:00 each/u })).toContainText('10 min');
  await expect(dialog).toContainText(/min to spare/u);
  await picture('20-close-now');
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();
  await expect(scene).toContainText('one thing you take with you');
  await picture('21-closing');

  // The closing round has a minute for each, clicked on, and is over before the room is theirs.
  const speakers = ['Amara', 'Bela', 'Chidi', 'Dana', 'Emil', 'Farah', 'Goran', 'Hana', 'Ines', 'Zora'];
  await press(page, 'Enter');
  for (const [i, name] of speakers.entries()) {
    if (i > 0) await press(page, 'PageDown');
    await expect(scene).toContainText(name);
    if (i === 3) await picture('22-closing-round');
    await passTime(running, 45 * second);
  }
  await press(page, 'PageDown');
  await expect(scene).toContainText('Everyone has had a turn');
  await picture('23-closed-round');

  // The end is asked for, and shows nobody more than they saw before.
  await press(page, 'Control+Enter');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await picture('24-end-asked');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: en.preview.ended.heading })).toBeVisible();
  await nothingOwn();
  expect(await page.locator('body').textContent()).not.toMatch(new RegExp(speakers.join('|'), 'u'));
  await picture('25-ended');
  await press(page, 'Control+u');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: en.preview.heading })).toBeVisible();
  const sheet = page.getByRole('region', { name: en.preview.page });
  await expect(sheet).toContainText('Being heard was enough.');
  await expect(sheet).toContainText('116 123');
  await expect(sheet).not.toContainText('how she gets home');
  await picture('26-summary-for-the-circle');
  await page.getByRole('radio', { name: en.preview.audiences.own }).press('Space');
  await expect(sheet).toContainText('how she gets home');
  await picture('27-own-summary');

  const load = await page.evaluate(() => window.talkingPiece.request('session:load', { session: null }));
  const session = load?.session ?? '';
  const view = (audience: 'own' | 'circle'): Promise<SummaryView> =>
    page.evaluate((asked) => window.talkingPiece.request('summary:view', asked), {
      session,
      audience,
      names: 'full' as const,
    });
  const [own, circle] = [await view('own'), await view('circle')];
  // It ended in its time, and the closing had its own.
  expect(own.endedAt).toBeLessThanOrEqual(start.hardEnd);
  const row = (title: string) => own.agenda.find((each) => each.title === title);
  expect(row('Closing round')).toMatchObject({ skipped: false });
  expect(row('Closing round')?.actualMs).toBeGreaterThan(7 * minute);
  expect(row('Where to turn')).toMatchObject({ skipped: true });
  expect(row('Check-in')?.heldMs).toBeGreaterThanOrEqual(3 * minute);
  const rounds = (load?.events ?? []).filter(({ type }) => type === 'round.started');
  expect(rounds.map(({ data }) => data)).toMatchObject([{ limitMs: 75 * second }, { limitMs: 60 * second }]);
  // What was filled counts, and says that it is estimated.
  const added = (load?.events ?? []).flatMap((event) => (event.type === 'turn.added' ? [event.data] : []));
  const called = (person: string | null): string => load?.roster[person ?? '']?.name ?? '';
  expect(added.map(({ person, estimated }) => [called(person), estimated])).toEqual([
    ['Emil', true],
    ['Zora', true],
  ]);
  const spoke = new Map(own.participation?.map(({ person, speakingMs }) => [person, speakingMs / minute]));
  expect(spoke.get('Zora')).toBeGreaterThan(2);
  expect(own.measures?.coverage).toBeGreaterThan(0.8);
  // Whoever said no stands among the people, and in nothing that is measured.
  expect([...spoke.keys()].toSorted()).toEqual(speakers.filter((each) => each !== optedOut));
  expect(circle.attendees).toContain(optedOut);
  expect(circle.participation).toBeNull();
  expect(circle.insights.map(({ text }) => text)).toEqual(['Being heard was enough.']);
  expect(JSON.stringify(circle)).not.toContain('gets home');
  await running.close();
  await outputs?.dispose();
  await remove();
});
