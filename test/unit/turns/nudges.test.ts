import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/session/commands.ts';
import type { Opened } from '../../../shared/session/events.ts';
import { emptySession, fold } from '../../../shared/session/fold.ts';
import { nudgeKinds } from '../../../shared/session/nudge-events.ts';
import { mayNudge, nudgeInSight } from '../../../shared/session/nudge.ts';
import type { SessionFacts } from '../../../shared/session/state.ts';
import { nudgeThresholdsSchema, usualThresholds } from '../../../shared/turns/nudge-thresholds.ts';
import { nudgeDue, redirectTo } from '../../../shared/turns/nudges.ts';
import { arbitrarySession } from '../../support/arbitrary-session.ts';
import {
  carryOut,
  counting,
  given,
  minute,
  open,
  opened,
  pass,
  segment,
  T0,
  type Step,
} from '../../support/record.ts';
import * as v from 'valibot';

const topic: Command = { type: 'nextSegment' };
const facts = (...steps: readonly Step[]): SessionFacts => given(steps).state.facts;
const due = (of: SessionFacts, afterMin: number, more: object = {}) =>
  nudgeDue(of, { now: T0 + afterMin * minute, thresholds: usualThresholds, ...more })?.kind ?? null;
const at = (min: number, command: Command): Step => [min * minute, command];
const many = (count: number): Opened['members'] =>
  Array.from({ length: count }, (_, i) => ({
    person: i === 0 ? 'ann' : `m${i}`,
    role: i === 0 ? ('facilitator' as const) : ('member' as const),
    badge: i + 1,
    tracked: true,
    present: true,
  }));
const long = { plan: [segment('talk', 120), segment('end', 10, { kind: 'closing', format: 'round' })] };

describe('P7: the facilitator speaks after every peer', () => {
  const talk = (...people: readonly string[]): Step[] => [
    at(0, open()),
    at(0.1, topic),
    ...people.map((person, i) => at(0.2 + i * 0.3, pass(person))),
  ];

  it('three times one after the other: hand it to the group, by name of the one who spoke last', () => {
    const said = facts(...talk('ben', 'ann', 'cem', 'ann', 'ben', 'ann'));
    expect(due(said, 2.5)).toBe('redirect');
    expect(redirectTo(said, T0 + 2.5 * minute)).toBe('ben');
  });

  it('not after two, not where a peer followed a peer, not long ago', () => {
    expect(due(facts(...talk('ben', 'ann', 'cem', 'ann')), 2.5)).toBeNull();
    expect(due(facts(...talk('ben', 'ann', 'cem', 'ben', 'ann', 'cem', 'ann')), 3)).toBeNull();
    const past = facts(...talk('ben', 'ann', 'cem', 'ann', 'ben', 'ann'), at(3, pass('cem')));
    expect(due(past, 12)).toBeNull();
  });

  it('U4: an untracked person is no reason and gives no name; nor is anybody where nothing is measured', () => {
    expect(due(facts(...talk('dot', 'ann', 'dot', 'ann', 'dot', 'ann')), 2.5)).toBeNull();
    const not = [
      at(0, open({ tracking: 'not' })),
      ...talk('ben', 'ann', 'cem', 'ann', 'ben', 'ann').slice(1),
    ];
    expect(due(facts(...not), 2.5)).toBeNull();
    const out = facts(
      ...talk('ben', 'ann', 'cem', 'ann', 'ben', 'ann'),
      at(2.4, { type: 'optOut', person: 'ben' }),
    );
    expect(redirectTo(out, T0 + 2.5 * minute)).toBe('cem');
  });
});

