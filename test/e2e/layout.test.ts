import { expect, test, type Page } from '@playwright/test';
import { freshData, launchApp, type RunningApp } from '../support/app.ts';
import { isWhole, measureLayout, noFaults, splitWords } from '../support/layout.ts';
import { sampleStart } from '../support/start.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import type { Command } from '../../shared/session/commands.ts';
import { en } from '../../shared/words/en.ts';

const first: readonly string[] = en.plan.sample.people;
const long = ['Maximiliane-Charlotte', 'Λεωνίδας', 'محمد عبد الله', 'O’Shaughnessy', '佐藤 花子'];

const peopleNames = (n: number): string[] =>
  Array.from({ length: n }, (_, i) => {
    const name =
      i % 7 === 4 ? (long[Math.floor(i / 7) % long.length] ?? '') : (first[i % first.length] ?? '');
    return i < first.length ? name : `${name} ${String.fromCharCode(65 + (i % 26))}.`;
  });

const sizes = [
  [1024, 640],
  [1440, 900],
  [3840, 2160],
] as const;

const send = (page: Page, command: Command) =>
  page.evaluate(
    (body) =>
      window.talkingPiece.request('session:command', { commandId: crypto.randomUUID(), command: body }),
    command,
  );

async function resize({ app, console: page }: RunningApp, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
  await page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height] as const);
}

/** Something of everything that can stand in the room at once. */
async function fill(page: Page): Promise<void> {
  const note = { visibility: 'circle', owner: null, due: null } as const;
  for (const person of ['p2', 'p3', 'p2', 'p1']) await send(page, { type: 'passFloor', person, add: false });
  await send(page, { type: 'raiseHand', person: 'p3' });
  await send(page, {
    type: 'takeNote',
    ...note,
    kind: 'insight',
    text: 'Asking early reads as respect for the other person’s time.',
  });
  await send(page, {
    type: 'takeNote',
    ...note,
    kind: 'action',
    text: 'Share the reading list',
    owner: 'p2',
    due: '2026-12-01',
  });
  await send(page, {
    type: 'takeNote',
    ...note,
    visibility: 'private',
    kind: 'keyPoint',
    text: 'Talk to one of them afterwards.',
  });
}

for (const n of [3, 12, 60])
  test(`${n} people: nothing overlaps, nothing is cut, at every size, in free talk, a go-round, held and covered`, async () => {
    test.setTimeout(120_000);
    const { data, remove } = await freshData();
    const running = await launchApp({ data });
    const { console: page } = running;
    await page.evaluate(
      (start) => window.talkingPiece.request('session:start', start),
      sampleStart({}, peopleNames(n)),
    );
    await page.reload();
    await fill(page);
    const check = async (what: string): Promise<void> => {
      for (const [width, height] of sizes) {
        await resize(running, width, height);
        await expect(async () => {
          expect(await measureLayout(page), `${what} at ${width}×${height}`).toEqual(noFaults);
        }).toPass({ timeout: 4_000 });
      }
    };
    await expect(page.getByRole('textbox')).toBeVisible();
    await check('free talk');
    await send(page, { type: 'hold' });
    await check('held');
    await send(page, { type: 'resume' });
    await send(page, { type: 'closeNow' });
    await send(page, { type: 'startRound', order: null, limitMs: null });
    await send(page, { type: 'nextInRound' });
    await send(page, { type: 'passInRound' });
    await check('go-round');
    const wall = { scene: 'now', calm: false, screen: 'everyone', covered: true, timer: null } as const;
    await send(page, { type: 'setWall', wall });
    await expect(page.getByRole('textbox')).toBeHidden();
    await check('covered');
    await page.keyboard.press('Escape');
    await check('covered, plain view');
    await running.close();
    await remove();
  });

/** An evening of nine segments, the last of them the closing. */
const nineSegments = Array.from({ length: 9 }, (_, i): Segment => ({
  id: `n${i + 1}`,
  title: i === 8 ? 'Closing round' : `Segment ${i + 1} with a title of two lines`,
  kind: i === 8 ? 'closing' : 'topic',
  format: i === 8 ? 'round' : 'whole',
  durationMs: 600_000,
  shortestMs: 300_000,
  prompt: 'Tell us about a time when asking turned out well.',
}));

