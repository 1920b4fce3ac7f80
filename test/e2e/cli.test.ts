import { expect, test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sessionJson } from '../../shared/summary/json.ts';
import { sampleEvents, sampleRoster } from '../support/summary/sample.ts';
import { testElectron } from '../support/electron.ts';

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  /** Without what Chromium says about the machine it runs on. */
  readonly lines: readonly string[];
}

const run = (
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = execFile(
      file,
      args,
      { env: { ...process.env, ...env }, maxBuffer: 2 ** 26 },
      (_error, stdout, stderr) =>
        resolve({
          code: child.exitCode ?? -1,
          stdout,
          lines: stderr.split('\n').filter((line) => line !== '' && !/^\[\d+:\d{4}\/\d{6}/u.test(line)),
        }),
    );
  });

function cli(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const electron = testElectron();
  return run(electron.executablePath, [...electron.args, electron.appFolder, '--cli', ...args], env);
}

const tool = async (name: string, ...args: string[]): Promise<string> => {
  const { code, stdout, lines } = await run(name, args);
  expect([code, lines], name).toEqual([0, []]);
  return stdout;
};

let folder = '';
let record = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talking-piece-cli-test-'));
  record = join(folder, 'record.json');
  await writeFile(record, sessionJson(sampleEvents(), sampleRoster));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

const csvRows = async (path: string): Promise<string[][]> =>
  (await readFile(path, 'utf8'))
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

test('every format of a session, with no window and nothing on stdout', async () => {
  const out = join(folder, 'out');
  const done = await cli(['summary', record, '--to', out, '--format', 'md,pdf,html,csv,json']);
  expect([done.code, done.stdout]).toEqual([0, '']);
  expect((await readdir(out)).toSorted()).toEqual([
    'measures.csv', 'participation.csv', 'session.json', 'summary.html', 'summary.md', 'summary.pdf',
  ]); // prettier-ignore
  const [before, after] = await Promise.all(
    [record, join(out, 'session.json')].map(async (path): Promise<unknown> =>
      JSON.parse(await readFile(path, 'utf8')),
    ),
  );
  expect(after).toEqual(before);
  const html = await readFile(join(out, 'summary.html'), 'utf8');
  expect(html).toContain('url(data:font/woff2;base64,');
  expect(html).not.toMatch(/url\((?!data:)/u);
});

test('the PDF is tagged, outlined, numbered, sound, has its fonts in it and says who made it', async () => {
  const out = join(folder, 'out');
  expect(
    (await cli(['summary', record, '--to', out, '--format', 'pdf'], { LC_ALL: 'de_DE.UTF-8' })).code,
  ).toBe(0);
  const pdf = join(out, 'summary.pdf');
  const info = await tool('pdfinfo', pdf);
  expect(info).toMatch(/^Title:\s+Asking for help$/mu);
  expect(info).toMatch(/^Creator:\s+Talking Piece$/mu);
  expect(info).toMatch(/^CreationDate:.*Dec {2}3 .*2026/mu);
  expect(info).toMatch(/^Tagged:\s+yes$/mu);
  expect(info).toMatch(/^Page size:.*\(A4\)$/mu);
  const pages = Number(/^Pages:\s+(\d+)$/mu.exec(info)?.[1]);

  const fonts = (await tool('pdffonts', pdf)).trimEnd().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font.slice(36)).toMatch(/\byes\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/u);

  expect(await tool('qpdf', '--check', pdf)).toContain('No syntax or stream encoding errors');
  const outline = await tool('qpdf', '--json', '--json-key=outlines', pdf);
  for (const heading of ['Asking for help', 'Decisions', 'Actions', 'Where to turn']) {
    expect(outline).toContain(`"title": "${heading}"`);
  }

  const text = await tool('pdftotext', '-layout', pdf, '-');
  for (let page = 1; page <= pages; page += 1)
    expect(text).toMatch(new RegExp(`^ *${page} ?/ ?${pages}$`, 'mu'));
  for (const words of ['Thursday peer circle', 'Send the intro template around', 'Tomas Novák']) {
    expect(text).toContain(words);
  }
});

test('on paper no row of a table stands alone, nor the last line, and the head of a table stands on each of its pages', async () => {
  // So many that one row, and the last line alone, would be left for the second page.
  for (const people of [12, 13]) {
    const rows = Array.from({ length: people }, (_, i) => `Person${i + 10},${i * 60},${i * 60 + 50}`);
    await writeFile(join(folder, 'talk.csv'), `person,start,end\n${rows.join('\n')}\n`);
    const out = join(folder, `of-${people}`);
    expect((await cli(['summary', join(folder, 'talk.csv'), '--to', out, '--format', 'pdf'])).code).toBe(0);
    const pages = (await tool('pdftotext', '-layout', join(out, 'summary.pdf'), '-'))
      .split('\f')
      .slice(0, -1);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(page.match(/^ *Person\d+ .*%/gmu)?.length ?? 0, page).toBeGreaterThanOrEqual(3);
      expect(page).toContain('Longest turn');
    }
  }
});

