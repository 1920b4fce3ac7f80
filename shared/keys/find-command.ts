import { foldLetters } from '../lib/fold-letters.ts';

/** What of a command one word that was typed was found by; the smaller, the surer. */
const begins = 0;
const inside = 1;
const slipped = 2;
const scattered = 3;

const wordsOf = (text: string): readonly string[] =>
  foldLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((each) => each !== '');

/** One letter too many, too few, another, or two that changed places; what follows in `word` is not typed yet. */
function beginsWithSlip(word: string, typed: string): boolean {
  if (typed.length < 3) return false;
  for (let at = 0; at < typed.length; at += 1) {
    if (word[at] === typed[at]) continue;
    const rest = typed.slice(at);
    const left = word.slice(at);
    return (
      left.startsWith(rest.slice(1)) ||
      left.slice(1).startsWith(rest) ||
      left.slice(1).startsWith(rest.slice(1)) ||
      (left[0] === rest[1] && left[1] === rest[0] && left.slice(2).startsWith(rest.slice(2)))
    );
  }
  return true;
}

/** All letters in their order, the first of them at the beginning of a word. */
function isScattered(words: readonly string[], typed: string): boolean {
  return words.some((word, index) => {
    if (word[0] !== typed[0]) return false;
    let at = 0;
    for (const letter of words.slice(index).join('')) if (letter === typed[at]) at += 1;
    return at === typed.length;
  });
}

function foundBy(words: readonly string[], typed: string): number | null {
  if (words.some((each) => each.startsWith(typed))) return begins;
  if (typed.length > 1 && words.some((each) => each.includes(typed))) return inside;
  if (words.some((each) => beginsWithSlip(each, typed))) return slipped;
  return isScattered(words, typed) ? scattered : null;
}

/**
 * How well `text` answers what was typed, 0 best; null: not at all. Every word that was typed has to be found, by a
 * beginning, inside, with one slip, or by its letters in their order.
 */
export function commandFits(text: string, typed: string): number | null {
  const words = wordsOf(text);
  let sum = 0;
  for (const each of wordsOf(typed)) {
    const by = foundBy(words, each);
    if (by === null) return null;
    sum = Math.max(sum, by);
  }
  return sum;
}
