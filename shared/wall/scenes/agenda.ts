import { forecast } from '../../time/forecast.ts';
import type { Projection } from '../projection.ts';

export interface AgendaRow {
  readonly title: string;
  /** When it begins or began, epoch milliseconds by the session's clock. */
  readonly at: number;
  readonly state: 'done' | 'now' | 'later';
}

export interface AgendaView {
  readonly scene: 'agenda';
  readonly title: string;
  /** Of the current day; what was skipped is not in it. */
  readonly rows: readonly AgendaRow[];
}

export function agendaView({ facts, opened, now }: Projection): AgendaView {
  const { rows, day } = forecast(facts, now);
  return {
    scene: 'agenda',
    title: opened.title,
    rows: rows.flatMap(({ segment, start, status, day: on }) =>
      on !== day || status === 'skipped'
        ? []
        : [
            {
              title: segment.title,
              at: start,
              state: status === 'done' || status === 'now' ? status : ('later' as const),
            },
          ],
    ),
  };
}
