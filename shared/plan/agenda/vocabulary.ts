import { foldLetters } from '../../lib/fold-letters.ts';

/** What a column, or a line like `Owner: Anna`, holds. */
export type Role =
  | 'time'
  | 'start'
  | 'end'
  | 'length'
  | 'title'
  | 'owner'
  | 'notes'
  | 'materials'
  | 'day'
  /** What several rows belong to: the title only where no other column is. */
  | 'part'
  | 'none';

/** In the order in which a heading of several words is decided: `time allotted` is a length, `speaker notes` are notes. */
const words: readonly (readonly [Role, string])[] = [
  [
    'length',
    'duration durations length lengths timing duur durata duracao tempo min mins minute minutes minuten dauer duree duracion durata timebox timeboxed allotted allocated allocation allotment estimated estimate zeitbedarf minutos hrs std',
  ],
  ['start', 'start starts begin begins beginning beginn anfang debut inicio from von'],
  ['end', 'end ends ende fin finish finishes stop until bis to'],
  [
    'materials',
    'materials material resources resource supplies equipment tools handouts props materialien hilfsmittel medien materiel outils ressourcen materiales needed benodigdheden materiaal materiali supplies',
  ],
  [
    'notes',
    'notes note comments comment description descriptions details detail remarks notizen notiz anmerkung anmerkungen bemerkung bemerkungen beschreibung opmerkingen toelichting notities notas note observaciones descripcion hinweise hinweis remarques remarque commentaires commentaire',
  ],
  [
    'owner',
    'who owner owners lead leader leaders leads presenter presenters presenting speaker speakers facilitator facilitators facilitation host hosts responsible person instructor instructors moderator moderators moderation trainer chair led by wer verantwortlich verantwortliche leitung referent referentin referenten qui responsable ponente ponentes responsavel relatore docente wie spreker sprekers begeleider ansvarig animateur animatrice intervenant intervenants quien',
  ],
  [
    'title',
    'title topic topics item items activity activities session sessions what agenda subject event events content contents segment name thema themen titel inhalt inhalte programm program programme programmpunkt tagesordnungspunkt tagesordnung top aktivitat sujet sujets activite activites theme sequence contenu titre step task tema actividad talk was punkt schritt ablauf etape exercise lesson function onderdeel onderwerp inhoud activiteit contenido attivita atividade argomento activities',
  ],
  ['day', 'day date tag datum jour dia fecha dag giorno giornata data'],
  [
    'time',
    'time times hour hours hora orario horario ora when uhrzeit zeit zeiten heure heures horaire horaires hora clock slot timeslot wann quand ora tid tijd schedule',
  ],
  ['part', 'part section block bloque phase module stage track modul bloc partie fase teil'],
  ['none', '# line no nr number doubt id'],
];

const roles: ReadonlyMap<string, Role> = new Map(
  words.flatMap(([role, list]) => list.split(' ').map((word) => [word, role] as const)),
);
const order = words.map(([role]) => role);

