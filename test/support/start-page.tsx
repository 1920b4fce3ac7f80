import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makePreparedStore } from '../../renderer/prepared/store.ts';
import { StartScreen } from '../../renderer/start/start-screen.tsx';
import type { Circle } from '../../shared/circle/circle.ts';
import type { Boot, ConsoleBridge, SessionCard } from '../../shared/ipc/contract.ts';
import type { Prepared } from '../../shared/ipc/documents.ts';
import type { Start } from '../../shared/session/start.ts';
import { memberOf, thursdayCircle } from './circles.ts';
import { FakeMain } from './fake-bridge.ts';
import { openedWith, roster, startAt } from './wall-session.ts';

/** A Monday, 19:04 in Berlin: 23 November 2026. */
const now = startAt + 4 * 60_000;
const people = [
  { id: 'ada', name: 'Ada', pronouns: null },
  { id: 'sam', name: 'Sam', pronouns: 'they/them' },
];
export const circle = (change: Partial<Circle> = {}): Circle =>
  thursdayCircle({ members: [memberOf('ada', { role: 'facilitator' }), memberOf('sam')], ...change });
export const card = (session: string, change: Partial<SessionCard> = {}): SessionCard => ({
  session,
  title: `Evening ${session}`,
  circle: 'Thursday circle',
  circleId: 'circle-1',
  openedAt: Date.UTC(2026, 10, 12, 18),
  closedAt: Date.UTC(2026, 10, 12, 20),
  people: 2,
  notes: 3,
  openActions: 2,
  readable: true,
  problem: null,
  ...change,
});

interface Given {
  readonly prepared?: Partial<Prepared>;
  readonly boot?: Partial<Boot>;
  readonly broken?: string;
}

/** The home page as it is at the start, with what is prepared, and main as far as it knows it. */
export async function openHome({ prepared: given = {}, boot: more = {}, broken = '' }: Given = {}) {
  const main = new FakeMain(
    openedWith({ namesOnWall: true, tracking: 'not', untracked: [], cues: true }),
    roster,
    now,
  );
  main.prepared = { ...main.prepared, people, ...given };
  const starts: Start[] = [];
  const bridge = {
    ...main.bridge,
    request: (channel: string, payload: never) => {
      if (channel === broken) return Promise.reject(new Error('ENOSPC'));
      if (channel === 'session:start') starts.push(payload);
      if (channel === 'session:start') return Promise.resolve(main.load());
      return main.bridge.request(channel as 'session:list', payload);
    },
  } as ConsoleBridge;
  const prepared = makePreparedStore(bridge);
  await prepared.read();
  const boot = {
    anchor: { now },
    zone: 'Europe/Berlin',
    locale: 'en',
    platform: 'linux',
    session: null,
    sessions: [],
    externalDisplay: false,
    vaultPath: '/vault',
    ...more,
  } as unknown as Boot;
  const { externalDisplay } = boot;
  render(
    <StartScreen {...{ boot, bridge, prepared, externalDisplay }} now={() => now} onStarted={() => {}} />,
  );
  return { user: userEvent.setup({ delay: null }), main, prepared, starts };
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
