import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { Log } from '../../../../electron/trouble/log.ts';
import type { LogCode, LogFacts } from '../../../../electron/trouble/log-codes.ts';
import { faultOf } from '../../../../shared/lib/fault.ts';
import { temporaryFolders } from '../../../support/disk/temporary.ts';

const folder = temporaryFolders();
const now = () => Date.UTC(2026, 10, 23, 18);

/** Codes that a text of any kind could be given to. */
type Wordy = {
  [C in LogCode]: string extends LogFacts<C>[keyof LogFacts<C>] ? C : never;
}[LogCode];

describe('the log', () => {
  it('V6: takes codes, numbers and words out of its own lists, and no text', async () => {
    expectTypeOf<Wordy>().toEqualTypeOf<never>();
    const dir = join(await folder(), 'logs');
    const log = new Log(dir, now);
    log.write('disk.failing', { os: 'ENOSPC', durableSeq: 41 });
    // Past the types: it is checked once more.
    log.write('disk.failing', { os: 'Priya is in debt', durableSeq: 41 } as never);
    log.write('displays.changed', { external: true, open: false, label: 'Projector of Mei' } as never);
    expect(await readFile(join(dir, 'app.log'), 'utf8')).toBe(
      [
        '2026-11-23T18:00:00.000Z disk.failing os=ENOSPC durableSeq=41',
        '2026-11-23T18:00:00.000Z disk.failing ?',
        '2026-11-23T18:00:00.000Z displays.changed ?',
        '',
      ].join('\n'),
    );
  });

  it('keeps five files of 256 kB, the newest lines in the first', async () => {
    const dir = join(await folder(), 'logs');
    const log = new Log(dir, now);
    for (let offset = 0; offset < 27_000; offset++) log.write('clock.adjusted', { offset });
    const names = (await readdir(dir)).toSorted();
    expect(names).toEqual(['app.1.log', 'app.2.log', 'app.3.log', 'app.4.log', 'app.log']);
    for (const name of names) expect((await stat(join(dir, name))).size).toBeLessThanOrEqual(256_000);
    expect(log.last(2)).toEqual([
      expect.stringContaining('offset=26998'),
      expect.stringContaining('offset=26999'),
    ]);
    // Across files: the lines go on without a hole.
    const all = log.last(10_000).map((line) => Number(/offset=(\d+)/.exec(line)?.[1]));
    expect(all).toEqual(all.map((_, i) => 27_000 - all.length + i));
    expect(all.length).toBeGreaterThan(5_000);
  });

  it('is for its owner alone', async () => {
    const dir = join(await folder(), 'logs');
    new Log(dir, now).write('app.started', {});
    expect((await stat(join(dir, 'app.log'))).mode & 0o077).toBe(0);
    expect((await stat(dir)).mode & 0o077).toBe(0);
  });

  it('stops nothing where it cannot be written', async () => {
    const log = new Log(join(await folder(), 'a\0b'), now);
    expect(() => log.write('app.started', {})).not.toThrow();
    expect(log.last(5)).toEqual([]);
  });
});

describe('an error without its words', () => {
  it('is a kind and a place', () => {
    const told = faultOf(new TypeError('Priya said: no'));
    expect(told.name).toBe('TypeError');
    expect(told.line).toBeGreaterThan(0);
    expect(Object.keys(told)).toEqual(['name', 'line', 'column']);
  });

  it('takes no place from the message, and no name that is not in the list', () => {
    const error = new Error('x\n    at typed (words.js:1234:567)');
    error.name = 'Secret of Mei';
    const told = faultOf(error);
    expect(told.name).toBe('other');
    expect(told.line).not.toBe(1234);
    error.stack = error.message;
    expect(faultOf(error)).toEqual({ name: 'other', line: 0, column: 0 });
    expect(faultOf('a text that was thrown')).toEqual({ name: 'other', line: 0, column: 0 });
  });
});
