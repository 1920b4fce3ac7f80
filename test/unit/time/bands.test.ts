import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { band, bandEdges, type Bands } from '../../../shared/time/bands.ts';

const minute = 60_000;
const bandsOf = (bands: Bands, totalMs: number, ...leftMs: number[]): string[] =>
  leftMs.map((left) => band(left, totalMs, bands));

describe('presets of the bands', () => {
  it('Toastmasters: green at the minimum, amber in the middle, red at the maximum', () => {
    const bands: Bands = { kind: 'toastmasters', minimumMs: 5 * minute };
    const passed = [0, 4.99, 5, 5.99, 6, 6.99, 7, 8].map((each) => (7 - each) * minute);
    expect(bandsOf(bands, 7 * minute, ...passed)).toEqual([
      'calm',
      'calm',
      'enough',
      'enough',
      'wrapUp',
      'wrapUp',
      'time',
      'time',
    ]);
  });

  it('absolute seconds, whatever the whole is', () => {
    const bands: Bands = { kind: 'seconds', wrapUpMs: minute, lastWordsMs: 15_000 };
    for (const total of [3, 30])
      expect(bandsOf(bands, total * minute, 60_001, 60_000, 15_001, 15_000, 0)).toEqual([
        'calm',
        'wrapUp',
        'wrapUp',
        'lastWords',
        'time',
      ]);
  });

  it('a time that is shorter than its bands has none of them', () => {
    const bands: Bands = { kind: 'seconds', wrapUpMs: minute, lastWordsMs: 15_000 };
    expect(bandsOf(bands, 45_000, 45_000, 15_000)).toEqual(['calm', 'lastWords']);
    expect(bandEdges(minute, { kind: 'toastmasters', minimumMs: 2 * minute })).toEqual([
      { band: 'time', leftMs: 0 },
    ]);
  });

  it('own parts', () => {
    const bands: Bands = { kind: 'parts', wrapUp: 50, lastWords: 10 };
    expect(bandsOf(bands, 100_000, 50_001, 50_000, 10_000, 0)).toEqual([
      'calm',
      'wrapUp',
      'lastWords',
      'time',
    ]);
  });

  it('whatever the bands, they come in order, and time is up at 0', () => {
    const any: fc.Arbitrary<Bands> = fc.oneof(
      fc.record({ kind: fc.constant('parts' as const), wrapUp: fc.nat(100), lastWords: fc.nat(100) }),
      fc.record({
        kind: fc.constant('seconds' as const),
        wrapUpMs: fc.nat(600_000),
        lastWordsMs: fc.nat(600_000),
      }),
      fc.record({ kind: fc.constant('toastmasters' as const), minimumMs: fc.nat(900_000) }),
    );
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 900_000 }), fc.nat(900_000), (bands, total, left) => {
        expect(band(0, total, bands)).toBe('time');
        expect(band(-left - 1, total, bands)).toBe('time');
        expect(band(left + 1, total, bands)).not.toBe('time');
        expect(band(total, total, bands)).toBe('calm');
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
