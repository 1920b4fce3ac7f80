import * as v from 'valibot';
import { agendaLimits } from '../../../shared/plan/agenda-fault.ts';
import { parseAgenda } from '../../../shared/plan/agenda.ts';
import { segmentSchema } from '../../../shared/plan/segment.ts';
import { en } from '../../../shared/words/en.ts';
import type { Random } from '../disk/random.ts';
import { holds, lineCount, saidInWords, type Case, type Format } from './format.ts';
import { mutate } from './mutate.ts';

type Parse = typeof parseAgenda;
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
  'Goodbye',
] as const;

function make(random: Random): Case<Meaning> {
  const rows: [string, number][] = [];
  const lines: string[] = [];
  for (let left = 1 + random.below(7); left > 0; left -= 1) {
    if (random.chance(0.1)) lines.push(random.pick(['', '  ', '\t']));
    const title = random.pick(titles);
    const minutes = 1 + random.below(random.chance(0.1) ? agendaLimits.minutes : 90);
    const [h, rest] = [Math.floor(minutes / 60), minutes % 60];
    const lengths = [`, ${minutes}`, `\t${minutes} min`, ` - ${minutes}'`, ` (${minutes} minutes)`] as const;
    const length = h > 0 && random.chance(0.5) ? `, ${h} h ${rest}` : random.pick(lengths);
    lines.push(`${random.pick(['', '', '- ', '2. ', '19:05 ', '19:05–19:15 '])}${title}${length}`);
    rows.push([title, minutes]);
  }
  const text = lines.join(random.pick(['\n', '\r\n', '\r', '\u2028']));
  return random.below(8) > 0 ? { text: mutate(random, text), meaning: null } : { text, meaning: rows };
}

function judge(parse: Parse, { text, meaning }: Case<Meaning>): string {
  let next = 0;
  const result = parse(text, en, () => `s${(next += 1)}`);
  const count = lineCount(text);
  if (!result.ok) {
    const { line, code } = result.error;
    holds(meaning === null, `refused as it was written: ${code}`);
    saidInWords(en.start.quick.agenda(code, line));
    holds(Number.isInteger(line) && line >= 0 && line <= count, `line ${line} of ${count}`);
    holds(line > 0 || code === 'empty', `${code} names no line`);
    return code;
  }
  const segments = result.value;
  holds(segments.length <= agendaLimits.rows, `${segments.length} rows`);
  holds(new Set(segments.map(({ id }) => id)).size === segments.length, 'two rows have one id');
  for (const segment of segments) {
    const { title, durationMs, shortestMs } = segment;
    holds(v.is(segmentSchema, segment), `a row that could not be stored: ${JSON.stringify(segment)}`);
    holds(
      title.trim() === title && title !== '' && title.length <= agendaLimits.title,
      `the title ${JSON.stringify(title)}`,
    );
    holds(durationMs > 0 && durationMs <= agendaLimits.minutes * 60_000, `it lasts ${durationMs}`);
    holds(shortestMs <= durationMs, `at least ${shortestMs}, and lasts ${durationMs}`);
  }
  const visible = text.split(/\r\n?|[\n\u2028\u2029]/u).filter((line) => /[\p{L}\p{N}]/u.test(line));
  holds(visible.length === segments.length, `${segments.length} rows of ${visible.length} lines`);
  if (meaning !== null) {
    const found = segments.map(({ title, durationMs }) => [title, durationMs / 60_000]);
    holds(JSON.stringify(found) === JSON.stringify(meaning), 'it reads differently than it was written');
  }
  return 'read';
}

export const agenda: Format<Meaning, Parse> = { name: 'agenda', parse: parseAgenda, make, judge };
