import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { testElectron } from '../../support/electron.ts';
import type { Figure } from '../support/figures.ts';

const kb = 1000;

/** Everything that a page loads before it can paint: its scripts and all that they import statically, gzipped; and those of `more`. */
function scriptsOf(page: string, more?: string): number {
  const folder = join(testElectron().appFolder, 'out/renderer');
  const html = readFileSync(join(folder, page), 'utf8');
  const wanted = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/gu)].map((match) => match[1] ?? '');
  if (more !== undefined) {
    const found = readdirSync(join(folder, 'assets')).filter(
      (name) => name.startsWith(`${more}-`) && name.endsWith('.js'),
    );
    if (found.length !== 1) throw new Error(`${found.length} scripts are called ${more}`);
    wanted.push(...found);
  }
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
  const row = (page: string, most: number, more?: string): Figure => {
    const bytes = scriptsOf(`${page}.html`, more);
    return {
      name: `Scripts before first paint, ${page}${more === undefined ? '' : `, ${more.replaceAll('-', ' ')}`} (gzip)`,
      measured: `${(bytes / kb).toFixed(1)} kB`,
      beside: `${all.length} script files in all`,
      gate: `≤ ${most} kB`,
      met: bytes > 0 && bytes <= most * kb,
    };
  };
  return Promise.resolve([row('console', 250, 'home'), row('console', 250, 'in-session'), row('wall', 100)]);
}
