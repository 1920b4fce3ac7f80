import { expect, test } from 'vitest';
import { minutesOf } from '../../../shared/plan/minutes.ts';
import { quickSession } from '../../../shared/plan/quick.ts';
import { segmentsOf } from '../../../shared/plan/segments-of.ts';
import { planOf } from '../../../shared/plan/templates/plan-of.ts';
import type { Template } from '../../../shared/plan/templates/template.ts';
import type { Command } from '../../../shared/session/commands.ts';
import { decide } from '../../../shared/session/decide.ts';
import { stamp } from '../../../shared/session/stamp.ts';
import type { Opened } from '../../../shared/session/events.ts';
import { emptySession, fold } from '../../../shared/session/fold.ts';
import { wallView } from '../../../shared/wall/project.ts';
import { shippedTemplates } from '../../support/said-aloud.ts';

const startAt = Date.UTC(2026, 10, 23, 9);
const zone = 'Europe/Berlin';

/** A session of this template with as many people as it is made for, and a clock of its own. */
function rehearsal(template: Template) {
  let n = 0;
  const newId = (): string => `id${(n += 1)}`;
  let now = startAt;
  let state = emptySession;
  const ask = (command: Command): void => {
    const decided = decide(state, command, { now, newId, zone });
    if (!decided.ok) throw new Error(`${command.type}: ${decided.error.code}`);
    state = fold(state, stamp(state, decided.value, { now, newId, commandId: newId() }));
  };
  const people = Array.from({ length: template.people.to }, (_, i) => ({
    name: `Person ${i}`,
    pronouns: null,
    line: i + 1,
  }));
  const plan = segmentsOf(planOf(template, newId), null);
  const { people: members, ...prepared } = quickSession(
    { title: template.title, people, facilitator: 0, plan, namesOnWall: true },
    newId,
  );
  const opened: Opened = {
    session: 'rehearsal',
    title: prepared.title,
    circle: prepared.circle,
    tracking: 'kept',
    members: members.map(({ id, role }, i) => ({
      person: id,
      role,
      badge: i + 1,
      tracked: true,
      present: true,
    })),
    plan: [...prepared.plan],
    plannedStart: startAt,
    hardEnd: null,
    zone,
    source: 'live',
  };
  ask({ type: 'openSession', opened });
  const roster = Object.fromEntries(members.map(({ id, name }) => [id, { name }]));
  return {
    ask,
    pass: (ms: number) => {
      now += ms;
    },
    now: () => now,
    facts: () => state.facts,
    wall: () => wallView(state, roster, { now, zone, theme: 'paper' }),
  };
}

type Room = ReturnType<typeof rehearsal>;

/** Everyone takes the whole of their limit. */
function goAround(room: Room, people: number, limitMs: number): void {
  room.ask({ type: 'startRound', order: null, limitMs: null });
  for (let turn = 0; turn < people; turn += 1) {
    room.pass(limitMs);
    room.ask({ type: 'nextInRound' });
  }
}

test.each(shippedTemplates)('$title, rehearsed from the first segment to the last', (template) => {
  const room = rehearsal(template);
  for (const [i, segment] of template.segments.entries()) {
    const from = room.now();
    if (room.facts().running === null || i > 0) room.ask({ type: 'nextSegment' });
    expect(room.facts().running).toBe(room.facts().segments[i]?.id);
    const shown = JSON.stringify(room.wall());
    // Whoever presents has the presenter timer on the wall.
    const said =
      segment.format === 'presentation'
        ? '"scene":"timer"'
        : JSON.stringify(segment.wallText ?? segment.prompt).slice(1, -1);
    expect(shown).toContain(said);
    expect(shown).not.toContain(JSON.stringify(segment.cue).slice(1, -1));
    if (segment.format === 'round') goAround(room, template.people.to, segment.limitMs ?? 0);
    const left = from + segment.durationMs - room.now();
    expect([segment.title, left >= 0]).toEqual([segment.title, true]);
    room.pass(left);
  }
  room.ask({ type: 'closeSession' });
  const { phase, rounds, segments } = room.facts();
  expect(phase).toBe('closed');
  expect(rounds).toHaveLength(template.segments.filter(({ format }) => format === 'round').length);
  for (const { order, done, current } of rounds) {
    expect(done).toEqual(order);
    expect(done).toHaveLength(template.people.to);
    expect(current).toBeNull();
  }
  expect(segments.every(({ spans, skipped }) => spans.length === 1 && !skipped)).toBe(true);
  expect(room.now()).toBe(startAt + minutesOf(template.segments) * 60_000);
});
