import { expect, test, type Page } from '@playwright/test';
import type { SceneView, WallView } from '../../shared/wall/view.ts';
import { freshData, launchApp, type RunningApp } from '../support/app.ts';
import { legibility } from '../support/legible.ts';
import { crowded, ordinary, sceneNow, timerView, wallOf } from '../support/scenes.ts';
import { openWall, type ShownWall } from '../support/shown-wall.ts';

let running: RunningApp;
let remove: () => Promise<void>;
let wall: ShownWall;

test.beforeEach(async () => {
  const fresh = await freshData();
  remove = fresh.remove;
  running = await launchApp({ data: fresh.data });
  wall = await openWall(running.app, running.console);
  // What pulses is for a moment less than itself: measured is what stays.
  await wall.page.emulateMedia({ reducedMotion: 'reduce' });
});
test.afterEach(async () => {
  await running.close();
  await remove();
});

const english = {
  title: 'How we ask each other for help across departments, time zones and first languages',
  prompt:
    'Tell us about a time when asking for help turned out better than you feared, and what made it easier to ask.',
  name: 'Maximiliana Bartholomea Fitzgerald-Smythe',
};
const german = {
  title: 'Rechtsschutzversicherungsgesellschaften und ihre Verhandlungsführung',
  prompt:
    'Erzählt von einem Augenblick, in dem ihr um Unterstützung gebeten habt und es besser ausging als befürchtet.',
  name: 'Wolfeschlegelsteinhausenbergerdorff-Ayse',
};
const arabic = {
  title: 'طلب المساعدة من الآخرين في العمل',
  prompt: 'احكوا لنا عن وقت طلبتم فيه المساعدة وكانت النتيجة أفضل مما كنتم تخشون، وماذا تعلمتم من ذلك.',
  name: 'عبد الرحمن محمد بن عبد الله الأنصاري القرطبي',
};
const scenes: readonly SceneView[] = [
  ...Object.values(ordinary),
  ...[english, german, arabic].flatMap((words) => crowded(words)),
];

/** Every page of it, one after the other; what is wrong on any. */
async function faultsOf(page: Page, view: WallView): Promise<readonly string[]> {
  await wall.show(view);
  const first = await legibility(page);
  const faults = [...first.faults];
  const seen = new Set(first.seen);
  for (let turned = 1; turned < first.pages; turned += 1) {
    await wall.show({ ...view, now: sceneNow + turned * 8000 });
    await expect(page.locator('.fit-page')).toHaveText(`page ${turned + 1} of ${first.pages}`);
    const next = await legibility(page);
    faults.push(...next.faults);
    for (const each of next.seen) seen.add(each);
  }
  const all = await page.evaluate(() =>
    [...document.querySelectorAll('.fit-text p, .fit-text li')].map((each) => each.textContent?.trim() ?? ''),
  );
  for (const words of all)
    if (![...seen].some((each) => words.includes(each) || each.includes(words)))
      faults.push(`"${words}" is on no page`);
  return faults;
}

for (const [width, height, theme] of [
  [1280, 720, 'paper'],
  [1920, 1080, 'night'],
  [3840, 2160, 'paper'],
  [1024, 768, 'night'],
] as const)
  test(`every scene is legible at ${width} × ${height}, with long titles and names, in German and in Arabic`, async () => {
    test.setTimeout(180_000);
    const { page } = wall;
    await page.setViewportSize({ width, height });
    const faults: string[] = [];
    for (const view of scenes)
      for (const fault of await faultsOf(page, wallOf(view, theme))) faults.push(`${view.scene}: ${fault}`);
    expect(faults).toEqual([]);
  });

test('digits do not jump: not from one to the next, not when they go over', async () => {
  const { page } = wall;
  const cells = () =>
    page.locator('.digits > :not(.digits-minus)').evaluateAll((all) =>
      all.map((each) => {
        const { left, top, width, height } = each.getBoundingClientRect();
        return [left, top, width, height].map(Math.round);
      }),
    );
  const at = async (leftMs: number) => {
    const countdown = { endsAt: sceneNow + leftMs, totalMs: 7 * 60_000 };
    await wall.show(wallOf(timerView({ countdown })));
    return cells();
  };
  const before = await at(88_000);
  expect(before).toHaveLength(4);
  for (const leftMs of [71_000, 60_000, 59_000, 0, -15_000, -88_000])
    expect(await at(leftMs)).toEqual(before);
});
