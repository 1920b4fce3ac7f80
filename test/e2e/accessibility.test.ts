import { expect, test, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import {
  surfacesAfter,
  surfacesBefore,
  surfacesOfCourse,
  surfacesOfRoom,
  type Surface,
} from '../../renderer/app/surfaces.ts';
import type { Printable } from '../../shared/ipc/printing.ts';
import { preparedView } from '../../shared/print/prepared.ts';
import { printKinds, type PrintKind } from '../../shared/print/kinds.ts';
import type { PrintView } from '../../shared/print/view.ts';
import { audiences } from '../../shared/summary/view.ts';
import { en } from '../../shared/words/en.ts';
import { enNudges } from '../../shared/words/en-nudges.ts';
import { enPolls } from '../../shared/words/en-polls.ts';
import { freshData, launchApp } from '../support/app.ts';
import { openEveryWindow } from '../support/every-window.ts';
import { keepNote, press } from '../support/pages.ts';
import { openWall } from '../support/shown-wall.ts';
import { ordinary, wallOf } from '../support/scenes.ts';
import { fullCircle, fullRow, manyKindsOfNames, peopleNamed, planOfRows } from '../support/prepared.ts';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What moves although the system asks for less: nothing may, for longer than a hundredth of a millisecond. */
const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    document.getAnimations().flatMap((each) => {
      const { duration = 0 } = each.effect?.getComputedTiming() ?? {};
      return typeof duration === 'number' && duration <= 0.01
        ? []
        : [`${each.constructor.name} ${String(duration)}`];
    }),
  );

/** WCAG 2.2 AA, in paper and in night; and nothing moves. */
async function axe(page: Page, surface: string, least = 6): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(axeSource);
    const found = await page.evaluate(() => {
      const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
      return axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    });
    const faults = found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
    expect(faults, `${surface}, ${colorScheme}`).toEqual([]);
    expect(await moving(page), `${surface} moves`).toEqual([]);
    expect(found.passes.length, `${surface}: axe looked at something`).toBeGreaterThanOrEqual(least);
  }
}

type Summary = Extract<Surface, `summary.${string}`>;

interface Looking {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly check: (surface: Surface) => Promise<void>;
  /** As the menu does it. */
  readonly choose: (id: string) => Promise<void>;
  readonly dialog: Locator;
  readonly closeDialog: () => Promise<void>;
}

/** Goes through one part of all surfaces: fails where one of them was not looked at, and where one is not listed. */
async function lookAt(listed: readonly Surface[], go: (looking: Looking) => Promise<void>): Promise<void> {
  const { data, remove } = await freshData();
  const { app, console: page, close } = await launchApp({ data });
  const seen: Surface[] = [];
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await go({
    app,
    page,
    dialog,
    check: async (surface) => {
      seen.push(surface);
      await axe(page, surface);
    },
    choose: (id) =>
      app.evaluate(
        ({ BrowserWindow }, command) =>
          BrowserWindow.getAllWindows()[0]?.webContents.send('menu:command', { id: command }),
        id,
      ),
    closeDialog: async () => {
      await press(page, 'Escape');
      await expect(dialog).toBeHidden();
    },
  });
  expect(seen.toSorted()).toEqual([...listed].toSorted());
  await close();
  await remove();
}

/** Whoever has no circle yet: the sample, without the questions. */
async function intoRoom({ page }: Looking): Promise<void> {
  await page.getByRole('button', { name: /sample circle/iu }).click();
  await expect(page.getByText('Who sees this screen?')).toBeVisible();
  await press(page, 'm');
  await expect(page.getByText(/talk time measured/iu)).toBeVisible();
  await press(page, 'k');
  await expect(page.getByRole('textbox')).toBeVisible();
}

