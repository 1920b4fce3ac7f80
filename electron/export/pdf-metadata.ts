/**
 * What the printer wrote about itself, put into the app's own words: Chromium names its user agent as the creator,
 * and the moment of printing as the date. Lengths stay as they are, so every offset in the file stays right.
 *
 * @param instant of the session, epoch milliseconds: it does not tell when somebody printed; null: of no session, and
 *   no date is told
 */
export function normalisePdf(pdf: Buffer, creator: string, instant: number | null): Buffer {
  // One byte a character: positions in the text are positions in the file.
  let text = pdf.toString('latin1');
  text = text.replace(/\/Creator \((?:\\.|[^\\)])*\)/gu, (entry) => {
    const named = `/Creator (${creator})`;
    return named.length <= entry.length ? named.padEnd(entry.length) : entry;
  });
  text = text.replace(/\/(CreationDate|ModDate) \(D:\d{14}[+-]\d{2}'\d{2}'\)/gu, (entry, name: string) => {
    if (instant === null) return ' '.repeat(entry.length);
    const dated = `/${name} (D:${pdfDate(instant)}+00'00')`;
    return dated.length === entry.length ? dated : entry;
  });
  return Buffer.from(text, 'latin1');
}

const pdfDate = (instant: number): string => new Date(instant).toISOString().slice(0, 19).replace(/\D/gu, '');
