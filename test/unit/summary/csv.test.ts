import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecords } from '../../../shared/import/csv-records.ts';
import { csvSeconds, csvText, measuresCsv, participationCsv } from '../../../shared/summary/csv.ts';
import type { ParticipationRow } from '../../../shared/summary/view.ts';

const rowOf = (person: string): ParticipationRow => ({
  person,
  role: 'member',
  speakingMs: 61_005,
  turns: 2,
  share: 0.25,
  longestTurnMs: 40_000,
});

describe('CSV', () => {
  it('participation.csv has the header and figures scripts rely on', () => {
    expect(participationCsv([rowOf('Mei'), { ...rowOf('Jo "J", Jr.'), share: null, speakingMs: 0 }])).toBe(
      'person,role,speaking_seconds,turns,share,longest_turn_seconds\r\n' +
        'Mei,member,61.005,2,0.250000,40.000\r\n' +
        '"Jo ""J"", Jr.",member,0.000,2,,40.000\r\n',
    );
  });

  it('measures.csv: an empty value where undefined', () => {
    const measures = {
      gini: 0.28, balance: 0.65, evenness: 0.9139, participation_equality: 0.925, peer_to_peer_share: null,
      turn_taking_freedom: null, heard_from: 5, present: 5, coverage: 1,
    }; // prettier-ignore
    expect(measuresCsv(measures).split('\r\n')).toEqual([
      'measure,value', 'gini,0.280000', 'balance,0.650000', 'evenness,0.913900', 'participation_equality,0.925000',
      'peer_to_peer_share,', 'turn_taking_freedom,', 'heard_from,5.000000', 'present,5.000000', 'coverage,1.000000', '',
    ]); // prettier-ignore
  });

  it('a cell that a spreadsheet would run as a formula is text', () => {
    for (const text of ['=1+1', '+1', '-1', '@A1', '\t=1', ' =cmd|x', '\r=1', '＝1']) {
      expect(csvText(text).replace(/^"/u, '')).toMatch(/^'/u);
    }
    expect(csvText('Anna-Lena')).toBe('Anna-Lena');
  });

  it('RFC 4180: any name comes back as one cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const records = csvRecords(participationCsv([rowOf(name)]));
        const cell = records.ok ? records.value[1]?.cells[0] : undefined;
        expect(cell === name || cell === `'${name}`).toBe(true);
      }),
      { seed: 4180, numRuns: 500 },
    );
  });

  it('seconds have three decimals and are exact', () => {
    expect([0, 5, 999, 1000, 1_234_567].map(csvSeconds)).toEqual([
      '0.000',
      '0.005',
      '0.999',
      '1.000',
      '1234.567',
    ]);
  });
});
