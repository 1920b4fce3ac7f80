import type { Projection } from '../projection.ts';

export interface AgreementsView {
  readonly scene: 'agreements';
  readonly purpose: string;
  readonly agreements: readonly string[];
}

export const agreementsView = ({ opened: { circle } }: Projection): AgreementsView => ({
  scene: 'agreements',
  purpose: circle.purpose,
  agreements: circle.agreements.map(({ text }) => text),
});
