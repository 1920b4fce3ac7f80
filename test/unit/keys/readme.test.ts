import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { registry } from '../../../shared/keys/registry.ts';
import { en } from '../../../shared/words/en.ts';

const kbd = (text: string): string =>
  text
    .split(' ')
    .map((part) => `<kbd>${part}</kbd>`)
    .join(' ');

/** The README's table of keys, as the registry has it. */
function table(): string {
  const people = [
    [
      'letters',
      'the floor to a person: the beginning of the name; the same person again lets it go; with Shift a voice is added',
    ],
    ['digits', 'the floor by badge number; `0` (with more than nine people `00`) is someone, unnamed'],
  ];
  const entries = registry
    .filter(({ keys }) => keys.length > 0)
    .map(({ id, keys }) => [
      keys.map((combo) => kbd(en.keys.combo(combo, 'other'))).join(' or '),
      en.keys.commandWhen(id),
    ]);
  const rows = [...people, ...entries].map(([keys, does]) => `| ${keys} | ${does} |`);
  return ['| key | does |', '| --- | --- |', ...rows].join('\n');
}

test('the README shows the keys that the registry has', async () => {
  const readme = await readFile(join(import.meta.dirname, '../../../README.md'), 'utf8');
  const shown = /<!-- keys:start -->\n+([\s\S]*?)\n+<!-- keys:end -->/u.exec(readme)?.[1] ?? '';
  const plain = (text: string): string => text.replace(/ *\| */gu, '|').replace(/-{3,}/gu, '---');
  expect(plain(shown)).toBe(plain(table()));
});
