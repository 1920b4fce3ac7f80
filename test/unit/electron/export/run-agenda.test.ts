import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agendaArguments, runAgenda } from '../../../../electron/export/run-agenda.ts';
import { en } from '../../../../shared/words/en.ts';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'run-agenda-'))));
afterEach(() => rm(folder, { recursive: true }));

async function run(...given: readonly string[]) {
  let [stdout, stderr] = ['', ''];
  const streams = {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
  };
  const code = await runAgenda(given, streams, folder);
  return { code, stdout, stderr };
}
async function printed(content: string | Uint8Array) {
  await writeFile(join(folder, 'plan.md'), content);
  return run('plan.md');
}

describe('Command line: agenda', () => {
  it('prints what it understood, one row a line, with what is doubtful', async () => {
    const { code, stdout, stderr } = await printed(
      '# Circle\n\n| Time | What | Who | Notes |\n|--|--|--|--|\n| 9:00 | *Hello*, all | @mei | be "slow" |\n| ca. 9:10 | Talk | | |\n| 9:30 | Last | | |\n',
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\r\n')).toEqual([
      'line,start,minutes,title,owner,notes,doubt',
      '5,09:00,10,"Hello, all",@mei,"be ""slow""",“ca. 9:10” is only about',
      '6,09:10,20,Talk,,,“ca. 9:10” is only about',
      '7,09:30,,Last,,,no length given',
      '',
    ]);
  });

  it('prints starts since the beginning as they are, for programs', async () => {
    const { stdout } = await printed('0:00 Arrive\n0:10 =1+1\n1:05 @me first\n1:30 End\n');
    expect(stdout.split('\r\n').slice(1, 4)).toEqual([
      '1,+0:00,10,Arrive,,,',
      '2,+0:10,55,=1+1,,,',
      '3,+1:05,25,@me first,,,',
    ]);
  });

  it('reads what it has printed', async () => {
    const { stdout } = await printed('- 9:00 Hello\n- 9:20 Talk (5 min)\n');
    const again = await printed(stdout);
    expect(again.stdout).toBe(stdout.replace(/^1,/mu, '2,').replace(/^2,09:20/mu, '3,09:20'));
  });

  it.each([
    ['', 'plan.md: the file is empty'],
    [
      'Dear all. This is a letter, and there is no plan in it.',
      /^plan\.md: there is no row of an agenda in it: write/u,
    ],
    ['time,topic\n9:00,"open', /^plan\.md: line 2: a quotation mark is not closed/u],
    ['a\nb\0', 'plan.md: this is not text'],
    [new Uint8Array(2 ** 20 + 1), 'plan.md: the file has 2 MB; more than 1 MB are not read'],
    [`Talk, 5\n${'x'.repeat(5000)}`, /^plan\.md: line 2: more than 4000 characters in one line/u],
    ['Row, 1\n'.repeat(101), /^plan\.md: line 101: one row too many/u],
  ])(
    'on bad input: exit 1, nothing printed, one line that says where and what (%#)',
    async (content, line) => {
      const { code, stdout, stderr } = await printed(content);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(stderr).toMatch(line);
    },
  );

  it('opens a text in the encodings that spreadsheets save', async () => {
    const text = 'Zeit;Thema\n9:00–9:30;Begrüßung\n';
    const utf16 = await printed(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const latin = await printed(Buffer.from(text.replace('–', '-'), 'latin1'));
    expect([utf16.stdout, latin.stdout]).toEqual(
      Array.from({ length: 2 }, () => expect.stringContaining('2,09:00,30,Begrüßung,,,') as string),
    );
  });

  it('says which file is not there, and which is a folder', async () => {
    await mkdir(join(folder, 'x'));
    expect(await run('none.md')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'none.md: cannot be read (there is no such file)\n',
    });
    expect((await run('x')).stderr).toBe('x: cannot be read (it is a folder)\n');
  });

  it('takes one file and no options', () => {
    expect(agendaArguments(['plan.md'])).toEqual({ ok: true, value: { file: 'plan.md' } });
    expect(agendaArguments(['--', '--odd.md'])).toMatchObject({ value: { file: '--odd.md' } });
    expect(agendaArguments([])).toMatchObject({ error: { code: 'usage' } });
    expect(agendaArguments(['a', 'b'])).toMatchObject({ error: { code: 'tooMany', text: 'b' } });
    expect(agendaArguments(['a', '--to', 'b'])).toMatchObject({
      error: { code: 'unknownOption', text: '--to' },
    });
  });

  it('says what it does when asked, and when nothing is given', async () => {
    expect(await run('--help')).toEqual({ code: 0, stdout: `${en.cli.usageAgenda}\n`, stderr: '' });
    expect(await run()).toEqual({ code: 1, stdout: '', stderr: `${en.cli.usageAgenda}\n` });
    expect(en.cli.usage).toContain('agenda FILE');
  });
});
