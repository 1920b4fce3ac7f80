import type { Projection } from '../projection.ts';

export interface AgreementsView {
  readonly scene: 'agreements';
  readonly purpose: string;
  readonly agreements: readonly string[];
}

export const agreementsView = ({ opened: { circle }, facts }: Projection): AgreementsView => ({
  scene: 'agreements',
  purpose: circle.purpose,
  agreements: shown(facts),
});

/** As they stand, and in its place what is being typed: the group words it together. */
function shown({ agreements, agreementDraft }: Projection['facts']): readonly string[] {
  const texts = agreements.map(({ id, text }) =>
    id === agreementDraft?.agreement ? agreementDraft.text : text,
  );
  return agreementDraft?.agreement === null ? [...texts, agreementDraft.text] : texts;
}
