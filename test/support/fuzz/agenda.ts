import * as v from 'valibot';
import { agendaCsv } from '../../../shared/plan/agenda/csv.ts';
import { readAgenda } from '../../../shared/plan/agenda/read.ts';
import { agendaLimits, type AgendaReading, type AgendaRow } from '../../../shared/plan/agenda/reading.ts';
import { agendaSegments } from '../../../shared/plan/agenda/segments.ts';
import { planSegmentSchema } from '../../../shared/plan/plan.ts';
import { en } from '../../../shared/words/en.ts';
import type { Random } from '../disk/random.ts';
import { holds, lineCount, saidInWords, type Care, type Case, type Format } from './format.ts';
import { mutate } from './mutate.ts';

type Parse = typeof readAgenda;
/** Title and minutes of each row. */
type Meaning = readonly (readonly [title: string, minutes: number])[];

const titles = [
  'Opening',
  'Trios, part 2',
  'Check-in round',
  'Coffee break',
  'Anfang 🌱 der Runde',
  'افتتاح',
  '__proto__',
  'constructor',
  'NaN',
  'x'.repeat(agendaLimits.title),
  'What (really) matters',
  'Top 10 ideas: 1:1s',
  'Goodbye',
] as const;

type Rows = readonly (readonly [title: string, minutes: number])[];
const two = (value: number): string => String(value).padStart(2, '0');
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;

function length(random: Random, minutes: number): string {
  const [h, rest] = [Math.floor(minutes / 60), minutes % 60];
  const lengths = [`, ${minutes}`, ` | ${minutes} min`, ` - ${minutes}'`, ` (${minutes} minutes)`] as const;
  return h > 0 && random.chance(0.5) ? `, ${h} h ${rest}` : random.pick(lengths);
}

/** The shapes that agendas have; each has the same meaning. */
const shapes: readonly ((random: Random, rows: Rows) => string[])[] = [
  (random, rows) => rows.map(([title, minutes]) => `${title}${length(random, minutes)}`),
  (random, rows) => rows.map(([title, minutes]) => `- ${title}${length(random, minutes)}`),
  (random, rows) => rows.map(([title, minutes], i) => `${i + 1}. ${title}${length(random, minutes)}`),
  (_, rows) => rows.map(([title, minutes]) => `${title}\t${minutes} min`),
  (_, rows) => ['Title;Minutes;Who', ...rows.map(([title, minutes]) => `${title};${minutes};Anna`)],
  (_, rows) => ['minutes,title', ...rows.map(([title, minutes]) => `${minutes},"${title}"`)],
  (_, rows) => [
    '| Item | min |',
    '|---|---|',
    ...rows.map(([title, minutes]) => `| ${title} | ${minutes} |`),
  ],
  (_, rows) => {
    let at = 9 * 60;
    return rows.map(([title, minutes]) => {
      const from = at;
      at += minutes;
      return `* ${clock(from)}–${clock(at)} ${title}`;
    });
  },
];

function make(random: Random): Case<Meaning> {
  const rows: [string, number][] = [];
  for (let left = 1 + random.below(7); left > 0; left -= 1) {
    const most = random.chance(0.05) ? agendaLimits.minutes : 90;
    rows.push([random.pick(titles), 1 + random.below(most)]);
  }
  // Over a day and back, a clock alone no longer tells.
  const short = rows.reduce((sum, [, minutes]) => sum + minutes, 0) < 12 * 60;
  const shape = random.pick(short ? shapes : shapes.slice(0, -1));
  const text = shape(random, rows).join(random.pick(['\n', '\r\n', '\r', '\u2028']));
  // Without its escapes an underscored title is one in italics: only what is plain has a meaning.
  const plain = rows.every(([title]) => title !== '__proto__');
  if (random.below(8) > 0 || !plain) return { text: mutate(random, text), meaning: null };
  return { text, meaning: rows };
}

function judge(parse: Parse, { text, meaning }: Case<Meaning>, how: Care): string {
  const result = parse(text);
  const count = lineCount(text);
  const named = (line: number, code: string): void => {
    saidInWords(en.start.quick.agenda(code as 'empty', line));
    saidInWords(en.cli.agendaProblems[code as 'empty']);
    holds(Number.isInteger(line) && line >= 0 && line <= count, `line ${line} of ${count}`);
  };
  if (!result.ok) {
    const { line, code } = result.error;
    holds(meaning === null, `refused as it was written: ${code}`);
    named(line, code);
    holds(line > 0 || /^(?:empty|noRows|tooLarge)$/u.test(code), `${code} names no line`);
    return code;
  }
  const { rows } = result.value;
  holds(rows.length > 0 && rows.length <= agendaLimits.rows, `${rows.length} rows`);
  for (const row of rows) judgeRow(row, count);
  if (how === 'thorough') readsBack(parse, result.value);
  if (meaning !== null) {
    const found = rows.map(({ title, minutes }) => [title, minutes]);
    holds(JSON.stringify(found) === JSON.stringify(meaning), 'it reads differently than it was written');
  }
  let next = 0;
  const segments = agendaSegments(rows, en, () => `s${(next += 1)}`);
  if (!segments.ok) {
    named(segments.error.line, segments.error.code);
    return segments.error.code;
  }
  for (const segment of segments.value)
    holds(v.is(planSegmentSchema, segment), `a row that could not be stored: ${JSON.stringify(segment)}`);
  return 'read';
}

function judgeRow(
  { line, title, minutes, length, start, doubts, source, day }: AgendaRow,
  count: number,
): void {
  holds(line > 0 && line <= count && typeof source === 'string', `line ${line} of ${count}`);
  holds(title.trim() === title && title.length <= agendaLimits.title, `the title ${JSON.stringify(title)}`);
  holds(minutes === null || (minutes > 0 && minutes <= agendaLimits.minutes), `it lasts ${minutes}`);
  holds(minutes !== null || doubts.length > 0, 'no length, and nobody says so');
  holds((minutes === null) === (length === 'none'), 'a length that nothing says');
  holds(start === null || (start.minutes >= 0 && Number.isInteger(start.minutes)), 'its start');
  holds(start?.kind !== 'clock' || start.minutes < 1440, 'a start after midnight');
  holds(Number.isInteger(day) && day >= 0, `day ${day}`);
  for (const { code, params } of doubts) saidInWords(en.agenda.doubts[code](params));
}

/** What the command line prints of it is the same rows. */
function readsBack(parse: Parse, reading: AgendaReading): void {
  const printed = agendaCsv(reading, en);
  const again = parse(printed);
  holds(again.ok, 'what was printed is not read');
  const shown = ({ rows }: AgendaReading): string =>
    JSON.stringify(
      rows.map(({ start, minutes, title, owner, notes }) => [
        start,
        minutes,
        title,
        owner,
        notes.replaceAll('\n', '; '),
      ]),
    );
  holds(shown(again.value) === shown(reading), 'what was printed reads differently');
}

export const agenda: Format<Meaning, Parse> = { name: 'agenda', parse: readAgenda, make, judge };
