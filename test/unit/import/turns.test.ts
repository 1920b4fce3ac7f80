import { describe, expect, it } from 'vitest';
import { importSession, type Imported, type ImportError } from '../../../shared/import/import-session.ts';
import { emptySession, fold } from '../../../shared/session/fold.ts';
import { summaryView } from '../../../shared/summary/build.ts';

const newIds = () => {
  let next = 0;
  return () => `id-${(next += 1)}`;
};
function read(text: string): Imported {
  const result = importSession(text, { newId: newIds(), name: 'talk' });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
function problem(text: string): ImportError {
  const result = importSession(text, { newId: newIds(), name: 'talk' });
  if (result.ok) throw new Error('was read');
  return result.error;
}
const view = ({ events, roster }: Imported) =>
  summaryView(fold(emptySession, events), roster, { audience: 'own', names: 'full', now: 0 });
const spoken = (text: string) =>
  view(read(text)).participation?.map((row) => [row.person, row.speakingMs, row.turns]);
/** Lines of `start duration speaker`. */
const rttm = (...rows: string[]): string =>
  rows
    .map((row) => {
      const [start, duration, speaker] = row.split(' ');
      return `SPEAKER m 1 ${start} ${duration} <NA> <NA> ${speaker} <NA> <NA>\n`;
    })
    .join('');

describe('Turns from RTTM', () => {
  it('U2: overlapping turns of one person are their union; touching ones stay two', () => {
    expect(spoken(rttm('0 10 a', '5 10 a', '15 5 a', '3 4 b'))).toEqual([
      ['a', 20_000, 2],
      ['b', 4_000, 1],
    ]);
  });

  it('a turn without duration is no turn, and no first one either; its speaker is present all the same', () => {
    expect(spoken(rttm('0 0 z', '1 4 a', '6 1 z', '8 0 q'))).toEqual([
      ['a', 4_000, 1],
      ['z', 1_000, 1],
      ['q', 0, 0],
    ]);
  });

  it('start and duration are each rounded to the millisecond, in decimals', () => {
    expect(spoken(rttm('0.0004 1.0005 a', '2.0015 0.0005 b', '1e1 2.5E-1 c'))).toEqual([
      ['a', 1001, 1],
      ['b', 1, 1],
      ['c', 250, 1],
    ]);
    expect(read(rttm('2.0015 0.0005 b')).events[1]?.data).toMatchObject({ start: 2002, end: 2003 });
  });

  it('runs from 0 to the last end: all present, no facilitator, kept, complete (M10: 1)', () => {
    const record = read(rttm('90 10 b', '2 3 a'));
    const state = fold(emptySession, record.events);
    expect([state.facts.openedAt, state.facts.closedAt, state.facts.phase]).toEqual([0, 100_000, 'closed']);
    expect(state.facts.people.map((each) => [each.role, each.present])).toEqual([
      ['member', [{ from: 0, to: null }]],
      ['member', [{ from: 0, to: null }]],
    ]);
    const { measures, tracking, participation, source } = view(record);
    expect([tracking, source, measures?.coverage, measures?.present]).toEqual(['kept', 'turns', 1, 2]);
    expect(participation?.map((row) => row.person)).toEqual(['a', 'b']);
  });

  it('comments, other types of lines, tabs and CRLF are read past', () => {
    const text = `;; made by hand\r\nSPKR-INFO m 1 <NA> <NA> <NA> unknown a <NA>\r\n\r\nSPEAKER\tm\t1\t0\t1\t<NA>\t<NA>\ta\t<NA>\r\n`;
    expect(spoken(text)).toEqual([['a', 1000, 1]]);
  });

  it.each([
    ['a negative duration', rttm('0 1 a', '5 -0.5 b'), 'negative', 2],
    ['a negative start', rttm('-1 1 a'), 'negative', 1],
    ['words for numbers', rttm('0 1 a', 'zero 1 a'), 'notANumber', 2],
    ['no number', rttm('0 NaN a'), 'notANumber', 1],
    ['infinity', rttm('0 Infinity a'), 'notANumber', 1],
    ['too large a number', rttm('1e300 1 a'), 'tooLate', 1],
    ['too few fields', 'SPEAKER m 1 0 1 a\n', 'rttmFields', 1],
    ['an unknown type', `${rttm('0 1 a')}SPEEKER m 1 0 1 <NA> <NA> a <NA> <NA>\n`, 'rttmType', 2],
    ['a second recording', `${rttm('0 1 a')}${rttm('0 1 a').replace(' m ', ' n ')}`, 'rttmOtherFile', 2],
    ['nobody named', rttm('0 1 <NA>'), 'noSpeaker', 1],
    ['no turn at all', ';; nothing\n', 'noTurns', 1],
  ])('%s is refused by its line', (_what, text, code, line) => {
    expect(problem(text)).toMatchObject({ code, line });
  });
});

describe('Turns from CSV', () => {
  it('reads quotes, a byte order mark, CRLF, spaces, and line breaks in a cell', () => {
    const text =
      '\ufeffperson, start ,end\r\n"Okafor, Amara",0,1.5\r\n"Jo ""J""\nJr.", 1 ,"3"\r\n\r\nMei,3,4';
    expect(spoken(text)).toEqual([
      ['Okafor, Amara', 1500, 1],
      ['Jo "J" Jr.', 2000, 1],
      ['Mei', 1000, 1],
    ]);
  });

  it('takes the columns by their names', () => {
    expect(spoken('start,end,note,Person\n0,2,x,a\n')).toEqual([['a', 2000, 1]]);
  });

  it('start and duration are rounded, not start and end', () => {
    expect(read('person,start,end\na,0.0005,1.0014\n').events[1]?.data).toMatchObject({
      start: 1,
      end: 1002,
    });
  });

  it.each([
    ['an end before its start', 'person,start,end\na,0,1\nb,2,1\n', 'endsBeforeStart', 3],
    ['a negative start', 'person,start,end\na,-1,1\n', 'negative', 2],
    ['words for numbers', 'person,start,end\na,one,2\n', 'notANumber', 2],
    ['an empty number', 'person,start,end\na,,2\n', 'notANumber', 2],
    ['too few fields', 'person,start,end\na,1\n', 'csvFields', 2],
    ['too many fields', 'person,start,end\n\na,1,2,3\n', 'csvFields', 3],
    ['nobody named', 'person,start,end\n ,1,2\n', 'noSpeaker', 2],
    ['an open quote', 'person,start,end\na,1,2\n"b,2,3\n', 'csvQuote', 3],
    ['a missing column', 'person,begin,end\na,1,2\n', 'csvHeader', 1],
    ['no turn at all', 'person,start,end\n', 'noTurns', 1],
    [
      'more people than can be',
      `person,start,end\n${Array.from({ length: 501 }, (_, i) => `p${i},0,1\n`).join('')}`,
      'tooManyPeople',
      null,
    ],
  ])('%s is refused by its line', (_what, text, code, line) => {
    expect(problem(text)).toMatchObject({ code, line });
  });
});

describe('Anything else', () => {
  it.each([
    ['an empty file', '', 'empty', 1],
    ['blank lines', '\ufeff \n\t\n', 'empty', 1],
    ['a letter', '\nDear circle,\nhello', 'unrecognised', 2],
    ['a binary', 'SPEAKER m\n\0\0', 'notText', 2],
    ['a huge text', 'x'.repeat(25 * 1024 * 1024), 'tooLarge', null],
  ])('%s is refused by its line', (_what, text, code, line) => {
    expect(problem(text)).toMatchObject({ code, line });
  });
});