test('nine segments: close now, close by and the running segment are whole, whichever runs', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { console: page } = running;
  await page.evaluate(
    (start) => window.talkingPiece.request('session:start', start),
    sampleStart({ plan: nineSegments }, peopleNames(12)),
  );
  await page.reload();
  const whole = async (what: string): Promise<void> => {
    for (const [width, height] of [
      [1280, 800],
      [1024, 640],
    ] as const) {
      await resize(running, width, height);
      const parts = [
        page.getByRole('button', { name: 'Close now' }),
        page.getByText('close by'),
        page.getByRole('listitem').and(page.locator('[aria-current="step"]')),
      ];
      for (const part of parts)
        await expect(async () => {
          expect(await isWhole(part), `${what} at ${width}×${height}: ${String(part)}`).toBe(true);
        }).toPass({ timeout: 4_000 });
      await expect(async () => {
        expect(await measureLayout(page), `${what} at ${width}×${height}`).toEqual(noFaults);
      }).toPass({ timeout: 4_000 });
    }
  };
  await expect(page.getByRole('timer')).toBeVisible();
  for (let n = 1; n <= 8; n += 1) {
    if (n > 1) await send(page, { type: 'nextSegment' });
    if (n === 1 || n === 4 || n === 8) await whole(`segment ${n}`);
  }
  await running.close();
  await remove();
});

test('the centre never parts a name inside a word, as long as it fits at all', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { console: page } = running;
  const names = ['Maximiliane-Charlotte', 'Schwarzenberger', 'Ana', 'Bartholomew Featherstone'];
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart({}, names));
  await page.reload();
  const name = page.locator('.floor-name');
  for (const [width, height] of [[1024, 640], ...sizes] as const) {
    await resize(running, width, height);
    for (const [i, person] of names.entries()) {
      await send(page, { type: 'passFloor', person: `p${i + 1}`, add: false });
      await expect(name).toHaveText(person);
      await expect(async () => {
        expect(await splitWords(name), `${person} at ${width}×${height}`).toEqual([]);
        expect(await name.evaluate((each) => each.scrollWidth <= each.clientWidth), person).toBe(true);
      }).toPass({ timeout: 4_000 });
    }
  }
  await running.close();
  await remove();
});

test('what stands beside a name lies on no petal, wherever the seat is', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { console: page } = running;
  await page.evaluate(
    (start) => window.talkingPiece.request('session:start', start),
    sampleStart({}, peopleNames(12)),
  );
  await page.reload();
  for (let n = 1; n <= 12; n += 1) await send(page, { type: 'passFloor', person: `p${n}`, add: false });
  for (let n = 1; n <= 12; n += 1) await send(page, { type: 'raiseHand', person: `p${n}` });
  const asides = page.locator('.who-aside');
  await expect(asides).toHaveCount(12);
  for (const [width, height] of [[1280, 800], ...sizes] as const) {
    await resize(running, width, height);
    await expect(async () => {
      const covered = await asides.evaluateAll((all) =>
        all.flatMap((text) => {
          const seat = text.closest('.room-seat');
          const petal = seat?.querySelector<SVGPathElement>('.petal');
          const matrix = petal?.getScreenCTM();
          if (petal == null || matrix == null) return [];
          const box = text.getBoundingClientRect();
          const length = petal.getTotalLength();
          const hit = Array.from({ length: 60 }, (_, i) =>
            petal.getPointAtLength((length * i) / 59).matrixTransform(matrix),
          ).some(({ x, y }) => x > box.left && x < box.right && y > box.top + 2 && y < box.bottom - 2);
          return hit ? [seat?.getAttribute('aria-label') ?? ''] : [];
        }),
      );
      expect(covered, `${width}×${height}`).toEqual([]);
      expect(await measureLayout(page), `${width}×${height}`).toEqual(noFaults);
    }).toPass({ timeout: 4_000 });
  }
  await running.close();
  await remove();
});

