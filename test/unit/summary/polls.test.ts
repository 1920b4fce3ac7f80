import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/session/commands.ts';
import { summaryView } from '../../../shared/summary/build.ts';
import { summaryHtml } from '../../../shared/summary/html.ts';
import { summaryMarkdown } from '../../../shared/summary/markdown.ts';
import type { Audience } from '../../../shared/summary/view.ts';
import { en } from '../../../shared/words/en.ts';
import { given, open } from '../../support/record.ts';

const ask: Command = {
  type: 'openPoll',
  kind: 'fist',
  question: 'Shall we *go* on?',
  options: [],
  top: null,
  dots: null,
  voters: 46,
};
const tally = (choice: string, count: number): Command => ({ type: 'tallyPoll', choice, count });
const view = (audience: Audience, ...steps: readonly Command[]) =>
  summaryView(given([open(), ...steps]).state, {}, { audience, names: 'full', now: 0 });

describe('Summary: polls', () => {
  it('in words, after what was parked, in Markdown and on the page', () => {
    const parked: Command = {
      type: 'takeNote',
      kind: 'parking',
      visibility: 'circle',
      text: 'Parked',
      owner: null,
      due: null,
    };
    const told = view('circle', parked, ask, tally('5', 38), tally('0', 3), { type: 'closePoll' });
    const markdown = summaryMarkdown(told, en);
    expect(markdown).toContain(
      [
        '## Polls\n\n### Shall we \\*go\\* on?\n',
        '- Fist to five: 41 of 46 voted',
        '- five: 38',
        '- four: 0',
        '- three: 0',
        '- two: 0',
        '- one: 0',
        '- fist: 3',
      ].join('\n'),
    );
    expect(markdown.indexOf('Parked')).toBeLessThan(markdown.indexOf('## Polls'));
    const html = summaryHtml(told, en, { css: '' });
    for (const said of ['Polls', 'Shall we *go* on?', '41 of 46 voted', 'five: 38'])
      expect(html).toContain(said);
  });

  it('without a question it is called by its kind; dots by their options', () => {
    const dots: Command = { ...ask, kind: 'dots', question: '', options: ['tea', 'coffee'], dots: 2 };
    const markdown = summaryMarkdown(view('own', dots, tally('2', 9)), en);
    expect(markdown).toContain('### Dot vote\n\n- 9 of 92 dots\n- tea: 0\n- coffee: 9');
  });

  it('principle 2: the circle reads what the group saw; the facilitator’s own record has it all', () => {
    const few = [ask, tally('5', 3), tally('0', 1)];
    expect(view('circle', ...few).polls).toMatchObject([{ votes: 4, results: null }]);
    expect(summaryMarkdown(view('circle', ...few), en)).toContain(en.polls.notShown);
    expect(view('own', ...few).polls[0]?.results).toHaveLength(6);
    const agreed = view('circle', ...few, { type: 'agreePoll', agreed: true });
    expect(agreed.polls[0]?.results).toHaveLength(6);
  });

  it('those who were absent, and the world, get no poll: nobody released it', () => {
    for (const audience of ['absent', 'shareable'] as const)
      expect(view(audience, ask, tally('5', 40)).polls).toEqual([]);
  });

  it('R4: an undone poll is in no summary', () => {
    expect(view('own', ask, { type: 'undo' }).polls).toEqual([]);
  });
});
