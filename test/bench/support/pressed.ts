import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { wait } from './figures.ts';
import { probed, type Probed } from './probed.ts';
import { keyToFrame } from './trace.ts';

export const keysARound = 60;

/** Marks the frame in which what `attribute` names (or else any text) changes after a key, with the time since the key. */
export const watch = (attribute: string | null): string => `
  let pressedAt = null;
  addEventListener('keydown', (event) => { pressedAt = event.timeStamp; }, true);
  new MutationObserver(() => {
    if (pressedAt === null) return;
    const key = pressedAt;
    pressedAt = null;
    requestAnimationFrame(() => performance.mark('tp-key ' + (performance.now() - key)));
  }).observe(document.body, ${
    attribute === null
      ? '{ subtree: true, childList: true, characterData: true }'
      : `{ subtree: true, attributes: true, attributeFilter: ['${attribute}'] }`
  });
  undefined`;

/** Presses so many keys, one after the other, and answers how long each took to its frame, in milliseconds. */
export async function pressed(run: Probed, keys: readonly string[], folder: string): Promise<number[]> {
  const path = join(folder, `trace-${performance.now()}.json`);
  await run.ask(
    `await electron.contentTracing.startRecording({
       included_categories: ['cc', 'benchmark', 'blink.user_timing'], excluded_categories: ['*'] });`,
  );
  // What a start leaves to be done is measured by the start.
  await wait(1_000);
  for (let i = 0; i < keysARound; i += 1) {
    await run.ask(
      `const { webContents } = electron.BrowserWindow.getAllWindows()[0];
       webContents.sendInputEvent({ type: 'keyDown', keyCode: argument });
       if (argument.length === 1) webContents.sendInputEvent({ type: 'char', keyCode: argument });
       webContents.sendInputEvent({ type: 'keyUp', keyCode: argument });`,
      keys[i % keys.length],
    );
    // Out of step with frames and seconds alike.
    await wait(90 + (i % 7) * 5);
  }
  await run.ask('await electron.contentTracing.stopRecording(argument);', path);
  const found = keyToFrame(await readFile(path, 'utf8'));
  await rm(path);
  return found;
}

/** The same in a window that holds a text. */
export async function bareRound(folder: string): Promise<number[]> {
  const run = await probed({
    what: 'bare',
    env: { TALKING_PIECE_PROBE_READY: `new Promise((resolve) => requestAnimationFrame(() => resolve(0)))` },
  });
  await run.readyAt;
  await run.page(watch(null));
  const found = await pressed(run, ['x', 'y'], folder);
  await run.end();
  return found;
}
