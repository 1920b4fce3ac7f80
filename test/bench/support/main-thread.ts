import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { wait } from './figures.ts';
import type { Probed } from './probed.ts';

/** What is needed of Chromium's trace: tasks of a thread (`dur` and, where it is told, `tdur`, its processor time), in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const mark = 'tp-frame';
const wheels = 120;

/** Marks every frame. */
const everyFrame = `
  window.frames_ = true;
  const next = () => { performance.mark('${mark}'); if (window.frames_) requestAnimationFrame(next); };
  requestAnimationFrame(next);
  undefined`;

/**
 * Turns the wheel over the middle of the window, a frame's length between two turns, back and forth, and answers how long
 * the page's main thread was busy in each frame, in milliseconds.
 */
export async function panned(run: Probed, folder: string, at: { x: number; y: number }): Promise<number[]> {
  const path = join(folder, `trace-${performance.now()}.json`);
  const pid = await run.ask<number>(
    'return electron.BrowserWindow.getAllWindows()[0].webContents.getOSProcessId();',
  );
  await run.page(everyFrame);
  await run.ask(
    `await electron.contentTracing.startRecording({
       included_categories: ['toplevel', 'blink.user_timing', '__metadata'], excluded_categories: ['*'] });`,
  );
  for (let i = 0; i < wheels; i += 1) {
    await run.ask(
      `electron.BrowserWindow.getAllWindows()[0].webContents.sendInputEvent(
         { type: 'mouseWheel', x: argument.x, y: argument.y, deltaX: 0, deltaY: argument.by, canScroll: true });`,
      { ...at, by: i % 60 < 40 ? 60 : -60 },
    );
    await wait(16);
  }
  await run.ask('await electron.contentTracing.stopRecording(argument);', path);
  await run.page('window.frames_ = false; undefined');
  const { traceEvents } = JSON.parse(await readFile(path, 'utf8')) as { traceEvents: TraceEvent[] };
  await rm(path);
  return busyFrames(traceEvents, pid);
}

function busyFrames(events: readonly TraceEvent[], pid: number): number[] {
  const own = events.filter((each) => each.pid === pid);
  const main = own.find(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')?.tid;
  const marks = own
    .filter(({ name }) => name === mark)
    .map(({ ts }) => ts)
    .toSorted((a, b) => a - b);
  const tasks = own
    .filter(({ name, tid, ph }) => tid === main && ph === 'X' && name === 'ThreadControllerImpl::RunTask')
    .toSorted((a, b) => a.ts - b.ts);
  return marks.slice(0, -1).map((from, i) => {
    const to = marks[i + 1] ?? from;
    return (
      tasks
        .filter(({ ts }) => ts >= from && ts < to)
        .reduce((sum, { dur = 0, tdur }) => sum + (tdur ?? dur), 0) / 1000
    );
  });
}
