import type { Files, OpenFile } from '../../../electron/vault/files.ts';
import type { Mutant } from './workload.ts';

const nothing = () => Promise.resolve();

/** Files opened under a matching path lose some of their calls. */
const opening = (matches: (path: string) => boolean, without: Partial<OpenFile>): Mutant => {
  return (files: Files): Files => ({
    ...files,
    async open(path, how) {
      const file = await files.open(path, how);
      return matches(path) ? { ...file, ...without } : file;
    },
  });
};

/** Each forgets one sync that the vault makes; the simulated disk has to find all of them out. */
export const mutants = {
  'a journal without fdatasync': opening((path) => path.endsWith('/journal.log'), { datasync: nothing }),
  'a journal mended without fsync': opening((path) => path.endsWith('/journal.log.new'), { sync: nothing }),
  'a document renamed without fsync': opening((path) => path.startsWith('/vault/circles/'), {
    sync: nothing,
  }),
  'a session created without fsync of its folders': (files) => ({
    ...files,
    syncFolder: (path) =>
      path === '/vault/sessions' || path.includes('/.new-') ? nothing() : files.syncFolder(path),
  }),
  'a document renamed without fsync of its folder': (files) => ({
    ...files,
    syncFolder: (path) => (path === '/vault/circles' ? nothing() : files.syncFolder(path)),
  }),
} satisfies Record<string, Mutant>;
