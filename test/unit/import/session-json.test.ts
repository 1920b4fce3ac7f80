import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importSession, type ImportError } from '../../../shared/import/import-session.ts';
import { jsonPlaces } from '../../../shared/import/json-places.ts';
import { sessionJson } from '../../../shared/summary/json.ts';
import { sampleEvents, sampleRoster } from '../../support/summary/sample.ts';
import { randomSession } from '../../support/summary/sessions.ts';

const options = { newId: () => 'new', name: 'file' };
const sample = sessionJson(sampleEvents(), sampleRoster);
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;
function problem(text: string): ImportError {
  const result = importSession(text, options);
  if (result.ok) throw new Error('was read');
  return result.error;
}

describe('Session JSON', () => {
  it('reads back as the same log and the same people', () => {
    fc.assert(
      fc.property(randomSession, ({ state, roster }) => {
        expect(importSession(sessionJson(state.log, roster), options)).toEqual({
          ok: true,
          value: { events: state.log, roster },
        });
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('comes back however it was laid out in between', () => {
    const laidOut = JSON.stringify(JSON.parse(sample), null, 4).replaceAll('\n', '\r\n');
    expect(importSession(`\ufeff${laidOut}`, options)).toEqual(importSession(sample, options));
  });

  it('a record that was still open comes back as a closed copy', () => {
    const open = sampleEvents().slice(0, -1);
    const result = importSession(sessionJson(open, sampleRoster), options);
    expect(result.ok && result.value.events.slice(0, -1)).toEqual(open);
    expect(result.ok && result.value.events.at(-1)).toMatchObject({
      type: 'session.closed',
      seq: open.length + 1,
      at: open.at(-1)?.at,
    });
  });

  it('cut off anywhere, it is refused as cut off, at its last line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: sample.trimEnd().length - 1 }), (length) => {
        const cut = sample.slice(0, length);
        const last = cut.split('\n').length;
        expect(problem(cut)).toMatchObject({ code: 'jsonTruncated', line: last });
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it.each([
    ['a comma too many', sample.replace('"version": 1,', '"version": 1,,'), 'jsonBroken', 3],
    ['text after the end', `${sample}x`, 'jsonBroken', sample.split('\n').length],
    ['another format', '{\n  "hello": 1\n}', 'jsonForeign', 1],
    ['a list', '[1, 2]', 'jsonForeign', 1],
    ['a newer version', sample.replace('"version": 1', '"version": 2'), 'newerVersion', 3],
    ['no people', sample.replace('"roster"', '"rooster"'), 'jsonShape', 1],
    [
      'an unknown event',
      sample.replace('"next.set"', '"next.leap"'),
      'unknownEvent',
      lineOf(sample, 'next.set'),
    ],
    ['a spoilt event', sample.replace('"place":"', '"spot":"'), 'badEvent', lineOf(sample, '"place"')],
    [
      'a missing event',
      sample.replace(/\n.*"next\.set".*(?=\n)/u, ''),
      'badSequence',
      lineOf(sample, 'next.set'),
    ],
    ['an unknown zone', sample.replace('Europe/Berlin', 'Europe/Atlantis'), 'unknownZone', 7],
    [
      'time that runs backwards',
      sample.replace(/("id":"event-9","at":)\d+/u, '$11'),
      'backwards',
      lineOf(sample, '"event-9"'),
    ],
  ])('%s is refused by its line', (_what, text, code, line) => {
    expect(problem(text)).toMatchObject({ code, line });
  });

  it('agrees with JSON.parse on what is JSON', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\u00e',
      '1',
      '-',
      '0.5e3',
      '01',
      'true',
      'nul',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
        ),
        (text) => {
          let whole = true;
          try {
            JSON.parse(text);
          } catch {
            whole = false;
          }
          expect(jsonPlaces(text).brokenAt === null).toBe(whole);
        },
      ),
      { seed: 3, numRuns: 2000 },
    );
  });
});
