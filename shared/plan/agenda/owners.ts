import { isGivenName } from './given-names.ts';
import type { RawRow } from './raw.ts';
import { doubt } from './reading.ts';
import { isPause } from './recognise.ts';
import { labelled } from './vocabulary.ts';

const word = String.raw`\p{Lu}[\p{L}'’.-]*`;
const person = String.raw`(?:(?:Dr|Prof|Mrs?|Ms|Frau|Herr|Mme|Sr|Sra)\.?\s)*${word}(?:\s(?:van|von|de|der|di|da|del|el|al|la|le)){0,2}(?:\s${word}){0,2}`;
const people = String.raw`${person}(?:(?:\s?[,/+&]\s?|\s(?:and|und|et|y|e|og|och|en)\s)${person}){0,5}`;
/** What stands at the end of a title, in brackets or after a stroke. */
const tail = new RegExp(
  String.raw`^(.*[\p{L}\p{N}?!.”"’)])\s*(?:[([](${people})[)\]]|\s[–—-]\s(${people}))$`,
  'u',
);
/** "– facilitated by Leila", "(led by Ben)", "with Anna". */
const told = new RegExp(
  String.raw`^(.*[\p{L}\p{N}?!.”"’)])(?:\s*[,–—-]\s|\s*[([]|\s)(?:(?:facilitated|led|hosted|held|presented|moderated|given|run|chaired|taught)\sby|geleitet von|moderiert von|animée? par|présentée? par)\s(${people})[)\]]?$`,
  'iu',
);
const labelledTail = /^(.*\S)\s*[([]([^()[\]]{3,80})[)\]]$/u;
const titled = /^(?:Dr|Prof|Mrs?|Ms|Frau|Herr|Mme|Sr|Sra)\.?\s/u;
const apart = /\s?[,/+&]\s?|\s(?:and|und|et|y|e|og|och|en)\s/u;

interface Named {
  readonly title: string;
  readonly owner: string;
}

/** Who leads it, where the words leave no doubt; null: nobody can be told from the words alone. */
function surely(title: string): Named | null {
  const [, rest = '', owner = ''] = told.exec(title) ?? [];
  // The pattern looks past upper case for its words, not for the names.
  if (owner !== '' && new RegExp(`^${people}$`, 'u').test(owner)) return { title: rest, owner };
  const [, before = '', content = ''] = labelledTail.exec(title) ?? [];
  const label = labelled(content);
  if (label?.role === 'owner') return { title: before, owner: label.text };
  const found = mayBe(title);
  return found !== null && found.owner.split(apart).every(isPerson) ? found : null;
}

const isPerson = (text: string): boolean => titled.test(text) || isGivenName(/^\S+/u.exec(text)?.[0] ?? '');

/** What is written as names are: capital letters, up to three words each. */
function mayBe(title: string): Named | null {
  const [, rest = '', bracketed, after] = tail.exec(title) ?? [];
  const owner = bracketed ?? after ?? '';
  return owner === '' || isPause(owner) ? null : { title: rest.trimEnd(), owner };
}

/**
 * Owners that stand in the titles: "Welcome – Anna", "Talks (Ben)". Where the words alone do not tell, but rows of the same
 * agenda end in names, what is written like one is left in the title and said.
 */
export function withOwners(rows: readonly RawRow[]): RawRow[] {
  const sure = rows.map((row) => (row.owner === '' ? surely(row.title) : null));
  const some = sure.some((each) => each !== null);
  return rows.map((row, index) => {
    const named = sure[index] ?? null;
    if (named !== null) return { ...row, ...named };
    const maybe = some && row.owner === '' ? mayBe(row.title) : null;
    return maybe === null
      ? row
      : { ...row, doubts: [...row.doubts, doubt('maybeOwner', { text: maybe.owner })] };
  });
}
