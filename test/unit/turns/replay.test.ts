import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Body, Opened, SessionEvent } from '../../../shared/session/events.ts';
import { emptySession, fold } from '../../../shared/session/fold.ts';
import type { SessionFacts } from '../../../shared/session/state.ts';
import { groupMeasures } from '../../../shared/turns/measures.ts';
import { speaking } from '../../../shared/turns/speaking.ts';
import { openedWith, START } from './facts.ts';

/** Real conversations, replayed as events; see the README beside them for what they are. */

const folder = new URL('../../fixtures/turns/', import.meta.url);
const files = readdirSync(folder).filter((each) => each.endsWith('.rttm'));

interface Line {
  readonly who: string;
  readonly start: number;
  readonly end: number;
}

const linesOf = (file: string): Line[] =>
  readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const fields = line.split(/\s+/);
      const start = Math.round(Number(fields[3]) * 1000);
      return { who: fields[7] ?? '', start, end: start + Math.round(Number(fields[4]) * 1000) };
    });

/** Speaking time by person, counted apart from all that is tested: a flag for every millisecond. */
function independentSums(lines: readonly Line[]): Record<string, number> {
  const last = Math.max(...lines.map((line) => line.end));
  const flags = new Map<string, Uint8Array>();
  for (const line of lines) {
    const own = flags.get(line.who) ?? new Uint8Array(last);
    flags.set(line.who, own.fill(1, line.start, line.end));
  }
  return Object.fromEntries([...flags].map(([who, own]) => [who, own.reduce((sum, flag) => sum + flag, 0)]));
}

function opened(lines: readonly Line[], source: Opened['source']): Opened {
  const people = [...new Set(lines.map((line) => line.who))];
  const members = people.map((person, i) => ({
    person,
    role: 'member' as const,
    badge: i + 1,
    tracked: true,
    present: true,
  }));
  return openedWith([], { members, source });
}

function record(bodies: readonly (readonly [number, Body])[]): SessionFacts {
  const events = bodies.map(([at, body], i): SessionEvent => {
    return { ...body, seq: i + 1, id: `e${i}`, at: START + at, command: `c${i}` };
  });
  return fold(emptySession, events).facts;
}

/** As it would have been pressed: a start and an end at each instant, ends before starts. */
function pressed(lines: readonly Line[]): SessionFacts {
  const bodies = lines.flatMap((line, i): [number, Body][] => [
    [line.start, { type: 'turn.started', data: { turn: `t${i}`, person: line.who, measured: true } }],
    [line.end, { type: 'turn.ended', data: { turn: `t${i}` } }],
  ]);
  const order = ([at, body]: [number, Body]): number => at * 2 + (body.type === 'turn.started' ? 1 : 0);
  return record([
    [0, { type: 'session.opened', data: opened(lines, 'live') }],
    ...bodies.toSorted((a, b) => order(a) - order(b)),
  ]);
}

/** As a file is taken in: every turn added as a whole afterwards, in the order of the lines. */
function added(lines: readonly Line[]): SessionFacts {
  const last = Math.max(...lines.map((line) => line.end));
  return record([
    [0, { type: 'session.opened', data: opened(lines, 'turns') }],
    ...lines.map((line, i): [number, Body] => {
      const [start, end] = [START + line.start, START + line.end];
      return [
        last,
        { type: 'turn.added', data: { turn: `t${i}`, person: line.who, start, end, estimated: false } },
      ];
    }),
    [last, { type: 'session.closed', data: { measures: null } }],
  ]);
}

const sumsOf = (facts: SessionFacts, now: number): Record<string, number> =>
  Object.fromEntries(speaking(facts, now).map((each) => [each.person, each.speakingMs]));

it('M1: the conversations are there', () => {
  expect(files.toSorted()).toEqual([
    'ES2011a.rttm',
    'IB4010.rttm',
    'TS3004d.rttm',
    'kdfqk.rttm',
    'vmaiq.rttm',
  ]);
});

describe.each(files)('%s', (file) => {
  const lines = linesOf(file);
  const sums = independentSums(lines);
  const now = START + Math.max(...lines.map((line) => line.end));

  it('M1 U2: pressed live, each speaker has their time to the millisecond', () => {
    expect(sumsOf(pressed(lines), now)).toEqual(sums);
  });

  it('M1 U2: added afterwards, each speaker has their time to the millisecond', () => {
    expect(sumsOf(added(lines), now)).toEqual(sums);
  });

  it('M1: in whatever order the lines stand', () => {
    expect(sumsOf(added(lines.toReversed()), now)).toEqual(sums);
  });

  it('U2: a line that lies over others of the same speaker adds only what was silent', () => {
    const over = lines
      .slice(0, 20)
      .map((line) => ({ ...line, start: Math.max(0, line.start - 700), end: line.end + 900 }));
    const all = [...lines, ...over];
    expect(sumsOf(added(all), now + 900)).toEqual(independentSums(all));
  });

  it('M1: halfway through, who speaks has what was said so far', () => {
    const half = Math.round((now - START) / 2);
    const before = lines
      .filter((line) => line.start < half)
      .map((line) => ({ ...line, end: Math.min(line.end, half) }));
    const expected = Object.fromEntries(
      Object.keys(sums).map((who) => [who, independentSums(before)[who] ?? 0]),
    );
    expect(sumsOf(added(lines), START + half)).toEqual(expected);
  });

  it('M2 M9 M10: the group measures are those of these sums', () => {
    const x = Object.values(sums).toSorted((a, b) => a - b);
    const n = x.length;
    const sum = x.reduce((a, b) => a + b, 0);
    const gini = x.reduce((all, each, i) => all + (2 * (i + 1) - n - 1) * each, 0) / (n * sum);
    const measures = groupMeasures(added(lines), now);
    expect(measures).toMatchObject({ heard_from: n, present: n, coverage: 1, peer_to_peer_share: null });
    expect(measures.gini).toBeCloseTo(gini, 10);
    expect(measures.balance).toBeCloseTo(1 - (gini * n) / (n - 1), 10);
  });

  it('M7: turn-taking freedom is that of the order of starts', () => {
    const starts = lines.toSorted((a, b) => a.start - b.start);
    const pairs = starts.flatMap((line, i) => {
      const before = starts[i - 1];
      return before === undefined || before.who === line.who ? [] : [[before.who, line.who] as const];
    });
    const n = Object.keys(sums).length;
    const of = (list: readonly string[]): number => {
      const counts = [...new Set(list)].map((value) => list.filter((each) => each === value).length);
      return counts.reduce((all, count) => all - (count / list.length) * Math.log(count / list.length), 0);
    };
    // H(next | current) = H(current, next) − H(current).
    const entropy = of(pairs.map((each) => each.join(' '))) - of(pairs.map(([from]) => from));
    const freedom = groupMeasures(added(lines), now).turn_taking_freedom;
    expect(freedom === null).toBe(pairs.length < 5 * n);
    expect(freedom ?? entropy / Math.log(n - 1)).toBeCloseTo(entropy / Math.log(n - 1), 10);
  });
});
