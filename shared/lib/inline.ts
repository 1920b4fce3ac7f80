/** What is set off inside a line of a note; everything else is text as it was typed. */
export interface Inline {
  readonly kind: 'text' | 'strong' | 'emphasis' | 'code';
  readonly text: string;
}

/** Before and after what is set off stands no letter, so that snake_case and 2*3*4 stay what they are. */
const before = String.raw`(?<=^|[\s([{"'“„‘«¿¡—–,;:/-])`;
const after = String.raw`(?=$|[\s)\]}"'”’»—–.,;:!?…/-])`;
const inside = (mark: string): string => `[^\\s${mark}](?:[^${mark}\\n]*[^\\s${mark}])?`;
const patterns = [
  String.raw`\*\*(?<strong>${inside('*')})\*\*`,
  `__(?<strong2>${inside('_')})__`,
  String.raw`\*(?<emphasis>${inside('*')})\*`,
  `_(?<emphasis2>${inside('_')})_`,
  `\`(?<code>${inside('`')})\``,
];
const setOff = new RegExp(`${before}(?:${patterns.join('|')})${after}`, 'gmu');
const link = /\[([^\][\n]+)\]\(([^()\s]+)\)/gu;

/**
 * Markdown inside lines: strong, emphasis, code. Nothing is nested, nothing is HTML; a link is its words and its address,
 * as text. What is no markup by these few rules is text, so nothing typed is ever lost.
 */
export function inlineOf(text: string): readonly Inline[] {
  const found: Inline[] = [];
  const add = (part: Inline): void => {
    if (part.text !== '') found.push(part);
  };
  const plain = (from: number, to?: number): void =>
    add({ kind: 'text', text: text.slice(from, to).replace(link, '$1 ($2)') });
  let at = 0;
  for (const match of text.matchAll(setOff)) {
    const { strong, strong2, emphasis, emphasis2, code } = match.groups ?? {};
    plain(at, match.index);
    if (code !== undefined) add({ kind: 'code', text: code });
    else if (strong !== undefined || strong2 !== undefined)
      add({ kind: 'strong', text: strong ?? strong2 ?? '' });
    else add({ kind: 'emphasis', text: emphasis ?? emphasis2 ?? '' });
    at = match.index + match[0].length;
  }
  plain(at);
  return found;
}
