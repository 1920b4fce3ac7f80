import { foldedWords } from '../search/words.ts';

/** How many letters of a word may be wrong, missing, too many or swapped. */
const slips = (word: string): number => (word.length < 4 ? 0 : word.length < 9 ? 1 : 2);

/** Whether every word that is looked for begins a word of the text, slips forgiven. Nothing looked for is in every text. */
export function findsIn(text: readonly string[], sought: readonly string[]): boolean {
  return sought.every((word) => text.some((each) => begins(each, word, slips(word))));
}

/** The words of a text as `findsIn` takes them. */
export const findable = foldedWords;

/** Whether `word` is a beginning of `whole` but for so many slips. */
function begins(whole: string, word: string, most: number): boolean {
  if (whole.startsWith(word)) return true;
  if (most === 0 || whole.length < word.length - most) return false;
  // A row of the table of distances for each letter of the word (Damerau–Levenshtein, restricted).
  let last: number[] = [];
  let row = Array.from({ length: Math.min(whole.length, word.length + most) + 1 }, (_, i) => i);
  for (let i = 1; i <= word.length; i += 1) {
    const next = [i];
    for (let j = 1; j < row.length; j += 1) {
      const same = word[i - 1] === whole[j - 1];
      let cost = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && word[i - 1] === whole[j - 2] && word[i - 2] === whole[j - 1])
        cost = Math.min(cost, (last[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    [last, row] = [row, next];
  }
  return Math.min(...row) <= most;
}
