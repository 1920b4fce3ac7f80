import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { freshData } from '../../support/app.ts';
import { cannotMount, mountAnew, system } from '../mounts.ts';
import { newWitness } from '../../support/kill-rounds.ts';
import { cannot, type Options, type Outcome } from '../outcome.ts';
import { killLeftOver, pressDurably, pressKeys, reopened, watchedRoom } from '../room.ts';
import * as fc from 'fast-check';

const what = 'The file system shut down under the app as by a power cut (ext4 on a loop device)';
const rounds = 15;

/** Whatever had not been synced is gone: the file system is shut down without writing its own log. */
export async function power({ seed }: Options): Promise<Outcome> {
  const why = await cannotMount('losetup', 'mkfs.ext4', 'xfs_io');
  if (why !== null) return cannot(what, why);
  const { data, remove } = await freshData();
  const vault = join(data, 'vault');
  const image = join(data, 'image');
  await mkdir(vault);
  const failed: string[] = [];
  const witness = newWitness();
  let unpromised = 0;
  try {
    await system('dd', 'if=/dev/zero', `of=${image}`, 'bs=1M', 'count=64', 'status=none');
    await system('mkfs.ext4', '-q', image);
    await system('mount', '-o', 'loop', image, vault);
    await rm(join(vault, 'lost+found'), { recursive: true });
    for (const keys of fc.sample(fc.integer({ min: 1, max: 25 }), { seed, numRuns: rounds })) {
      const room = await watchedRoom({ data }, witness);
      await pressDurably(room, 2);
      await pressKeys(room.page, keys);
      await system('xfs_io', '-x', '-c', 'shutdown', vault);
      unpromised += Math.max(...witness.told.keys()) - witness.acknowledged;
      await room.running.kill();
      for (const seq of witness.told.keys()) if (seq > witness.acknowledged) witness.told.delete(seq);
      await mountAnew(image, vault);
      const again = await reopened({ data }, witness);
      await again.close();
    }
  } catch (error) {
    failed.push(String(error));
  } finally {
    await killLeftOver();
    await system('umount', vault).catch(() => undefined);
    await remove();
  }
  return {
    what,
    rounds,
    found: `${witness.acknowledged} acknowledged events, all found again; ${unpromised} shown and not yet promised at the cut`,
    failed,
    skipped: null,
  };
}
