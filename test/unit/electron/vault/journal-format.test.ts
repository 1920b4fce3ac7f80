import { crc32 } from 'node:zlib';
import { assert as assertProperty, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeHeader,
  decodeLine,
  encodeHeader,
  encodeLine,
  encodeText,
  splitLines,
} from '../../../../electron/vault/journal-format.ts';
import { scanJournal } from '../../../../electron/vault/scan.ts';
import { lost, type TestEvent } from '../../../support/disk/vault.ts';

const codec = {
  parseEvent: (stored: unknown) => stored as TestEvent,
  lostEvent: (seq: number) => ({ seq, text: lost }),
};
const lineBytes = (text: string) => encodeText(text.trimEnd());

describe('the journal on disk', () => {
  it('V1: line 0 names its format in plain JSON', () => {
    const line = encodeHeader('s1', 1000);
    expect(JSON.parse(line)).toEqual({ format: 'talking-piece journal 1', session: 's1', created: 1000 });
    expect(decodeHeader(lineBytes(line))).toEqual({ version: 1, session: 's1', created: 1000 });
  });

  it('V1: an event is checksum, space, JSON, and the checksum is the CRC-32 of the JSON', () => {
    const event = { seq: 1, text: 'tea \u{1F375} ‮x' };
    const json = JSON.stringify(event);
    const line = encodeLine(event);
    expect(line).toBe(`${crc32(json).toString(16).padStart(8, '0')} ${json}\n`);
    expect(decodeLine(lineBytes(line))).toEqual({ value: event });
  });

  it('V1: the checksum of "123456789" is the published one of CRC-32, cbf43926', () => {
    expect(decodeLine(encodeText('cbf43926 123456789'))).toEqual({ value: 123456789 });
  });

  it('V1: whatever a person types stays on one line and comes back', () => {
    assertProperty(
      property(string({ unit: 'binary' }), (text) => {
        const line = encodeText(encodeLine({ seq: 1, text }));
        const [only, ...more] = splitLines(line);
        expect(more).toEqual([]);
        expect(decodeLine(only?.bytes ?? line)).toEqual({ value: { seq: 1, text } });
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('V3: a changed byte anywhere in a line is noticed', () => {
    const line = lineBytes(encodeLine({ seq: 1, text: 'abc' }));
    for (let at = 0; at < line.length; at++) {
      const changed = line.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x01;
      expect(typeof decodeLine(changed)).toBe('string');
    }
  });

  it('V3: line ends changed by an editor are forgiven', () => {
    const text =
      encodeHeader('s1', 1) + encodeLine({ seq: 1, text: 'a' }) + encodeLine({ seq: 2, text: 'b' });
    const scan = scanJournal(encodeText(text.replaceAll('\n', '\r\n')), 's1', codec);
    expect(scan.events.map((event) => event.text)).toEqual(['a', 'b']);
    expect(scan.lines).toEqual([]);
  });

  it('V3: a journal cut at any byte gives every whole line before the cut', () => {
    const header = encodeHeader('s1', 1);
    const texts = ['a', 'long '.repeat(20), 'é\u{1F375}'];
    const bytes = encodeText(
      header + texts.map((text, index) => encodeLine({ seq: index + 1, text })).join(''),
    );
    for (let cut = header.length; cut <= bytes.length; cut++) {
      const scan = scanJournal(bytes.subarray(0, cut), 's1', codec);
      const whole = splitLines(bytes).filter((raw) => raw.line > 0 && raw.end - 1 <= cut).length;
      expect(scan.events.length).toBe(whole);
      expect(scan.damaged).toBe(false);
      expect(scan.readOnly).toBeNull();
    }
  });

  it('V3: numbers that jump a little in every line are not filled up without end', () => {
    const far = Array.from({ length: 40 }, (_, i) => encodeLine({ seq: (i + 1) * 90_000, text: 'a' }));
    const scan = scanJournal(encodeText(encodeHeader('s1', 1) + far.join('')), 's1', codec);
    expect(scan.missing.length).toBe(89_999);
    expect(scan.events.length).toBe(90_000);
    expect(scan.lines).toEqual(far.slice(1).map((_, i) => ({ line: i + 2, reason: 'sequence' })));
  });

  it('R5: very many lines that it does not know are each looked at once', { timeout: 15_000 }, () => {
    const count = 300_000;
    const unknown = encodeLine({ seq: 1, text: 'from a later version' });
    const bytes = encodeText(encodeHeader('s1', 1) + unknown.repeat(count));
    const scan = scanJournal(bytes, 's1', { ...codec, parseEvent: () => null });
    expect(scan.lines.length).toBe(count);
    expect(scan.damaged).toBe(false);
  });

  it('V3: a number out of reach is not filled up', () => {
    const bytes = encodeText(
      encodeHeader('s1', 1) + encodeLine({ seq: 1, text: 'a' }) + encodeLine({ seq: 900_000_000, text: 'b' }),
    );
    const scan = scanJournal(bytes, 's1', codec);
    expect(scan.events.length).toBe(1);
    expect(scan.lines).toEqual([{ line: 2, reason: 'sequence' }]);
  });
});
