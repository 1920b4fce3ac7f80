/** Parts of a path that say nothing of anybody. */
const known: ReadonlySet<string> = new Set([
  '~',
  '.config',
  'Library',
  'Application Support',
  'AppData',
  'Roaming',
  'Talking Piece',
  'talking-piece',
  'vault',
]);

/** A path with `~` for the home folder, and an ellipsis for every part that a person may have named. */
export function plainPath(path: string, home: string): string {
  const inHome = path === home || path.startsWith(`${home}/`) || path.startsWith(`${home}\\`);
  const shown = inHome ? `~${path.slice(home.length)}` : path;
  return shown
    .split(/[/\\]/)
    .map((part) => (part === '' || known.has(part) ? part : '…'))
    .join('/');
}
