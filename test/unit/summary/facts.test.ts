import { describe, expect, it } from 'vitest';
import { summaryView } from '../../../shared/summary/build.ts';
import { summaryDocument } from '../../../shared/summary/document.ts';
import { summaryMarkdown } from '../../../shared/summary/markdown.ts';
import type { Audience, NameStyle } from '../../../shared/summary/view.ts';
import type { Command } from '../../../shared/session/commands.ts';
import { speaking } from '../../../shared/turns/speaking.ts';
import { en } from '../../../shared/words/en.ts';
import { given, minute, open, second, T0, type Step } from '../../support/record.ts';
import { sampleRoster } from '../../support/summary/sample.ts';
import { sampleState } from '../../support/summary/sessions.ts';

const sample = (audience: Audience, names: NameStyle = 'full', roster = sampleRoster) =>
  summaryView(sampleState(), roster, { audience, names, now: 0 });
const said = (audience: Audience): string => JSON.stringify(summaryDocument(sample(audience), en).sections);
const seconds = (of: number, command: Command): Step => [of * second, command];

describe('Summary: the agenda as it went', () => {
  const agenda = (...steps: readonly Step[]) => {
    const { state } = given([open(), ...steps]);
    const view = summaryView(state, {}, { audience: 'own', names: 'full', now: T0 + 6 * minute });
    const body = summaryDocument(view, en).sections.flatMap(({ bodies }) => bodies);
    return body.flatMap((each) => (each.kind === 'stages' ? each.stages : []))[0]?.detail;
  };

  it('a hold is said beside it: its minute is not missing without a word', () => {
    expect(agenda(seconds(60, { type: 'hold' }), seconds(120, { type: 'resume' }))).toMatch(/; held 1 min$/u);
  });

  it('a slip of the finger is not', () => {
    expect(agenda(seconds(60, { type: 'hold' }), seconds(63, { type: 'resume' }))).not.toContain('held');
  });
});

describe('Summary: how the talk was shared', () => {
  it('M3: other audiences get balance in words with its scale, and coverage; no other index, not heard from (M9)', () => {
    const circle = said('circle');
    expect(circle).toContain('some spoke longer than others (0.60, where 1 is equal and 0 is one voice)');
    expect(circle).toContain(en.summary.measures.coverage);
    const { evenness, participation_equality, gini, peer_to_peer_share, heard_from } = en.summary.measures;
    for (const term of [evenness, participation_equality, gini, peer_to_peer_share, heard_from]) {
      expect(circle).not.toContain(`"term":"${term}"`);
      expect(said('own')).toContain(`"term":"${term}"`);
    }
    const { measures } = sample('circle');
    expect(Object.entries(measures ?? {}).flatMap(([name, value]) => (value === null ? [] : [name]))).toEqual(
      ['balance', 'coverage'],
    );
  });

  it('own says what each of them means, and who stands apart', () => {
    const own = said('own');
    for (const note of Object.values(en.summary.measures.notes)) expect(own).toContain(note);
    expect(own).toContain('8 of 8 members (the facilitator stands apart)');
  });

  it('M1, M9: a pass is no speaking turn, and nobody was heard by it', () => {
    const { state } = given([
      open(),
      { type: 'startRound', order: ['ann', 'ben'], limitMs: null },
      seconds(20, { type: 'passInRound' }),
      seconds(40, { type: 'nextInRound' }),
    ]);
    const turns = speaking(state.facts, T0 + 41 * second).map(({ person, turns: n, speakingMs }) => [
      person,
      n,
      speakingMs / second,
    ]);
    // ann is asked again and has the floor since.
    expect(turns.slice(0, 2)).toEqual([
      ['ann', 1, 1],
      ['ben', 1, 20],
    ]);
  });
});

describe('Summary: actions and dates', () => {
  it('actions stand by their date, those without one last', () => {
    const notes = sampleState().facts.notes.filter(({ kind }) => kind === 'action');
    expect(notes.length).toBeGreaterThan(1);
    const state = sampleState();
    const dues = [null, '2026-12-20', '2026-12-05'];
    let i = 0;
    const dated = state.facts.notes.map((note) =>
      note.kind === 'action' ? { ...note, due: dues[i++] ?? null } : note,
    );
    const view = summaryView({ ...state, facts: { ...state.facts, notes: dated } }, sampleRoster, {
      audience: 'own',
      names: 'full',
      now: 0,
    });
    expect(view.actions.map(({ due }) => due)).toEqual(['2026-12-05', '2026-12-20', null]);
  });

  it('a page writes every date out, Markdown every one as yyyy-MM-dd', () => {
    const view = sample('circle');
    const page = JSON.stringify(summaryDocument(view, en));
    const { date: _date, ...rest } = JSON.parse(page) as { date: string };
    expect(JSON.stringify(rest)).not.toMatch(/\d{4}-\d\d-\d\d/u);
    expect(page).toMatch(/due Thursday,? 10 December 2026/u);
    expect(page).toMatch(/adopted Thursday,? 10 September 2026/u);
    const markdown = summaryMarkdown(view, en);
    expect(markdown).not.toMatch(/December|September/u);
    expect(markdown).toContain('- **When**: 2026-12-03, 18:57');
  });
});

describe('Summary: pronouns', () => {
  const roster = { ...sampleRoster, ann: { name: 'Amara Okafor', pronouns: 'she/her' } };
  it.each(['own', 'circle'] as const)('%s: in the list of who was there, and nowhere else', (audience) => {
    const markdown = summaryMarkdown(sample(audience, 'full', roster), en);
    expect(markdown).toMatch(/^- \*\*Who\*\*: .*Amara Okafor.? \(she\/her\)/mu);
    expect(markdown.split('she/her')).toHaveLength(2);
  });
  it('not where names are shortened to initials or left out, and not for others', () => {
    for (const names of ['initials', 'none'] as const)
      expect(summaryMarkdown(sample('circle', names, roster), en)).not.toContain('she/her');
    for (const audience of ['absent', 'shareable'] as const)
      expect(summaryMarkdown(sample(audience, 'full', roster), en)).not.toContain('she/her');
  });
});
