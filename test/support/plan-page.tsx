import { render, screen, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { PlanEditor } from '../../renderer/plan/plan-editor.tsx';
import { makePreparedStore } from '../../renderer/prepared/store.ts';
import type { PlanVersion, Prepared } from '../../shared/ipc/documents.ts';
import { noOwnLibrary } from '../../shared/plan/library/own.ts';
import type { Plan, PlanSegment } from '../../shared/plan/plan.ts';
import type { Boot, ConsoleBridge } from '../../shared/ipc/contract.ts';
import { defaultSettings } from '../../shared/ipc/contract.ts';

interface Main {
  prepared: Partial<Prepared>;
  versions: readonly PlanVersion[];
  /** Answers instead: an error, or what a dialog brings. */
  answers: Record<string, unknown>;
}

/** The editor on a page of its own, and main as far as it knows it. */
export async function openEditor(plan: Plan, more: Partial<Main> = {}) {
  const main: Main = { prepared: {}, versions: [], answers: {}, ...more };
  const saved: Plan[] = [];
  const asked: { readonly channel: string; readonly payload: unknown }[] = [];
  const bridge = {
    request: async (channel: string, payload: { plan?: Plan }) => {
      asked.push({ channel, payload });
      const given = main.answers[channel];
      if (given instanceof Error) throw given;
      if (given !== undefined) return given;
      if (channel === 'documents:read')
        return {
          circles: [],
          plans: [plan],
          people: [],
          library: noOwnLibrary,
          unreadable: [],
          ...main.prepared,
        };
      if (channel === 'plan:save' && payload.plan !== undefined) saved.push(payload.plan);
      if (channel === 'plan:versions') return main.versions;
      return null;
    },
    on: () => () => {},
  } as unknown as ConsoleBridge;
  const prepared = makePreparedStore(bridge);
  await prepared.read();
  const boot: Boot = {
    anchor: { now: 0 },
    settings: defaultSettings,
    zone: 'Europe/Berlin',
    locale: 'en',
    platform: 'linux',
    session: null,
    sessions: [],
    externalDisplay: false,
    wallOpen: false,
    appVersion: '0.1.0',
    vaultPath: '/vault',
  };
  const gone: string[] = [];
  const page = render(
    <PlanEditor
      {...{ boot, bridge, prepared }}
      plan={plan.id}
      onBack={() => gone.push('back')}
      onStart={(id) => gone.push(`start ${id}`)}
    />,
  );
  const now = (): Plan => prepared.store.getState().plans[0] ?? plan;
  return {
    user: userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never }),
    main,
    saved,
    asked,
    prepared,
    gone,
    now,
    ...page,
  };
}

export const grid = (): HTMLElement => screen.getByRole('grid', { name: 'Run of show' });
/** By attribute: to work out every element's role takes seconds on a page of this size. */
const withRole = (place: ParentNode | null, role: string): HTMLElement[] => [
  ...(place?.querySelectorAll<HTMLElement>(`[role="${role}"]`) ?? []),
];
const allRows = (): HTMLElement[] => withRole(document.querySelector('[role="grid"]'), 'row').slice(1);
/** The rows as they are read, without the head: their cells, apart by a stroke. */
export const rowsRead = (): string[] =>
  allRows().map((row) =>
    withRole(row, 'gridcell')
      .map((each) => each.textContent?.trim())
      .join(' | '),
  );
export const cell = (row: number, column: 'time' | 'title' | 'format' | 'length' | 'limit'): HTMLElement => {
  const order = ['time', 'title', 'format', 'length', 'limit'].indexOf(column);
  const found = withRole(allRows()[row - 1] ?? null, 'gridcell')[order];
  if (found === undefined) throw new Error(`no cell ${column} in row ${row}`);
  return found;
};
export const titles = (): string[] => rowsRead().map((row) => row.split(' | ')[1] ?? '');
export const selectedTitles = (): string[] =>
  allRows()
    .filter((row) => row.getAttribute('aria-selected') === 'true')
    .map((row) => withRole(row, 'gridcell')[1]?.textContent ?? '');
export const findings = (): string[] =>
  within(screen.getByRole('region', { name: 'What to look at' }))
    .queryAllByRole('listitem')
    .map((item) => item.querySelector('p')?.textContent ?? '');
/** A plan's rows in short. */
export const inShort = ({ segments }: Plan): string[] =>
  segments.map(({ title, durationMs }: PlanSegment) => `${title} ${durationMs / 60_000}`);
