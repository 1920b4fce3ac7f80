import { describe, expect, it } from 'vitest';
import { summaryView } from '../../../shared/summary/build.ts';
import { sampleRoster, sampleStart } from '../../support/summary/sample.ts';
import { sampleState } from '../../support/summary/sessions.ts';

const MINUTE = 60_000;
const view = summaryView(sampleState(), sampleRoster, { audience: 'own', names: 'full', now: 0 });

describe('SummaryView', () => {
  it('T1, T2: the agenda is the plan of the opening beside the time each segment took', () => {
    expect(
      view.agenda.map(({ title, plannedStart, plannedMs, actualStart, actualMs, skipped }) => [
        title,
        ((plannedStart ?? 0) - sampleStart) / MINUTE,
        (plannedMs ?? 0) / MINUTE,
        actualStart === null ? null : (actualStart - sampleStart) / MINUTE,
        actualMs === null ? null : actualMs / MINUTE,
        skipped,
      ]),
    ).toEqual([
      ['Arrive and open', 0, 8, 0, 10, false],
      ['Asking for help', 8, 24, 10, 24, false],
      ['Break', 32, 10, null, null, true],
      ['Harvest', 42, 8, 34, 8, false],
      ['Closing round', 50, 6, 42, 7, false],
    ]);
    expect(view.plannedEnd).toBe(sampleStart + 56 * MINUTE);
  });

  it('key points stand by their segment, those without one apart', () => {
    expect(view.agenda.map((row) => row.notes.length)).toEqual([1, 1, 0, 0, 0]);
    expect(view.keyPoints.map((note) => note.text)).toEqual(['SHAREABLE-POINT asking is a skill.']);
  });

  it('M1: participation is in order of first turn, its speaking time what the turns say', () => {
    expect(view.participation?.map((row) => [row.person, row.speakingMs / 1000, row.turns])).toEqual([
      ['Amara Okafor', 480, 2],
      ['Kwame Mensah', 690, 2],
      ['Mei Lin Chen', 486, 3],
      ['Jonas Weber', 264, 2],
      ['Sofia Duarte', 132, 1],
      ['Priya Raman', 132, 1],
      ['Tomas Novák', 132, 1],
      ['Leila Haddad', 132, 1],
      ['Ines Moreau', 480, 1],
    ]);
  });

  it('a closed session does not depend on the hour in which it is read', () => {
    const later = summaryView(sampleState(), sampleRoster, { audience: 'own', names: 'full', now: 9e12 });
    expect(later).toEqual(view);
  });
});
