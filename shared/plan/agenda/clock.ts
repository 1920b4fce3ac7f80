import { match, skip } from './scan.ts';

/** A point in time as it is written; what is meant follows from its neighbours. */
export interface Clock {
  readonly kind: 'clock' | 'offset';
  /** Since midnight, or since the beginning; `24:00` is 1440. */
  readonly minutes: number;
  readonly written: string;
  /** Whether the half of the day is told: by am or pm, by an hour that only one half has, by a word. */
  readonly sure: boolean;
  /** am or pm itself. */
  readonly half: 'a' | 'p' | null;
  /** `colon` also for am, pm, noon and o'clock: beyond doubt a time. `bare`: a number alone. */
  readonly form: 'colon' | 'dot' | 'hour' | 'four' | 'bare';
  /** Place after it. */
  readonly next: number;
}

const word = /(?:12(?:[:.]00)?\s?)?(noon|midday|midnight|midi|minuit|mitternacht)(?![\p{L}\p{N}])/iuy;
const offset =
  /(?:t\s?)?\+\s?(?:(\d{1,2})(?::|h\s?)([0-5]\d)|(\d{1,3}))(?:\s?(?:min(?:ute)?s?|m|['′’])(?!\p{L}))?(?!:?\d)/iuy;
const four = /([01]\d|2[0-3])([0-5]\d)(?:\s?(?:h|hrs|uhr|uur)(?!\p{L}))?(?![\p{L}\d.,:%/]|-\d{1,2}(?!\d))/iuy;
const digits = /(\d{1,2})(?:([:.：])([0-5]\d)(?:[:.][0-5]\d)?|\s?h\s?([0-5]\d)?(?![\p{L}\d]))?(?!\d)/iuy;
const half = /\s?([ap])\.?\s?m(?:\.|(?![\p{L}\d]))/iuy;
const shortHalf = /([ap])(?![\p{L}\d])/iuy;
const told = /\s?(?:uhr|uur|o['’]clock|h|hrs)\.?(?![\p{L}\d])/iuy;
const zone =
  /\s?\(?(?:UTC|GMT|BST|CES?T|MES?Z|WES?T|EES?T|MSK|[ECMP][SD]?T|AK[SD]T|HST|JST|KST|IST|HKT|SGT|A[CEW][SD]?T|NZ[SD]T)(?:[+-]\d{1,2}(?::?\d{2})?)?\)?(?![\p{L}\d])/uy;
/** What makes it something else: a date, a version, a share, a word. */
const goesOn = /[.:/+]\d|[%°$€£'′’]|\p{L}/uy;
const goesOnBare = /[.:/,]\d|[%°$€£'′’+]|-?\p{L}/uy;

/** A time of day or an offset at this place; null: there is none. */
export function clockAt(text: string, at: number): Clock | null {
  const named = match(word, text, at);
  if (named !== null) {
    const noon = /noon|midday|midi/iu.test(named[0]);
    return told_(named[0], noon ? 720 : 0, at, { sure: noon, half: null, form: 'colon' });
  }
  const from = match(offset, text, at);
  if (from !== null) {
    const [written, hours = '0', minutes, alone] = from;
    const sum = alone === undefined ? Number(hours) * 60 + Number(minutes) : Number(alone);
    return { ...told_(written, sum, at, { sure: true, half: null, form: 'colon' }), kind: 'offset' };
  }
  const block = match(four, text, at);
  if (block !== null) {
    const sum = Number(block[1]) * 60 + Number(block[2]);
    return told_(block[0], sum, at, { sure: true, half: null, form: 'four' });
  }
  return numberAt(text, at);
}

function numberAt(text: string, at: number): Clock | null {
  const found = match(digits, text, at);
  if (found === null) return null;
  const [core, hours = '', sign, after, afterH] = found;
  const end = at + core.length;
  const minutes = Number(after ?? afterH ?? 0);
  const hour = Number(hours);
  const halved = match(half, text, end) ?? (after === undefined ? null : match(shortHalf, text, end));
  if (halved !== null) {
    if (hour < 1 || hour > 12) return null;
    const pm = halved[1]?.toLowerCase() === 'p';
    const written = core + halved[0];
    const sum = (hour % 12) * 60 + minutes + (pm ? 720 : 0);
    const clock = told_(written, sum, at, { sure: true, half: pm ? 'p' : 'a', form: 'colon' });
    return { ...clock, next: skip(zone, text, clock.next) };
  }
  if (hour > 24 || (hour === 24 && minutes > 0)) return null;
  const sum = hour * 60 + minutes;
  const byHour = sign === undefined && /h/iu.test(core);
  const said = match(told, text, end);
  if (said !== null)
    return told_(core + said[0], sum, at, { sure: true, half: null, form: byHour ? 'hour' : 'colon' });
  if (byHour) return told_(core, sum, at, { sure: true, half: null, form: 'hour' });
  const form = sign === undefined ? 'bare' : sign === '.' ? 'dot' : 'colon';
  if (match(form === 'colon' ? goesOn : goesOnBare, text, end) !== null) return null;
  const clock = told_(core, sum, at, { sure: hour === 0 || hour > 12, half: null, form });
  return form === 'bare' ? clock : { ...clock, next: skip(zone, text, clock.next) };
}

const told_ = (
  written: string,
  minutes: number,
  at: number,
  how: Pick<Clock, 'sure' | 'half' | 'form'>,
): Clock => ({ kind: 'clock', minutes, written: written.trim(), next: at + written.length, ...how });
