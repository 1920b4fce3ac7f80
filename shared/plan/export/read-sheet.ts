import {
  doubt,
  type AgendaReading,
  type AgendaRow,
  type AgendaStart,
  type Planned,
} from '../agenda/reading.ts';
import { segmentFormats, segmentKinds } from '../segment.ts';
import { labels, lengthOf, sheetMark, timeOf, untyped, type Label } from './sheet-format.ts';

const mostHead = 20;

/** Whether a text is a plan that this app wrote: its head says so. */
export function isPlanSheet(lines: readonly string[]): boolean {
  const end = lines.slice(1, mostHead).indexOf('---');
  return lines[0] === '---' && end > 0 && lines.slice(1, end + 1).includes(sheetMark);
}

/**
 * A plan that this app wrote, word for word. Whoever has changed it by hand is not refused: what is missing is marked,
 * what is not known is a line of the script.
 */
export function readPlanSheet(lines: readonly string[]): AgendaReading {
  const head = lines.slice(1, lines.indexOf('---', 1));
  const rows: AgendaRow[] = [];
  for (let at = head.length + 2; at < lines.length; at += 1) {
    const title = /^##(?: (.*))?$/u.exec(lines[at] ?? '');
    if (title === null) continue;
    const next = lines.findIndex((line, i) => i > at && /^##?(?: |$)/u.test(line));
    const end = next < 0 ? lines.length : next;
    rows.push(rowOf(at + 1, lines[at] ?? '', untyped(title[1] ?? '').text, lines.slice(at + 1, end)));
    at = end - 1;
  }
  const start = timeOf(value(head, 'start') ?? '')?.time ?? null;
  return { title: value(head, 'title'), rows, plan: { start, end: endOf(value(head, 'end') ?? '') } };
}

function value(head: readonly string[], key: string): string | null {
  const found = head.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2);
  if (found === undefined) return null;
  try {
    const read: unknown = JSON.parse(found);
    return typeof read === 'string' ? read : null;
  } catch {
    return found;
  }
}

function endOf(text: string): NonNullable<AgendaReading['plan']>['end'] {
  const at = timeOf(text);
  if (at !== null) return { kind: 'hard', at };
  const ms = lengthOf(text);
  return ms === null || ms < 1 ? null : { kind: 'total', ms };
}

interface Entry {
  readonly label: Label | null;
  readonly text: string;
  readonly items: string[];
}

/** The list below a heading; a line that ends in a hard break goes on in the next. */
function entriesOf(lines: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const fact = /^[-*+] \*\*(\w+)(?::\*\*|\*\*:) ?(.*)$/u.exec(line);
    const item = /^ {2,4}[-*+] \[[ xX]\] ?(.*)$/u.exec(line);
    const indent = item === null ? 2 : 4;
    let read = untyped(fact?.[2] ?? item?.[1] ?? line.trim());
    let { text } = read;
    while (read.goesOn && at + 1 < lines.length) {
      at += 1;
      read = untyped((lines[at] ?? '').slice(indent));
      text += `\n${read.text}`;
    }
    const known = (Object.keys(labels) as Label[]).find((label) => labels[label] === fact?.[1]);
    const before = entries.at(-1);
    if (item !== null && before !== undefined) before.items.push(text);
    else if (fact !== null && known !== undefined) entries.push({ label: known, text, items: [] });
    else if (text !== '') entries.push({ label: null, text, items: [] });
  }
  return entries;
}

function rowOf(line: number, source: string, title: string, below: readonly string[]): AgendaRow {
  const entries = entriesOf(below);
  const entry = (label: Label): Entry | undefined => entries.find((each) => each.label === label);
  const when = (entry('when')?.text ?? '').split(' · ');
  const time = timeOf(when[0] ?? '');
  const ms = lengthOf(when[time === null ? 0 : 1] ?? '');
  const cue = [entry('cue')?.text, ...entries.filter(({ label }) => label === null).map(({ text }) => text)]
    .filter((text) => text !== undefined)
    .join('\n');
  const checklist = entry('checklist')?.items;
  return {
    line,
    source,
    day: time?.day ?? 0,
    start: time === null ? null : clock(time.time),
    minutes: ms === null ? null : ms / 60_000,
    length: ms === null ? 'none' : 'stated',
    title,
    owner: '',
    notes: cue,
    materials: checklist ?? [],
    more: [],
    doubts: ms === null ? [doubt('noLength')] : [],
    planned: planned(entry, when, checklist, entry('cue') === undefined && cue === '' ? undefined : cue),
  };
}

function planned(
  entry: (label: Label) => Entry | undefined,
  when: readonly string[],
  checklist: readonly string[] | undefined,
  cue: string | undefined,
): Planned {
  const how = (entry('how')?.text ?? '').split(', ');
  const kind = segmentKinds.find((each) => how[0] === each);
  const format = segmentFormats.find((each) => how[1] === each);
  const shortestMs = lengthOf(when.at(-1)?.replace(/^at least /u, '') ?? '');
  const limitMs = lengthOf(entry('limit')?.text ?? '') ?? 0;
  const pin = timeOf(entry('pin')?.text ?? '');
  const [prompt, wallText] = [entry('prompt')?.text, entry('wall')?.text];
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(format === undefined ? {} : { format }),
    ...(how.includes('slides') ? { slides: true } : {}),
    ...(shortestMs === null ? {} : { shortestMs }),
    ...(limitMs < 1 ? {} : { limitMs }),
    ...(prompt === undefined ? {} : { prompt }),
    ...(wallText === undefined ? {} : { wallText }),
    ...(cue === undefined ? {} : { cue }),
    ...(checklist === undefined ? {} : { checklist }),
    ...(pin === null ? {} : { pin }),
  };
}

function clock(time: string): AgendaStart {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { kind: 'clock', minutes: hours * 60 + minutes };
}
