import { expect, test, type Page } from '@playwright/test';
import { newCircle } from '../../shared/circle/circle.ts';
import { freshData, launchApp } from '../support/app.ts';
import { passTime } from '../support/pass-time.ts';
import { press } from '../support/pages.ts';
import { sampleStart } from '../support/start.ts';

const names = ['Amara', 'Jonas', 'Mei', 'Priya'];
const circle = {
  ...newCircle('circle-1'),
  name: 'Thursday circle',
  referrals: [{ id: 'r1', kind: 'crisis' as const, name: 'Crisis line', contact: '116 123' }],
};
const sample = sampleStart({}, names);
const start = {
  ...sample,
  circle: {
    ...sample.circle,
    id: circle.id,
    agreements: [],
    referrals: [{ name: 'Crisis line', contact: '116 123' }],
  },
  people: sample.people.map((each, i) => ({
    ...each,
    role: (['facilitator', 'co-facilitator'] as const)[i] ?? ('member' as const),
    // Mei said no to being measured, once and for all.
    tracked: each.name !== 'Mei',
  })),
};

/** A session of the circle that has been: what it leaves is all that matters of it. */
const held = (page: Page, session: number): Promise<void> =>
  page.evaluate(
    async ([asked, nth]) => {
      const { request } = window.talkingPiece;
      let n = 0;
      const send = (command: Parameters<typeof request<'session:command'>>[1]['command']): Promise<unknown> =>
        request('session:command', { commandId: `held-${String(nth)}-${String((n += 1))}`, command });
      await request('session:start', asked);
      const action = { type: 'takeNote', kind: 'action', visibility: 'circle', due: null } as const;
      if (nth === 1) await send({ type: 'reaffirmConfidentiality' });
      if (nth === 6) {
        await send({ ...action, text: 'Book the room until June', owner: 'p2' });
        await send({ ...action, text: 'Share the reading list', owner: null });
      }
      await send({ type: 'closeSession' });
      await request('session:leave', {});
    },
    [start, session] as const,
  );

test('session 7 of a monthly circle: two facilitators swap halfway, one member is not tracked, open actions are carried in', async () => {
  test.setTimeout(180_000);
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { console: page } = running;
  const picture = (step: string): Promise<unknown> =>
    page.screenshot({ path: test.info().outputPath(`${step}.png`) });
  const dialog = page.getByRole('dialog');
  const command = async (typed: string): Promise<void> => {
    await press(page, 'Control+k');
    await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
    await page.keyboard.type(typed);
    await press(page, 'Enter');
    await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeHidden();
  };
  const facts = () =>
    page.evaluate(async () => {
      const boot = await window.talkingPiece.request('console:boot', {});
      return (boot.session?.events ?? []).map(({ type, data: of, command: by }) => ({ type, of, by }));
    });
  await page.evaluate((saved) => window.talkingPiece.request('circle:save', { circle: saved }), circle);
  for (let session = 1; session <= 6; session += 1) await held(page, session);
  await page.evaluate((asked) => window.talkingPiece.request('session:start', asked), start);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'New note' })).toBeVisible();

  // What the circle brought along stands in the pad, and is answered by one key each.
  await expect(page.getByText('2 open actions from before')).toBeVisible();
  await expect(page.getByText('three sessions went without it')).toBeVisible();
  await picture('1-opening');
  await command('open actions');
  await expect(dialog.getByRole('button', { name: 'Done: Book the room until June' })).toBeFocused();
  await press(page, 'd', 'c');
  await expect(dialog).toContainText('All are answered.');
  await picture('2-answered');
  await press(page, 'Escape');
  await command('confidentiality was');
  await expect(page.getByText('Confidentiality is due')).toBeHidden();

  // An agreement, typed while the group words it, and adopted.
  await command('word and adopt');
  await expect(dialog.getByRole('textbox', { name: 'A new agreement' })).toBeFocused();
  await page.keyboard.type('Anyone may pass.');
  await picture('3-worded');
  await press(page, 'Enter');
  await dialog.getByRole('button', { name: 'The group adopts it' }).press('Enter');
  await expect(dialog).toContainText('adopted on');
  await press(page, 'Escape');
  await expect(dialog).toBeHidden();

  // Amara leads; halfway she and Jonas swap, in one command.
  await press(page, 'a');
  await passTime(running, 60_000);
  await press(page, 'p');
  await passTime(running, 60_000);
  await command('swap');
  await press(page, 'm', 'j');
  await passTime(running, 60_000);
  await picture('4-swapped');
  const swap = (await facts()).filter(({ type }) => type === 'role.changed');
  expect(swap.map(({ of }) => of)).toEqual([
    { person: 'p1', role: 'co-facilitator' },
    { person: 'p2', role: 'facilitator' },
  ]);
  expect(new Set(swap.map(({ by }) => by)).size).toBe(1);
  // U4: Mei had the floor, and nothing says so.
  const turns = (await facts()).filter(({ type }) => type === 'turn.started').map(({ of }) => of);
  expect(turns).toMatchObject([
    { person: 'p1', measured: true },
    { person: 'p4', measured: true },
    { person: null, measured: false },
    { person: 'p2', measured: true },
  ]);

  // Locked, nothing but the floor and the notes goes on.
  await press(page, 'Control+Shift+L', 'Space', 'Control+Enter');
  await expect(page.getByText('Keys locked.')).toBeVisible();
  await picture('5-locked');
  expect((await facts()).filter(({ type }) => /^(hold|segment\.ended)/u.test(type))).toEqual([]);
  await press(page, 'Control+Shift+L');

  // Where to turn, for everyone; then the end.
  await press(page, 'Control+j');
  await expect(dialog).toContainText('116 123');
  await picture('6-where-to-turn');
  await press(page, 'Escape');
  await command('wall where');
  await command('end the session');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await press(page, 'Enter');
  await expect(
    page.getByRole('heading', { name: 'What leaves the room' }).or(page.getByText('Thank you')),
  ).toBeVisible();
  await picture('7-ended');
  const saved = () =>
    page.evaluate(
      async () => (await window.talkingPiece.request('documents:read', {})).circles[0]?.agreements ?? [],
    );
  await expect.poll(async () => (await saved()).map(({ text }) => text)).toEqual(['Anyone may pass.']);
  const cards = await page.evaluate(() => window.talkingPiece.request('session:list', {}));
  expect(cards.reduce((sum, { openActions }) => sum + openActions, 0)).toBe(1);
  await running.close();
  await remove();
});
