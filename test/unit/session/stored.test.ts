import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../shared/session/decide.ts';
import { erasePerson, eraseTurns, erasure, lasting, redact } from '../../../shared/session/erase.ts';
import { eventData, type EventType, type SessionEvent } from '../../../shared/session/events.ts';
import { emptySession, fold } from '../../../shared/session/fold.ts';
import { stateHash } from '../../../shared/session/hash.ts';
import { parseEvent } from '../../../shared/session/upcast.ts';
import { given, open, pass } from '../../support/record.ts';

const golden = (name: string): string =>
  readFileSync(new URL(`../../fixtures/golden/${name}`, import.meta.url), 'utf8');
const readGolden = (name: string) =>
  golden(name)
    .trimEnd()
    .split('\n')
    .map((line) => {
      const parsed = parseEvent(JSON.parse(line));
      if (!parsed.ok) throw new Error(`${parsed.error.code} ${parsed.error.detail}`);
      return parsed.value;
    });

describe('R5: what was stored can be read', () => {
  const journals = readdirSync(new URL('../../fixtures/golden/', import.meta.url))
    .filter((name) => name.endsWith('.journal'))
    .toSorted();

  it.each(journals)('%s still says what it said', (name) => {
    const { facts } = fold(emptySession, readGolden(name));
    const said = golden(name.replace('.journal', '.facts.json'));
    expect(facts).toMatchObject(JSON.parse(said) as object);
  });

  it('the journals of version 1 hold every type of event there is', () => {
    const types = new Set<EventType>(journals.flatMap((name) => readGolden(name).map(({ type }) => type)));
    expect([...types].toSorted()).toEqual(Object.keys(eventData).toSorted());
  });

  const event = given([open()]).state.log[1]!;

  it('tells a newer version, an unknown type, bad data and no event at all apart', () => {
    const code = (value: unknown): string => {
      const parsed = parseEvent(value);
      return parsed.ok ? 'ok' : `${parsed.error.code} ${parsed.error.detail}`;
    };
    expect(code({ ...event, v: 1 })).toBe('ok');
    expect(code({ ...event, v: 2, type: 'moon.rose' })).toBe('newerVersion 2');
    expect(code({ ...event, type: 'moon.rose' })).toBe('unknownType moon.rose');
    expect(code({ ...event, type: 'toString' })).toBe('unknownType toString');
    expect(code({ ...event, data: { segment: 7 } })).toBe('badData segment.started: segment');
    expect(code({ ...event, seq: 0 })).toBe('notAnEvent seq');
    expect(code(null)).toBe('notAnEvent (whole)');
    expect(code([1, 2])).toMatch(/^notAnEvent/);
  });

  it('says where data is bad, never what a person typed', () => {
    const secret = {
      kind: 'insight',
      visibility: 'private',
      text: 7,
      owner: null,
      due: 'SECRET',
      segment: null,
    };
    const parsed = parseEvent({ ...event, type: 'note.taken', data: { note: 'n', ...secret } });
    expect(JSON.stringify(parsed)).not.toContain('SECRET');
  });
});

describe('U4, V6: erasure', () => {
  const steps = [
    pass('ann'),
    pass('ben'),
    { type: 'buildOn' },
    { type: 'raiseHand', person: 'cem' },
    { type: 'passFloor', person: 'cem', add: true },
  ] as const;
  const personal = /^(turn|link|hand)\./;

  it('leaves the place, the instant and the type', () => {
    const [event] = given([open(), pass('ben')]).state.log.slice(-1);
    expect(redact(event!)).toEqual({ ...event, type: 'event.redacted', data: { was: 'turn.started' } });
  });

  it('for the session only: personal turns go, everything else stays', () => {
    const { state } = given([open({ tracking: 'session' }), ...steps, { type: 'closeSession' }]);
    const erase = erasure(state.log)!;
    const after = fold(emptySession, state.log.map(erase));
    expect(after.facts).toEqual({ ...state.facts, turns: [], links: [], hands: [], lastFloorChange: null });
    expect(after.log.some(({ type }) => personal.test(type))).toBe(false);
    expect(after.log.map(({ seq, at, id }) => [seq, at, id])).toEqual(
      state.log.map(({ seq, at, id }) => [seq, at, id]),
    );
    expect(after.undoStack).toEqual(state.undoStack);
    expect(state.log.map(eraseTurns())).toEqual(after.log);
  });

  it('for the session only: until the erasure closing can be undone, then it stands', () => {
    const { state, context } = given([open({ tracking: 'session' }), ...steps, { type: 'closeSession' }]);
    expect(decide(state, { type: 'undo' }, context).ok).toBe(true);
    const after = fold(emptySession, state.log.map(eraseTurns()));
    expect(decide(after, { type: 'undo' }, context)).toEqual({ ok: false, error: { code: 'nothingToUndo' } });
  });

  it('kept: only what is of those who opted out', () => {
    const { state } = given([open(), ...steps, { type: 'optOut', person: 'ben' }, { type: 'closeSession' }]);
    const after = fold(emptySession, state.log.map(erasure(state.log)!));
    expect(after.facts).toEqual(state.facts);
    expect(state.log.map(erasePerson('ben'))).toEqual(after.log);
    expect(JSON.stringify(after.log.filter(({ type }) => personal.test(type)))).not.toContain('"ben"');
  });

  it('there may be nothing to erase, or nothing left', () => {
    const { state } = given([open(), ...steps, { type: 'closeSession' }]);
    expect(erasure(state.log)).toBeNull();
    const session = given([open({ tracking: 'session' }), ...steps, { type: 'closeSession' }]).state;
    expect(erasure(session.log.map(eraseTurns()))).toBeNull();
  });
});

