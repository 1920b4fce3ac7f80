import { describe, expect, it } from 'vitest';
import { newCircle, type Circle } from '../../../shared/circle/circle.ts';
import { withAdopted } from '../../../shared/circle/take-over.ts';
import { given, open, type Step } from '../../support/record.ts';

const stays = { id: 'a1', text: 'What is said here stays here' };
const circle: Circle = { ...newCircle('circle-1'), agreements: [stays] };
const after = (...steps: readonly Step[]) =>
  withAdopted(circle, given([open(), ...steps]).state.facts)?.agreements;
const word = (text: string, agreement: string | null = null): Step => ({
  type: 'wordAgreement',
  agreement,
  text,
});
const adopt = (...agreements: string[]): Step => ({ type: 'adoptAgreements', agreements });

describe('P2: the circle goes on with what it adopted', () => {
  it('new ones, with their date, after those it had', () => {
    expect(after(word('Anyone may pass.'), adopt('x1', 'a1'))).toEqual([
      { ...stays, adoptedOn: '2026-08-03' },
      { id: 'x1', text: 'Anyone may pass.', adoptedOn: '2026-08-03' },
    ]);
  });

  it('another wording takes the place of the old one once it is adopted, not before', () => {
    expect(after(word('Stories stay.', 'a1'))).toBeUndefined();
    expect(after(word('Stories stay.', 'a1'), adopt('a1'))).toEqual([
      { id: 'a1', text: 'Stories stay.', adoptedOn: '2026-08-03' },
    ]);
  });

  it('one that was taken away goes, undone it stays', () => {
    expect(after(word('', 'a1'))).toEqual([]);
    expect(after(word('', 'a1'), { type: 'undo' })).toBeUndefined();
  });

  it('what nobody adopted stays in the record; what was written into the document meanwhile stays there', () => {
    expect(after(word('Anyone may pass.'))).toBeUndefined();
    const meanwhile = { id: 'm', text: 'Written at home' };
    const { facts } = given([open(), word('Anyone may pass.'), adopt('x1')]).state;
    const changed = withAdopted({ ...circle, agreements: [stays, meanwhile] }, facts);
    expect(changed?.agreements.map(({ id }) => id)).toEqual(['a1', 'm', 'x1']);
  });

  it('a second time changes nothing: closing can be undone and done again', () => {
    const { facts } = given([open(), word('Anyone may pass.'), adopt('x1')]).state;
    const once = withAdopted(circle, facts);
    expect(once === null ? null : withAdopted(once, facts)).toBeNull();
  });
});
