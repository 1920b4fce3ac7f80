import { crc32 } from 'node:zlib';
import { encodeHeader, encodeLine } from '../../../electron/vault/journal-format.ts';
import { scanJournal, type Scan } from '../../../electron/vault/scan.ts';
import { emptySession, fold } from '../../../shared/session/fold.ts';
import type { SessionEvent } from '../../../shared/session/events.ts';
import { parseEvent } from '../../../shared/session/upcast.ts';
import type { Random } from '../disk/random.ts';
import { holds, type Care, type Case, type Format } from './format.ts';
import { mutate, mutateBytes } from './mutate.ts';
import { journalOf as written, latin, session, someSession } from './sessions.ts';

type Parse = typeof scanJournal<SessionEvent>;

/** What one journal may have lost in all: more is taken for a number that is wrong. */
const mostLost = 100_000;

const codec = {
  parseEvent: (stored: unknown) => {
    const parsed = parseEvent(stored);
    return parsed.ok ? parsed.value : null;
  },
  lostEvent: (seq: number, before: SessionEvent | undefined): SessionEvent => ({
    seq,
    id: `lost-${seq}`,
    at: before?.at ?? 0,
    type: 'event.redacted',
    data: { was: 'lost' },
    command: `lost-${seq}`,
  }),
};

/** Whole lines of a shape that nobody wrote, or in an order: their checksums are right. */
function foreign(random: Random, events: readonly SessionEvent[]): string {
  const lines = events.map((event) => {
    if (!random.chance(0.3)) return encodeLine(event);
    const json = mutate(random, JSON.stringify(event)).replaceAll('\n', ' ');
    return `${crc32(json).toString(16).padStart(8, '0')} ${json}\n`;
  });
  const header = encodeHeader(session, 1000);
  return latin((random.chance(0.1) ? mutate(random, header) : header) + lines.join(''));
}

function make(random: Random): Case<readonly SessionEvent[]> {
  const { events, journal: whole } = someSession(random);
  const kind = random.below(8);
  if (kind === 0) return { text: whole, meaning: events };
  if (kind < 3) return { text: foreign(random, events), meaning: null };
  const text = kind === 3 ? foreign(random, events) : whole;
  return { text: mutateBytes(random, text), meaning: null };
}

interface Line {
  readonly bytes: Buffer;
  readonly end: number;
  /** Of its value: undefined where checksum or JSON are wrong. */
  readonly wrong: 'checksum' | 'notJson' | null;
  readonly seq: unknown;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The lines, told a second time and plainly. */
function linesOf(bytes: Buffer): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from < bytes.length) {
    const found = bytes.indexOf('\n', from);
    const end = found < 0 ? bytes.length : found + 1;
    let line = bytes.subarray(from, found < 0 ? end : found);
    if (line.at(-1) === 13) line = line.subarray(0, -1);
    lines.push({ bytes: line, end, ...valueOf(line) });
    from = end;
  }
  return lines;
}

function valueOf(line: Buffer): Pick<Line, 'wrong' | 'seq'> {
  if (line[8] !== 32) return { wrong: 'checksum', seq: null };
  const sum = line.subarray(0, 9).toString('latin1');
  const json = line.subarray(9);
  if (sum !== `${crc32(json).toString(16).padStart(8, '0')} `) return { wrong: 'checksum', seq: null };
  try {
    const value: unknown = JSON.parse(utf8.decode(json));
    return { wrong: null, seq: (value as { seq?: unknown } | null)?.seq };
  } catch {
    return { wrong: 'notJson', seq: null };
  }
}

