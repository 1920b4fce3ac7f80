import { describe, expect, it } from 'vitest';
import { normalisePdf } from '../../../../electron/export/pdf-metadata.ts';
import { systemPaper } from '../../../../electron/export/system-paper.ts';

const written = Buffer.from(
  "%PDF-1.4\n\xe2\xe3\n<</Title (A \\) B)\n/Creator (Mozilla/5.0 \\(X11; Linux\\) Chrome/130)\n/CreationDate (D:20261123131200+01'00')\n/ModDate (D:20261123131200+00'00')>>",
  'latin1',
);

describe('PDF metadata', () => {
  it('names the app and the time of the session, and moves no byte', () => {
    const pdf = normalisePdf(written, 'Talking Piece', Date.UTC(2026, 11, 3, 18, 46));
    const text = pdf.toString('latin1');
    expect(pdf).toHaveLength(written.length);
    expect(text).toContain('/Creator (Talking Piece)');
    expect(text).not.toContain('Mozilla');
    expect(text.match(/\(D:20261203184600\+00'00'\)/gu)).toHaveLength(2);
    expect(text.startsWith('%PDF-1.4\n\xe2\xe3\n<</Title (A \\) B)')).toBe(true);
  });

  it('tells no date at all where there is no session', () => {
    const pdf = normalisePdf(written, 'Talking Piece', null);
    expect(pdf).toHaveLength(written.length);
    expect(pdf.toString('latin1')).not.toMatch(/Date|2026/u);
  });
});

describe('Paper of the machine', () => {
  const systemLocale = () => 'en-US';
  it('is what the environment says on Linux, where nothing is set A4', () => {
    expect(systemPaper({}, 'linux', systemLocale)).toBe('A4');
    expect(systemPaper({ LANG: 'en_US.UTF-8' }, 'linux', systemLocale)).toBe('Letter');
    expect(systemPaper({ LANG: 'en_US.UTF-8', LC_PAPER: 'de_DE.UTF-8' }, 'linux', systemLocale)).toBe('A4');
    expect(systemPaper({ LC_ALL: 'C', LANG: 'en_US.UTF-8' }, 'linux', systemLocale)).toBe('A4');
  });
  it('is the system locale’s elsewhere, and what was chosen everywhere', () => {
    expect(systemPaper({}, 'darwin', systemLocale)).toBe('Letter');
    expect(systemPaper({}, 'win32', systemLocale, 'A4')).toBe('A4');
  });
});
