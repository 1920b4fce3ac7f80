import { clockTime } from '../time/clock.ts';
import type { Words } from '../words/en.ts';
import type { Body, Fact, Stage } from './document-model.ts';
import { clockLength, duration, measure, percent } from './numbers.ts';
import type { AgendaRow, GroupMeasures, SummaryView } from './view.ts';

export function agendaBody(view: SummaryView, words: Words): Body[] {
  if (view.agenda.length === 0) return [];
  const stage = (row: AgendaRow): Stage => {
    const start = row.actualStart ?? row.plannedStart;
    return {
      // One that was skipped has no time of its own; its planned one would stand among real ones.
      clock:
        start === null || row.actualStart === null ? '' : clockTime(start, view.zone, words.summary.locale),
      title: row.title,
      detail:
        row.heldMs < heldToSayMs
          ? wentHow(row, words)
          : words.summary.agenda.held(wentHow(row, words), duration(row.heldMs, words)),
      skipped: row.actualMs === null,
    };
  };
  return [{ kind: 'stages', stages: view.agenda.map(stage) }];
}

function wentHow(row: AgendaRow, words: Words): string {
  const w = words.summary.agenda;
  const planned = row.plannedMs === null ? null : duration(row.plannedMs, words);
  if (row.actualMs === null) return row.skipped || planned === null ? w.skipped : w.notReached(planned);
  const actual = duration(row.actualMs, words);
  if (planned === null) return w.inserted(actual);
  return actual === planned ? w.asPlanned(actual) : w.differed(actual, planned);
}

/** Less is a slip of the finger, or too little to be missed in whole minutes. */
const heldToSayMs = 30_000;

/** M7 is for record and command line only; M9 only where the view carries it. */
export function measuresBody(view: SummaryView, words: Words): Body[] {
  const m = view.measures;
  if (m === null) return [];
  const w = words.summary.measures;
  const values = [m.balance, m.evenness, m.participation_equality, m.gini, m.peer_to_peer_share];
  if (values.every((value) => value === null))
    return [{ kind: 'remark', text: words.summary.measuresTooLittle(percent(m.coverage, words)) }];
  const none = words.summary.none;
  const facts: readonly Fact[] = [
    {
      term: w.balance,
      detail: m.balance === null ? none : w.balanceSaid(m.balance, measure(m.balance, words)),
    },
    ...(view.audience === 'own' ? ownMeasures(view, m, words) : []),
    { term: w.coverage, detail: w.explained(percent(m.coverage, words), w.notes.coverage) },
  ];
  return [
    { kind: 'facts', facts },
    { kind: 'remark', text: words.summary.measuresNote },
  ];
}

/** What only the facilitator's own record says, each with what it means: M7 is for record and command line only. */
function ownMeasures(view: SummaryView, m: GroupMeasures, words: Words): Fact[] {
  const w = words.summary.measures;
  const { notes } = w;
  const apart = view.facilitators.length;
  return [
    { term: w.evenness, detail: w.explained(measure(m.evenness, words), notes.evenness) },
    {
      term: w.participation_equality,
      detail: w.explained(measure(m.participation_equality, words), notes.participation_equality),
    },
    { term: w.gini, detail: w.explained(measure(m.gini, words), notes.gini) },
    {
      term: w.peer_to_peer_share,
      detail: w.explained(percent(m.peer_to_peer_share, words), notes.peer_to_peer_share),
    },
    ...(m.heard_from === null || m.present === null
      ? []
      : [{ term: w.heard_from, detail: w.heardOf(m.heard_from, m.present, apart) }]),
  ];
}

export function participationBody(view: SummaryView, words: Words): Body[] {
  if (view.participation === null || view.participation.length === 0) return [];
  const w = words.summary;
  const rows = view.participation.map((row) => {
    const role = w.roles[row.role];
    return [
      role === '' ? row.person : `${row.person} (${role})`,
      clockLength(row.speakingMs),
      percent(row.share, words),
      String(row.turns),
      clockLength(row.longestTurnMs),
    ];
  });
  const head = [w.people.person, w.people.speaking, w.people.share, w.people.turns, w.people.longest];
  return [{ kind: 'table', head, rows }];
}
