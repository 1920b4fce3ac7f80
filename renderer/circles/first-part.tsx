import { enCircle } from '../../shared/words/en-circle.ts';
import { Check } from '../ui/check.tsx';
import { changeCircle, type SectionProps } from './section-props.ts';
import { Section } from './section.tsx';

const words = enCircle.first;
const rows = ['purpose', 'agreements', 'role'] as const;

/** What a first session is for, ticked with its date (P2, P3, P4). */
export function FirstPart({ book: { circle }, desk, today }: SectionProps) {
  const { firstSession } = circle;
  return (
    <Section id="first" heading={words.heading}>
      <p className="part-hint">{words.hint}</p>
      {rows.map((row) => {
        const done = firstSession[row];
        return (
          <Check
            key={row}
            checked={done !== null}
            {...(done === null ? {} : { hint: words.done(done) })}
            onChange={(checked) =>
              changeCircle(desk, (each) => ({
                ...each,
                firstSession: { ...each.firstSession, [row]: checked ? today : null },
              }))
            }
          >
            {words.rows[row]}
          </Check>
        );
      })}
    </Section>
  );
}
