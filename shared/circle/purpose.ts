import { tidyLine } from '../lib/text.ts';

/** What is to be said about a purpose while it is typed; `fine`: one sentence that says what for (P1). */
export type PurposeHint = 'empty' | 'sentences' | 'onlyWho' | 'long' | 'fine';

/** More is not said in one breath. Words. */
const mostWords = 32;
/** Ends no sentence, although a full stop stands behind it. */
const abbreviation =
  /(?:^|[\s(„“"'])(?:\p{L}(?:\.\s?\p{L})*|etc|vs|ca|approx|dr|mr|mrs|ms|prof|st|no|usw|bzw|ggf|p\.\s?ex|ej)\.$/iu;
const sentenceEnd = /[.!?…]+["'”’»)\]]*(?=\s)|[。！？]+/gu;
/** How a line begins that names a kind of people: a circle for, a group of, for, people who. */
const who =
  /^(?:(?:a|an|the|our|this)\s+)?(?:[\p{L}-]+\s+){0,2}?(?:group|circle|space|place|community|network|meeting|meetup|gathering|forum|people|peers)\s+(?:for|of|from|who|with|in|at)\b|^(?:for|people|those)\s/iu;
/** What tells that something is done: an infinitive, we, so that, by doing, or one of the commonest things. */
const what =
  /\b(?:to\s+(?!the\b|a\b|an\b|our\b|all\b)\p{L}+|we|us|so\s+that|how|in\s+order|where\b.+\b(?:can|may|is|are)|\p{L}{2,}ing\b.*\b(?:from|with|about|through|each|together|on)|learns?|shares?|helps?|supports?|exchanges?|talks?|listens?|practi[sc]es?|finds?|meets?|brings?|build|builds)\b/iu;

/** Sentences of a text, in the order they stand; at least what can be counted without knowing the language. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/\n+/u).flatMap((line) => {
    const found: string[] = [];
    let from = 0;
    for (const end of line.matchAll(sentenceEnd)) {
      const to = end.index + end[0].length;
      if (abbreviation.test(line.slice(from, to))) continue;
      found.push(line.slice(from, to));
      from = to;
    }
    found.push(line.slice(from));
    return found.map(tidyLine).filter((each) => /\p{L}/u.test(each));
  });
}

/** One sentence? Does it say what for, not only who? Whatever is not understood is left in peace. */
export function purposeHint(text: string): PurposeHint {
  const sentences = sentencesOf(text);
  const [only] = sentences;
  if (only === undefined) return 'empty';
  if (sentences.length > 1) return 'sentences';
  const words = only.split(' ').length;
  if (words > mostWords) return 'long';
  const isAName = words < 3 && !what.test(only) && /^[\p{Script=Latin}\s'’.-]+$/u.test(only);
  return isAName || (who.test(only) && !what.test(only.replace(who, ''))) ? 'onlyWho' : 'fine';
}
