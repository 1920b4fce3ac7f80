import { describe, expect, it } from 'vitest';
import {
  groupsBroken,
  groupsDue,
  groupsLeftMs,
  groupsNow,
  groupsOut,
  harvestDue,
} from '../../../shared/groups/out.ts';
import { unmeasured } from '../../../shared/turns/unmeasured.ts';
import { given, minute, open, second, segment, T0, type Step } from '../../support/record.ts';

const form: Step = {
  type: 'formBreakout',
  groups: [
    { name: 'Garden', people: ['ann', 'ben'] },
    { name: '', people: ['cem'] },
  ],
  division: { by: 'size', size: 2 },
  apart: [],
  together: [],
  out: ['dot'],
};
const facts = (...steps: readonly Step[]) => given([open(), ...steps]).state.facts;

describe('groups that are out', () => {
  it('have the time they were given, less what was held', () => {
    const out = facts(
      form,
      [minute, { type: 'startGroups', limitMs: 5 * minute }],
      [2 * minute, { type: 'hold' }],
      [4 * minute, { type: 'resume' }],
    );
    expect(groupsLeftMs(out, T0 + 5 * minute)).toBe(3 * minute);
    expect(groupsLeftMs(out, T0 + 9 * minute)).toBe(-minute);
    expect(groupsLeftMs(facts(form), T0 + 5 * minute)).toBeNull();
  });

  it('are formed, then out, then back', () => {
    const steps: Step[] = [form, { type: 'startGroups', limitMs: null }, { type: 'endBreakout' }];
    expect(steps.map((_, i) => groupsNow(facts(...steps.slice(0, i + 1))) !== null)).toEqual([
      true,
      true,
      false,
    ]);
    expect(steps.map((_, i) => groupsOut(facts(...steps.slice(0, i + 1))) !== null)).toEqual([
      false,
      true,
      false,
    ]);
    expect(steps.map((_, i) => harvestDue(facts(...steps.slice(0, i + 1))) !== null)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('are due in a segment of theirs, until they are formed', () => {
    const plan = [segment('pairs', 10, { format: 'pairs' }), segment('talk', 10)];
    const inPairs = (...steps: readonly Step[]) => given([open({ plan }), ...steps]).state.facts;
    expect(groupsDue(inPairs())).toBe(true);
    expect(groupsDue(inPairs(form))).toBe(false);
    expect(groupsDue(inPairs({ type: 'nextSegment' }))).toBe(false);
  });

  it('P9: are to be heard once they are back, one note each, in the same segment', () => {
    const back: Step[] = [form, { type: 'startGroups', limitMs: null }, { type: 'endBreakout' }];
    const note = (text: string): Step => ({
      type: 'takeNote',
      kind: 'insight',
      visibility: 'circle',
      text,
      owner: null,
      due: null,
    });
    const heard = (...steps: readonly Step[]) => harvestDue(facts(...back, ...steps))?.heard;
    expect(heard()).toEqual([false, false]);
    expect(heard(note('Garden: slower is faster'))).toEqual([true, false]);
    expect(heard(note('Garden: a'), note('Group 2: b'))).toBeUndefined();
    expect(heard({ type: 'nextSegment' })).toBeUndefined();
    expect(heard(form)).toBeUndefined();
  });

  it('U3: are not measured', () => {
    const out = facts(
      form,
      [minute, { type: 'startGroups', limitMs: null }],
      [2 * minute, { type: 'endBreakout' }],
    );
    expect(unmeasured(out, T0 + 5 * minute)).toEqual([{ from: T0 + minute, to: T0 + 2 * minute }]);
  });

  it('are those of an older record that only says that they went', () => {
    const out = facts({ type: 'startBreakout', groups: [['ann', 'ben'], ['cem']] });
    expect(groupsOut(out)?.groups).toEqual([
      { name: '', people: ['ann', 'ben'] },
      { name: '', people: ['cem'] },
    ]);
  });

  it('are to be mended once somebody left or came, but not for who is left out on purpose', () => {
    expect(groupsBroken(facts(form))).toEqual({ came: [], left: [] });
    const changed = facts(
      form,
      { type: 'leavePerson', person: 'ben' },
      { type: 'joinPerson', person: 'eve', role: 'member', tracked: true },
    );
    expect(groupsBroken(changed)).toEqual({ came: ['eve'], left: ['ben'] });
  });

  it('take the place of groups that never went', () => {
    expect(
      facts(form, [3 * second, { ...form, groups: [{ name: 'Attic', people: [] }] }]).formations,
    ).toMatchObject([{ groups: [{ name: 'Attic' }] }]);
  });

  it('end with the segment', () => {
    expect(
      groupsOut(facts(form, { type: 'startGroups', limitMs: null }, { type: 'nextSegment' })),
    ).toBeNull();
  });
});
