import { expect, test, type ElectronApplication } from '@playwright/test';
import * as fc from 'fast-check';
import type { Opened } from '../../shared/session/events.ts';
import type { Start } from '../../shared/session/start.ts';
import { freshData, launchApp } from '../support/app.ts';
import { plugDisplay } from '../support/displays.ts';
import { arbitrarySteps, openedWith, people, roster, secrets } from '../support/wall-session.ts';
import { noWall, shownWall } from '../support/wall-page.ts';

const sessions = 20;

/** What the start screen would send for this opening; the person of the roster who is not measured is among them. */
function startOf({ title, circle, tracking, members, plan, hardEnd }: Opened): Start {
  const named = members.map(({ person: id, role, tracked, present }) => ({
    id,
    role,
    tracked,
    present,
    name: roster[id]?.name ?? id,
    pronouns: secrets.pronouns,
  }));
  return { title, circle, tracking, people: named, plan: [...plan], hardEnd, screen: 'me' };
}

/** Writes down, in main, whatever any channel carries to a process that shows the wall. */
async function tapWalls(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ app: main }) => {
    const heard: string[] = [];
    Object.assign(globalThis, { heardByWall: heard });
    main.on('web-contents-created', (_, contents) => {
      for (const sender of [contents, contents.mainFrame])
        for (const method of ['send', 'postMessage'] as const) {
          const real = sender[method].bind(sender) as (...args: unknown[]) => void;
          Object.assign(sender, {
            [method]: (...args: unknown[]) => {
              if (contents.getURL().startsWith('app://wall/')) heard.push(JSON.stringify(args));
              real(...args);
            },
          });
        }
    });
  });
  return () => app.evaluate(() => (globalThis as unknown as { heardByWall: string[] }).heardByWall.splice(0));
}

test('for random sessions nothing private is in what the process of the wall receives', async () => {
  test.setTimeout(120_000);
  const { data, remove } = await freshData();
  const { app, console: page, close } = await launchApp({ data });
  const heardByWall = await tapWalls(app);
  await plugDisplay(app, true);
  const random = fc.sample(
    fc.record({
      steps: arbitrarySteps,
      namesOnWall: fc.boolean(),
      tracking: fc.constantFrom('kept', 'session', 'not'),
      untracked: fc.subarray([...people]),
    }),
    { seed: 23, numRuns: sessions },
  );
  let views = 0;
  let named = 0;
  let contacts = 0;
  for (const { steps, namesOnWall, tracking, untracked } of random) {
    const start = startOf(openedWith({ namesOnWall, tracking, untracked, cues: true }));
    const carried = await page.evaluate(
      (asked) => window.talkingPiece.request('session:start', asked),
      start,
    );
    expect(carried.roster[people[0]]?.name).toContain(secrets.name);
    const wall = await shownWall(app);
    await wall.waitForLoadState('load');
    const accepted = await page.evaluate(
      async (commands) => {
        let ok = 0;
        const ask = async (command: (typeof commands)[number]) => {
          const body = { commandId: crypto.randomUUID(), command };
          if ((await window.talkingPiece.request('session:command', body)).ok) ok += 1;
        };
        for (const command of commands) await ask(command);
        await ask({ type: 'closeSession' });
        return ok;
      },
      steps.map(({ command }) => command),
    );
    expect(accepted).toBeGreaterThan(0);
    const heard = await heardByWall();
    views += heard.length;
    for (const message of heard) {
      for (const secret of [secrets.note, secrets.cue, secrets.pronouns])
        expect(message).not.toContain(secret);
      // Where to turn to is for everyone, in the one scene that says so.
      if (message.includes(secrets.contact)) {
        expect(message).toContain('"view":{"scene":"referral"');
        contacts += 1;
      }
      expect(message).toMatch(/^\["wall:view",/u);
      for (const id of people) expect(message).not.toContain(`"${id}"`);
      expect(message).not.toMatch(/cue|note|turn|tracked|hand|share|speaking|opted/u);
      if (namesOnWall) named += Number(message.includes(secrets.name));
      else expect(message).not.toContain(secrets.name);
    }
    await page.evaluate(() => window.talkingPiece.request('session:leave', {}));
    // It may have stepped aside and come back meanwhile: none is left, whichever it was.
    await noWall(app);
  }
  // The tap really hears what is projected, and names do come where the circle shows them.
  expect(views).toBeGreaterThan(sessions * 5);
  expect(named).toBeGreaterThan(0);
  expect(contacts).toBeGreaterThan(0);
  await close();
  await remove();
});
