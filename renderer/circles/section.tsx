import type { ReactNode } from 'react';

export const sectionIds = [
  'purpose',
  'agreements',
  'people',
  'meeting',
  'turn',
  'shown',
  'first',
  'end',
] as const;
export type SectionId = (typeof sectionIds)[number];

interface Props {
  readonly id: SectionId;
  readonly heading: string;
  readonly children: ReactNode;
}

/** A part of a circle's page: its heading takes the focus when it is gone to. */
export const Section = ({ id, heading, children }: Props) => (
  <section className="part" aria-labelledby={`part-${id}`}>
    <h2 id={`part-${id}`} tabIndex={-1}>
      {heading}
    </h2>
    {children}
  </section>
);
