import type { Settings, SessionLoad, SessionCard } from '../../shared/ipc/contract.ts';
import { listed, osCodes } from './log-codes.ts';
import { plainPath } from './plain-path.ts';

/** What is known of the app and its machine. Only numbers, versions and choices are told of it. */
export interface DiagnosticFacts {
  /** By name: app, Electron, Chromium, Node. */
  readonly versions: Readonly<Record<string, string>>;
  readonly platform: string;
  readonly arch: string;
  readonly osRelease: string;
  readonly locale: string;
  readonly zone: string;
  readonly vaultPath: string;
  readonly home: string;
  /** Free on the vault's disk, bytes; null where the system does not say. */
  readonly free: number | null;
  readonly settings: Settings;
  readonly displays: readonly {
    readonly width: number;
    readonly height: number;
    readonly scaleFactor: number;
  }[];
  readonly wallOpen: boolean;
  readonly cards: readonly SessionCard[];
  readonly repairs: number;
  /** The loaded session. */
  readonly load: SessionLoad | null;
  readonly log: readonly string[];
}

type Row = readonly [name: string, value: string | number | boolean | null];

/** For whoever mends the app, to be pasted: never a word that a person typed, nor a name of theirs in a path. */
export function diagnosticsText(facts: DiagnosticFacts): string {
  const { settings, displays, cards, load } = facts;
  const rows: readonly Row[] = [
    ...Object.entries(facts.versions),
    ['platform', `${facts.platform} ${facts.arch} ${/^[\d.]+/.exec(facts.osRelease)?.[0] ?? ''}`],
    ['locale', facts.locale],
    ['zone', facts.zone],
    ['theme', settings.theme],
    ['bareKeys', settings.bareKeys],
    ['paper', settings.paper],
    ['displays', displays.map((d) => `${d.width}×${d.height}@${d.scaleFactor}`).join(' ')],
    ['wall', facts.wallOpen],
    ['vault', plainPath(facts.vaultPath, facts.home)],
    ['freeMB', facts.free === null ? null : Math.round(facts.free / 1e6)],
    ['sessions', cards.length],
    ['unreadable', cards.filter(({ readable }) => !readable).length],
    ['people', sum(cards, 'people')],
    ['notes', sum(cards, 'notes')],
    ['repairs', facts.repairs],
    ...(load === null ? [['loaded', false] as const] : loadRows(load)),
  ];
  const told = rows.map(([name, value]) => `${name}: ${String(value ?? '?')}`);
  return [...told, '', ...facts.log, ''].join('\n');
}

function loadRows({ events, durableSeq, disk, readOnly, recovered }: SessionLoad): readonly Row[] {
  return [
    ['loaded', true],
    ['events', events.length],
    ['durableSeq', durableSeq],
    ['disk', disk.state === 'ok' ? 'ok' : `failing ${listed(osCodes, disk.code)}`],
    ['readOnly', readOnly?.code ?? false],
    ['crashed', recovered?.crashed ?? false],
    ['gapMs', recovered?.gapMs ?? null],
    ['tailRepaired', recovered?.tailRepaired ?? false],
    ['damagedLines', recovered?.damagedLines.length ?? 0],
  ];
}

const sum = (cards: readonly SessionCard[], what: 'people' | 'notes'): number =>
  cards.reduce((total, card) => total + card[what], 0);
