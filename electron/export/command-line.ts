import { app } from 'electron';
import { randomUUID } from 'node:crypto';
import { htmlStyle } from './html-style.ts';
import { printPdf } from './print-window.ts';
import type { Streams } from './one-line.ts';
import { runAgenda } from './run-agenda.ts';
import { runGroups } from './run-groups.ts';
import { runSummary } from './run-summary.ts';
import { systemPaper } from './system-paper.ts';

/**
 * Runs `summary FILE --to DIR …`, `agenda FILE` or `groups …` and gives the exit code. No window is shown; printing waits until the app is ready.
 *
 * @param argv the process's arguments, or what follows `--cli` in them
 */
export function runCommandLine(argv: readonly string[], streams: Streams): Promise<number> {
  const given = argv.slice(argv.indexOf('--cli') + 1);
  if (given[0] === 'agenda') return runAgenda(given.slice(1), streams, process.cwd());
  if (given[0] === 'groups') return runGroups(given.slice(1), streams, () => performance.now());
  return runSummary(given, streams, {
    cwd: process.cwd(),
    newId: randomUUID,
    now: Date.now,
    paper: systemPaper(process.env, process.platform, () => app.getSystemLocale()),
    load: async () => {
      await app.whenReady();
      return { printPdf, htmlStyle };
    },
  });
}
