import { yamlText } from '../../summary/yaml.ts';
import { clockText } from '../agenda/settle.ts';
import type { Plan, PlanSegment, PlanTime } from '../plan.ts';
import { labels, lengthText, sheetMark, timeText, typed, typedLine, type Label } from './sheet-format.ts';

/** `private`: with cues and checklists, which are the facilitator's alone. */
export interface PlanMarkdownOptions {
  readonly private: boolean;
}

/**
 * A plan as CommonMark with YAML front matter. `readAgenda` reads it back to the same segments, but for their ids, and,
 * where they were left out, for what is private. Control characters are left out as everywhere.
 */
export function planMarkdown(plan: Plan, options: PlanMarkdownOptions): string {
  const starts = startsOf(plan);
  const blocks = [
    [
      '---',
      `title: ${yamlText(plan.title)}`,
      sheetMark,
      ...(plan.start === null ? [] : [`start: ${yamlText(plan.start)}`]),
      ...(plan.end === null ? [] : [`end: ${yamlText(endText(plan.end))}`]),
      '---',
    ].join('\n'),
    heading('#', plan.title),
    ...plan.segments.flatMap((segment, index) => [
      heading('##', segment.title),
      facts(segment, starts[index] ?? null, options),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const heading = (signs: string, title: string): string =>
  title === '' ? signs : `${signs} ${typedLine(title)}`;

const endText = (end: NonNullable<Plan['end']>): string =>
  end.kind === 'hard' ? timeText(end.at) : lengthText(end.ms);

function facts(segment: PlanSegment, start: PlanTime | null, options: PlanMarkdownOptions): string {
  const { durationMs, shortestMs, kind, format, slides, limitMs, prompt, wallText, cue, checklist, pin } =
    segment;
  const when = [
    ...(start === null ? [] : [timeText(start)]),
    lengthText(durationMs),
    `at least ${lengthText(shortestMs)}`,
  ];
  const lines = [
    fact('when', when.join(' · ')),
    fact('how', [kind, format, ...(slides === true ? ['slides'] : [])].join(', ')),
    ...(limitMs === undefined ? [] : [fact('limit', lengthText(limitMs))]),
    ...(pin === undefined ? [] : [fact('pin', timeText(pin))]),
    ...(prompt === undefined ? [] : [fact('prompt', typed(prompt, '  '))]),
    ...(wallText === undefined ? [] : [fact('wall', typed(wallText, '  '))]),
  ];
  if (options.private) {
    if (cue !== undefined) lines.push(fact('cue', typed(cue, '  ')));
    if (checklist !== undefined)
      lines.push(fact('checklist', ''), ...checklist.map(({ text }) => `  - [ ] ${typed(text, '    ')}`));
  }
  return lines.join('\n');
}

const fact = (label: Label, text: string): string =>
  `- **${labels[label]}:**${text === '' ? '' : ` ${text}`}`;

/** When each begins, by the clock of its plan; null before anything says when. */
function startsOf({ start, segments }: Plan): (PlanTime | null)[] {
  let at = start === null ? null : minutesOf({ day: 0, time: start });
  return segments.map(({ pin, durationMs }) => {
    const pinned = pin === undefined ? null : minutesOf(pin);
    at = pinned === null ? at : Math.max(pinned, at ?? pinned);
    const begins = at;
    if (at !== null) at += durationMs / 60_000;
    if (begins === null) return null;
    // What begins within a minute begins in it; no plan is longer than a month.
    const day = Math.floor(begins / 1440);
    return day > 98 ? null : { day, time: clockText(begins) };
  });
}

function minutesOf({ day, time }: PlanTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return day * 1440 + hours * 60 + minutes;
}
