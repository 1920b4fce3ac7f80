import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runSummary } from '../../../../electron/export/run-summary.ts';
import { sessionJson } from '../../../../shared/summary/json.ts';
import { sampleEvents, sampleRoster } from '../../../support/summary/sample.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-summary-'));
  await writeFile(join(folder, 'session.json'), sessionJson(sampleEvents(), sampleRoster));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(line: string, print: () => Promise<Buffer> = () => Promise.resolve(Buffer.from('%PDF'))) {
  let stdout = '';
  let stderr = '';
  let loaded = false;
  let id = 0;
  const code = await runSummary(
    line.split(' '),
    {
      stdout: { write: (text) => (stdout += text) },
      stderr: { write: (text) => (stderr += text) },
    },
    {
      cwd: folder,
      paper: 'A4',
      now: () => 0,
      newId: () => `id-${(id += 1)}`,
      load: () => {
        loaded = true;
        return Promise.resolve({ printPdf: print, htmlStyle: { css: '' } });
      },
    },
  );
  return { code, stdout, stderr, loaded, lines: stderr.trimEnd().split('\n') };
}
const written = async (): Promise<string[]> =>
  (await readdir(join(folder, 'out')).catch((): string[] => [])).toSorted();

describe('Command line: summary', () => {
  it('writes md and pdf, progress on stderr only', async () => {
    const { code, stdout, stderr } = await run('summary session.json --to out');
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('wrote');
    expect(await written()).toEqual(['summary.md', 'summary.pdf']);
  });

  it('writes every file by its fixed name; the JSON reads back to the same bytes', async () => {
    await run('summary session.json --to out --format md,pdf,html,csv,json');
    expect(await written()).toEqual([
      'measures.csv', 'participation.csv', 'session.json', 'summary.html', 'summary.md', 'summary.pdf',
    ]); // prettier-ignore
    await run('summary out/session.json --to again --format json');
    const [first, second] = await Promise.all(
      ['out', 'again'].map((name) => readFile(join(folder, name, 'session.json'), 'utf8')),
    );
    expect(second).toBe(first);
  });

  it('an existing file is not overwritten unasked; --force asks', async () => {
    await run('summary session.json --to out --format md');
    await writeFile(join(folder, 'out', 'summary.md'), 'mine');
    const { code, lines, loaded } = await run('summary session.json --to out');
    expect([code, lines.length, loaded]).toEqual([1, 1, false]);
    expect(lines[0]).toContain(join(folder, 'out', 'summary.md'));
    expect(await written()).toEqual(['summary.md']);
    expect(await readFile(join(folder, 'out', 'summary.md'), 'utf8')).toBe('mine');
    expect((await run('summary session.json --to out --force')).code).toBe(0);
    expect(await written()).toEqual(['summary.md', 'summary.pdf']);
  });

  it('a PDF that cannot be printed leaves nothing behind', async () => {
    const { code, lines } = await run('summary session.json --to out', () => Promise.reject(new Error('no')));
    expect(code).toBe(1);
    expect(lines.at(-1)).toContain('PDF');
    expect((await readdir(folder)).toSorted()).toEqual(['session.json']);
  });

  it.each([
    [
      'negative.rttm',
      'SPEAKER m 1 0 1 <NA> <NA> a <NA>\nSPEAKER m 1 5 -1 <NA> <NA> b <NA>\n',
      /negative\.rttm: line 2: .*-1/u,
    ],
    ['words.csv', 'person,start,end\na,0,1\nb,two,3\n', /words\.csv: line 3: start “two”/u],
    ['cut.json', '{\n "format": "talking-piece/session",\n "version": 1, "ev', /cut\.json: line 3: /u],
    ['foreign.json', '{"hello": 1}', /foreign\.json: line 1: /u],
    ['newer.json', '{"format": "talking-piece/session",\n"version": 99}', /newer\.json: line 2: .*newer/u],
    ['latin1.csv', Buffer.from('person,start,end\nJos\xe9,0,1\n', 'latin1'), /latin1\.csv: line 2: /u],
    ['huge.json', Buffer.alloc(50 * 1024 * 1024, 0x20), /huge\.json: .*50 MB/u],
    ['empty.csv', '', /empty\.csv: line 1: /u],
  ])('%s: exit 1, one line that says where and what, nothing written', async (name, content, wanted) => {
    await writeFile(join(folder, name), content);
    const { code, stdout, stderr, lines, loaded } = await run(`summary ${name} --to out`);
    expect([code, stdout, lines.length, loaded]).toEqual([1, '', 1, false]);
    expect(stderr).toMatch(wanted);
    expect((await readdir(folder)).toSorted()).toEqual([name, 'session.json'].toSorted());
  });

  it('a file that is not there, and a folder, are said in one line', async () => {
    expect((await run('summary gone.json --to out')).lines).toEqual([
      'gone.json: cannot be read (there is no such file)',
    ]);
    expect((await run('summary . --to out')).lines).toEqual(['.: cannot be read (it is a folder)']);
  });

  it('a file where the folder should be is said in one line, before anything is made', async () => {
    await writeFile(join(folder, 'taken'), '');
    for (const to of ['taken', 'taken/deeper'])
      expect(await run(`summary session.json --to ${to}`)).toMatchObject({
        code: 1,
        loaded: false,
        lines: [`${to}: cannot be written (it is a file, not a folder)`],
      });
  });

  it('--help says how it is used, and that is no mistake', async () => {
    const { code, stdout, stderr } = await run('--help');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^usage: .*summary FILE --to DIR/u);
  });

  it('--names goes for the record as well: no name stands in the JSON', async () => {
    await run('summary session.json --to out --format json --names none');
    const json = await readFile(join(folder, 'out', 'session.json'), 'utf8');
    const { roster } = JSON.parse(json) as { roster: Record<string, { name: string }> };
    expect(Object.values(roster).map(({ name }) => name)).toEqual(
      Object.keys(sampleRoster).map(() => expect.stringMatching(/^#\d+$/u)),
    );
  });

  it('csv or json for another audience than own: exit 1', async () => {
    for (const format of ['csv', 'json']) {
      const { code, lines } = await run(
        `summary session.json --to out --audience circle --format md,${format}`,
      );
      expect([code, lines.length]).toEqual([1, 1]);
    }
    expect(await written()).toEqual([]);
  });
});