/** What a heading of a column names; null: nothing known. */
export function roleOf(heading: string): Role | null {
  const text = foldLetters(heading.trim());
  if (/time ?zone/u.test(text)) return 'none';
  // "Time (min)" counts minutes, "Time (CET)" is a time.
  if (/^(?:time|zeit|temps)\s*[([](?:in\s)?(?:min|mins|minutes|minuten|m)\.?[)\]]$/u.test(text))
    return 'length';
  const tokens = text
    .replace(/\([^()]*\)|\[[^[\]]*\]/gu, ' ')
    .split(/[^\p{L}#]+/u)
    .filter((token) => token !== '');
  if (tokens.length === 0 || tokens.length > 4) return null;
  const known = tokens.flatMap((token) => roles.get(token) ?? []);
  return order.find((role) => known.includes(role)) ?? null;
}

/** Hours, where the heading of a column of lengths says so; else minutes. */
export const unitOf = (heading: string): number =>
  /(?<!\p{L})(?:hours|hrs?|h|std|stunden|heures)(?!\p{L})/iu.test(heading) ? 60 : 1;

const labelRoles: ReadonlySet<Role> = new Set(['owner', 'materials', 'notes', 'length', 'time']);

/** A line like `Owner: Anna` below a row: what it adds to the row. null: it is a line like others. */
export function labelled(line: string): { readonly role: Role; readonly text: string } | null {
  const found = /^(\p{L}[\p{L} ]{1,24})\s?:\s+(\S.*)$/u.exec(line);
  const role = found === null ? null : roleOf(found[1] ?? '');
  return found === null || role === null || !labelRoles.has(role) ? null : { role, text: found[2] ?? '' };
}

/** Lines about the meeting as a whole, which are no row of it. */
export const aboutAll =
  /^(?:date|time|when|where|location|place|venue|room|address|attendees|participants|present|regrets|absent|(?:total |session |meeting |workshop )?(?:time|date|duration|length)|total|breaks?|deadline|contact|phone|e-?mail|website|link|url|slides|recording|registration|wi-?fi|password|passcode|meeting id|time ?zone|next meeting|previous meeting|last meeting|chair|facilitator|note ?taker|minute ?taker|scribe|timekeeper|host|zoom|dial-in|datum|zeit|uhrzeit|ort|raum|teilnehmer|teilnehmende|dauer|wann|wo|lieu|heure|quand|participants|duree|durée|horaire|audience|group|groupe)s?\s*(?:\([^()]*\))?\s*[:：]/iu;

/** Titles of what sums up, or names, the whole: with a length they are no row either. */
const whole =
  /^(?:(?:grand |sub)?total|sum|agenda|schedule|program(?:me)?|timetable|gesamt(?:dauer|zeit)?|summe|ablauf|tagesordnung|zeitplan|ordre du jour|programma|totaal)(?:\s+(?:time|duration|length|minutes|min|durée|tijd))?(?:\s*\([^()]*\))?\s*:?$/iu;
export const isWhole = (title: string): boolean => whole.test(title);

const thing = String.raw`(?:the|of|official|workshop|meeting|session|zoom|day|event|call|class|course|training|program(?:me)?|conference|seminar|school|part|one|two|three|\d+)`;
const endWord = String.raw`(?:end|ends|ended|ending|close|closes|closed|finish|finishes|adjourn|adjourns|adjourned|adjournment|concludes?|done|over)`;
const ends = new RegExp(
  String.raw`^(?:${thing}\s+)*${endWord}(?:\s+${thing})*$|^(?:ende|schluss|feierabend|(?:das )?ende (?:des|der) .*|fin|fin (?:de|du|des) .*|fine|fin de la .*|einde|sluiting|afsluiting|slut|cierre|fine|fim)$`,
  'iu',
);

/** A last row that says only that it is over. */
export const isEnd = (title: string): boolean =>
  ends.test(
    title
      .replace(/\([^()]*\)/gu, ' ')
      .replace(/[\s.!–—-]+/gu, ' ')
      .trim(),
  );

/** What is never the agenda; and what is none unless times begin its lines: setting up can be a row. */
const never = String.raw`(?:attendees|attendance|attending|participants|present|absent|apologies|regrets|invited|who(?:'s| is) (?:here|coming)|links?|references|further reading|action items?|actions?|to-?dos?|what to bring|decisions?|contacts?|sponsors?|organi[sz]ers?|faq|code of conduct|table of contents|license|future meetings?|next meetings?|previous meetings?|past meetings?|dates and locations.*|minutes|teilnehmer(?:innen|\*innen|:innen)?|teilnehmende|anwesend(?:e)?|entschuldigt|beschlüsse|participants|présents|excusés|liens|décisions|aanwezigen?|afwezigen?|actiepunten|besluiten|asistentes|enlaces|acuerdos)`;
const rarely = String.raw`(?:resources?|tasks|prerequisites?|requirements|preparations?|set-?up|installation|logistics|registration|hotels?|travel|directions|venue|location|speakers?|rules|contents|summary|objectives|goals|learning (?:goals|objectives|outcomes)|aufgaben|vorbereitung|voraussetzungen|anfahrt|ziele|prérequis|objectifs)`;
const headed = (words: string): RegExp =>
  new RegExp(
    String.raw`^[^\p{L}\d]*(?:(?:the|meeting|our|key|open|new|main|useful|important|quick|expected|agenda topic|topic)\s+)*${words}(?:\s+(?:and|&)\s+\p{L}+){0,2}(?:\s*\([^()]*\))?\s*:?$`,
    'iu',
  );
const heads = { never: headed(never), rarely: headed(rarely) };

/** Whether it heads what is no agenda: who comes, links, tasks, what was decided. One that says a time can be a row. */
export const headsOther = (text: string, how: 'never' | 'rarely'): boolean =>
  text.length <= 60 && heads[how].test(text) && !/\d/u.test(text);

/** A line all in bold type, or one before a colon. */
export const standsLikeHead = (markdown: string): boolean =>
  /^(?:\*\*|__)[^*_(][^*_]*(?:\*\*|__)\s*:?$|^[^:|]{1,40}:$/u.test(markdown);

/** Headings of its last part, which often says no time. */
export const headsClosing = (text: string): boolean =>
  /(?<!\p{L})(?:clos(?:e|ing)|wrap|check-?out|abschluss|clôture|end)/iu.test(text);

/** Headings of an agenda. */
export const headsAgenda = (text: string): boolean =>
  text.length <= 80 &&
  /(?<!\p{L})(?:agenda|schedule|program(?:me)?|timetable|itinerary|run of show|ablauf|ablaufplan|tagesordnung|zeitplan|programm|ordre du jour|déroulé|horaires?|orden del d[ií]a|programa|dagorde|agendapunten)(?!\p{L})/iu.test(
    text,
  );
