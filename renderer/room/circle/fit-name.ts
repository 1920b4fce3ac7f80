/** Where words may stand and how large. Sizes in pixels. */
export interface Place {
  readonly width: number;
  /** What is fine, and what nothing may be smaller than. */
  readonly largest: number;
  readonly smallest: number;
  /** Lines at the largest size; smaller type may take more, as long as all of it is no higher. */
  readonly lines: number;
  /** Width of the text in pixels at that font size, in pixels. */
  readonly measure: (text: string, size: number) => number;
}

export interface Fitted {
  readonly size: number;
  readonly lines: number;
  /** A word is wider than the place even at the smallest size: only then it may be parted. */
  readonly parts: boolean;
}

/** A person's name is not taken apart: lines end at blanks and hyphens, and long words make the type smaller. */
export function fitName(text: string, place: Place): Fitted {
  const { width, largest, smallest, lines, measure } = place;
  const words = wordsOf(text);
  const least = Math.min(smallest, largest);
  for (let size = largest; size > least; size -= 1) {
    const most = linesAt(size);
    if (linesTaken(words, size) <= most) return { size, lines: most, parts: false };
  }
  return { size: least, lines: linesAt(least), parts: linesTaken(words, least) === Infinity };

  function linesAt(size: number): number {
    return Math.max(1, Math.floor((lines * largest) / size));
  }

  function linesTaken(all: readonly string[], size: number): number {
    let taken = 1;
    let line = '';
    for (const word of all) {
      if (measure(word.trim(), size) > width) return Infinity;
      const longer = line + word;
      if (measure(longer.trim(), size) <= width) line = longer;
      else {
        taken += 1;
        line = word;
      }
    }
    return taken;
  }
}

/** With the blanks before them; a hyphen ends one. */
const wordsOf = (text: string): string[] =>
  text.match(/\s*[^\s\u002d\u2010]+[-\u2010]*|\s*[-\u2010]+/gu) ?? [];
