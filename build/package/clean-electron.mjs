import { cp } from 'node:fs/promises';
import { basename, relative, sep } from 'node:path';

/** The packager writes these anew, or needs them no more. */
const LEFT_OUT = new Set(['version']);

/**
 * Copies an unpacked Electron without what lies in its `resources`: the packager packs whatever it finds there, be it
 * the default app or something that whoever published this Electron had left.
 *
 * @param {string} source
 * @param {string} target
 */
export async function copyCleanElectron(source, target) {
  await cp(source, target, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => {
      const [first, ...rest] = relative(source, path).split(sep);
      return (
        !(first === 'resources' && rest.length > 0) && !(LEFT_OUT.has(basename(path)) && rest.length === 0)
      );
    },
  });
}
