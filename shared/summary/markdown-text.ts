/**
 * What a person typed, as CommonMark that says exactly that. Escaped is only what could be read as markup, so
 * that the source stays pleasant to read; line breaks stay line breaks, blank lines paragraphs.
 *
 * @param indent put before every line but the first, to stay inside a list item
 */
export function markdownText(text: string, indent = ''): string {
  const paragraphs = text.split(/\n[ \t]*(?:\n[ \t]*)+/u).filter((part) => part.trim() !== '');
  return paragraphs
    .map((paragraph) =>
      paragraph
        .replace(/^\n+|\n+$/gu, '')
        .split('\n')
        .map(escapedLine)
        .join(`\\\n${indent}`),
    )
    .join(`\n\n${indent}`);
}

/** The same on one line, as headings need it. */
export const markdownLine = (text: string): string => escapedLine(text.replace(/\s*\n\s*/gu, ' ').trim());

/** One line, its blanks at both ends included. */
export function escapedLine(raw: string): string {
  return (
    raw
      .replace(/[\\`*[\]<>|~$]/gu, '\\$&')
      // Underscores inside a word are text already.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/&(?=[#\p{L}])/gu, '\\&')
      .replace(/^([ \t]*)([-+=])/u, '$1\\$2')
      .replace(/^([ \t]*\d{1,9})([.)])(?=[ \t]|$)/u, '$1\\$2')
      // One at the beginning opens a heading, a run at the end closes one.
      .replace(/(^[ \t]*)#|#(?=#*[ \t]*$)/gu, '$1\\#')
      .replace(/^[ \t]/u, asReference)
      .replace(/[ \t]$/u, asReference)
  );
}

/** White space at the ends of a line would be dropped, or be an indented block. */
const asReference = (space: string): string => (space === '\t' ? '&#9;' : '&#32;');
