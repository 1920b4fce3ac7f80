const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const minutes = (ms: number): number => Math.round(ms / 60_000);
const span = (ms: number): string => {
  const seconds = Math.round(Math.abs(ms) / 1000);
  if (seconds < 60) return `${seconds} s`;
  return seconds % 60 === 0 || seconds >= 600
    ? `${Math.round(seconds / 60)} min`
    : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};
const difference = (ms: number): string => {
  if (Math.abs(ms) < 1000) return 'as planned';
  return `${span(ms)} ${ms > 0 ? 'over' : 'under'}`;
};

/** Playing a plan; loaded with it. */
export const enRehearse = {
  title: (title: string): string => (title === '' ? 'Rehearsal' : `Rehearsal: ${title}`),
  close: 'Close',
  about: (people: number): string =>
    `With ${count(people, 'person', 'people')}. Nothing is written anywhere.`,
  empty: 'There is no row in this run of show yet. Write one, then rehearse it.',
  clock: 'Clock of the rehearsal',
  closeBy: 'close by',
  behind: (ms: number): string => {
    const late = minutes(ms);
    if (late === 0) return 'on time';
    return late > 0 ? `${late} min behind` : `${-late} min ahead`;
  },
  wall: 'What the room sees',
  prompt: 'Prompt and cue',
  noCue: 'No cue.',
  round: (turn: number, of: number): string => `Turn ${turn} of ${of}`,
  now: (title: string, ms: number): string => `Now: ${title}, ${minutes(ms)} min`,
  keys: {
    group: 'Rehearsal',
    speed: 'Speed',
    speedOf: (n: number): string => `${n}×`,
    pause: 'Pause',
    play: 'Play',
    space: 'Space',
    back: 'Back',
    next: 'Next segment',
    jump: 'To its end',
    hold: 'Hold',
    resume: 'Resume',
    closeNow: 'Close now',
    follow: 'Segments follow by themselves',
    hint: 'Space pauses · ↑ ↓ or 1 2 3 speed · → next · Shift → to its end · ← back · H hold · C close now',
  },
  report: {
    title: 'How it went',
    said: (plannedMs: number, tookMs: number): string =>
      `${minutes(plannedMs)} min planned, ${minutes(tookMs)} min taken: ${difference(tookMs - plannedMs)}.`,
    ended: (time: string, behindMs: number): string =>
      Math.abs(behindMs) < 1000
        ? `It ended at ${time}, on time.`
        : `It ended at ${time}, ${span(behindMs)} ${behindMs > 0 ? 'late' : 'early'}.`,
    table: 'Planned and taken, by row',
    row: 'Row',
    planned: 'Planned',
    took: 'Took',
    difference: 'Difference',
    span,
    over: difference,
    skipped: 'left out',
    again: 'Rehearse again',
    done: 'Done',
  },
} as const;