/** Every good line is there, every other is named with the true reason, numbers have no gap, nothing is cut that is good. */
function judge(parse: Parse, { text, meaning }: Case<readonly SessionEvent[]>, how: Care): string {
  const bytes = Buffer.from(text, 'latin1');
  const scan = parse(bytes, session, codec);
  const { events, missing, readOnly } = scan;
  if (readOnly?.code === 'newerVersion') {
    holds(/^\ufeff?\s*\{[^\n]*talking-piece journal/u.test(bytes.toString()), 'no newer journal');
    holds(events.length === 0 && scan.goodEnd === bytes.length, 'a newer journal is left alone');
    return 'newerVersion';
  }
  for (const [i, event] of events.entries()) holds(event.seq === i + 1, `number ${event.seq} at ${i + 1}`);
  holds(missing.length <= mostLost, `${missing.length} lost events made up`);
  const gone = new Set(missing);
  for (const seq of missing) holds(events[seq - 1]?.id === `lost-${seq}`, `${seq} is not missing`);
  judgeLines(linesOf(bytes), scan, gone);
  holds(fold(emptySession, events).seq === events.length, 'the log does not fold');
  if (how === 'thorough') judgeWrittenBack(parse, events);
  if (meaning !== null) {
    holds(scan.lines.length === 0 && readOnly === null && !scan.damaged, 'a whole journal is called damaged');
    holds(scan.goodEnd === bytes.length && !scan.endsOpen, 'a whole journal is cut');
    holds(JSON.stringify(events) === JSON.stringify(meaning), 'a whole journal reads differently');
  }
  return readOnly?.code ?? (scan.damaged ? 'damagedWithin' : scan.lines.length > 0 ? 'tail' : 'read');
}

function judgeWrittenBack(parse: Parse, events: readonly SessionEvent[]): void {
  const again = parse(Buffer.from(written(events), 'latin1'), session, codec);
  holds(again.lines.length === 0 && again.missing.length === 0, 'written back, it is not whole');
  holds(JSON.stringify(again.events) === JSON.stringify(events), 'written back, it reads differently');
}

function judgeLines(lines: readonly Line[], scan: Scan<SessionEvent>, gone: ReadonlySet<number>): void {
  const reports = new Map(scan.lines.map(({ line, reason }) => [line, reason]));
  holds(reports.size === scan.lines.length, 'a line is named twice');
  let taken = 0;
  let lastGood = lines[0]?.end ?? 0;
  for (const [i, line] of lines.entries()) {
    if (i === 0) continue;
    const reason = reports.get(i);
    if (line.wrong === null) lastGood = line.end;
    if (line.wrong !== null) holds(reason === line.wrong, `line ${i} is ${line.wrong}, said: ${reason}`);
    else if (reason === undefined) {
      const event = typeof line.seq === 'number' ? scan.events[line.seq - 1] : undefined;
      holds(event !== undefined && !gone.has(event.seq), `line ${i} is good, and not in the log`);
      taken += 1;
    } else if (reason === 'sequence')
      holds(typeof line.seq === 'number' && line.seq !== scan.events.length + 1, `line ${i} is in order`);
    else holds(reason === 'unknown' && !knownAt(line), `line ${i} is good, said: ${reason}`);
  }
  holds(taken === scan.events.length - gone.size, `${taken} good lines, ${scan.events.length} events`);
  holds(scan.goodEnd === lastGood, `ends well at ${lastGood}, said: ${scan.goodEnd}`);
  const tail = lines.findLastIndex(({ wrong }, i) => i > 0 && wrong === null);
  const within = [...reports].some(
    ([line, why]) => line > 0 && (line < tail || why === 'sequence') && why !== 'unknown',
  );
  holds(!within || scan.damaged, 'a bad line before a good one, and nothing is said');
  if (scan.damaged) holds(within || gone.size > 0, 'called damaged without a reason');
  if (scan.readOnly === null) holds(![...reports.values()].includes('unknown'), 'unknown, and not read-only');
}

const knownAt = ({ bytes }: Line): boolean => {
  const value: unknown = JSON.parse(
    bytes
      .subarray(9)
      .toString('utf8')
      .replace(/^\ufeff/u, ''),
  );
  return codec.parseEvent(value) !== null;
};

export const journal: Format<readonly SessionEvent[], Parse> = {
  name: 'journal',
  parse: scanJournal,
  make,
  judge,
};
