import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { wait } from './figures.ts';
import type { Probed } from './probed.ts';
import { keyToFrame } from './trace.ts';

/** Marks the frame in which what `attribute` names (or else any text) changes after a key, with the time since the key. */
export const watchKeys = (attribute: string | null): string => `
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

/** Presses these keys in turn, so many in all, and tells how long each took to the frame that shows it; milliseconds. */
export async function pressed(
  run: Probed,
  keys: readonly string[],
  count: number,
  folder: string,
): Promise<number[]> {
  const path = join(folder, `trace-${performance.now()}.json`);
  await run.ask(
    `await electron.contentTracing.startRecording({
       included_categories: ['cc', 'benchmark', 'blink.user_timing'], excluded_categories: ['*'] });`,
  );
  for (let i = 0; i < count; i += 1) {
    await run.ask(
      `const { webContents } = electron.BrowserWindow.getAllWindows()[0];
       webContents.sendInputEvent({ type: 'keyDown', keyCode: argument });
       webContents.sendInputEvent({ type: 'char', keyCode: argument });
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

/** A bare window in the same run, for what a key costs without any app. */
export const bareReady = {
  TALKING_PIECE_PROBE_READY: `new Promise((resolve) => requestAnimationFrame(() => resolve(0)))`,
};
