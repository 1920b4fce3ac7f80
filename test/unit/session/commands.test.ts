import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { commandSchema, commandSchemas, type CommandType } from '../../../shared/session/commands.ts';
import { decide } from '../../../shared/session/decide.ts';
import { stamp } from '../../../shared/session/stamp.ts';
import { fold } from '../../../shared/session/fold.ts';
import { parseEvent } from '../../../shared/session/upcast.ts';
import { en } from '../../../shared/words/en.ts';
import { carryOut, counting, deepFreeze, given, later } from '../../support/record.ts';
import type { Case, Cases } from './cases/case.ts';
import { circle } from './cases/circle.ts';
import { corrections } from './cases/corrections.ts';
import { contributions } from './cases/contributions.ts';
import { course } from './cases/course.ts';
import { floor } from './cases/floor.ts';
import { gap } from './cases/gap.ts';
import { landing } from './cases/land.ts';
import { groups } from './cases/groups.ts';
import { notes } from './cases/notes.ts';
import { nudges } from './cases/nudges.ts';
import { people } from './cases/people.ts';
import { polls } from './cases/polls.ts';
import { rounds } from './cases/rounds.ts';
import { seats } from './cases/seats.ts';
import { segments } from './cases/segments.ts';

const cases: Cases<CommandType> = {
  ...course,
  ...people,
  ...segments,
  ...floor,
  ...corrections,
  ...rounds,
  ...notes,
  ...circle,
  ...landing,
  ...contributions,
  ...gap,
  ...seats,
  ...groups,
  ...polls,
  ...nudges,
};

/** R4: what is not on the user's stack. */
const notUndone: ReadonlySet<string> = new Set([
  'openSession',
  'setWall',
  'draftAgreement',
  'recordGap',
  'adjustClock',
  'showNudge',
  'answerNudge',
  'undo',
  'redo',
  'reopenSession',
]);
const all: (readonly [string, Case])[] = Object.entries(cases).flatMap(([type, list]) =>
  list.map((each) => [type, each] as const),
);

const record = ({ given: steps, at }: Case) => (at === undefined ? given(steps) : later(given(steps), at));

describe('R2: every command', () => {
  for (const [type, each] of all)
    it(`${type}: ${each.title}`, () => {
      const { state, context } = record(each);
      const decision = decide(deepFreeze(state), deepFreeze(each.when), context);
      expect(decision.ok ? decision.value : decision.error.code).toEqual(each.then);
    });
});

describe('R4: undo then redo of every command', () => {
  for (const [type, each] of all.filter(
    ([type, { then }]) => typeof then !== 'string' && !notUndone.has(type),
  ))
    it(`${type}: ${each.title}`, () => {
      const { state, context } = record(each);
      const done = fold(state, carryOut(state, each.when, context));
      const undone = fold(done, carryOut(done, { type: 'undo' }, context));
      const redone = fold(undone, carryOut(undone, { type: 'redo' }, context));
      expect(undone.facts).toEqual(state.facts);
      expect(undone.undoStack).toEqual(state.undoStack);
      expect(done.facts).not.toEqual(state.facts);
      expect(redone.facts).toEqual(done.facts);
      expect(redone.undoStack).toEqual(done.undoStack);
    });
});

describe('the table of commands', () => {
  it.each(Object.keys(commandSchemas))('%s is accepted in one case and refused in another', (type) => {
    const list: readonly Case[] = cases[type as CommandType] ?? [];
    const kinds = new Set(list.filter(({ when }) => when.type === type).map(({ then }) => typeof then));
    expect(kinds).toEqual(new Set(['object', 'string']));
  });

  it('has an undo for each but those of R4', () => {
    const undone = all.filter(([type, { then }]) => typeof then !== 'string' && !notUndone.has(type));
    const types = new Set(undone.map(([type]) => type));
    expect([...types, ...notUndone].toSorted()).toEqual(Object.keys(commandSchemas).toSorted());
  });

  it('parses each command that fits its limits, and each event that comes of it, by its schema', () => {
    for (const [, each] of all) {
      if (typeof each.then === 'string') continue;
      expect(v.parse(commandSchema, each.when)).toEqual(each.when);
      const { state, context } = record(each);
      const place = { now: context.now, newId: counting('e'), commandId: 'c' };
      for (const event of stamp(state, each.then, place))
        expect(parseEvent(event)).toEqual({ ok: true, value: event });
    }
  });

  it('says for each refusal what to do', () => {
    const sentences = Object.values(en.refusals).map((words) => words({ most: 500 }));
    expect(sentences.filter((sentence) => !/^[A-Z][^{}]+\.$/.test(sentence))).toEqual([]);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