test.describe('every surface of the console passes axe, by day and by night; one that is not listed fails', () => {
  test('before people sit down', async () => {
    test.setTimeout(240_000);
    await lookAt(surfacesBefore, async ({ page, dialog, check, closeDialog }) => {
      await expect(page.getByRole('button', { name: /sample circle/iu })).toBeVisible();
      await check('home');
      await page.getByRole('button', { name: 'New circle' }).click();
      await expect(page.getByRole('heading', { name: 'A new circle' })).toBeVisible();
      await check('newCircle');
      await page.keyboard.type('Thursday circle');
      await press(page, 'Enter');
      await expect(page.getByRole('textbox', { name: 'Name of the circle' })).toBeVisible();
      await page.getByRole('button', { name: 'Paste a list…' }).click();
      await page.keyboard.insertText('Amara\nJonas, they/them\nMei');
      await check('addPeople');
      await page.getByRole('button', { name: 'Add 3 people' }).click();
      // Something of everything that a circle can have.
      await page.getByRole('button', { name: /^Anyone may pass/u }).click();
      await page.getByRole('button', { name: 'Mark agreement 1 as adopted today' }).click();
      await page.getByRole('button', { name: 'More about Jonas' }).click();
      await page.getByRole('textbox', { name: 'Badge of Jonas' }).fill('x');
      await page.getByRole('button', { name: 'Add a contact' }).click();
      await page.getByLabel('Next time').fill('2026-01-01');
      await page.getByRole('checkbox', { name: /purpose was said/u }).check();
      await page.getByText('What this is not for, and who can read it').click();
      await expect(page.getByText('saved', { exact: true })).toBeVisible();
      await check('circle');
      await page.getByRole('button', { name: 'All circles' }).click();
      await expect(page.getByRole('heading', { name: 'Thursday circle' })).toBeVisible();
      await check('circles');
      await page.getByRole('button', { name: /^Start: /u }).click();
      await expect(page.getByRole('heading', { name: 'Thursday circle meets now' })).toBeVisible();
      await check('meet');
      await page.getByRole('button', { name: 'Back' }).click();
      await page.getByRole('button', { name: /quick start/iu }).click();
      await page.keyboard.type('Amara\nJonas\nMei');
      await check('quick');
      await page.getByRole('button', { name: 'Back' }).click();
      await page.getByRole('button', { name: en.plan.open }).click();
      await page.getByRole('button', { name: 'Take a template' }).press('Enter');
      await expect(dialog).toContainText('Half-day workshop');
      await check('plan.templates');
      await dialog.getByRole('button', { name: /^Half-day workshop/u }).press('Enter');
      // With what does not work out, and a cell that is being changed.
      await page.getByRole('textbox', { name: 'People' }).fill('40');
      await page.getByRole('gridcell').nth(3).press('Enter');
      await page.keyboard.type('12 x');
      await expect(page.getByRole('alert')).toContainText('Write a length');
      await check('plan');
      await press(page, 'Escape', 'Control+a');
      await expect(page.getByRole('heading', { name: '13 rows selected' })).toBeVisible();
      await check('plan.row');
      for (const [surface, item] of [
        ['plan.keep', 'Keep as template…'],
        ['plan.versions', 'Earlier versions…'],
        ['plan.markdown', 'Markdown…'],
        ['plan.keys', 'Keys…'],
      ] as const) {
        await page.getByRole('button', { name: 'More' }).click();
        await page.getByRole('menuitem', { name: item }).press('Enter');
        await expect(dialog).toBeVisible();
        await check(surface);
        await closeDialog();
      }
      await page.getByRole('button', { name: 'Library…' }).click();
      await expect(dialog.getByRole('radio', { name: /^Say what you like to be called/u })).toBeVisible();
      await check('library');
      await dialog.getByRole('button', { name: 'Write your own' }).click();
      await check('libraryForm');
      // The form first, then the library.
      await press(page, 'Escape');
      await closeDialog();
      await page.getByRole('button', { name: 'Import an agenda…' }).click();
      await check('import');
      await dialog.getByRole('textbox').fill('9:00 – 9:10 Welcome, Anna\nca. 9.10 Names\n- 90+ Talk');
      await dialog.getByRole('button', { name: 'See what was understood' }).press('Enter');
      await expect(dialog.getByRole('button', { name: /^Take /u })).toBeVisible();
      await check('importCheck');
      await page.keyboard.press('Escape');
      await dialog.getByRole('button', { name: 'Leave', exact: true }).press('Enter');
      await expect(dialog).toBeHidden();
      await page.getByRole('button', { name: 'Rehearse…' }).click();
      await expect(dialog).toContainText('Nothing is written anywhere');
      await check('rehearse');
      for (let row = 0; row < 13; row += 1)
        await dialog.getByRole('button', { name: /^Next/u }).press('Enter');
      await expect(dialog.getByRole('table')).toBeVisible();
      await check('rehearsed');
      await closeDialog();
      await page.getByRole('button', { name: 'Print…' }).click();
      await expect(dialog.getByRole('radio').first()).toBeFocused();
      await check('print');
      await closeDialog();
    });
  });

  test('the room, and what opens over it', async () => {
    test.setTimeout(240_000);
    await lookAt(surfacesOfRoom, async ({ app, page, dialog, check, choose, closeDialog }) => {
      await page.getByRole('button', { name: /sample circle/iu }).click();
      await expect(page.getByText('Who sees this screen?')).toBeVisible();
      await check('screen');
      await press(page, 'm');
      await expect(page.getByText(/talk time measured/iu)).toBeVisible();
      await check('tracking');
      // It stands for the moment that main takes, which here does not end before it was looked at.
      await app.evaluate(({ ipcMain }) => {
        const { _invokeHandlers: handlers } = ipcMain as unknown as {
          _invokeHandlers: Map<string, (...args: unknown[]) => unknown>;
        };
        const start = handlers.get('session:start');
        const held = new Promise<void>((resolve) => Object.assign(globalThis, { release: resolve }));
        handlers.set('session:start', (...args) => held.then(() => start?.(...args)));
      });
      await press(page, 'k');
      await expect(page.getByText(en.start.ask.starting)).toBeVisible();
      await check('starting');
      await app.evaluate(() => (globalThis as unknown as { release: () => void }).release());
      await expect(page.getByRole('textbox')).toBeVisible();
      await press(page, 'j', 'm', 'k');
      await expect(page.getByText('on disk')).toBeVisible();
      await check('room');
      await press(page, 'F1');
      await expect(dialog).toBeVisible();
      await check('keys');
      await dialog.getByRole('button', { name: 'Change keys…' }).press('Enter');
      await check('changeKeys');
      await closeDialog();
      await press(page, 'Control+k');
      await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
      await check('palette');
      await closeDialog();
      for (const [surface, id] of [
        ['referral', 'referral.show'],
        ['scope', 'scope.show'],
        ['checklist', 'checklist.show'],
        ['agreements', 'agreements.show'],
        ['actions', 'actions.show'],
        ['roles', 'roles.show'],
      ] as const) {
        await choose(id);
        await expect(dialog).toBeVisible();
        await check(surface);
        await closeDialog();
      }
      await press(page, 'Control+Shift+L');
      await expect(page.getByText('Keys locked.')).toBeVisible();
      await check('locked');
      await press(page, 'Control+Shift+L');
      await press(page, 'Control+p');
      await expect(dialog).toBeVisible();
      await check('people');
      await closeDialog();
      await press(page, 'F2');
      await expect(dialog.getByRole('listbox')).toBeVisible();
      await check('strip');
      await press(page, 'f');
      await page.keyboard.type('amara, xx');
      await check('strip.ask');
      await press(page, 'Escape');
      await closeDialog();
      await press(page, 'Control+l');
      await expect(dialog.getByRole('table')).toBeVisible();
      await check('land');
      await closeDialog();
      await press(page, 'Control+r');
      await expect(dialog.getByRole('listbox')).toBeVisible();
      await check('startRound');
      await closeDialog();
      await choose('seats.show');
      await expect(dialog.getByRole('grid')).toBeVisible();
      await check('seats');
      await closeDialog();
      await press(page, 'Control+o');
      await expect(dialog.getByRole('textbox').first()).toBeFocused();
      await check('written');
      await closeDialog();
    });
  });

  test('what happens in the room', async () => {
    test.setTimeout(240_000);
    await lookAt(surfacesOfCourse, async (looking) => {
      const { page, dialog, check, choose, closeDialog } = looking;
      await intoRoom(looking);
      await press(page, 'j', 'm', 'k');
      await keepNote(page, 'a word to keep');
      await page.getByRole('button', { name: en.room.pad.edit('a word to keep') }).press('Enter');
      await expect(dialog).toBeVisible();
      await check('editNote');
      await closeDialog();
      await press(page, 'Escape', 'Tab');
      await page.keyboard.type('! call @');
      await press(page, 'ArrowDown');
      await expect(page.getByRole('listbox')).toBeVisible();
      await check('owners');
      // The names first, then the line.
      await page.keyboard.press('Escape');
      await page.getByRole('textbox', { name: en.room.pad.input }).fill('');
      await press(page, 'Escape', 'Control+f');
      await page.keyboard.type('wrod');
      await expect(page.getByText(en.room.pad.foundOf(1, 1))).toBeVisible();
      await check('findNotes');
      await page.keyboard.press('Escape');
      await choose('poll.open');
      await expect(dialog).toContainText(enPolls.title);
      await check('openPoll');
      await page.keyboard.type('Shall we go on?');
      await press(page, 'Enter');
      await expect(page.getByRole('region', { name: enPolls.bar })).toBeVisible();
      await press(page, '5', '3', 'Enter', '4', '1');
      await check('poll');
      await choose('poll.close');
      await page.evaluate(() =>
        window.talkingPiece.request('session:command', {
          commandId: 'a-suggestion',
          command: { type: 'showNudge', kind: 'invitation' },
        }),
      );
      await expect(page.getByLabel(enNudges.label)).toBeVisible();
      await check('nudge');
      await press(page, 'Control+Shift+n');
      // The focus is back at the note's button: once more, and it is in the room.
      await press(page, 'Escape');
      await choose('repairs.show');
      await expect(dialog).toContainText(en.trouble.repairs.none);
      await check('repairs');
      await closeDialog();
      const slept = {
        type: 'recordGap',
        from: Date.now() - 300_000,
        to: Date.now(),
        counted: false,
      } as const;
      await page.evaluate(
        (command) =>
          window.talkingPiece.request('session:command', { commandId: crypto.randomUUID(), command }),
        slept,
      );
      await expect(page.getByText('Did the group go on meanwhile?')).toBeVisible();
      await check('gap');
      await press(page, 'Control+n');
      await press(page, 'Control+g');
      await expect(dialog).toContainText('new pairings');
      await dialog.getByText('Apart and together, tonight').click();
      await check('groups');
      await dialog.getByRole('button', { name: 'Show the groups' }).press('Enter');
      await expect(dialog.getByRole('button', { name: /^Start/u })).toBeFocused();
      await press(page, 'Tab');
      await dialog.locator('.groups-chip').first().press('Enter');
      await expect(dialog).toContainText('swap with?');
      await check('groupsShown');
      await dialog.getByRole('button', { name: /^Start/u }).press('Enter');
      await expect(dialog.getByRole('button', { name: 'Bring them back' })).toBeFocused();
      await check('groupsOut');
      await closeDialog();
      await expect(page.getByRole('region', { name: 'Groups' })).toContainText('Groups out');
      await check('groupsBar');
      await press(page, 'Control+g');
      await dialog.getByRole('button', { name: 'Bring them back' }).press('Enter');
      await expect(dialog).toContainText('What do they bring?');
      await check('harvest');
      await closeDialog();
      await choose('buddies.show');
      await expect(dialog).toContainText('Buddies until next time');
      await check('buddies');
      await closeDialog();
      await press(page, 'Control+t', 'Enter');
      await check('timer');
      await choose('wall.show');
      await expect(dialog).toBeVisible();
      await check('wall');
      await closeDialog();
      await choose('timer.set');
      await dialog.getByRole('radio', { name: 'Toastmasters' }).press('Space');
      await check('setTimer');
      await closeDialog();
      await choose('scene.slides');
      await expect(page.getByRole('main', { name: en.room.slides.label })).toBeVisible();
      await check('slides');
      await choose('scene.timer');
      await press(page, 'Control+t', 'Control+e');
      await expect(page.locator('.seg[data-status=now]')).toContainText('Closing round');
      await press(page, 'Enter');
      await expect(page.getByRole('button', { name: 'Next person' })).toBeVisible();
      await check('round');
      await press(page, 'Control+u');
      await expect(page.getByRole('textbox')).toBeHidden();
      await check('covered');
      await press(page, 'Control+p');
      await expect(dialog.getByLabel('Name')).toBeFocused();
      await check('cameLater');
      await closeDialog();
      await press(page, 'Escape');
      await check('plain');
      await press(page, 'Control+u');
      await expect(dialog).toBeVisible();
      await check('uncover');
    });
  });

  test('after the close', async () => {
    test.setTimeout(240_000);
    await lookAt(surfacesAfter, async (looking) => {
      const { page, dialog, check } = looking;
      await intoRoom(looking);
      await keepNote(page, 'a word to keep');
      await press(page, 'Escape', 'Control+e', 'Control+u');
      await expect(page.getByRole('textbox')).toBeHidden();
      await press(page, 'Control+Enter');
      await expect(dialog).toBeVisible();
      await check('closeSession');
      await press(page, 'Enter');
      await expect(page.getByRole('heading', { name: en.preview.ended.heading })).toBeVisible();
      await check('ended');
      await press(page, 'Control+u');
      await expect(dialog).toBeVisible();
      await check('showSummary');
      await press(page, 'Enter');
      await expect(page.getByRole('heading', { name: 'What leaves the room' })).toBeVisible();
      for (const audience of audiences) {
        await page.getByRole('radio', { name: en.preview.audiences[audience] }).press('Space');
        await check(`summary.${audience}` satisfies Summary);
      }
      await page.getByRole('button', { name: 'Done' }).click();
      await expect(page.getByText('Earlier sessions')).toBeVisible();
      await check('sessions');
      await page.keyboard.press('/');
      await page.keyboard.type('circle');
      await expect(page.getByRole('option').first()).toBeVisible();
      await check('search');
      await page.goto('app://console/stopped.html');
      await expect(page.getByRole('button', { name: en.trouble.stopped.goOn })).toBeFocused();
      await check('stopped');
    });
  });
});

