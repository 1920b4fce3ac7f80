import { fail } from '../../shared/lib/result.ts';
import type { Outcome, VaultProblem } from './api.ts';
import { osCode } from './files.ts';

export const problem = (code: VaultProblem['code'], path: string) => fail<VaultProblem>({ code, path });

const ioProblem = (error: unknown, path: string) =>
  fail<VaultProblem>({ code: 'io', path, os: osCode(error) });

/** Runs file calls; what the disk refuses becomes an `io` problem, our own faults are thrown on. */
export async function attempt<T>(path: string, run: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await run();
  } catch (error) {
    return ioProblem(error, path);
  }
}

/** True when it was done; false when the file was not there or already there, as `unless` says. */
export async function tolerate(unless: string, run: () => Promise<void>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    if (osCode(error) === unless) return false;
    throw error;
  }
}

/** For what may fail without harm: tidying up, hints, signs of life. */
export async function bestEffort(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    osCode(error);
  }
}

/** Runs tasks one after another, in the order asked. */
export function createQueue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
}

const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

/** Ids become file names, so only those that are one on every system, and never a path. */
export const isId = (id: string): boolean => idPattern.test(id);