describe('P13: people who have long not been heard', () => {
  const monologue = (more: Partial<Opened> = {}): Step[] => [
    at(0, open({ ...long, ...more })),
    at(0.1, pass('ben')),
  ];

  it('after twenty minutes: an open invitation', () => {
    // A turn without an end for twenty minutes would be no turn that anybody believes (M10).
    const talk = [
      ...monologue(),
      ...[7, 14].flatMap((min) => [at(min, pass(null)), at(min + 0.1, pass('ben'))]),
    ];
    expect(due(facts(...talk), 19)).toBeNull();
    expect(due(facts(...talk), 21)).toBe('invitation');
  });

  it('not once all were heard, nor for the facilitator, an observer, or whoever is not measured (U4)', () => {
    const heard = [...monologue(), at(10, pass('cem')), at(11, pass('ben'))];
    expect(due(facts(...heard), 21)).toBeNull();
    expect(due(facts(...heard), 31)).toBe('invitation');
    const watching = facts(...monologue(), at(1, { type: 'changeRole', person: 'cem', role: 'observer' }));
    expect(due(watching, 21)).toBeNull();
  });

  it('time on hold does not count, nor does who came only now', () => {
    const held = [...monologue(), at(5, { type: 'hold' }), at(15, { type: 'resume' })];
    const talk = [
      ...held,
      at(18, pass(null)),
      at(18.1, pass('ben')),
      at(24, pass(null)),
      at(24.1, pass('ben')),
    ];
    expect(due(facts(...talk), 25)).toBeNull();
    expect(due(facts(...talk), 31)).toBe('invitation');
    const late = [
      ...monologue(),
      at(2, { type: 'leavePerson', person: 'cem' }),
      at(15, { type: 'joinPerson', person: 'cem', role: 'member', tracked: true }),
    ];
    expect(due(facts(...late), 21)).toBeNull();
  });

  it('M10: not where too little was pressed to know', () => {
    expect(due(facts(at(0, open(long)), at(0.1, pass('ben')), at(1, pass('ben'))), 21)).toBeNull();
  });
});

describe('P6: a large group in one circle', () => {
  it('more than eight, for twelve minutes; needs no measure', () => {
    const nine = facts(at(0, open({ ...long, members: many(9), tracking: 'not' })));
    expect(due(nine, 11)).toBeNull();
    expect(due(nine, 13)).toBe('breakout');
    expect(due(facts(at(0, open({ ...long, members: many(8), tracking: 'not' }))), 13)).toBeNull();
  });

  it('not while they listen to somebody, or write', () => {
    for (const format of ['presentation', 'writing', 'pairs'] as const) {
      const plan = [segment('talk', 120, { format }), ...long.plan.slice(1)];
      expect(due(facts(at(0, open({ members: many(12), tracking: 'not', plan }))), 30)).toBeNull();
    }
  });
});

describe('P21: the closing at risk', () => {
  const plan = [segment('talk', 30), segment('end', 10, { kind: 'closing', format: 'round' })];
  const booked = (hardEnd: number | null): SessionFacts =>
    facts(at(0, open({ plan, tracking: 'not', hardEnd })));

  it('when it would begin too late to be done by the hard end', () => {
    const hardEnd = T0 + 40 * minute;
    expect(due(booked(hardEnd), 30)).toBeNull();
    expect(due(booked(hardEnd), 32)).toBe('closing');
  });

  it('not without a hard end; not once it runs; not where it was skipped', () => {
    expect(due(booked(null), 50)).toBeNull();
    const begun = facts(at(0, open({ plan, tracking: 'not', hardEnd: T0 + 40 * minute })), at(35, topic));
    expect(due(begun, 36)).toBeNull();
  });

  it('goes before everything else', () => {
    const late = facts(at(0, open({ plan, members: many(12), tracking: 'not', hardEnd: T0 + 40 * minute })));
    expect(due(late, 32, { confidentialityDue: true })).toBe('closing');
  });
});

describe('P20: confidentiality', () => {
  it('is suggested when it is due, once in an hour', () => {
    const talk = facts(at(0, open({ ...long, tracking: 'not' })));
    expect(due(talk, 2)).toBeNull();
    expect(due(talk, 2, { confidentialityDue: true })).toBe('confidentiality');
  });
});

