import { readdirSync, readFileSync } from 'node:fs';

const text = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It ended in between.
    return '';
  }
};

/** A process and everything below it. */
export function tree(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map((name) => [Number(name), Number(/\) \S (\d+)/u.exec(text(`/proc/${name}/stat`))?.[1])] as const);
  const found = [root];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found;
}

/** Time on a processor, in nanoseconds, of all threads of these processes (schedstat, first field). */
export function processorNs(pids: readonly number[]): number {
  let sum = 0;
  for (const pid of pids)
    for (const task of readdirSync(`/proc/${pid}/task`))
      sum += Number(text(`/proc/${pid}/task/${task}/schedstat`).split(' ')[0] ?? 0);
  return sum;
}

/** Proportional set size in bytes: memory shared by several processes counts once. */
export function proportionalBytes(pids: readonly number[]): number {
  return pids.reduce(
    (sum, pid) => sum + 1024 * Number(/^Pss:\s+(\d+) kB/mu.exec(text(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
    0,
  );
}
