/** What is needed of Chromium's trace format: instants `ts` in microseconds of one clock for all processes. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly pid: number;
  readonly id2?: { readonly local?: string };
  readonly id?: string;
  readonly args?: {
    readonly chrome_frame_reporter?: { readonly state?: string };
    readonly data?: { readonly startTime?: number };
  };
}

interface Frame {
  readonly begun: number;
  readonly presented: number;
}

/** Frames of a process that were presented: from the beginning of the frame to its presentation (PipelineReporter). */
function presentedFrames(events: readonly TraceEvent[], pid: number): Frame[] {
  const open = new Map<string, TraceEvent>();
  const frames: Frame[] = [];
  for (const event of events) {
    if (event.name !== 'PipelineReporter' || event.pid !== pid) continue;
    const key = event.id2?.local ?? event.id ?? '';
    if (event.ph === 'b') open.set(key, event);
    if (event.ph !== 'e') continue;
    const begin = open.get(key);
    open.delete(key);
    if (begin === undefined) continue;
    const state = begin.args?.chrome_frame_reporter?.state ?? event.args?.chrome_frame_reporter?.state ?? '';
    if (state.includes('PRESENTED')) frames.push({ begun: begin.ts, presented: event.ts });
  }
  return frames.toSorted((a, b) => a.begun - b.begun);
}

const markPrefix = 'tp-key ';

/**
 * From each key to the presentation of the first frame that shows its change, in milliseconds. The page marks the
 * frame it draws the change in, with the time since the key.
 */
export function keyToFrame(text: string): number[] {
  const { traceEvents } = JSON.parse(text) as { traceEvents: TraceEvent[] };
  const events = traceEvents.toSorted((a, b) => a.ts - b.ts);
  const found: number[] = [];
  for (const mark of events) {
    if (!mark.name.startsWith(markPrefix)) continue;
    const sinceKey = Number(mark.name.slice(markPrefix.length));
    // The frame that the mark was drawn in is the last that had begun by then.
    const frame = presentedFrames(events, mark.pid).findLast((each) => each.begun <= mark.ts);
    if (frame === undefined || frame.presented < mark.ts) continue;
    found.push(sinceKey + (frame.presented - mark.ts) / 1000);
  }
  return found;
}
