import { expect } from '@playwright/test';
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { spawn } from 'node:child_process';
import { freshData } from '../../support/app.ts';
import { testElectron } from '../../support/electron.ts';
import { en } from '../../../shared/words/en.ts';
import { cannotMount, mountAnew, system } from '../mounts.ts';
import { cannot, type Outcome } from '../outcome.ts';
import { killLeftOver, pressDurably, pressKeys, reopened, watchedRoom } from '../room.ts';

const names = {
  full: 'A full disk (a file system of 1 MB), the session saved in another place',
  fullKilled: 'A full disk, killed without saving elsewhere',
  readOnly: 'The file system turns read-only while the session runs',
  readOnlyStart: 'Started on a read-only folder',
} as const;

/** Writes until the file system takes no more. */
async function fill(folder: string): Promise<string> {
  const path = join(folder, 'ballast');
  const file = await open(path, 'w');
  for (const size of [65_536, 4096, 512, 1])
    for (;;)
      if ((await file.write(Buffer.alloc(size)).catch(() => ({ bytesWritten: 0 }))).bytesWritten < size)
        break;
  await file.close().catch(() => undefined);
  return path;
}

async function onSmallDisk<T>(run: (data: string, vault: string) => Promise<T>): Promise<T> {
  const { data, remove } = await freshData();
  const vault = join(data, 'vault');
  await mkdir(vault);
  await system('mount', '-t', 'tmpfs', '-o', 'size=1m', 'talking-piece-small', vault);
  try {
    return await run(data, vault);
  } finally {
    await killLeftOver();
    await system('umount', vault);
    await remove();
  }
}

const banner = en.room.banner.diskFailing('').slice(0, 20);

/** Session goes on in memory, says so, is saved elsewhere; what was acknowledged at either place is there again. */
async function full(): Promise<string> {
  return onSmallDisk(async (data, vault) => {
    const other = await mkdtemp(join(tmpdir(), 'talking-piece-elsewhere-'));
    const room = await watchedRoom({ data });
    await pressDurably(room, 12);
    const ballast = await fill(vault);
    await expect(async () => {
      await pressKeys(room.page, 4);
      await expect(room.page.getByText(banner).first()).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
    const atFailure = room.witness.acknowledged;
    await room.running.app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, other);
    expect(await room.page.evaluate(() => window.talkingPiece.request('session:save-elsewhere', {}))).toBe(
      true,
    );
    await expect.poll(() => room.witness.acknowledged).toBeGreaterThan(atFailure);
    await pressDurably(room, 8);
    await room.running.kill();
    await rm(ballast);
    const again = await reopened({ data }, room.witness);
    await again.close();
    await rm(other, { recursive: true });
    return `${room.witness.acknowledged} acknowledged events, ${atFailure} of them before the disk was full`;
  });
}

async function fullKilled(): Promise<string> {
  return onSmallDisk(async (data, vault) => {
    const room = await watchedRoom({ data });
    await pressDurably(room, 12);
    const ballast = await fill(vault);
    await expect(async () => {
      await pressKeys(room.page, 4);
      await expect(room.page.getByText(banner).first()).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await room.running.kill();
    await rm(ballast);
    const again = await reopened({ data }, room.witness);
    await again.close();
    return `${room.witness.acknowledged} acknowledged events, told in a banner that the rest is in memory only`;
  });
}

/** A file system with a journal turns itself read-only when its disk fails; here it is told to (needs a loop device). */
async function readOnly(): Promise<string> {
  const { data, remove } = await freshData();
  const [vault, image] = [join(data, 'vault'), join(data, 'image')];
  await mkdir(vault);
  await system('dd', 'if=/dev/zero', `of=${image}`, 'bs=1M', 'count=32', 'status=none');
  await system('mkfs.ext4', '-q', image);
  await system('mount', '-o', 'loop,errors=remount-ro', image, vault);
  await rm(join(vault, 'lost+found'), { recursive: true });
  try {
    const room = await watchedRoom({ data });
    await pressDurably(room, 12);
    await writeFile(`/sys/fs/ext4/${basename(await realDevice(vault))}/trigger_fs_error`, '1');
    await expect(async () => {
      await pressKeys(room.page, 2);
      await expect(room.page.getByText(banner).first()).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await room.running.kill();
    await mountAnew(image, vault);
    const again = await reopened({ data }, room.witness);
    await again.close();
    return `${room.witness.acknowledged} acknowledged events, the rest said to be in memory`;
  } finally {
    await killLeftOver();
    await system('umount', vault).catch(() => undefined);
    await remove();
  }
}

const realDevice = async (mounted: string): Promise<string> =>
  (await system('findmnt', '-n', '-o', 'SOURCE', mounted)).trim();

async function readOnlyStart(): Promise<string> {
  return onSmallDisk(async (data, vault) => {
    await system('mount', '-o', 'remount,ro', vault);
    const { executablePath, args, appFolder } = testElectron();
    const preload = join(import.meta.dirname, '../preload.cjs');
    const child = spawn(executablePath, [...args, '-r', preload, appFolder], {
      env: { ...process.env, TALKING_PIECE_DATA: data },
    });
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    expect(code).toBe(1);
    expect(said).toContain(`@dialog ${en.main.vaultFailed.title}`);
    return `ended with 1 and “${en.main.vaultFailed.title}”`;
  });
}

/** Disks that take no more: nothing that was acknowledged is gone, and it is said in words. */
export async function disk(): Promise<readonly Outcome[]> {
  const why = await cannotMount();
  const all = { full, fullKilled, readOnly, readOnlyStart };
  const outcomes: Outcome[] = [];
  for (const [name, run] of Object.entries(all) as [keyof typeof all, () => Promise<string>][]) {
    if (why !== null) {
      outcomes.push(cannot(names[name], why));
      continue;
    }
    const failed: string[] = [];
    const found = await run().catch((error: unknown) => {
      failed.push(String(error));
      return '';
    });
    outcomes.push({ what: names[name], rounds: 1, found, failed, skipped: null });
  }
  return outcomes;
}
