import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summaryView } from '../../../shared/summary/build.ts';
import { summaryHtml } from '../../../shared/summary/html.ts';
import { summaryMarkdown } from '../../../shared/summary/markdown.ts';
import { audiences, nameStyles, type Audience, type NameStyle } from '../../../shared/summary/view.ts';
import { en } from '../../../shared/words/en.ts';
import { sampleRoster } from '../../support/summary/sample.ts';
import { randomSession, sampleState, type RandomSession } from '../../support/summary/sessions.ts';

const RUNS = { seed: 20261203, numRuns: 120 };
const now = 0;

/** All that can leave for this audience, in one text. */
function everything(
  session: Pick<RandomSession, 'state' | 'roster'>,
  audience: Audience,
  names: NameStyle,
): string {
  const view = summaryView(session.state, session.roster, { audience, names, now });
  return [JSON.stringify(view), summaryMarkdown(view, en), summaryHtml(view, en, { css: '' })].join('\n');
}

const sample = { state: sampleState(), roster: sampleRoster };

describe('Summary: what each audience is given', () => {
  it('nothing private is in what another audience than own receives, in any format', () => {
    fc.assert(
      fc.property(randomSession, fc.constantFrom(...nameStyles), (session, names) => {
        for (const audience of audiences.filter((each) => each !== 'own')) {
          const given = everything(session, audience, names);
          const leaked = session.notes.filter(
            (note) => note.visibility === 'private' && given.includes(note.text),
          );
          expect(leaked).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('own has every note, in every format', () => {
    fc.assert(
      fc.property(randomSession, (session) => {
        const view = summaryView(session.state, session.roster, { audience: 'own', names: 'full', now });
        const formats = [summaryMarkdown(view, en), summaryHtml(view, en, { css: '' })];
        for (const { text } of session.notes) for (const format of formats) expect(format).toContain(text);
      }),
      RUNS,
    );
  });

  it('circle has every note that is not private', () => {
    fc.assert(
      fc.property(randomSession, (session) => {
        const given = everything(session, 'circle', 'full');
        for (const note of session.notes) {
          expect(given.includes(note.text)).toBe(note.visibility !== 'private');
        }
      }),
      RUNS,
    );
  });

  it('absent has decisions, actions, resources and released insights; no stories, no names', () => {
    const kinds = ['decision', 'action', 'resource'];
    fc.assert(
      fc.property(randomSession, fc.constantFrom(...nameStyles), (session, names) => {
        const given = everything(session, 'absent', names);
        for (const { text, kind, visibility } of session.notes) {
          const released = kind === 'insight' && visibility === 'shareable';
          expect(given.includes(text)).toBe(released || (kinds.includes(kind) && visibility !== 'private'));
        }
        expect(given).not.toMatch(/Name\w+|Family\w+/u);
      }),
      RUNS,
    );
  });

  it('buddies are for those who may know who was there, and stand in the document before the next meeting', () => {
    const buddies = (audience: Audience, names: NameStyle = 'full') =>
      summaryView(sample.state, sample.roster, { audience, names, now }).buddies;
    expect([buddies('own'), buddies('circle')]).toEqual([buddies('own'), buddies('own')]);
    expect(buddies('circle')).toEqual([
      ['Jonas Weber', 'Priya Raman'],
      ['Ines Moreau', 'Kwame Mensah', 'Leila Haddad'],
    ]);
    expect([buddies('absent'), buddies('shareable'), buddies('circle', 'none')]).toEqual([[], [], []]);
    const view = summaryView(sample.state, sample.roster, { audience: 'circle', names: 'first', now });
    const markdown = summaryMarkdown(view, en);
    expect(markdown).toContain('- Jonas and Priya');
    expect(markdown).toContain('- Ines, Kwame and Leila');
    expect(summaryHtml(view, en, { css: '' })).toContain('Jonas and Priya');
  });

  it('shareable has what was released for sharing and nothing else', () => {
    fc.assert(
      fc.property(randomSession, (session) => {
        const given = everything(session, 'shareable', 'none');
        for (const note of session.notes) {
          expect(given.includes(note.text)).toBe(note.visibility === 'shareable');
        }
        expect(given).not.toMatch(/Name\w+|Family\w+/u);
      }),
      RUNS,
    );
    const given = everything(sample, 'shareable', 'none');
    expect(given).not.toContain('Library, room 2');
    expect(given).not.toContain('Telefonseelsorge');
    expect(given).not.toContain('Arrive and open');
  });

  it('without names no name stands anywhere; initials and first names are never the full ones', () => {
    fc.assert(
      fc.property(randomSession, fc.constantFrom(...audiences), (session, audience) => {
        expect(everything(session, audience, 'none')).not.toMatch(/Name\w+|Family\w+/u);
        expect(everything(session, audience, 'initials')).not.toMatch(/Name\w+|Family\w+/u);
        expect(everything(session, audience, 'first')).not.toMatch(/Family\w+/u);
      }),
      RUNS,
    );
  });

  it('U4: participation by person is for own alone, and only where talk time is kept', () => {
    for (const audience of audiences) {
      for (const tracking of ['not', 'session', 'kept'] as const) {
        const view = summaryView(sampleState(tracking), sampleRoster, { audience, names: 'full', now });
        expect(view.participation !== null).toBe(audience === 'own' && tracking === 'kept');
        expect(view.measures === null || tracking !== 'not').toBe(true);
      }
    }
  });

  it('M9: heard from stays with the facilitator', () => {
    const of = (audience: Audience) =>
      summaryView(sample.state, sampleRoster, { audience, names: 'full', now }).measures;
    expect(of('own')?.heard_from).toBe(8);
    expect(of('circle')?.heard_from).toBeNull();
    expect(of('circle')?.balance).toBeCloseTo(0.6001, 4);
    expect(of('absent')).toBeNull();
    expect(of('shareable')).toBeNull();
  });

  it('somebody who was expected and did not come stands in no list', () => {
    expect(everything(sample, 'own', 'full')).not.toContain('Ruth Adler');
  });
});
