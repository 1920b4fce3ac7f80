import { describe, expect, it } from 'vitest';
import { paperFor } from '../../../shared/summary/paper.ts';

describe('Paper', () => {
  it('is Letter where letters are, else A4', () => {
    for (const locale of ['en-US', 'en_US.UTF-8', 'es-MX', 'fr-CA', 'fil-PH'])
      expect(paperFor(locale)).toBe('Letter');
    for (const locale of ['en-GB', 'de_DE.UTF-8', 'de', '', 'C', 'C.UTF-8', 'POSIX', 'zh-Hant-TW']) {
      expect(paperFor(locale)).toBe('A4');
    }
  });

  it('is what the person chose', () => {
    expect(paperFor('en-US', 'A4')).toBe('A4');
    expect(paperFor('de-DE', 'Letter')).toBe('Letter');
  });
});
