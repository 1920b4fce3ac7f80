import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { testElectron } from '../../support/electron.ts';
import type { Figure } from '../support/figures.ts';

const kb = 1000;

/** Everything that a page loads before it can paint: its scripts and all that they import statically, gzipped. */
function scriptsOf(page: string): number {
  const folder = join(testElectron().appFolder, 'out/renderer');
  const html = readFileSync(join(folder, page), 'utf8');
  const wanted = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/gu)].map((match) => match[1] ?? '');
  const seen = new Set<string>();
  for (const path of wanted) {
    const name = path.split('/').at(-1) ?? '';
    if (seen.has(name)) continue;
    seen.add(name);
    const code = readFileSync(join(folder, 'assets', name), 'utf8');
    for (const [, from] of code.matchAll(/(?:from|^import|;import)\s*"(\.\/[^"]+\.js)"/gu))
      if (from !== undefined) wanted.push(from);
  }
  return [...seen].reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(folder, 'assets', name))).length,
    0,
  );
}

export async function scripts(): Promise<Figure[]> {
  const all = readdirSync(join(testElectron().appFolder, 'out/renderer/assets')).filter((name) =>
    name.endsWith('.js'),
  );
  const row = (page: string, most: number): Figure => {
    const bytes = scriptsOf(`${page}.html`);
    return {
      name: `Scripts before first paint, ${page} (gzip)`,
      measured: `${(bytes / kb).toFixed(1)} kB`,
      beside: `${all.length} script files in all`,
      gate: `≤ ${most} kB`,
      met: bytes > 0 && bytes <= most * kb,
    };
  };
  return Promise.resolve([row('console', 250), row('wall', 100)]);
}
