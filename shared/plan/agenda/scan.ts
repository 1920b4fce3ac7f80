/** Where the pattern, a sticky one, matches at this very place. */
export function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The place after the pattern if it stands here, else the place itself. */
export const skip = (pattern: RegExp, text: string, at: number): number =>
  at + (match(pattern, text, at)?.[0].length ?? 0);

/** `about` before a time or a length, in some languages. */
export const aboutWord =
  /(?:(?:ca|circa|approx(?:imately)?|about|around|etwa|gegen|env(?:iron)?|vers)(?!\p{L})\.?\s*|[~≈±]\s?)/iuy;

/** Strokes and words between two ends of a range. */
export const rangeSign = /\s*(?:-{1,3}>?|[–—−‐‑→])\s*|\s+(?:to|until|till?|bis|à|a|au)\s+/iuy;
