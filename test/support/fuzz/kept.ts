import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Found } from './run.ts';

const folder = join(import.meta.dirname, '../../fixtures/fuzz');

interface KeptCase extends Found {
  readonly file: string;
}

/** What was found once, by format. */
export function keptCases(format: string): readonly KeptCase[] {
  const from = join(folder, format);
  if (!existsSync(from)) return [];
  return readdirSync(from)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((file) => ({ file, ...(JSON.parse(readFileSync(join(from, file), 'utf8')) as Found) }));
}

/** Keeps a case for good, so that the tests try it again; where it is. */
export function keep(format: string, found: Found): string {
  const name = createHash('sha256').update(found.text).digest('hex').slice(0, 12);
  mkdirSync(join(folder, format), { recursive: true });
  const path = join(folder, format, `${name}.json`);
  writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
  return path;
}
