/**
 * Text as it can stand in a document: line ends are `\n`, control characters that no page can show are gone,
 * lone surrogates are replaced.
 */
export function tidyText(text: string): string {
  return (
    text
      .replace(/\r\n?|\u0085|\u2028|\u2029/gu, '\n')
      // What is left of C0 and C1 but tab and line feed, and the non-characters at the end of the plane.
      // oxlint-disable-next-line no-control-regex -- control characters are what this takes out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/gu, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
  );
}

/** The same on one line: runs of white space become one space. */
export const tidyLine = (text: string): string => tidyText(text).replace(/\s+/gu, ' ').trim();

/** A name among others in one line: written from right to left it must not turn its neighbours around (UAX #9, isolates). */
export const isolated = (text: string): string =>
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text)
    ? `\u2068${text}\u2069`
    : text;
