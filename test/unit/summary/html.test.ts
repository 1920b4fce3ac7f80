import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { summaryView } from '../../../shared/summary/build.ts';
import { summaryHtml } from '../../../shared/summary/html.ts';
import type { SummaryNote } from '../../../shared/summary/view.ts';
import { en } from '../../../shared/words/en.ts';
import { sampleRoster } from '../../support/summary/sample.ts';
import { sampleState } from '../../support/summary/sessions.ts';

const view = summaryView(sampleState(), sampleRoster, { audience: 'own', names: 'full', now: 0 });

const aNote: SummaryNote = { kind: 'insight', text: '', at: 0, private: false, owner: null, due: null };

describe('HTML', () => {
  it('loads nothing and runs nothing', () => {
    const html = summaryHtml(view, en, { css: '' });
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<link|<img|\ssrc=|\shref=|\son\w+=/u);
  });

  it('what a person typed survives as text, never as markup', () => {
    const text = `<script>alert("1")</script> & <b class='x'>&amp;</b>\n</style></title>`;
    const note = { ...aNote, text };
    const html = summaryHtml({ ...view, title: text, insights: [note] }, en, { css: '' });
    const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } });
    document.write(html);
    expect(document.querySelectorAll('script, b')).toHaveLength(0);
    expect(document.querySelector('.summary-insights .summary-text')?.innerHTML.split('<br>')).toHaveLength(
      2,
    );
    expect(document.querySelector('.summary-insights .summary-text')?.textContent).toBe(
      text.replace('\n', ''),
    );
    expect(document.querySelector('h1')?.textContent).toBe(text);
  });
});
