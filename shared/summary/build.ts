import { tzOffset } from '@date-fns/tz';
import { isFacilitator } from '../session/ask.ts';
import type { Roster } from '../session/roster.ts';
import type { Note, SessionFacts, SessionState } from '../session/state.ts';
import { tidyLine, tidyText } from '../lib/text.ts';
import { groupMeasures } from '../turns/measures.ts';
import { speaking } from '../turns/speaking.ts';
import { agendaRows, plannedEnd } from './agenda.ts';
import { rights } from './audience.ts';
import { nameBook } from './names.ts';
import { noMeasures } from '../turns/group-measures.ts';
import { summaryPoll } from './polls.ts';
import type {
  Audience,
  GroupMeasures,
  NameStyle,
  ParticipationRow,
  SummaryNote,
  SummaryView,
} from './view.ts';

export interface SummaryOptions {
  readonly audience: Audience;
  readonly names: NameStyle;
  /** Epoch milliseconds; counts only while the session is open. */
  readonly now: number;
}

/**
 * The session as one audience may see it: the only thing that previews and exports are made from. Private notes,
 * talk time by person and the list of people never enter the view of an audience that may not have them.
 */
export function summaryView(state: SessionState, roster: Roster, options: SummaryOptions): SummaryView {
  const { facts } = state;
  const { audience, names } = options;
  const may = rights[audience];
  const end = facts.closedAt ?? options.now;
  const book = nameBook(badges(facts), roster, names);
  const called = (person: string): string => book.get(person) ?? '';
  const showOwners = may.owners && names !== 'none';

  const notes = facts.notes
    .filter((note) => may.mayRead(note) && tidyLine(note.text) !== '')
    .toSorted((a, b) => Number(b.pinned) - Number(a.pinned));
  const shown = (note: Note): SummaryNote => ({
    kind: note.kind,
    text: tidyText(note.text).trim(),
    at: note.at,
    private: note.visibility === 'private',
    owner: showOwners && note.owner !== null ? called(note.owner) || null : null,
    due: note.due,
    ...answerOf(facts, note.id),
  });
  const ofKind = (kind: Note['kind']): SummaryNote[] => notes.filter((note) => note.kind === kind).map(shown);

  const segments = new Set(may.agenda ? facts.segments.map((segment) => segment.id) : []);
  const points = notes.filter((note) => note.kind === 'keyPoint');
  const bySegment = new Map<string, SummaryNote[]>();
  for (const note of points) {
    if (note.segment === null || !segments.has(note.segment)) continue;
    bySegment.set(note.segment, [...(bySegment.get(note.segment) ?? []), shown(note)]);
  }

  const wasThere = facts.people.filter((person) => person.present.length > 0);
  const withNames = may.people && names !== 'none';
  const circle = facts.opened?.circle;
  return {
    audience,
    names,
    title: tidyLine(facts.opened?.title ?? ''),
    circle: tidyLine(circle?.name ?? ''),
    purpose: tidyText(circle?.purpose ?? '').trim(),
    zone: knownZone(facts.opened?.zone),
    source: facts.opened?.source ?? 'live',
    startedAt: facts.openedAt ?? 0,
    endedAt: facts.closedAt,
    plannedEnd: may.agenda ? plannedEnd(facts) : null,
    tracking: facts.tracking,
    pronouns:
      withNames && names !== 'initials'
        ? wasThere.map(({ id }) => tidyLine(roster[id]?.pronouns ?? '').trim())
        : [],
    attendees: withNames ? wasThere.map((person) => called(person.id)) : null,
    presentCount: may.people ? wasThere.length : null,
    facilitators: withNames ? wasThere.filter(isFacilitator).map((person) => called(person.id)) : [],
    agreements: may.agreements
      ? facts.agreements.map(({ text, adoptedOn }) => ({
          text: tidyText(text).trim(),
          adoptedOn: adoptedOn ?? null,
        }))
      : [],
    agenda: may.agenda ? agendaRows(facts, end, bySegment) : [],
    keyPoints: points.filter((note) => note.segment === null || !segments.has(note.segment)).map(shown),
    insights: ofKind('insight'),
    decisions: ofKind('decision'),
    actions: [...carried(facts).filter(may.mayRead).map(shown), ...ofKind('action')].toSorted(byDue),
    resources: ofKind('resource'),
    questions: ofKind('question'),
    parking: ofKind('parking'),
    polls: may.polls === 'none' ? [] : facts.polls.map((poll) => summaryPoll(poll, may.polls === 'all')),
    measures: may.measures ? measuresFor(facts, end, may.allMeasures) : null,
    participation: may.participation && facts.tracking === 'kept' ? participation(facts, end, called) : null,
    buddies: withNames ? facts.buddies.map((pair) => pair.map(called)) : [],
    next: may.next && facts.next !== null ? { ...facts.next, place: tidyLine(facts.next.place) } : null,
    referrals: may.referrals
      ? (circle?.referrals ?? []).map(({ name, contact }) => ({
          name: tidyLine(name),
          contact: tidyText(contact).trim(),
        }))
      : [],
    gaps: may.gaps ? facts.gaps.filter((gap) => !gap.counted).map(({ from, to }) => ({ from, to })) : [],
  };
}