test('a note’s buttons cover no word and move nothing', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { console: page } = running;
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart());
  await page.reload();
  await fill(page);
  for (const [width, height] of sizes) {
    await resize(running, width, height);
    const note = page.getByRole('listitem').filter({ hasText: 'Share the reading list' });
    await page.getByText('close by').hover();
    const before = await note.boundingBox();
    await note.hover();
    await expect(note.getByRole('button', { name: /^Edit: / }).locator('..')).toHaveCSS('opacity', '1');
    expect(await measureLayout(page), `${width}×${height}`).toEqual(noFaults);
    expect(await note.boundingBox()).toEqual(before);
  }
  await running.close();
  await remove();
});

test('a minute less too often is refused without moving anything', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { console: page } = running;
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart());
  await page.reload();
  await expect(page.getByText('left of 5 min')).toBeVisible();
  for (const [width, height] of sizes) {
    await resize(running, width, height);
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('.refusal')).toHaveCount(0);
    const places = (): Promise<readonly string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('.room > *, .circle > svg, .timeline li, .below-circle')].map(
          (each) => {
            const { left, top, width: w, height: h } = each.getBoundingClientRect();
            return [each.className, left, top, w, h].join(' ');
          },
        ),
      );
    await expect(async () => {
      const [one, two] = [await places(), await places()];
      expect(one).toEqual(two);
    }).toPass({ timeout: 4_000 });
    const before = await places();
    for (let n = 0; n < 30 && (await page.locator('.refusal').count()) === 0; n += 1)
      await page.keyboard.press('ArrowDown');
    await expect(page.locator('.refusal')).toBeVisible();
    expect(await places()).toEqual(before);
  }
  await running.close();
  await remove();
});

test('a low window: going on and setting the next meeting need no scrolling', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { console: page } = running;
  const whole = (name: string | RegExp): Promise<void> =>
    expect(async () => {
      expect(await isWhole(page.getByRole('button', { name })), String(name)).toBe(true);
    }).toPass({ timeout: 4_000 });
  await page.getByText('Quick start').click();
  await resize(running, 1024, 640);
  await whole(/^Go$/u);
  await page.getByRole('radio', { name: /My own agenda/u }).check();
  await whole(/^Go$/u);
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart());
  await page.reload();
  await send(page, { type: 'closeSession' });
  // At the usual size of a small laptop nothing has to be touched for it.
  await resize(running, 1280, 800);
  await whole('Set the next meeting');
  await whole('Go on with the session');
  await resize(running, 1024, 640);
  for (const field of ['Date', 'Place']) {
    await page.getByLabel(field, { exact: true }).focus();
    await whole('Set the next meeting');
    // Neither lies on what is being filled in.
    const bare = await page.getByLabel(field, { exact: true }).evaluate((each) => {
      const { left, width, top, bottom } = each.getBoundingClientRect();
      const at = [top + 2, bottom - 2].map((y) => document.elementFromPoint(left + width / 2, y));
      return at.every((hit) => hit !== null && each.parentElement?.contains(hit) === true);
    });
    expect(bare, field).toBe(true);
    await whole('Done');
  }
  await running.close();
  await remove();
});

test('on a small laptop the last key of a go-round is said in full, and a long dialog’s buttons are in sight', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { app, console: page } = running;
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart());
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'New note' })).toBeVisible();
  await resize(running, 1024, 640);
  await send(page, { type: 'closeNow' });
  await page.keyboard.press('Enter');
  await expect(page.locator('.echo')).toHaveText(/^Go-round begun/u);
  const cut = await page
    .locator('.echo')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(cut).toBeLessThanOrEqual(0);

  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('menu:command', { id: 'timer.set' }),
  );
  const dialog = page.getByRole('dialog', { name: 'Presenter timer' });
  await dialog.getByText('Toastmasters').click();
  for (const name of ['Arm', 'Start', 'Cancel'])
    await expect
      .poll(() => isWhole(dialog.getByRole('button', { name, exact: true })), { message: name })
      .toBe(true);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await running.close();
  await remove();
});
