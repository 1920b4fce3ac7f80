import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../electron/documents/decode-text.ts';
import { parseMembers, type MembersFault } from '../../../shared/circle/members-csv.ts';
import { roles } from '../../../shared/session/events.ts';
import { enCircle } from '../../../shared/words/en-circle.ts';

const rowsOf = (text: string) => {
  const read = parseMembers(text);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.rows;
};
const brief = (text: string) =>
  rowsOf(text).map(({ name, pronouns, role, badge, access }) => [name, pronouns, role, badge, access]);

describe('people from a spreadsheet', () => {
  const expected = [
    ['Zoë Müller', 'she/her', 'facilitator', 3, ''],
    ['Jonas', null, 'member', null, 'Sits near the door, please'],
  ];
  test.each([
    [
      'commas',
      'Name,Pronouns,Role,Badge,Access needs\nZoë Müller,she/her,Facilitator,3,\nJonas,,,,"Sits near the door, please"\n',
    ],
    [
      'semicolons, German',
      'Name;Pronomen;Rolle;Nummer;Bedarf\r\nZoë Müller;she/her;Moderation;3\r\nJonas;;Mitglied;;Sits near the door, please',
    ],
    [
      'tabs, French',
      'Nom complet\tPronoms\tRôle\tNuméro\tBesoins\nZoë Müller\tshe/her\tAnimatrice\t3\t\nJonas\t\tMembre\t\tSits near the door, please',
    ],
    ['no heading', 'Zoë Müller;she/her;facilitator;#3\nJonas;;;;Sits near the door, please'],
    [
      'columns in another order, and more of them',
      'Email;Badge;Role;Name;Needs;Pronouns\nz@example.org;3;host;Zoë Müller;;she/her\n;;;Jonas;Sits near the door, please;',
    ],
    [
      'first and last name apart',
      'Vorname;Nachname;Pronomen;Rolle;Badge;Bedarf\nZoë;Müller;she/her;Leitung;3;\nJonas;;;;;Sits near the door, please',
    ],
    [
      'name and first name, as some spreadsheets have it',
      'Name;Vorname;Pronomen;Rolle;Badge;Bedarf\nMüller;Zoë;she/her;Leitung;3;\n;Jonas;;;;Sits near the door, please',
    ],
  ])('with %s', (_, text) => {
    expect(brief(text)).toEqual(expected);
  });

  const text = 'Name;Role\nZoë Müller;Moderatorin\nJosé;Gast';
  const latin1 = Uint8Array.from(Array.from(text, (each) => each.charCodeAt(0)));
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['Latin-1', latin1],
    ['UTF-16', utf16],
  ])('in %s', (_, bytes) => {
    const decoded = decodeText(bytes);
    expect(rowsOf(decoded ?? '').map(({ name, role }) => [name, role])).toEqual([
      ['Zoë Müller', 'facilitator'],
      ['José', 'guest'],
    ]);
  });

  test('a mark that is still there is no part of the first heading', () => {
    expect(rowsOf('\ufeffName;Role\nAda;guest')[0]).toMatchObject({ name: 'Ada', role: 'guest' });
  });

  test('names alone, one a line, with blank lines between, keep the number of their line', () => {
    expect(rowsOf('Ada\n\n  \nJonas Weber\n').map(({ name, line }) => [name, line])).toEqual([
      ['Ada', 1],
      ['Jonas Weber', 4],
    ]);
  });

  test('what is left out is said by its heading', () => {
    const read = parseMembers('Name,E-mail,Phone\nAda,a@example.org,1');
    expect(read).toMatchObject({ ok: true, value: { leftOut: ['E-mail', 'Phone'] } });
  });

  test.each<[string, MembersFault, string]>([
    [
      '',
      { code: 'empty', line: 0, column: 0, found: '' },
      'list.csv: there is nobody in it. Nobody was added.',
    ],
    ['Name;Role\n', { code: 'empty', line: 0, column: 0, found: '' }, 'list.csv: there is nobody in it'],
    [
      'Role;Badge\nguest;1',
      { code: 'noNameColumn', line: 1, column: 0, found: '' },
      'line 1: the heading names no column',
    ],
    [
      'Name;Role\nAda;\n;guest',
      { code: 'noName', line: 3, column: 1, found: '' },
      'line 3, column A: there is no name',
    ],
    [
      'Name;Role\nAda;boss',
      { code: 'role', line: 2, column: 2, found: 'boss' },
      'line 2, column B: “boss” is no role. Write one of: Member',
    ],
    ['Name;Badge\nAda;100', { code: 'badge', line: 2, column: 2, found: '100' }, 'a number from 1 to 99'],
    ['Name;Badge\nAda;1.5', { code: 'badge', line: 2, column: 2, found: '1.5' }, '“1.5” is no badge'],
    [
      'Name;Badge\nAda;7\nJo;7',
      { code: 'sameBadge', line: 3, column: 2, found: '7' },
      'line 3, column B: badge 7 stands there twice',
    ],
    [
      'Name;Role\n"Ada;guest',
      { code: 'quote', line: 2, column: 0, found: '' },
      'line 2: a quotation mark is not closed',
    ],
    [
      'Ada;she/her;guest;4;near the door;Berlin',
      { code: 'columns', line: 1, column: 6, found: 'Berlin' },
      'line 1, column F: “Berlin” stands where nothing is expected',
    ],
    [
      `Name\n${'a'.repeat(101)}`,
      { code: 'tooLong', line: 2, column: 1, found: `${'a'.repeat(40)}…` },
      'is too long',
    ],
  ])('%j is refused with its place', (given, fault, words) => {
    const read = parseMembers(given);
    expect(read).toEqual({ ok: false, error: fault });
    expect(enCircle.add.fault('list.csv', fault)).toContain(words);
  });

  test('501 people are one too many, and the first of them is named', () => {
    const many = Array.from({ length: 501 }, (_, i) => `Person ${i}`).join('\n');
    expect(parseMembers(many)).toMatchObject({ ok: false, error: { code: 'tooMany', line: 501 } });
  });

  test('whatever it is given it answers: every name with a letter, every role known, every badge once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Name', 'Ada', 'guest', ';', ',', '\t', '\n', '"', '7', ' ', 'é')),
        (parts) => {
          const read = parseMembers(parts.join(''));
          const words = read.ok ? 'Nobody was added.' : enCircle.add.fault(null, read.error);
          expect(words).toMatch(/Nobody was added\.$/u);
          const rows = read.ok ? read.value.rows : [];
          const badges = rows.flatMap(({ badge }) => (badge === null ? [] : [badge]));
          expect(new Set(badges).size).toBe(badges.length);
          rows.forEach(({ name, role }) => {
            expect(name).toMatch(/[\p{L}\p{N}]/u);
            expect(roles).toContain(role);
          });
        },
      ),
      { seed: 72, numRuns: 500 },
    );
  });
});
