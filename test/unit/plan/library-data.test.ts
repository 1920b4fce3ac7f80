import * as v from 'valibot';
import { expect, test } from 'vitest';
import { libraryItems } from '../../../shared/plan/library/items.ts';
import {
  libraryItemSchema,
  libraryKinds,
  libraryStakes,
  namePlace,
  saidTo,
  type LibraryKind,
} from '../../../shared/plan/library/item.ts';
import { foldedWords } from '../../../shared/search/words.ts';
import { saidAloud } from '../../support/said-aloud.ts';

const of = (kind: LibraryKind) => libraryItems.filter((item) => item.kind === kind);

/** The fewest of a kind with which a facilitator has a choice for several meetings. */
const fewest: Readonly<Record<LibraryKind, number>> = {
  opener: 18,
  scope: 7,
  agreement: 12,
  confidentiality: 8,
  story: 12,
  reflection: 12,
  redirect: 12,
  invitation: 10,
  otherWay: 9,
  energiser: 10,
  harvest: 10,
  feedback: 8,
  closing: 12,
  buddy: 8,
};

test('every item fits the schema word for word, under an id that says its kind', () => {
  for (const item of libraryItems) {
    expect(v.parse(libraryItemSchema, item), item.id).toEqual(item);
    expect(item.id).toMatch(/^[a-z]+(-[a-z]+)+$/u);
    const prefix = item.kind.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
    expect(item.id.startsWith(`${prefix}-`), item.id).toBe(true);
  }
  expect(new Set(libraryItems.map(({ id }) => id)).size).toBe(libraryItems.length);
});

test('there are enough of every kind, and openers at all stakes', () => {
  expect(libraryItems.length).toBeGreaterThanOrEqual(130);
  for (const kind of libraryKinds) expect(of(kind).length, kind).toBeGreaterThanOrEqual(fewest[kind]);
  for (const stakes of libraryStakes)
    expect(of('opener').filter((item) => item.stakes === stakes).length, stakes).toBeGreaterThanOrEqual(4);
});

test('each says in one sentence what it is for, and in one to three how to run it', () => {
  const sentences = (text: string): number =>
    text.replace(/[“(][^”)]*[”)]/gu, '').match(/[^.!?]+[.!?](?=\s|$)/gu)?.length ?? 0;
  for (const { id, purpose, how, minutes } of libraryItems) {
    expect([id, sentences(purpose)]).toEqual([id, 1]);
    expect([id, [1, 2, 3].includes(sentences(how))]).toEqual([id, true]);
    expect([id, minutes.to <= 30]).toEqual([id, true]);
  }
});

test('no two things that are said open alike, templates included', () => {
  const heads = new Map<string, string>();
  for (const [place, text] of saidAloud) {
    const clause = text.split(/[,.:;?!…–—]/u)[0] ?? '';
    const first = [
      `words: ${foldedWords(text).slice(0, 4).join(' ')}`,
      `clause: ${foldedWords(clause).join(' ')}`,
    ];
    for (const head of first) {
      expect([place, head, heads.get(head) ?? place]).toEqual([place, head, place]);
      heads.set(head, place);
    }
  }
});

test('P11: no prompt can be answered with yes or no', () => {
  const asksYesOrNo =
    /(?:^|[.!?:;,…]\s+|[“(])(?:and |but |or )?(?:do|does|did|is|are|was|were|am|have|has|had|can|could|would|will|should|shall|may|might|must)\b[^.!?]*\?/iu;
  expect(asksYesOrNo.test('Now, did you like it?')).toBe(true);
  expect(saidAloud.filter(([, text]) => asksYesOrNo.test(text))).toEqual([]);
});

test('P13: an invitation names nobody and points at nobody', () => {
  for (const { id, text, how } of of('invitation')) {
    expect([id, text]).not.toEqual([id, expect.stringContaining('{')]);
    expect([id, text]).toEqual([
      id,
      expect.not.stringMatching(/quiet(er)? (one|voice|people)|not (yet )?spoken|haven’t|who has not/iu),
    ]);
    expect(how).not.toContain(namePlace);
  }
});

test('P7: a redirect takes the name of who asked, once; only redirects have a place for one', () => {
  for (const { id, kind, text, purpose, how } of libraryItems) {
    const places = text.split(namePlace).length - 1;
    expect([id, places <= (kind === 'redirect' ? 1 : 0)]).toEqual([id, true]);
    expect([id, /[{}]/u.test(purpose + how + text.replaceAll(namePlace, ''))]).toEqual([id, false]);
  }
  expect(of('redirect').filter(({ text }) => text.includes(namePlace)).length).toBeGreaterThan(9);
  const text = `Who has been where ${namePlace} is?`;
  expect(saidTo({ text }, 'Zoë $&')).toBe('Who has been where Zoë $& is?');
  expect(saidTo({ text }, null)).toBeNull();
  expect(saidTo({ text: 'Breathe.' }, null)).toBe('Breathe.');
});

test('an energiser can be done seated, and says so', () => {
  for (const { id, text, how } of of('energiser'))
    expect([id, `${text} ${how}`]).toEqual([id, expect.stringMatching(/seat|place/iu)]);
});

test('the words are plain: no straight quotes, no doubled blanks, none of the phrases everyone is tired of', () => {
  const tired =
    /elephant in the room|safe space|low-hanging|circle back|think outside|journey|holding space|unpack|toolbox|takeaway|energi[sz]e[ds]? the|synerg|stakeholder|blessing|pray/iu;
  for (const { id, text, purpose, how } of libraryItems)
    for (const words of [text, purpose, how]) {
      expect([id, words]).toEqual([id, expect.not.stringMatching(/["']| {2}| [,.:;?!]/u)]);
      expect([id, words]).toEqual([id, expect.not.stringMatching(tired)]);
    }
});