describe('ROOM: at most one, with a rest', () => {
  const large = [at(0, open({ ...long, members: many(12), tracking: 'not' }))];
  const show = (min: number): Step => at(min, { type: 'showNudge', kind: 'breakout' });
  const answer = (min: number, said: 'acted' | 'dismissed'): Step =>
    at(min, { type: 'answerNudge', nudge: 'x1', answer: said });

  it('one stands until it is answered, or three minutes; then the same rests', () => {
    const shown = facts(...large, show(13));
    expect(nudgeInSight(shown, T0 + 14 * minute)?.kind).toBe('breakout');
    expect(nudgeInSight(shown, T0 + 16 * minute)).toBeNull();
    expect(due(shown, 14, { confidentialityDue: true })).toBeNull();
    expect(due(shown, 18, { confidentialityDue: true })).toBe('confidentiality');
    expect(due(shown, 42)).toBeNull();
    expect(due(shown, 43)).toBe('breakout');
  });

  it.each(['acted', 'dismissed'] as const)('%s: it is gone at once, and its rest is the same', (said) => {
    const answered = facts(...large, show(13), answer(13.5, said));
    expect(nudgeInSight(answered, T0 + 14 * minute)).toBeNull();
    expect(due(answered, 42)).toBeNull();
    expect(due(answered, 43)).toBe('breakout');
  });

  it('R4: an undo takes back what the facilitator did, never a suggestion', () => {
    const { state } = given([...large, at(12, pass('m1')), show(13), at(14, { type: 'undo' })]);
    expect(state.facts.turns).toEqual([]);
    expect(state.facts.nudges).toHaveLength(1);
  });

  it('for any talk, with people who say no meanwhile: the same comes again only after its rest, never from or about them (U4)', () => {
    const seen = new Set<string>();
    const thresholds = v.parse(nudgeThresholdsSchema, { unheardMs: minute, redirectAfter: 1 });
    const people = ['ann', 'm1', 'm2', 'm3'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...people), fc.nat(240), fc.nat(9)), { maxLength: 60 }),
        (talk) => {
          const newId = counting('y');
          const steps = given([at(0, open({ ...long, members: many(12) }))]);
          let { state } = steps;
          let now = T0;
          const ask = (command: Command): void => {
            state = fold(state, carryOut(state, command, { now, newId, zone: 'UTC' }));
          };
          for (const [person, seconds, no] of talk) {
            now += 1000 + seconds * 1000;
            ask(pass(person));
            const tracked = new Set(state.facts.people.flatMap((each) => (each.tracked ? [each.id] : [])));
            if (no === 0 && tracked.has(person)) ask({ type: 'optOut', person });
            const nudge = nudgeDue(state.facts, { now, thresholds });
            const named = redirectTo(state.facts, now);
            expect(named === null || state.facts.people.find(({ id }) => id === named)?.tracked).toBe(true);
            if (nudge !== null) seen.add(nudge.kind);
            if (nudge !== null) ask({ type: 'showNudge', kind: nudge.kind });
          }
          const { nudges } = state.facts;
          for (const [i, each] of nudges.entries())
            for (const before of nudges.slice(0, i)) {
              expect(each.at - before.at).toBeGreaterThanOrEqual(thresholds.betweenMs);
              const rest = before.kind === each.kind ? thresholds.restMs[each.kind] : 0;
              expect(each.at - before.at).toBeGreaterThanOrEqual(rest);
            }
        },
      ),
      { seed: 6, numRuns: 100 },
    );
    expect([...seen].toSorted()).toEqual(['breakout', 'invitation', 'redirect']);
  });

  it('for random sessions: never in go-rounds, polls, holds, breakouts, breaks, the closing, or once it is over', () => {
    const eager = v.parse(nudgeThresholdsSchema, {
      betweenMs: 0,
      restMs: Object.fromEntries(nudgeKinds.map((kind) => [kind, 0])),
      unheardMs: 0,
      invitationAfterMs: 0,
      redirectAfter: 1,
      largeGroup: 1,
      wholeCircleMs: 0,
      closingLateMs: 0,
    });
    const seen = new Set<string>();
    fc.assert(
      fc.property(arbitrarySession(), fc.nat(20 * minute), (state, later) => {
        const now = state.lastAt + later;
        const input = { now, thresholds: eager, confidentialityDue: later % 3 === 0 };
        const kind = nudgeDue(state.facts, input)?.kind;
        if (kind === undefined) return;
        seen.add(kind);
        expect(mayNudge(state.facts)).toBe(true);
      }),
      { seed: 8, numRuns: 160 },
    );
    expect([...seen].toSorted()).toEqual(['breakout', 'closing', 'confidentiality']);
  });
});

it('a session without any nudge reads as before', () => {
  expect(fold(emptySession, given([at(0, open({ ...opened }))]).state.log).facts.nudges).toEqual([]);
});
