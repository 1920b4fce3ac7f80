import { describe, expect, it } from 'vitest';
import { runGroups } from '../../../../electron/export/run-groups.ts';
import { en } from '../../../../shared/words/en.ts';

async function run(line: string) {
  let [stdout, stderr] = ['', ''];
  let ticks = 0;
  const streams = {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
  };
  const given = line.split(' ').filter((word) => word !== '');
  const code = await runGroups(given, streams, () => (ticks += 1.44));
  return { code, stdout, stderr };
}

interface Line {
  readonly session: number;
  readonly groups: readonly (readonly number[])[];
  readonly repeats: number;
  readonly ms: number;
}
const linesOf = (stdout: string): Line[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('Command line: groups', () => {
  it('prints one JSON line a session, people counted from 0', async () => {
    const { code, stdout, stderr } = await run('--people 9 --size 3 --sessions 4 --seed x');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')[0]).toMatch(
      /^\{"session":1,"groups":\[\[0,\d,\d\],\[\d,\d,\d\],\[\d,\d,\d\]\],"repeats":0,"ms":1.4\}$/u,
    );
    const lines = linesOf(stdout);
    expect(lines.map(({ session, repeats }) => [session, repeats])).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
      [4, 0],
    ]);
    const met = lines.flatMap(({ groups }) =>
      groups.flatMap((group) => group.flatMap((a) => group.filter((b) => a < b).map((b) => `${a}-${b}`))),
    );
    expect(new Set(met).size).toBe(36);
  });

  it('prints the same for the same seed, and counts who meets again', async () => {
    const line = '--people 7 --size=3 --sessions 6 --seed 42';
    const { stdout } = await run(line);
    expect((await run(line)).stdout).toBe(stdout);
    expect((await run(line.replace('42', '43'))).stdout).not.toBe(stdout);
    const had = new Set<string>();
    for (const { groups, repeats } of linesOf(stdout)) {
      const pairs = groups.flatMap((group) =>
        group.flatMap((a) => group.filter((b) => a < b).map((b) => `${a}-${b}`)),
      );
      expect(repeats).toBe(pairs.filter((pair) => had.has(pair)).length);
      for (const pair of pairs) had.add(pair);
    }
  });

  it('never puts together whom it is to keep apart', async () => {
    const { stdout } = await run('--people 8 --size 4 --sessions 10 --seed 1 --avoid 0-1,2-7');
    for (const { groups } of linesOf(stdout))
      for (const group of groups) {
        expect(group.includes(0) && group.includes(1)).toBe(false);
        expect(group.includes(2) && group.includes(7)).toBe(false);
      }
  });

  it.each([
    ['--size 3 --sessions 4 --seed x', '--people is missing'],
    ['--people 9 --size 3 --sessions 4', '--seed is missing'],
    [
      '--people nine --size 3 --sessions 4 --seed x',
      /^--people “nine”: it must be a whole number from 2 to 500/u,
    ],
    ['--people 9 --size 10 --sessions 4 --seed x', /^--size “10”: it must be a whole number from 2 to 9/u],
    ['--people 9 --size 1 --sessions 4 --seed x', /^--size “1”/u],
    ['--people 9 --size 3 --sessions 0 --seed x', /^--sessions “0”/u],
    ['--people 9 --size 3 --sessions 2.5 --seed x', /^--sessions “2.5”/u],
    ['--people 9 --size 3 --sessions 4 --seed', '--seed needs a value'],
    [
      '--people 9 --size 3 --sessions 4 --seed x --avoid 3-9',
      /^--avoid “3-9”: pairs are two different people from 0 to 8/u,
    ],
    ['--people 9 --size 3 --sessions 4 --seed x --avoid 3-3', /^--avoid “3-3”/u],
    ['--people 9 --size 3 --sessions 4 --seed x --avoid 0-1,', /^--avoid “”/u],
    [
      '--people 4 --size 2 --sessions 4 --seed x --avoid 0-1,0-2,0-3',
      /^--avoid cannot be kept .*people 0, 1, 2, 3/u,
    ],
    ['--people 9 --size 3 --sessions 4 --seed x --colour red', 'unknown option --colour'],
    ['--people 9 --size 3 --sessions 4 --seed x names.txt', /^“names.txt” is one too many/u],
    ['--people 9 --people 8 --size 3', '--people is given twice'],
  ])('names what is wrong: %s', async (line, problem) => {
    const { code, stdout, stderr } = await run(line);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr.trimEnd()).toMatch(problem);
  });

  it('says what it does when asked, and when nothing is given', async () => {
    expect(await run('--help')).toEqual({ code: 0, stdout: `${en.cli.groups.usage}\n`, stderr: '' });
    expect(await run('')).toEqual({ code: 1, stdout: '', stderr: `${en.cli.groups.usage}\n` });
    expect(en.cli.usage).toContain('groups --people N');
  });
});
