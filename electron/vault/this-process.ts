import { readFile } from 'node:fs/promises';
import type { Owner } from './api.ts';
import { osCode } from './files.ts';

/** Start of a process in clock ticks since boot, from Linux's /proc (field 22 of stat, proc(5)); null elsewhere. */
async function startOf(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1');
    // The second field is the name in brackets and may hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch (error) {
    osCode(error);
    return null;
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return osCode(error) === 'EPERM';
  }
}

/** This process as the holder of a vault's lock. */
export async function thisProcess(): Promise<Owner> {
  return {
    pid: process.pid,
    start: await startOf(process.pid),
    async isAlive(pid, start) {
      if (!exists(pid)) return false;
      const since = await startOf(pid);
      return start === null || since === null || start === since;
    },
  };
}
