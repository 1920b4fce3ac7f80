import { trackingsFor, wallNamesFor } from '../../shared/circle/book.ts';
import type { Audience } from '../../shared/summary/view.ts';
import { enCircle } from '../../shared/words/en-circle.ts';
import { Choice } from '../ui/choice.tsx';
import { changeCircle, type SectionProps } from './section-props.ts';
import { Section } from './section.tsx';

const words = enCircle.shown;
const ordered = ['circle', 'absent', 'shareable', 'own'] as const satisfies readonly Audience[];

/** What the circle agreed to have seen and measured, and for whom its summary is. */
export function ShownPart({ book: { circle }, desk }: SectionProps) {
  const { wallNames, tracking, audience, minors } = circle;
  return (
    <Section id="shown" heading={words.heading}>
      <div>
        <Choice
          label={words.wall}
          value={wallNames}
          options={wallNamesFor(circle).map((each) => [each, words.wallNames[each]] as const)}
          onChange={(value) => changeCircle(desk, (each) => ({ ...each, wallNames: value }))}
        />
        <p className="part-hint">{words.wallHint[wallNames]}</p>
      </div>
      {minors ? (
        <p className="part-note">{words.minors}</p>
      ) : (
        <div>
          <Choice
            label={words.tracking}
            value={tracking}
            options={trackingsFor(circle).map((each) => [each, words.trackings[each]] as const)}
            onChange={(value) => changeCircle(desk, (each) => ({ ...each, tracking: value }))}
          />
          <p className="part-hint">{words.trackingHint}</p>
        </div>
      )}
      <div>
        <Choice
          label={words.audience}
          value={audience}
          options={ordered.map((each) => [each, words.audiences[each]] as const)}
          onChange={(value) => changeCircle(desk, (each) => ({ ...each, audience: value }))}
        />
        <p className="part-hint">{words.audienceHint}</p>
      </div>
    </Section>
  );
}
