import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every permission that Electron knows, read from its own types so that a newer Electron's are asked for too. */
export const permissions: readonly string[] = (() => {
  const types = readFileSync(join(import.meta.dirname, '../../node_modules/electron/electron.d.ts'), 'utf8');
  const handler = /setPermissionCheckHandler\(handler: .*permission: ((?:'[\w-]+'(?: \| )?)+)/u.exec(types);
  return [...(handler?.[1] ?? '').matchAll(/'([\w-]+)'/gu)].map((match) => match[1] ?? '');
})();
