import type { Query } from 'minisearch';
import { foldedWords } from '../../shared/search/words.ts';

/** Shorter beginnings fit half of all words. */
const shortestBeginning = 3;

/** How many letters may be wrong, missing or too many. */
const typos = (word: string): number | false => (word.length < 4 ? false : word.length < 9 ? 1 : 2);

/** Two neighbours swapped is the commonest slip, and counts as two wrong letters elsewhere. */
const swaps = (word: string): string[] =>
  word.length < 4
    ? []
    : Array.from({ length: word.length - 1 }, (_, i) => i)
        .map((i) => word.slice(0, i) + (word[i + 1] ?? '') + (word[i] ?? '') + word.slice(i + 2))
        .filter((each) => each !== word);

/**
 * Every word is to be found (`AND`) or any of them (`OR`), slips forgiven; the last one may be still unfinished. null:
 * there is no word in it. For an index whose terms are folded words.
 */
export function forgivingQuery(text: string, combineWith: 'AND' | 'OR' = 'AND'): Query | null {
  const words = foldedWords(text);
  if (words.length === 0) return null;
  const ended = /\s$/u.test(text);
  return {
    combineWith,
    queries: words.map((word, i) => ({
      combineWith: 'OR',
      queries: [
        {
          queries: [word],
          fuzzy: typos(word),
          prefix: !ended && i === words.length - 1 && word.length >= shortestBeginning,
        },
        { queries: swaps(word), fuzzy: false, prefix: false, boostTerm: () => 0.3 },
      ],
    })),
  };
}
