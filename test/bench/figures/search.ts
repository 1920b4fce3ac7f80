import { Searcher } from '../../../renderer/index/searcher.ts';
import type { NoteRow } from '../../../shared/search/types.ts';
import { noteText, random } from '../../support/made-up-words.ts';
import { median, ms, quantile, type Figure } from '../support/figures.ts';

const sessions = 500;
const notesEach = 100;
const rounds = 300;
const frame = 16;

function filled(next: () => number): Searcher {
  const searcher = new Searcher();
  for (let i = 0; i < sessions; i += 1) {
    const session = `s${i}`;
    const row = { session, title: `Evening ${i}`, circle: `Circle ${i % 12}`, openedAt: i, zone: 'UTC' };
    const notes = Array.from({ length: notesEach }, (_, place): NoteRow => ({
      session,
      place,
      note: `n${place}`,
      kind: 'insight',
      visibility: next() < 0.2 ? 'private' : 'circle',
      at: place,
      text: noteText(next),
      segment: null,
      owner: null,
    }));
    searcher.put(row, notes);
  }
  return searcher;
}

/** A slip in the middle of a word: a letter missing, a wrong one, or two swapped. */
function slip(word: string, next: () => number): string {
  if (word.length < 5) return word;
  const at = 1 + Math.floor(next() * (word.length - 2));
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const kind = Math.floor(next() * 3);
  if (kind === 0) return before + after;
  return kind === 1 ? `${before}x${after}` : before + after.slice(0, 1) + (word[at] ?? '') + after.slice(1);
}

/** Search of the loaded index, as a person types: words of the notes themselves, with and without slips. */
export async function search(): Promise<Figure[]> {
  const next = random(11);
  const at = performance.now();
  const searcher = filled(next);
  const loading = performance.now() - at;
  const words = (count: number): string[] => noteText(next).split(' ').slice(0, count);
  const questions: readonly (readonly [string, () => string])[] = [
    ['one word', () => words(1).join(' ')],
    ['the beginning of a word', () => (words(1)[0] ?? '').slice(0, 3)],
    ['two words', () => words(2).join(' ')],
    [
      'three words, each with a slip',
      () =>
        words(3)
          .map((word) => slip(word, next))
          .join(' '),
    ],
  ];
  const rows = questions.map(([name, question]): Figure => {
    const took = Array.from({ length: rounds }, () => {
      const text = question();
      const from = performance.now();
      searcher.search({ text, withPrivate: true });
      return performance.now() - from;
    });
    return {
      name: `Search of ${(sessions * notesEach).toLocaleString('en')} notes in ${sessions} sessions, ${name} (median of ${rounds})`,
      measured: ms(median(took)),
      beside: `95 % within ${ms(quantile(took, 0.95))}; loaded in ${ms(loading)}`,
      gate: `≤ ${frame} ms, one frame`,
      met: median(took) <= frame,
    };
  });
  return Promise.resolve(rows);
}
