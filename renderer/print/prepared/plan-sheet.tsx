import type { ReactElement, ReactNode } from 'react';
import type { PlanSheetDay, PlanSheetRow, PlanSheetView } from '../../../shared/print/view.ts';
import { circleDrawing } from '../../../shared/summary/circle-drawing.ts';
import { en } from '../../../shared/words/en.ts';
import { toReact } from '../to-react.tsx';
import { Lines } from './lines.tsx';
import '../../../shared/summary/summary.css';
import './plan-sheet.css';

const words = en.print.page.plan;

/** A run of show as it lies beside the facilitator. */
export function PlanSheet({ view }: { readonly view: PlanSheetView }): ReactElement {
  const { days, people } = view;
  return (
    <article className="summary plan-sheet" lang={en.summary.language} dir={en.summary.direction}>
      <header className="summary-head">
        <div className="summary-title">
          <p className="summary-kicker" dir="auto">
            {view.circle === '' ? words.kicker : view.circle}
          </p>
          <h1 dir="auto">{view.title === '' ? words.untitled : view.title}</h1>
        </div>
        {toReact(circleDrawing(people ?? 0, people !== null))}
      </header>
      <dl className="summary-facts">
        {factsOf(view).map(([term, detail]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{detail}</dd>
          </div>
        ))}
      </dl>
      {view.needs.length > 0 && (
        <section className="summary-section plan-needs">
          <h2>{words.needs}</h2>
          <dl className="summary-facts">
            {view.needs.map(({ name, text }, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- two people can need the same, and none moves
              <div key={i}>
                <dt dir="auto">{name === '' ? words.someone : name}</dt>
                <dd dir="auto">
                  <Lines text={text} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {days.map((day) => (
        <section key={day.day} className="plan-day">
          <h2 className={days.length === 1 ? 'visually-hidden' : ''}>
            {days.length === 1 ? words.kicker : words.day(day.day)}
          </h2>
          <ol className="plan-rows">
            {day.rows.map((row, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- printed once: no row moves
              <Row key={i} row={row} people={people} />
            ))}
          </ol>
        </section>
      ))}
    </article>
  );
}

type Fact = readonly [term: string, detail: ReactNode];

function factsOf({ days, people, totalMs }: PlanSheetView): Fact[] {
  const several = days.length > 1;
  /** One line a day where there are several, and none where nothing is known of any. */
  const byDay = (term: string, textOf: (day: PlanSheetDay) => string | null): Fact[] => {
    const lines = days.flatMap((day) => {
      const text = textOf(day);
      return text === null ? [] : [several ? words.onDay(day.day, text) : text];
    });
    return lines.length === 0 ? [] : [[term, <Lines key={term} text={lines.join('\n')} />]];
  };
  const segments = days.reduce((sum, { rows }) => sum + rows.length, 0);
  return [
    ...byDay(words.when, whenOf),
    [words.length, words.lengthOf(totalMs, segments)],
    ...(people === null ? [] : [[words.people, String(people)] satisfies Fact]),
    ...byDay(words.closeBy, ({ closeBy }) => (closeBy === null ? null : words.time(closeBy))).map(
      ([term, detail]): Fact => [term, <strong key={term}>{detail}</strong>],
    ),
  ];
}

function whenOf({ starts, ends, until }: PlanSheetDay): string | null {
  const parts = [
    ...(starts === null || ends === null ? [] : [words.fromTo(starts, ends)]),
    ...(until === null ? [] : [words.until(words.time(until))]),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}

function Row({ row, people }: { readonly row: PlanSheetRow; readonly people: number | null }): ReactElement {
  const how = [
    // A break is called one anyway.
    ...(row.format === 'break' ? [] : [words.formats[row.format]]),
    ...(row.limitMs === null ? [] : [words.limit(row.limitMs)]),
    ...(row.turnsMs === null || people === null ? [] : [words.turns(people, row.turnsMs)]),
    ...(row.kind === 'closing' ? [words.protected] : []),
    ...(row.isPinned ? [words.pinned] : []),
    ...(row.freeMs > 0 ? [words.free(row.freeMs)] : []),
    ...(row.lateMs > 0 ? [words.late(row.lateMs)] : []),
  ];
  return (
    <li className={markOf(row)}>
      <p className="plan-at">{row.at}</p>
      <div className="plan-row">
        <h3 dir="auto">{row.title === '' ? words.untitledRow : row.title}</h3>
        {how.length > 0 && <p className="plan-how">{how.join(' · ')}</p>}
        {row.prompt !== '' && (
          <p className="plan-prompt" dir="auto">
            <Lines text={row.prompt} />
          </p>
        )}
        {row.wallText !== '' && <Aside label={words.wall} text={row.wallText} />}
        {row.cue !== '' && <Aside label={words.cue} text={row.cue} isPrivate />}
        {row.checks.length > 0 && (
          <div className="plan-aside plan-private">
            <p className="plan-label">{words.checklist}</p>
            <ul className="plan-checks">
              {row.checks.map((check, i) => (
                // oxlint-disable-next-line react/no-array-index-key -- printed once: none moves
                <li key={i} dir="auto">
                  <Lines text={check} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <p className="plan-length">{words.minutes(row.durationMs)}</p>
    </li>
  );
}

const markOf = ({ kind, format }: PlanSheetRow): string =>
  kind === 'closing' ? 'plan-closing' : kind === 'break' || format === 'break' ? 'plan-break' : '';

interface AsideProps {
  readonly label: string;
  readonly text: string;
  readonly isPrivate?: boolean;
}

const Aside = ({ label, text, isPrivate = false }: AsideProps): ReactElement => (
  <div className={isPrivate ? 'plan-aside plan-private' : 'plan-aside'}>
    <p className="plan-label">{label}</p>
    <p dir="auto">
      <Lines text={text} />
    </p>
  </div>
);
