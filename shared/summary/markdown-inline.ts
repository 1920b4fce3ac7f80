import { inlineOf, type Inline } from '../lib/inline.ts';
import { escapedLine, markdownText } from './markdown-text.ts';

/** Stands for what is set off while the rest of its line is escaped; `tidyText` leaves none in a text. */
const held = '\uffff';

const marks: Readonly<Record<Exclude<Inline['kind'], 'text'>, string>> = {
  strong: '**',
  emphasis: '*',
  code: '`',
};

const written = ({ kind, text }: Inline): string => {
  if (kind === 'text') return text;
  return `${marks[kind]}${kind === 'code' ? text : escapedLine(text)}${marks[kind]}`;
};

/**
 * The same as `markdownText` for a note, in which words may be set off: they are in CommonMark, too.
 *
 * @param text without what `tidyText` takes out
 */
export function markdownInline(text: string, indent = ''): string {
  const parts = inlineOf(text);
  const setOff = parts.filter(({ kind }) => kind !== 'text').map(written);
  const plain = parts.map((part) => (part.kind === 'text' ? part.text : held)).join('');
  return markdownText(plain, indent).replaceAll(held, () => setOff.shift() ?? '');
}
