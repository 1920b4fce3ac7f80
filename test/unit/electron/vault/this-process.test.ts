import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { thisProcess } from '../../../../electron/vault/this-process.ts';

describe('the holder of a lock', () => {
  it('V2: this process lives; one that ended does not; a reused pid is not taken for it', async () => {
    const owner = await thisProcess();
    expect(await owner.isAlive(owner.pid, owner.start)).toBe(true);
    // Where the system tells no start, a pid is all there is to go by.
    const reused = await owner.isAlive(owner.pid, `${owner.start ?? ''}0`);
    expect(reused).toBe(owner.start === null);
    const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
    const { pid } = child;
    await once(child, 'exit');
    expect(await owner.isAlive(pid ?? -1, null)).toBe(false);
  });
});
