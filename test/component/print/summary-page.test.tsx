import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SummaryPage } from '../../../renderer/print/summary-page.tsx';
import { summaryView } from '../../../shared/summary/build.ts';
import { elementHtml } from '../../../shared/summary/html.ts';
import { summaryPage } from '../../../shared/summary/page.ts';
import { audiences } from '../../../shared/summary/view.ts';
import { en } from '../../../shared/words/en.ts';
import { sampleRoster } from '../../support/summary/sample.ts';
import { sampleState } from '../../support/summary/sessions.ts';

describe('SummaryPage', () => {
  it('the preview is the export: what React paints is what the HTML file says', () => {
    for (const audience of audiences) {
      const view = summaryView(sampleState(), sampleRoster, { audience, names: 'full', now: 0 });
      const { container, unmount } = render(<SummaryPage view={view} words={en} />);
      const file = document.createElement('div');
      file.innerHTML = elementHtml(summaryPage(view, en));
      expect(container.isEqualNode(file)).toBe(true);
      unmount();
    }
  });

  it('has one title, and headings that do not jump', () => {
    const view = summaryView(sampleState(), sampleRoster, { audience: 'own', names: 'full', now: 0 });
    const { container } = render(<SummaryPage view={view} words={en} />);
    const levels = [...container.querySelectorAll('h1, h2, h3')].map((each) => Number(each.tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('the drawn circle marks a seat only where somebody facilitates', () => {
    const view = summaryView(sampleState(), sampleRoster, { audience: 'own', names: 'full', now: 0 });
    const marked = (facilitators: readonly string[]): number => {
      const { container, unmount } = render(<SummaryPage view={{ ...view, facilitators }} words={en} />);
      expect(container.querySelectorAll('.summary-seat, .summary-piece')).toHaveLength(
        view.presentCount ?? 0,
      );
      const found = container.querySelectorAll('.summary-piece').length;
      unmount();
      return found;
    };
    expect(marked(['Amara'])).toBe(1);
    expect(marked([])).toBe(0);
  });
});