test('every scene of the wall passes axe, by day and by night', async () => {
  test.setTimeout(300_000);
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { app, console: page } = running;
  const { page: wall, show } = await openWall(app, page);
  for (const view of Object.values(ordinary))
    for (const theme of ['paper', 'night'] as const) {
      await show(wallOf(view, theme));
      // Calm is an empty picture: there is not much to look at.
      await axe(wall, `wall, ${view.scene}, ${theme}`, ['calm', 'white'].includes(view.scene) ? 1 : 3);
    }
  await running.close();
  await remove();
});

const prepared: Readonly<Record<PrintKind, Printable>> = {
  plan: {
    what: 'plan',
    paper: 'auto',
    plan: planOfRows([fullRow('a'), fullRow('b', { kind: 'closing', wallText: 'One word.' })]),
    circle: fullCircle(12),
    people: peopleNamed(manyKindsOfNames),
    cues: true,
    access: true,
  },
  tents: { what: 'tents', paper: 'auto', circle: fullCircle(12), people: peopleNamed(manyKindsOfNames) },
  agreements: { what: 'agreements', paper: 'auto', circle: fullCircle(12) },
  referrals: { what: 'referrals', paper: 'auto', circle: fullCircle(12) },
  feedback: { what: 'feedback', paper: 'auto' },
  keys: { what: 'keys', paper: 'auto', circle: fullCircle(12) },
};