test('the same record prints the same, whenever it is printed; Letter where letters are', async () => {
  const print = async (name: string, locale: string): Promise<string[]> => {
    const to = join(folder, name);
    expect((await cli(['summary', record, '--to', to, '--format', 'pdf'], { LC_ALL: locale })).code).toBe(0);
    const pdf = join(to, 'summary.pdf');
    return [await tool('pdfinfo', pdf), await tool('pdftotext', '-layout', pdf, '-')];
  };
  expect(await print('one', 'C')).toEqual(await print('two', 'C.UTF-8'));
  const [letter] = await print('letter', 'en_US.UTF-8');
  expect(letter).toMatch(/^Page size:.*\(letter\)$/mu);
});

test('other audiences: nothing private on paper, no csv, no json', async () => {
  for (const audience of ['circle', 'absent', 'shareable']) {
    const out = join(folder, audience);
    expect((await cli(['summary', record, '--to', out, '--audience', audience])).code).toBe(0);
    const texts = [
      await readFile(join(out, 'summary.md'), 'utf8'),
      await tool('pdftotext', join(out, 'summary.pdf'), '-'),
    ];
    for (const text of texts) {
      expect(text).toContain('We start every evening with one request each.');
      expect(text).not.toContain('PRIVATE');
      expect(text).not.toContain('Spoke');
    }
    const bytes = await readFile(join(out, 'summary.pdf'), 'latin1');
    expect(bytes).not.toContain('PRIVATE');
  }
  const refused = await cli([
    'summary',
    record,
    '--to',
    join(folder, 'no'),
    '--audience',
    'circle',
    '--format',
    'csv',
  ]);
  expect([refused.code, refused.lines.length]).toEqual([1, 1]);
  expect(await readdir(folder)).not.toContain('no');
});

for (const name of ['ES2011a', 'IB4010', 'TS3004d', 'kdfqk', 'vmaiq']) {
  test(`${name}: each speaker has the union of their lines, to the millisecond`, async () => {
    const source = join(testElectron().appFolder, 'test/fixtures/turns', `${name}.rttm`);
    const done = await cli(['summary', source, '--to', folder, '--format', 'csv,md']);
    expect(done.code).toBe(0);
    const [header, ...rows] = await csvRows(join(folder, 'participation.csv'));
    expect(header).toEqual(['person', 'role', 'speaking_seconds', 'turns', 'share', 'longest_turn_seconds']);
    const expected = unions(await readFile(source, 'utf8'));
    expect(rows.map(([person, role, seconds]) => [person, role, seconds])).toEqual(
      expected.map(({ person, ms }) => [person, 'member', (ms / 1000).toFixed(3)]),
    );
    const measures = new Map((await csvRows(join(folder, 'measures.csv'))).map(([id, value]) => [id, value]));
    expect(Number(measures.get('coverage'))).toBe(1);
    expect(Number(measures.get('present'))).toBe(expected.length);
    expect(measures.get('peer_to_peer_share')).toBe('');
    const total = rows.reduce((sum, row) => sum + Number(row[4]), 0);
    expect(total).toBeCloseTo(1, 4);
  });
}

/** Another way to the same sums: every millisecond in which somebody spoke is marked. */
function unions(rttm: string): { person: string; ms: number }[] {
  const marks = new Map<string, { first: number; spoken: Set<number> }>();
  for (const line of rttm.trim().split('\n')) {
    const fields = line.split(/\s+/u);
    const [start, length] = [fields[3], fields[4]].map((text) => Math.round(Number(text) * 1000));
    const person = fields[7] ?? '';
    const own = marks.get(person) ?? { first: Infinity, spoken: new Set<number>() };
    own.first = Math.min(own.first, start ?? 0);
    for (let ms = start ?? 0; ms < (start ?? 0) + (length ?? 0); ms += 1) own.spoken.add(ms);
    marks.set(person, own);
  }
  return [...marks]
    .toSorted(([, a], [, b]) => a.first - b.first)
    .map(([person, { spoken }]) => ({ person, ms: spoken.size }));
}

test('bad input: exit 1, one line that says which file, which line and what, nothing written', async () => {
  const file = join(folder, 'broken.rttm');
  await writeFile(file, 'SPEAKER m 1 0 1 <NA> <NA> a <NA> <NA>\nSPEAKER m 1 five 1 <NA> <NA> b <NA> <NA>\n');
  const { code, stdout, lines } = await cli(['summary', file, '--to', join(folder, 'out')]);
  expect([code, stdout, lines]).toEqual([
    1,
    '',
    [`${file}: line 2: start “five” is not a number of seconds`],
  ]);
  expect((await readdir(folder)).toSorted()).toEqual(['broken.rttm', 'record.json']);
});

test('a note of 100,000 characters, right-to-left names and emoji print', async () => {
  const events = sampleEvents().map((event) =>
    event.type === 'note.taken' && event.data.kind === 'parking'
      ? { ...event, data: { ...event.data, text: `${'long note '.repeat(9_999)}THE-END` } }
      : event,
  );
  const roster = { ...sampleRoster, jon: { name: 'ليلى حداد' }, mei: { name: '王 👩‍👧 *Zoë*' } };
  await writeFile(record, sessionJson(events, roster));
  expect((await cli(['summary', record, '--to', folder])).code).toBe(0);
  expect(await tool('pdftotext', join(folder, 'summary.pdf'), '-')).toContain('THE-END');
  expect(await readFile(join(folder, 'summary.md'), 'utf8')).toContain('\\*Zoë\\*');
});
