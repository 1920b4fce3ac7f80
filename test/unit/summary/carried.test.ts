import { describe, expect, it } from 'vitest';
import { summaryMarkdown } from '../../../shared/summary/markdown.ts';
import { summaryView } from '../../../shared/summary/build.ts';
import type { Audience } from '../../../shared/summary/view.ts';
import { en } from '../../../shared/words/en.ts';
import { given, open, T0, type Step } from '../../support/record.ts';

const action = (id: string, visibility: 'circle' | 'private' = 'circle', owner: string | null = null) => ({
  action: id,
  text: `Action ${id}`,
  visibility,
  owner,
  due: null,
  at: T0 - 9e8,
});
const steps: readonly Step[] = [
  open({
    earlier: {
      sessions: 6,
      reaffirmed: null,
      people: [],
      actions: [
        action('one', 'circle', 'zoe'),
        action('two'),
        action('three'),
        action('four'),
        action('five', 'private'),
      ],
    },
  }),
  { type: 'closeAction', action: 'one', how: 'done' },
  { type: 'closeAction', action: 'two', how: 'carried' },
  { type: 'closeAction', action: 'three', how: 'letGo' },
];
const view = (audience: Audience) =>
  summaryView(given(steps).state, { zoe: { name: 'Zoe' } }, { audience, names: 'full', now: T0 });

describe('actions of earlier sessions in the summary', () => {
  it('what became of each, with the name of one who is not of this session', () => {
    expect(view('circle').actions.map(({ text, owner, answer }) => [text, owner, answer])).toEqual([
      ['Action one', 'Zoe', 'done'],
      ['Action two', null, 'carried'],
      ['Action three', null, 'letGo'],
      ['Action four', null, undefined],
    ]);
  });

  it('private ones in the own summary alone, no names for those who were absent', () => {
    expect(view('own').actions).toHaveLength(5);
    expect(view('absent').actions.map(({ owner }) => owner)).toEqual([null, null, null, null]);
    expect(view('shareable').actions).toEqual([]);
  });

  it('done and let go are ticked, what is carried on is not', () => {
    const lines = summaryMarkdown(view('circle'), en)
      .split('\n')
      .filter((line) => line.startsWith('- ['));
    expect(lines).toEqual([
      '- [x] **Zoe**: Action one (done)',
      '- [ ] Action two (carried on)',
      '- [x] Action three (let go)',
      '- [ ] Action four',
    ]);
  });
});
