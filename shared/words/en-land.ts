const minutes = (ms: number): number => Math.round(Math.abs(ms) / 60_000);
/** "12 min", with seconds "12 min 30 s": "12:30" beside clock times would be one. */
function length(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const whole = `${Math.floor(seconds / 60)} min`;
  return seconds % 60 === 0 ? whole : `${whole} ${seconds % 60} s`;
}

/** Landing on time; loaded with its panel. */
export const enLand = {
  title: 'Land on time',
  ends: 'Ends',
  endsSpoken: (before: string, after: string): string =>
    before === after ? `Ends at ${after}` : `Ends at ${after} instead of ${before}`,
  onTime: 'on time',
  late: (ms: number): string => (minutes(ms) === 0 ? 'seconds late' : `still ${minutes(ms)} min late`),
  spare: (ms: number): string => `${minutes(ms)} min to spare`,
  /** Nothing more can be taken. */
  allGiven: 'Every segment is as short as it may be.',
  nothing: 'It is on time as it is.',
  onlyClosing: 'Only the closing is left, and its time is not touched.',
  noDrop: 'Nothing that is still to come can be dropped.',
  noClosing: 'No closing is still to come.',
  spareFree: 'Nothing was taken from what is still to come. Give minutes by hand, or end early.',
  way: 'How',
  ways: { shave: 'Shave', drop: 'Drop one', close: 'Close now' },
  giveBack: 'Give back',
  segment: 'Segment',
  begins: 'Begins',
  takes: 'Takes',
  change: 'By hand',
  length,
  now: 'now',
  pinned: 'pinned',
  protected: 'protected',
  dropped: 'dropped',
  lengthOf: (title: string): string => `Minutes of ${title}`,
  lengthSpoken: (before: number, after: number | null): string => {
    if (after === null) return `dropped, was ${length(before)}`;
    return after === before ? length(after) : `${length(after)}, was ${length(before)}`;
  },
  less: (title: string): string => `One minute less for ${title}`,
  more: (title: string): string => `One minute more for ${title}`,
  drop: (title: string): string => `Drop ${title}`,
  keep: (title: string): string => `Keep ${title}`,
  dropShort: 'drop',
  keepShort: 'keep',
  each: (time: string): string => `${time} each`,
  hint: '↑ ↓ segment, ← → a minute, with Shift five, Del drops it. S, D or C: how.',
  /** With the closing now nothing is changed by hand. */
  hintClose: 'The closing starts at once. S, D or C: how.',
  undo: 'One undo takes all of it back.',
  accept: 'Accept: Enter',
  leave: 'Leave it: Esc',
} as const;