test('the printed page passes axe with the summary and with every sheet, on both papers', async () => {
  test.setTimeout(120_000);
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { console: page, print } = await openEveryWindow(running, data);
  await axe(print, 'print, summary', 5);
  const cards = await page.evaluate(() => window.talkingPiece.request('session:list', {}));
  const summary = await page.evaluate(
    (session) => window.talkingPiece.request('summary:view', { session, audience: 'own', names: 'full' }),
    cards[0]?.session ?? '',
  );
  const views: readonly PrintView[] = [
    { kind: 'summary', summary },
    ...Object.values(prepared).flatMap(
      (asked) => preparedView(asked, { platform: 'other', bareKeys: true }, en) ?? [],
    ),
  ];
  expect(views).toHaveLength(1 + printKinds.length);
  for (const paper of ['A4', 'Letter'] as const)
    for (const view of views) {
      await print.evaluate(() => delete document.documentElement.dataset['ready']);
      await running.app.evaluate(
        ({ BrowserWindow }, sent) => {
          for (const { webContents } of BrowserWindow.getAllWindows())
            if (webContents.getURL().startsWith('app://print/')) webContents.send('print:view', sent);
        },
        { view, paper },
      );
      await expect(print.locator('html[data-ready=true]')).toBeAttached();
      await axe(print, `print, ${view.kind}, ${paper}`, 5);
    }
  await running.close();
  await remove();
});

