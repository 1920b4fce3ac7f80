import { withMinors } from '../../shared/circle/book.ts';
import { circleLimits } from '../../shared/circle/circle.ts';
import { purposeHint } from '../../shared/circle/purpose.ts';
import { enCircle } from '../../shared/words/en-circle.ts';
import { en } from '../../shared/words/en.ts';
import { Check } from '../ui/check.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Limits } from './limits.tsx';
import { changeCircle, type SectionProps } from './section-props.ts';
import { Section } from './section.tsx';

const words = enCircle.purpose;

/** Why the group exists, in one sentence, and what its space is and is not (P1, P18). */
export function PurposePart({ book: { circle }, desk }: SectionProps) {
  const { scope } = circle;
  return (
    <Section id="purpose" heading={words.heading}>
      <div className="said-aloud">
        <TextField
          label={words.label}
          placeholder={words.example}
          rows={2}
          maxLength={circleLimits.text}
          hint={en.circles.purpose[purposeHint(circle.purpose)]}
          value={circle.purpose}
          onChange={(purpose) => changeCircle(desk, (each) => ({ ...each, purpose }), 'purpose')}
        />
      </div>
      <div className="part-two">
        <TextField
          label={words.is}
          placeholder={words.isExample}
          rows={3}
          maxLength={circleLimits.text}
          value={scope.is}
          onChange={(is) =>
            changeCircle(desk, (each) => ({ ...each, scope: { ...each.scope, is } }), 'scope.is')
          }
        />
        <TextField
          label={words.isNot}
          placeholder={words.isNotExample}
          rows={3}
          maxLength={circleLimits.text}
          value={scope.isNot}
          onChange={(isNot) =>
            changeCircle(desk, (each) => ({ ...each, scope: { ...each.scope, isNot } }), 'scope.isNot')
          }
        />
      </div>
      <Check
        checked={circle.minors}
        hint={words.minorsHint}
        onChange={(minors) => changeCircle(desk, (each) => withMinors(each, minors))}
      >
        {words.minors}
      </Check>
      <details className="part-limits">
        <summary>{en.circles.limits.open}</summary>
        <Limits />
      </details>
    </Section>
  );
}
