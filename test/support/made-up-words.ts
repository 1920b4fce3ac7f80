/** Numbers in [0, 1), the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const syllables =
  'ba be bi bo bu da de di do du fa fe fi fo ga ge go ha he hi ho ka ke ki ko la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo wa we wi wo ya ye yo an en in on un ar er ir or al el il ol as es is os ing tion ment ness ful'.split(
    ' ',
  );

/** As many words as a person's notes of years have, the first ones far more common than the last (Zipf). */
const vocabulary: readonly string[] = (() => {
  const next = random(7);
  const words = new Set<string>();
  while (words.size < 20_000) {
    const length = 2 + Math.floor(next() * 4);
    words.add(Array.from({ length }, () => syllables[Math.floor(next() * syllables.length)] ?? '').join(''));
  }
  return [...words];
})();
const weights: readonly number[] = (() => {
  let sum = 0;
  return vocabulary.map((_, i) => (sum += 1 / (i + 2.7)));
})();

function word(next: () => number): string {
  const wanted = next() * (weights.at(-1) ?? 0);
  let low = 0;
  let high = weights.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((weights[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return vocabulary[low] ?? '';
}

/** A note of 6 to 23 made-up words. */
export const noteText = (next: () => number): string =>
  Array.from({ length: 6 + Math.floor(next() * 18) }, () => word(next)).join(' ');
