import { reportOf } from '../../../shared/plan/rehearse/report.ts';
import type { Rehearsal } from '../../../shared/plan/rehearse/rehearsal.ts';
import { enRehearse } from '../../../shared/words/en-rehearse.ts';
import { useArrival } from '../../start/use-arrival.ts';
import { Button } from '../../ui/button.tsx';
import { timeOf } from './standing.tsx';

interface Props {
  readonly at: Rehearsal;
  readonly onAgain: () => void;
  readonly onDone: () => void;
}

const words = enRehearse.report;

/** How it went: what each row was to take, what it took. */
export function Report({ at, onAgain, onDone }: Props) {
  const place = useArrival<HTMLElement>('[data-likely]');
  const { rows, plannedMs, tookMs, behindMs } = reportOf(at);
  return (
    <main ref={place} className="rehearse-report">
      <h3>{words.title}</h3>
      <p className="rehearse-sum">
        {words.said(plannedMs, tookMs)} {words.ended(timeOf(at.now), behindMs)}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long one scrolls, by key too */}
      <section className="rehearse-rows" aria-label={words.table} tabIndex={0}>
        <table aria-label={words.table}>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.planned}</th>
              <th scope="col">{words.took}</th>
              <th scope="col">{words.difference}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, title, plannedMs: planned, tookMs: took, overMs, isSkipped }) => (
              <tr key={id} data-over={overMs >= 1000 || undefined}>
                <th scope="row" dir="auto">
                  {title}
                </th>
                <td>{words.span(planned)}</td>
                <td>{isSkipped ? words.skipped : words.span(took)}</td>
                <td>{words.over(overMs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="rehearse-after">
        <Button weight="main" data-likely onPress={onDone}>
          {words.done}
        </Button>
        <Button onPress={onAgain}>{words.again}</Button>
      </div>
    </main>
  );
}
