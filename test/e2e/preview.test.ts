import { expect, test, type Locator, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Command } from '../../shared/session/commands.ts';
import { audiences } from '../../shared/summary/view.ts';
import { en } from '../../shared/words/en.ts';
import { freshData, launchApp } from '../support/app.ts';
import { answerSaveDialog } from '../support/pages.ts';
import { sampleStart } from '../support/start.ts';

const note = (
  kind: 'insight' | 'action' | 'decision' | 'resource',
  visibility: 'private' | 'circle' | 'shareable',
  text: string,
): Command => ({
  type: 'takeNote',
  kind,
  visibility,
  text,
  owner: kind === 'action' ? 'p2' : null,
  due: kind === 'action' ? '2026-12-01' : null,
});

const talk: readonly Command[] = [
  { type: 'passFloor', person: 'p1', add: false },
  { type: 'passFloor', person: 'p2', add: false },
  note('insight', 'circle', 'Asking early is easier than asking late, even *under* pressure & <doubt>'),
  note('decision', 'shareable', 'We meet on Thursdays'),
  note('action', 'circle', 'Write to the library'),
  note('resource', 'circle', 'https://example.org/listening?a=1&b=2'),
  note('insight', 'private', 'For myself alone'),
  { type: 'nextSegment' },
  { type: 'passFloor', person: 'p3', add: false },
  { type: 'closeNow' },
  { type: 'nextInRound' },
  { type: 'closeSession' },
];

/**
 * A text without its blanks and marks: where a line breaks is the paper's affair, and a mark that the style sheet
 * puts between facts is not in a page's own text.
 */
const bare = (text: string): string => text.replaceAll(/[\s•·:]+/gu, '');
/** At the foot of a page: its number, of how many. */
const foot = /\d+\s*\/\s*\d+\s*$/u;

/** The text that is to be seen: what is there for screen readers alone takes no place on the page. */
const inkOf = (element: Locator): Promise<string> =>
  element.evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let text = '';
    while (walker.nextNode() !== null) {
      const { parentElement, textContent } = walker.currentNode;
      if ((parentElement?.getBoundingClientRect().width ?? 0) > 1) text += textContent ?? '';
    }
    return text;
  });

async function closed(page: Page): Promise<void> {
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart());
  for (const command of talk)
    await page.evaluate(
      (one) =>
        window.talkingPiece.request('session:command', { commandId: crypto.randomUUID(), command: one }),
      command,
    );
  await page.reload();
}

test('what the preview shows is what the PDF holds, word for word, for every audience', async () => {
  const { data, remove } = await freshData();
  const { app, console: page, close } = await launchApp({ data });
  await closed(page);
  const preview = page.getByRole('region', { name: en.preview.page });
  for (const audience of audiences) {
    await page.getByRole('radio', { name: en.preview.audiences[audience] }).press('Space');
    await expect(preview.getByRole('heading', { level: 1 })).toBeVisible();
    const path = join(data, `${audience}.pdf`);
    await answerSaveDialog(app, path);
    await page.getByRole('button', { name: /PDF/u }).click();
    await expect(page.getByText(path)).toBeVisible();
    const pages = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).split('\f');
    const printed = bare(pages.map((text) => text.replace(foot, '')).join(''));
    expect(printed).toContain('ThursdaypeercircleWhen');
    await expect.poll(async () => bare(await inkOf(preview)), audience).toBe(printed);
  }
  await close();
  await remove();
});
