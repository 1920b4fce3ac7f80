import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConsoleRequest, ExportAnswer } from '../../shared/ipc/contract.ts';
import { printKinds, type PrintKind } from '../../shared/print/kinds.ts';
import { en } from '../../shared/words/en.ts';
import { freshData, launchApp } from '../support/app.ts';
import { answerSaveDialog } from '../support/pages.ts';
import { fontsOutside, pdfFacts, pdfInk, pdfPages } from '../support/pdf.ts';
import { fullCircle, fullRow, manyKindsOfNames, peopleNamed, planOfRows } from '../support/prepared.ts';

type Asked = ConsoleRequest<'print:prepared'>;
const { page: words } = en.print;
const papers = { A4: '595.92 x 842.88 pts (A4)', Letter: '612 x 792 pts (letter)' } as const;
type Paper = keyof typeof papers;

const circle = fullCircle(12);
const people = peopleNamed(manyKindsOfNames);
const plan = planOfRows([
  fullRow('a', { title: 'Arrive', kind: 'opening', format: 'whole' }),
  fullRow('b', { title: 'Asking' }),
  fullRow('c', { title: 'Closing round', kind: 'closing' }),
]);

/** What is asked for, how many pages it makes, and what has to stand on them. */
const asked: Readonly<
  Record<
    PrintKind,
    { readonly ask: (paper: Paper) => Asked; readonly pages: number; readonly said: readonly string[] }
  >
> = {
  plan: {
    ask: (paper) => ({ what: 'plan', paper, plan, circle, people, cues: false, access: false }),
    pages: 1,
    said: [
      'An evening of asking',
      '19:00',
      '19:20',
      '10 min',
      '1 min each',
      '12 people: 12 min',
      'Closing round',
    ],
  },
  tents: {
    ask: (paper) => ({ what: 'tents', paper, circle, people }),
    pages: 6,
    said: [
      'Amara',
      'she/her',
      'Schwarzenfels',
      'Donaudampfschifffahrtsgesellschaftskapitänswitwe',
      'cut',
      'fold',
    ],
  },
  agreements: {
    ask: (paper) => ({ what: 'agreements', paper, circle }),
    pages: 1,
    said: ['Thursday circle', words.agreements.title, 'Everyone may', 'Adopted Monday', '3 August 2026'],
  },
  referrals: {
    ask: (paper) => ({ what: 'referrals', paper, circle }),
    pages: 1,
    said: [words.referrals.title, words.referrals.kinds.crisis, 'Night line', '000 111 222', 'Carers’ table'],
  },
  feedback: {
    ask: (paper) => ({ what: 'feedback', paper }),
    pages: 1,
    said: [words.feedback.worked, words.feedback.suggestion],
  },
  keys: {
    ask: (paper) => ({ what: 'keys', paper, circle }),
    pages: 1,
    said: [en.keys.commands.closeNow, en.keys.sheet.people, 'two digits', en.room.pad.kinds.insight],
  },
};

const print = (page: Page, request: Asked): Promise<ExportAnswer> =>
  page.evaluate((one) => window.talkingPiece.request('print:prepared', one), request);

async function printTo(app: ElectronApplication, page: Page, path: string, request: Asked): Promise<string> {
  await answerSaveDialog(app, path);
  expect(await print(page, request)).toEqual({ ok: true, path });
  return path;
}

const one = (text: string): string => text.replaceAll(/\s+/gu, ' ');
const textOf = (path: string): string => one(pdfPages(path).join(' '));

