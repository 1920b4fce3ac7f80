import { expect, test, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Window } from 'happy-dom';
import { join } from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import { csvRecords } from '../../shared/import/csv-records.ts';
import { exportFormats } from '../../shared/summary/formats.ts';
import type { Command } from '../../shared/session/commands.ts';
import type { Start } from '../../shared/session/start.ts';
import { attacks } from '../fixtures/attacks.ts';
import { freshData, launchApp } from '../support/app.ts';
import { openEveryWindow, windowNames } from '../support/every-window.ts';
import { answerSaveDialog } from '../support/pages.ts';
import { sampleStart } from '../support/start.ts';

const all = attacks.join(' ');

/** A session in which everything that is text is an attack. */
function attacked(): Start {
  const base = sampleStart({}, attacks);
  return {
    ...base,
    title: all.slice(0, 500),
    circle: {
      ...base.circle,
      name: attacks[1] ?? '',
      purpose: all,
      agreements: attacks.map((text, i) => ({ id: `a${i}`, text })),
      referrals: attacks.map((text) => ({ name: text, contact: text })),
    },
    people: base.people.map((person, i) => ({ ...person, pronouns: attacks[i] ?? '' })),
    plan: base.plan.map((segment) => ({ ...segment, title: all, prompt: all, cue: all, wallText: all })),
  };
}

const kinds = ['keyPoint', 'insight', 'action', 'decision', 'resource', 'question', 'parking'] as const;
const notes: readonly Command[] = attacks.map((text, i) => ({
  type: 'takeNote',
  kind: kinds[i % kinds.length] ?? 'insight',
  visibility: 'shareable',
  text,
  owner: i % kinds.length === 2 ? 'p2' : null,
  due: null,
}));

const send = (page: Page, commands: readonly Command[]): Promise<string[]> =>
  page.evaluate(async (asked) => {
    const refused: string[] = [];
    for (const command of asked) {
      const body = { commandId: crypto.randomUUID(), command };
      const answer = await window.talkingPiece.request('session:command', body);
      if (!answer.ok) refused.push(answer.refusal.code);
    }
    return refused;
  }, commands);

/** What stands in a page although the app has no such thing. */
const foreign = (page: Page): Promise<unknown> =>
  page.evaluate(() => ({
    pwned: 'pwned' in globalThis,
    elements: [
      ...document.querySelectorAll(
        'x-pwned, img, iframe, frame, object, embed, math, base, form[action], a, video, audio, foreignObject, script:not([src]), meta[http-equiv], [srcdoc]',
      ),
    ].map((element) => element.outerHTML),
    attributes: [...document.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => /^on|^(?:srcdoc|action|formaction|ping)$/u.test(name)),
    ),
  }));
const nothing = { pwned: false, elements: [], attributes: [] };

test('no text becomes more than text in any window', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const windows = await openEveryWindow(running, data, attacked(), async () => {
    expect(await send(running.console, notes)).toEqual([]);
  });
  for (const name of windowNames) {
    // It is there, as text.
    await expect(windows[name].locator('body')).toContainText('onerror="window.pwned=1"');
    expect([name, await foreign(windows[name])]).toEqual([name, nothing]);
  }
  await windows.console.getByRole('button').first().focus();
  await windows.console.keyboard.press('F1');
  expect(await foreign(windows.console)).toEqual(nothing);
  await running.close();
  await remove();
});

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}
const types = (node: Node): string[] => [node.type, ...(node.children ?? []).flatMap(types)];

test('no text becomes more than text in any export, nor in what is imported from one', async () => {
  const { data, remove } = await freshData();
  const out = join(data, 'out');
  await mkdir(out);
  const { app, console: page, close } = await launchApp({ data });
  const { session } = await page.evaluate(
    (start) => window.talkingPiece.request('session:start', start),
    attacked(),
  );
  const talk: readonly Command[] = [
    ...attacks.map((_, i): Command => ({ type: 'passFloor', person: `p${i + 1}`, add: false })),
    ...notes,
    { type: 'closeSession' },
  ];
  expect(await send(page, talk)).toEqual([]);
  for (const format of exportFormats) {
    await answerSaveDialog(app, join(out, `summary.${format}`));
    const done = await page.evaluate((asked) => window.talkingPiece.request('summary:export', asked), {
      session,
      audience: 'own',
      names: 'full',
      format,
    } as const);
    expect([format, done]).toMatchObject([format, { ok: true }]);
  }
  const read = (name: string): Promise<string> => readFile(join(out, name), 'utf8');

  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } });
  document.write(await read('summary.html'));
  const tags = new Set([...document.querySelectorAll('body *')].map(({ localName }) => localName));
  const allowed = [
    'article', 'header', 'div', 'p', 'h1', 'h2', 'h3', 'dl', 'dt', 'dd', 'section', 'ul', 'ol', 'li', 'span', 'strong', 'table',
    'thead', 'tbody', 'tr', 'th', 'td', 'br', 'footer', 'svg', 'circle', 'g', 'text', 'title', 'path', 'line', 'rect',
  ]; // prettier-ignore
  expect([...tags].filter((tag) => !allowed.includes(tag))).toEqual([]);
  const attributes = new Set(
    [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()),
  );
  expect([...attributes].filter((name) => /^on|href|src|action|style$/u.test(name))).toEqual([]);
  expect(document.body.textContent).toContain('<script>window.pwned = 1</script>');

  const markdown = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .parse(await read('summary.md')) as Node;
  const found = new Set(types(markdown));
  for (const type of [
    'html',
    'link',
    'linkReference',
    'image',
    'imageReference',
    'definition',
    'code',
    'inlineCode',
    'blockquote',
    'thematicBreak',
  ])
    expect([type, found.has(type)]).toEqual([type, false]);
  const front = parseYaml(markdown.children?.[0]?.value ?? '') as { readonly attendees: readonly unknown[] };
  expect(front.attendees.every((name) => typeof name === 'string')).toBe(true);

  const records = csvRecords(await read('summary-participation.csv'));
  if (!records.ok) throw new Error('not CSV');
  const cells = records.value.flatMap((record) => record.cells);
  expect(cells.length).toBeGreaterThan(100);
  expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);

  const pdf = execFileSync('qpdf', ['--json', join(out, 'summary.pdf')], { maxBuffer: 1 << 28 }).toString();
  expect(pdf).not.toMatch(
    /"\/(?:URI|JS|JavaScript|Launch|OpenAction|AA|EmbeddedFile|SubmitForm|GoToR|RichMedia)"/u,
  );
  expect(execFileSync('pdfinfo', ['-js', join(out, 'summary.pdf')]).toString()).not.toContain('pwned');

  // The record itself, and one in which the ids are attacks too.
  const json = await read('summary.json');
  await writeFile(
    join(out, 'ids.json'),
    json.replaceAll('"p1"', '"__proto__"').replaceAll('"p2"', '"constructor"'),
  );
  const open = async (file: string) => {
    await app.evaluate(
      ({ dialog }, path) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
      },
      join(out, file),
    );
    return page.evaluate(() => window.talkingPiece.request('session:import', {}));
  };
  expect(await open('summary.json')).toMatchObject({ ok: true });
  expect(await open('ids.json')).toMatchObject({ ok: false });
  await page.reload();
  await expect(page.getByText('pwned').first()).toBeVisible();
  expect(await foreign(page)).toEqual(nothing);
  await close();
  await remove();
});
