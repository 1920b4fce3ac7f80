import { isolated } from '../lib/text.ts';
import { clockTime, dateLong } from '../time/clock.ts';
import { dateOf } from '../time/local.ts';
import type { Words } from '../words/en.ts';
import { agendaBody, measuresBody, participationBody } from './document-bodies.ts';
import type { Body, Entry, Fact } from './document-model.ts';
import { duration } from './numbers.ts';
import { pollBodies } from './polls.ts';
import type { SummaryNote, SummaryView } from './view.ts';

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly bodies: readonly Body[];
}

/** How days are written: for people to read, or as programs sort them. One of the two in a whole document. */
export type Dates = 'long' | 'iso';

/** The summary in words, in the order of DOMAIN; PDF, HTML, Markdown and the preview differ only in how they set it. */
export interface SummaryDocument {
  readonly title: string;
  readonly kicker: string;
  /** `yyyy-MM-dd`; null for a record without a date. */
  readonly date: string | null;
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
  /** For whom this is. */
  readonly audience: string;
  /** Seats of the drawn circle. */
  readonly seats: number;
  /** Somebody facilitates, and this audience may know who. */
  readonly led: boolean;
}

export function summaryDocument(view: SummaryView, words: Words, dates: Dates = 'long'): SummaryDocument {
  const w = words.summary;
  const dated = view.source === 'live';
  const headings = w.sections;
  const section = (id: keyof typeof headings, ...bodies: Body[]): Section[] =>
    bodies.length === 0 ? [] : [{ id, heading: headings[id], bodies }];
  const list = (notes: readonly SummaryNote[]): Body[] =>
    notes.length === 0 ? [] : [{ kind: 'entries', entries: notes.map((note) => entry(note, words, dates)) }];

  return {
    title: view.title === '' ? w.untitled : view.title,
    // A circle whose session has no name of its own is named once.
    kicker: w.kicker(view.circle === view.title ? '' : view.circle),
    date: dated ? dateOf(view.startedAt, view.zone) : null,
    facts: facts(view, words, dates),
    audience: w.audiences[view.audience],
    seats: view.presentCount ?? 0,
    led: view.facilitators.length > 0,
    sections: [
      ...section('purpose', ...(view.purpose === '' ? [] : [{ kind: 'said', text: view.purpose } as const])),
      ...section('agreements', ...agreements(view, words, dates)),
      ...section('agenda', ...agendaBody(view, words)),
      ...section('keyPoints', ...keyPoints(view, words, dates)),
      ...section('insights', ...list(view.insights)),
      ...section('decisions', ...list(view.decisions)),
      ...section('actions', ...list(view.actions)),
      ...section('resources', ...list(view.resources)),
      ...section('questions', ...list(view.questions)),
      ...section('parking', ...list(view.parking)),
      ...section('polls', ...pollBodies(view, words)),
      ...section('participation', ...measuresBody(view, words), ...participationBody(view, words)),
      ...section('buddies', ...buddies(view, words)),
      ...section('next', ...next(view, words, dates)),
      ...section('referrals', ...referrals(view)),
    ],
  };
}

function entry(note: SummaryNote, words: Words, dates: Dates): Entry {
  const details = [
    ...(note.due === null ? [] : [words.summary.due(dayIn(dates, note.due, words))]),
    ...(note.answer === undefined ? [] : [words.summary.answers[note.answer]]),
    ...(note.private ? [words.summary.private] : []),
  ];
  return {
    text: note.text,
    owner: note.owner,
    detail: details.length === 0 ? null : details.join(', '),
    task: note.kind === 'action',
    inline: true,
    ...(note.answer === undefined || note.answer === 'carried' ? {} : { ticked: true }),
  };
}