for (const paper of ['A4', 'Letter'] as const)
  test(`each of the six on ${paper}: sound, tagged, its typefaces in it, its words there, its ink within the margins`, async () => {
    const { data, remove } = await freshData();
    const { app, console: page, close } = await launchApp({ data });
    for (const kind of printKinds) {
      const { ask, pages, said } = asked[kind];
      const path = await printTo(app, page, join(data, `${kind}.pdf`), ask(paper));
      const facts = pdfFacts(path);
      expect(Object.fromEntries(facts), kind).toMatchObject({
        Pages: String(pages),
        Tagged: 'yes',
        'Page size': papers[paper],
        Creator: en.summary.product,
      });
      expect(facts.has('CreationDate'), `${kind}: tells no date`).toBe(false);
      expect(fontsOutside(path), kind).toEqual([]);
      const text = textOf(path);
      for (const words of said) expect(text, kind).toContain(words);
      expect(text, kind).not.toMatch(/SECRET|seat near|, private|Private:/u);
      for (const ink of pdfInk(path)) {
        expect(ink?.share ?? 0, `${kind}: not blank`).toBeGreaterThan(0.002);
        // Nothing stands where a printer cannot reach, and nothing runs over the edge.
        for (const edge of ['top', 'bottom', 'left', 'right'] as const)
          expect(ink?.[edge] ?? 0, `${kind}: ${edge}`).toBeGreaterThan(5);
      }
    }
    await close();
    await remove();
  });

test('what is cut out and taken along does not name the circle, and a run of show is private only when it was asked to be', async () => {
  const { data, remove } = await freshData();
  const { app, console: page, close } = await launchApp({ data });
  for (const kind of ['referrals', 'feedback'] as const)
    expect(textOf(await printTo(app, page, join(data, `${kind}.pdf`), asked[kind].ask('A4')))).not.toContain(
      circle.name,
    );
  const path = join(data, 'private.pdf');
  await printTo(app, page, path, {
    what: 'plan',
    paper: 'A4',
    plan,
    circle,
    people,
    cues: true,
    access: true,
  });
  const pages = pdfPages(path).map(one);
  expect(pages.join(' ')).toContain('SECRET-CUE');
  expect(pages.join(' ')).toContain('SECRET-CHECK');
  expect(pages.join(' ')).toContain('A seat near the door');
  for (const text of pages) expect(text).toContain(words.plan.private);
  await close();
  await remove();
});

test('nothing is lost and nothing is cut, however much there is', async () => {
  test.setTimeout(120_000);
  const { data, remove } = await freshData();
  const { app, console: page, close } = await launchApp({ data });
  const within = (path: string): void => {
    for (const ink of pdfInk(path))
      for (const edge of ['top', 'bottom', 'left', 'right'] as const)
        expect(ink?.[edge] ?? 0, path).toBeGreaterThan(5);
  };

  // Rows of many heights: empty ones, and one that is longer than a page.
  const rows = Array.from({ length: 200 }, (_, i) =>
    fullRow(`r${i + 1}`, {
      title: `Row-${i + 1}-title`,
      prompt: i === 99 ? `${'A long thought. '.repeat(700)}THE-END` : i % 3 === 0 ? '' : 'What did you try?',
    }),
  );
  const many = await printTo(app, page, join(data, 'many.pdf'), {
    what: 'plan', paper: 'A4', plan: planOfRows(rows), circle: null, people: [], cues: true, access: false,
  }); // prettier-ignore
  const pages = pdfPages(many).map(one);
  for (let i = 1; i <= 200; i += 1) expect(pages.join(' ')).toContain(`Row-${i}-title`);
  expect(pages.join(' ')).toContain('THE-END');
  // A row stands whole on its page; the one that is longer than a page cannot.
  const count = (text: string, of: RegExp): number => text.match(of)?.length ?? 0;
  for (const text of pages)
    if (!text.includes('A long thought'))
      expect(count(text, /SECRET-CHECK/gu), text).toBe(count(text, /Row-\d+-title/gu));
  within(many);

  const names = Array.from({ length: 500 }, (_, i) => `Person-${i + 1}`);
  const tents = await printTo(app, page, join(data, 'tents.pdf'), {
    what: 'tents', paper: 'A4', circle: fullCircle(500), people: peopleNamed(names),
  }); // prettier-ignore
  const sheets = pdfPages(tents);
  expect(sheets).toHaveLength(250);
  const printed = sheets.join(' ');
  for (const name of names) {
    expect(printed).toMatch(new RegExp(`\\b${name}\\b`, 'u'));
    // Upside down its letters are read from the other end.
    expect(printed).toMatch(new RegExp(`\\b${[...name].toReversed().join('')}\\b`, 'u'));
  }

  const wordy = fullCircle(3, {
    agreements: Array.from({ length: 20 }, (_, i) => ({ id: `a${i}`, text: `${'We listen with care. '.repeat(90)}A-${i}-END` })),
    referrals: Array.from({ length: 20 }, (_, i) => ({ id: `r${i}`, kind: 'advice' as const, name: `Name ${i}`, contact: `${'by the door '.repeat(150)}R-${i}-END` })),
  }); // prettier-ignore
  for (const what of ['agreements', 'referrals'] as const) {
    const path = await printTo(app, page, join(data, `${what}.pdf`), {
      what,
      paper: 'Letter',
      circle: wordy,
    });
    const text = textOf(path);
    for (let i = 0; i < 20; i += 1) expect(text).toContain(`${what === 'agreements' ? 'A' : 'R'}-${i}-END`);
    within(path);
  }

  // A name of a hundred letters without a gap.
  const long = await printTo(app, page, join(data, 'long.pdf'), {
    what: 'tents', paper: 'Letter', circle: fullCircle(1), people: peopleNamed(['W'.repeat(100)]),
  }); // prettier-ignore
  expect(pdfPages(long).join('').match(/W/gu)).toHaveLength(200);
  within(long);
  await close();
  await remove();
});

