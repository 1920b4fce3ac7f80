import type { SegmentFormat, SegmentKind } from '../segment.ts';

/** How people talk in a row, by words of its title in English, German and French. The first that fits. */
const formats: readonly (readonly [SegmentFormat, RegExp])[] = [
  [
    'break',
    /(?<!\p{L})(?:break(?!\p{L})|breaks|coffee|lunch|tea(?!\p{L})|dinner|breakfast|kaffee|mittag|mittagessen|déjeuner|refreshments)|pause(?!\p{L})/iu,
  ],
  [
    'round',
    /(?<!\p{L})(?:go-?round|rounds?(?!\p{L}|-?table)|check-?in|check-?out|tour de table)|(?:^|[\s-])\p{L}*runde(?!\p{L})/iu,
  ],
  [
    'pairs',
    /(?<!\p{L})(?:pairs?|dyads?|trios?|triads?|paare?n?|zu zweit|zu dritt|binômes?|à deux)(?!\p{L})|(?:partner|zweier)gespräch/iu,
  ],
  [
    'breakout',
    /(?<!\p{L})(?:breakouts?|break-?out|small groups?|group work|groupwork|sous-groupes?|petits groupes)(?!\p{L})|kleingruppen?|gruppenarbeit/iu,
  ],
  [
    'writing',
    /(?<!\p{L})(?:writing|journal(?:l?ing)?|silent reflection|schreiben|stillarbeit|écriture)(?!\p{L})/iu,
  ],
  ['poll', /(?<!\p{L})(?:polls?|votes?|voting|abstimmung|umfrage|vote|sondage)(?!\p{L})/iu],
  [
    'presentation',
    /(?<!\p{L})(?:presentations?|talks?|lectures?|keynote|demos?|présentation|exposé|input)(?!\p{L})|vortrag|vorträge|präsentation/iu,
  ],
  ['popcorn', /(?<!\p{L})popcorn(?!\p{L})/iu],
];
/** "Coffee", "Lunch break". */
export const isPause = (title: string): boolean => formats[0]?.[1].test(title) === true;
const harvest = /(?<!\p{L})(?:harvest|take-?aways|debrief|ernte|récolte)(?!\p{L})/iu;

interface Recognised {
  readonly kind: SegmentKind;
  readonly format: SegmentFormat;
}

/** The last row is the closing and protected (T4), unless it is a break or stands alone; the first is the opening. */
export function recognise(title: string, index: number, count: number): Recognised {
  const format = formats.find(([, words]) => words.test(title))?.[0] ?? 'whole';
  if (format === 'break') return { kind: 'break', format };
  if (count > 1 && index === count - 1)
    return { kind: 'closing', format: format === 'whole' ? 'round' : format };
  if (count > 1 && index === 0) return { kind: 'opening', format };
  return harvest.test(title)
    ? { kind: 'harvest', format: format === 'whole' ? 'popcorn' : format }
    : { kind: 'topic', format };
}
