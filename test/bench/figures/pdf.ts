import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alternating, median, ms, type Figure } from '../support/figures.ts';
import { probed } from '../support/probed.ts';
import { longSession, plant } from '../support/session.ts';

const rounds = 5;

const pagesOf = (path: string): number =>
  Number(/^Pages:\s+(\d+)/mu.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1] ?? 0);

/** The PDF of a session of three hours and 40 people, beside printing a static page of that text and length. */
export async function pdf(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'talking-piece-bench-'));
  const data = join(folder, 'data');
  const session = longSession({
    people: 40,
    events: 4_000,
    hours: 3,
    until: Date.now() - 60_000,
    closed: true,
  });
  await mkdir(data);
  await plant(data, [session]);
  const settle = `new Promise((resolve) => requestAnimationFrame(() => resolve(0)))`;
  const app = await probed({ what: 'app', data, env: { TALKING_PIECE_PROBE_READY: settle } });
  await app.readyAt;
  let made = 0;
  const exported = async (format: 'pdf' | 'html'): Promise<{ path: string; took: number }> => {
    made += 1;
    const path = join(folder, `app-${made}.${format}`);
    await app.ask(
      'electron.dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: argument });',
      path,
    );
    const request = { session: session.id, audience: 'own', names: 'full', format };
    const took = await app.page<number>(
      `(async () => {
         const at = performance.now();
         const answer = await window.talkingPiece.request('summary:export', ${JSON.stringify(request)});
         if (!answer.ok) throw new Error(answer.code);
         return performance.now() - at;
       })()`,
    );
    return { path, took };
  };
  const { path: html } = await exported('html');
  const bare = await probed({ what: 'bare', env: { TALKING_PIECE_PROBE_READY: settle } });
  await bare.readyAt;
  const printed = async (): Promise<{ path: string; took: number }> => {
    made += 1;
    const path = join(folder, `bare-${made}.pdf`);
    const took = await bare.ask<number>(
      `const at = performance.now();
       const window = new electron.BrowserWindow({ show: false });
       await window.loadFile(argument.html);
       const bytes = await window.webContents.printToPDF({
         pageSize: 'A4', generateTaggedPDF: true, generateDocumentOutline: true });
       require('node:fs').writeFileSync(argument.path, bytes);
       window.destroy();
       return performance.now() - at;`.replace('require(', 'process.getBuiltinModule('),
      { html, path },
    );
    return { path, took };
  };
  await exported('pdf');
  await printed();
  const { one, other } = await alternating(rounds, () => exported('pdf'), printed);
  const pages = [pagesOf(one[0]?.path ?? ''), pagesOf(other[0]?.path ?? '')] as const;
  await app.end();
  await bare.end();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  const took = (each: readonly { took: number }[]): number => median(each.map((run) => run.took));
  return [
    {
      name: `PDF of 3 hours with 40 people, ${pages[0]} pages (median of ${rounds})`,
      measured: ms(took(one)),
      beside: `printing its HTML, ${pages[1]} pages: ${ms(took(other))}; ratio ${(took(one) / took(other)).toFixed(2)}`,
      gate: '≤ 2 × the static page',
      met: took(one) <= 2 * took(other),
    },
  ];
}
