import { foldLetters } from '../lib/fold-letters.ts';
import type { Role } from '../session/events.ts';

/** What is taken of a list of people; without a heading they stand in this order, and names in one column. */
export const memberColumns = ['name', 'pronouns', 'role', 'badge', 'access', 'given', 'family'] as const;
export type MemberColumn = (typeof memberColumns)[number];

const byName = <T extends string>(names: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map(
    (Object.entries(names) as [T, string][]).flatMap(([value, all]) =>
      all
        .split(',')
        .map((each) => [foldLetters(each.trim()).replace(/[^\p{L}\p{N}]+/gu, ' '), value] as const),
    ),
  );

/** Headings as spreadsheets and sign-up forms have them: English, German, French, Spanish, Italian, Portuguese, Dutch. */
export const columnNames = byName<MemberColumn>({
  name: 'name, names, full name, member, person, participant, teilnehmer, teilnehmerin, teilnehmende, mitglied, nom complet, participante, nombre completo, nome completo, naam, deelnemer',
  given: 'first name, given name, vorname, prénom, nombre, nome, voornaam',
  family:
    'family name, last name, surname, nachname, familienname, nom, nom de famille, apellido, apellidos, cognome, sobrenome, apelido, achternaam',
  pronouns:
    'pronouns, pronoun, pronomen, pronoms, pronom, pronombres, pronombre, pronomi, pronomes, voornaamwoorden',
  role: 'role, rolle, funktion, rôle, rol, función, ruolo, papel, função',
  badge: 'badge, badge number, number, no, nr, nummer, schild, numéro, número, numero',
  access:
    'access, access needs, needs, accessibility, bedarf, bedürfnisse, barrierefreiheit, besoins, accessibilité, necesidades, accesibilidad, esigenze, accessibilità, necessidades, acessibilidade, behoeften, toegankelijkheid',
});

export const roleNames = byName<Role>({
  member:
    'member, participant, peer, mitglied, teilnehmer, teilnehmerin, teilnehmend, membre, participante, miembro, membro, lid, deelnemer',
  facilitator:
    'facilitator, host, moderator, moderatorin, moderation, leitung, facilitateur, facilitatrice, animateur, animatrice, facilitador, facilitadora, facilitatore, facilitatrice, begeleider',
  'co-facilitator':
    'co-facilitator, cofacilitator, co facilitator, co-host, co-moderation, co-moderator, co-moderatorin, co-facilitateur, co-facilitatrice, cofacilitador, cofacilitadora, medebegeleider',
  timekeeper:
    'timekeeper, time keeper, zeit, zeitwächter, zeitwächterin, zeithüter, zeithüterin, gardien du temps, gardienne du temps, control del tiempo, tijdbewaker',
  closer: 'closer, closing, abschluss, clôture, cierre, chiusura, encerramento, afsluiter',
  guest: 'guest, visitor, gast, invité, invitée, invitado, invitada, ospite, convidado, convidada',
  observer:
    'observer, beobachter, beobachterin, observateur, observatrice, observador, observadora, osservatore, osservatrice, waarnemer',
});