/** Actions of earlier sessions, as if they were notes of this one: what became of them is part of the evening. */
const carried = ({ opened }: SessionFacts): readonly Note[] =>
  (opened?.earlier?.actions ?? []).map(({ action, ...rest }) => ({
    ...rest,
    id: action,
    kind: 'action',
    segment: null,
    pinned: false,
  }));

function answerOf({ closings }: SessionFacts, action: string): Pick<SummaryNote, 'answer'> {
  const how = closings.find((each) => each.action === action)?.how;
  return how === undefined ? {} : { answer: how };
}

/** The soonest first, those without a date last, otherwise as they were taken. */
const byDue = (a: SummaryNote, b: SummaryNote): number => {
  if (a.due === b.due) return 0;
  if (a.due === null || b.due === null) return a.due === null ? 1 : -1;
  return a.due < b.due ? -1 : 1;
};

/** Everyone the session knows; also those expected who did not come, for they can own an action. */
const badges = (facts: SessionFacts): Map<string, number> =>
  new Map([
    // Somebody may have something to do who is not of this session; a badge of its own nobody has.
    ...(facts.opened?.earlier?.actions ?? []).flatMap(({ owner }): [string, number][] =>
      owner === null ? [] : [[owner, 0]],
    ),
    ...(facts.opened?.members ?? []).map((each): [string, number] => [each.person, each.badge]),
    ...facts.people.map((each): [string, number] => [each.id, each.badge]),
  ]);

/** A record made by hand can name a zone that nobody knows; its times are then said in UTC. */
const knownZone = (zone: string | undefined): string =>
  zone === undefined || Number.isNaN(tzOffset(zone, new Date(0))) ? 'UTC' : zone;
/** null where nothing was measured. Balance is what is shown (M3); the rest is for the facilitator's own record. */
function measuresFor(facts: SessionFacts, end: number, all: boolean): GroupMeasures | null {
  if (facts.tracking === 'not' && facts.closedMeasures === null) return null;
  const measures = groupMeasures(facts, end);
  if (all) return measures;
  return { ...noMeasures, balance: measures.balance, coverage: measures.coverage };
}

/** In order of first turn; the silent after them, as they sit. */
function participation(
  facts: SessionFacts,
  end: number,
  called: (person: string) => string,
): ParticipationRow[] {
  const first = new Map<string, number>();
  const byStart = facts.turns.toSorted((a, b) => a.start - b.start || a.seq - b.seq);
  for (const turn of byStart) {
    // One without duration is no turn.
    if (turn.person !== null && turn.end !== turn.start && !first.has(turn.person))
      first.set(turn.person, first.size);
  }
  const rank = (person: string): number => first.get(person) ?? first.size;
  return speaking(facts, end)
    .toSorted((a, b) => rank(a.person) - rank(b.person))
    .map(({ person, role, speakingMs, turns, share, longestTurnMs }) => ({
      person: called(person),
      role,
      speakingMs,
      turns,
      share,
      longestTurnMs,
    }));
}