test('writes nothing unasked: not over what is there, not when thought better of, not where it cannot', async () => {
  const { data, remove } = await freshData();
  const { app, console: page, close } = await launchApp({ data });
  const out = join(data, 'out');
  await mkdir(out);
  const request = asked.feedback.ask('A4');
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
  });
  expect(await print(page, request)).toEqual({ ok: true, path: null });

  // The dialog asked about `slips`; that it becomes `slips.pdf` nobody was asked.
  await writeFile(join(out, 'slips.pdf'), 'mine');
  await answerSaveDialog(app, join(out, 'slips'));
  expect(await print(page, request)).toEqual({ ok: false, code: 'exists', detail: join(out, 'slips.pdf') });
  expect(await readFile(join(out, 'slips.pdf'), 'utf8')).toBe('mine');
  await printTo(app, page, join(out, 'slips.pdf'), request);
  expect((await readFile(join(out, 'slips.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');

  await answerSaveDialog(app, join(out, 'slips.pdf', 'below.pdf'));
  expect(await print(page, request)).toMatchObject({ ok: false, code: expect.stringMatching(/^E[A-Z]+$/u) });
  const nothing: Asked = { what: 'tents', paper: 'A4', circle: fullCircle(0), people: [] };
  expect(await print(page, nothing)).toEqual({ ok: false, code: 'nothing', detail: '' });
  expect(await readdir(out)).toEqual(['slips.pdf']);
  expect(
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.getTitle())),
  ).toEqual(['Talking Piece']);
  await close();
  await remove();
});

test('what is being made can be stopped: nothing is written, no window is left, and the next is printed', async () => {
  const { data, remove } = await freshData();
  const { app, console: page, close } = await launchApp({ data });
  const path = join(data, 'held.pdf');
  await answerSaveDialog(app, path);
  // Chromium never answers: only stopping ends it.
  await app.evaluate(({ app: main }) => {
    main.once('browser-window-created', (_event, made) => {
      made.webContents.printToPDF = () => new Promise(() => undefined);
    });
  });
  const opened = app.waitForEvent('window');
  const making = print(page, asked.tents.ask('A4'));
  await opened;
  expect(await print(page, asked.feedback.ask('A4'))).toEqual({ ok: false, code: 'busy', detail: '' });
  await page.evaluate(() => window.talkingPiece.request('print:stop', {}));
  expect(await making).toEqual({ ok: true, path: null });
  await expect(stat(path)).rejects.toThrow(/ENOENT/u);
  await expect.poll(() => app.windows().length).toBe(1);
  await printTo(app, page, path, asked.feedback.ask('A4'));
  await close();
  await remove();
});
