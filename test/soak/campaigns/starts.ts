import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freshData } from '../../support/app.ts';
import { testElectron } from '../../support/electron.ts';
import { en } from '../../../shared/words/en.ts';
import type { Outcome } from '../outcome.ts';

const rounds = 10;

interface Started {
  /** It has a window; `end` ends it. */
  readonly opened: boolean;
  readonly said: string;
  readonly end: () => Promise<void>;
}

/** Starts it and waits until it has a window, or has ended. */
function start(data: string): Promise<Started> {
  const { executablePath, args, appFolder } = testElectron();
  const probe = join(import.meta.dirname, '../../bench/probe.cjs');
  const child = spawn(executablePath, [...args, '-r', probe, appFolder], {
    env: { ...process.env, TALKING_PIECE_DATA: data, TALKING_PIECE_PROBE_READY: 'Promise.resolve(1)' },
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const end = async (): Promise<void> => {
    child.kill('SIGTERM');
    await gone;
  };
  return new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('@probe') && line.includes('ready')) resolve({ opened: true, said, end });
    });
    child.once('close', () => resolve({ opened: false, said, end }));
  });
}

/** Two starts at the same moment on one folder: one of them opens, the other says so and leaves. */
export async function starts(): Promise<Outcome> {
  const failed: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { data, remove } = await freshData();
    const both = await Promise.all([start(data), start(data)]);
    const opened = both.filter((each) => each.opened);
    const left = both.find((each) => !each.opened);
    if (opened.length !== 1) failed.push(`round ${round}: ${opened.length} opened`);
    else if (left?.said.includes(en.main.alreadyOpen) !== true)
      failed.push(`round ${round}: the other said “${left?.said ?? ''}”`);
    for (const each of opened) await each.end();
    await remove();
  }
  return {
    what: 'Two starts at once on one folder',
    rounds,
    found: 'each time one of them opened, and the other said so and left',
    failed,
    skipped: null,
  };
}