describe('U4: a room that said no in between', () => {
  const before = [
    pass('ann'),
    pass('ben'),
    { type: 'buildOn' },
    { type: 'raiseHand', person: 'cem' },
  ] as const;
  const no = { type: 'agreeTracking', tracking: 'not' } as const;
  const yes = { type: 'agreeTracking', tracking: 'kept' } as const;
  const ids = (log: readonly SessionEvent[]): string =>
    JSON.stringify(log.filter(({ type }) => /^(turn|link|hand)\./.test(type)));

  it('keeps nobody’s id from before, nor that of an undone turn; what came after stays', () => {
    const undone = [pass('cem'), { type: 'undo' }] as const;
    const { state } = given([open(), ...before, ...undone, no, yes, pass('ann'), { type: 'closeSession' }]);
    const after = fold(emptySession, lasting(state.log));
    expect(after.facts).toEqual(state.facts);
    expect(ids(after.log)).not.toMatch(/"(ben|cem)"/);
    expect(ids(after.log).match(/"ann"/g)).toHaveLength(1);
    expect(after.undoStack).toEqual(state.undoStack);
    expect(erasure(after.log)).toBeNull();
  });

  it('a no that was undone was none', () => {
    const { state } = given([open(), ...before, no, { type: 'undo' }, { type: 'closeSession' }]);
    expect(erasure(state.log)).toBeNull();
  });

  it('the log of which nothing goes is the same log', () => {
    const { state } = given([open(), ...before, { type: 'closeSession' }]);
    expect(lasting(state.log)).toBe(state.log);
  });
});

describe('V3: lost events', () => {
  const lost = (event: SessionEvent): SessionEvent => ({
    seq: event.seq,
    id: `lost-${String(event.seq)}`,
    at: event.at,
    type: 'event.redacted',
    data: { was: 'lost' },
    command: `lost-${String(event.seq)}`,
  });
  const { state, context } = given([open(), pass('ann'), pass('ben')]);
  const losing = (seq: number) =>
    fold(
      emptySession,
      state.log.map((event) => (event.seq === seq ? lost(event) : event)),
    );

  it('undo takes back what the user did, not what was lost', () => {
    const { undoStack } = losing(3);
    expect(undoStack).toEqual([state.log[3]?.command]);
    const decision = decide(losing(3), { type: 'undo' }, context);
    expect(decision.ok && decision.value).toEqual([
      { type: 'command.undone', data: { command: undoStack[0] } },
    ]);
  });

  it('one in the middle of a command does not make two of it', () => {
    const { state: longer } = given([open(), pass('ann'), pass('ben', true), pass('cem')]);
    const three = longer.log.filter(({ command }) => command === longer.log.at(-1)?.command);
    expect(three).toHaveLength(3);
    const damaged = longer.log.map((event) => (event.seq === three[1]?.seq ? lost(event) : event));
    expect(fold(emptySession, damaged).undoStack).toEqual(longer.undoStack);
    expect(damaged.reduce((folded, event) => fold(folded, [event]), emptySession)).toEqual(
      fold(emptySession, damaged),
    );
  });
});

describe('the hash of a state', () => {
  it('is that of the facts, and differs where they do', () => {
    const one = given([open(), pass('ann')]).state;
    const other = given([open(), pass('ben')]).state;
    expect(stateHash(one)).toBe(stateHash(fold(emptySession, one.log)));
    expect(stateHash(one)).not.toBe(stateHash(other));
    expect(stateHash(one)).toMatch(/^[0-9a-f]{16}$/);
  });
});
