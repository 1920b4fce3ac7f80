let segmenter: Intl.Segmenter | null = null;

/** What a reader sees as single characters, in order. Made when it is first needed: making it takes milliseconds. */
export function graphemes(text: string): string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