test('every file that opens a dialog is known here, with the surface that shows it', async () => {
  const folder = join(import.meta.dirname, '../../renderer');
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.tsx'));
  const opening: string[] = [];
  for (const name of files) {
    const isControl = name.startsWith('ui');
    if (!isControl && (await readFile(join(folder, name), 'utf8')).match(/<(?:Screen)?Dialog/u) !== null)
      opening.push(name);
  }
  const known: Readonly<Record<string, readonly Surface[]>> = {
    'library/browser.tsx': ['library', 'libraryForm'],
    'library/library-panel.tsx': ['library'],
    'plan/import/import-agenda.tsx': ['import', 'importCheck'],
    'plan/print/print-dialog.tsx': ['print'],
    'plan/rehearse/rehearse.tsx': ['rehearse', 'rehearsed'],
    'circles/add-people.tsx': ['addPeople'],
    'plan/dialogs/keep-template.tsx': ['plan.keep'],
    'plan/dialogs/markdown.tsx': ['plan.markdown'],
    'plan/dialogs/plan-keys.tsx': ['plan.keys'],
    'plan/dialogs/templates.tsx': ['plan.templates'],
    'plan/dialogs/versions.tsx': ['plan.versions'],
    'room/circle-panels/actions.tsx': ['actions'],
    'room/circle-panels/agreements.tsx': ['agreements'],
    'room/circle-panels/checklist.tsx': ['checklist'],
    'room/circle-panels/referral.tsx': ['referral', 'scope'],
    'room/circle-panels/roles.tsx': ['roles'],
    'room/palette/palette.tsx': ['palette'],
    'room/ask.tsx': ['uncover', 'closeSession', 'showSummary'],
    'room/groups/buddies-panel.tsx': ['buddies'],
    'room/groups/form-step.tsx': ['groups'],
    'room/groups/formed-step.tsx': ['groupsShown', 'groupsOut'],
    'room/groups/groups-panel.tsx': ['groups', 'groupsShown', 'groupsOut', 'harvest'],
    'room/groups/harvest-step.tsx': ['harvest'],
    'room/keys-sheet.tsx': ['keys'],
    'room/land/land-panel.tsx': ['land'],
    'room/round/round-panel.tsx': ['startRound'],
    'room/round/seats-panel.tsx': ['seats'],
    'room/written/written-panel.tsx': ['written'],
    'room/pad/edit-note.tsx': ['editNote'],
    'room/people/came-later-dialog.tsx': ['cameLater'],
    'room/people/people-dialog.tsx': ['people'],
    'room/strip/strip-panel.tsx': ['strip', 'strip.ask'],
    'room/wall/timer-panel.tsx': ['setTimer'],
    'room/wall/wall-panel.tsx': ['wall'],
    'room/polls/poll-dialog.tsx': ['openPoll'],
    'trouble/repairs.tsx': ['repairs'],
  };
  expect(opening.toSorted()).toEqual(Object.keys(known).toSorted());
});