function facts(view: SummaryView, words: Words, dates: Dates): Fact[] {
  const w = words.summary;
  const end = view.endedAt;
  const clock = (at: number): string => clockTime(at, view.zone, w.locale);
  const length = end === null ? w.facts.still : duration(end - view.startedAt, words);
  const time = end === null ? clock(view.startedAt) : `${clock(view.startedAt)}–${clock(end)}`;
  const people = (view.attendees ?? []).map((name, i) => {
    const pronouns = view.pronouns[i] ?? '';
    return pronouns === '' ? name : w.facts.withPronouns(name, pronouns);
  });
  const day = dayIn(dates, dateOf(view.startedAt, view.zone), words);
  const named = people.length > 0 && people.length <= MANY;
  return [
    ...(view.source === 'turns' ? [] : [{ term: w.facts.when, detail: `${day}, ${time}` }]),
    { term: w.facts.length, detail: length },
    ...(view.facilitators.length === 0
      ? []
      : [{ term: w.facts.facilitators(view.facilitators.length), detail: view.facilitators.join(', ') }]),
    ...(view.presentCount === null
      ? []
      : [{ term: w.facts.room, detail: w.facts.people(view.presentCount) }]),
    ...(people.length === 0
      ? []
      : [{ term: w.facts.attendees, detail: people.map(isolated).join(named ? ', ' : '\u00a0· ') }]),
    ...view.gaps.map((gap) => ({ term: w.facts.gaps, detail: w.facts.gap(clock(gap.from), clock(gap.to)) })),
  ];
}
const MANY = 12;

function agreements(view: SummaryView, words: Words, dates: Dates): Body[] {
  if (view.agreements.length === 0) return [];
  const entries = view.agreements.map(({ text, adoptedOn }) => ({
    text,
    owner: null,
    detail: adoptedOn === null ? null : words.summary.adopted(dayIn(dates, adoptedOn, words)),
    task: false,
  }));
  return [{ kind: 'entries', entries }];
}

function keyPoints(view: SummaryView, words: Words, dates: Dates): Body[] {
  const entries = (notes: readonly SummaryNote[]): Entry[] => notes.map((note) => entry(note, words, dates));
  const groups: Body[] = view.agenda
    .filter((row) => row.notes.length > 0)
    .map((row) => ({ kind: 'group', heading: row.title, entries: entries(row.notes) }));
  if (view.keyPoints.length === 0) return groups;
  const loose = entries(view.keyPoints);
  if (groups.length === 0) return [{ kind: 'entries', entries: loose }];
  return [...groups, { kind: 'group', heading: words.summary.elsewhere, entries: loose }];
}

function buddies(view: SummaryView, words: Words): Body[] {
  if (view.buddies.length === 0) return [];
  const entries = view.buddies.map((pair) => ({
    text: words.summary.buddies(pair.map(isolated)),
    owner: null,
    detail: null,
    task: false,
  }));
  return [{ kind: 'entries', entries }];
}

function next(view: SummaryView, words: Words, dates: Dates): Body[] {
  if (view.next === null) return [];
  const { date, time, place } = view.next;
  const day = dayIn(dates, date, words);
  const when = time === null ? day : `${day}, ${time.slice(0, 5)}`;
  return [
    {
      kind: 'facts',
      facts: [
        { term: words.summary.facts.when, detail: when },
        ...(place === '' ? [] : [{ term: words.summary.place, detail: place }]),
      ],
    },
  ];
}

/** A day, `yyyy-MM-dd`, as this document writes all of them. It has no zone; noon in UTC is that date. */
const dayIn = (dates: Dates, date: string, words: Words): string =>
  dates === 'iso' ? date : dateLong(Date.UTC(...ymd(date), 12), 'UTC', words.summary.locale);

function ymd(date: string): [number, number, number] {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month - 1, day];
}

const referrals = (view: SummaryView): Body[] =>
  view.referrals.length === 0
    ? []
    : [
        {
          kind: 'facts',
          facts: view.referrals.map(({ name, contact }) => ({ term: name, detail: contact })),
        },
      ];
