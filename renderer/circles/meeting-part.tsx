import { nextDate } from '../../shared/circle/cadence.ts';
import { cadences, circleLimits, type Circle } from '../../shared/circle/circle.ts';
import { dateWords } from '../../shared/words/en/circles.ts';
import { enCircle } from '../../shared/words/en-circle.ts';
import { en } from '../../shared/words/en.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { changeCircle, type SectionProps } from './section-props.ts';
import { Section } from './section.tsx';
import { useFocusOn } from './use-focus-on.ts';

interface Props extends SectionProps {
  /** Local date on which the circle met last; null: it has not. */
  readonly lastMet: string | null;
}

const words = enCircle.meeting;
const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(text);

/** How often, when next, and where the group talks in between (P15). */
export function MeetingPart({ book: { circle }, desk, today, lastMet }: Props) {
  const focusOn = useFocusOn();
  const { cadence, next, between } = circle;
  const change = (part: Partial<Circle>, key?: string): void =>
    changeCircle(desk, (each) => ({ ...each, ...part }), key);
  // A date to come stands; one that has passed is what the next is counted from.
  const isDue = next === null || next.date < today;
  const base = next?.date ?? lastMet;
  const suggested = isDue && base !== null ? nextDate(cadence, base, today) : null;
  const at = { time: next?.time ?? null, place: next?.place ?? '' };
  return (
    <Section id="meeting" heading={words.heading}>
      <Choice
        label={words.cadence}
        value={cadence}
        options={cadences.map((each) => [each, en.circles.cadences[each]] as const)}
        onChange={(value) => change({ cadence: value })}
      />
      <div className="meeting-when">
        <div id="next-date">
          <TextField
            label={words.date}
            type="date"
            value={next?.date ?? ''}
            {...(next === null ? {} : { hint: dateWords(next.date, today) })}
            onChange={(date) => {
              if (isDate(date)) change({ next: { ...at, date } }, 'next.date');
            }}
          />
        </div>
        <TextField
          label={words.time}
          type="time"
          isDisabled={next === null}
          value={next?.time ?? ''}
          onChange={(time) => {
            if (next !== null) change({ next: { ...next, time: time === '' ? null : time } }, 'next.time');
          }}
        />
        <TextField
          label={words.place}
          placeholder={words.placeExample}
          maxLength={circleLimits.text}
          isDisabled={next === null}
          value={next?.place ?? ''}
          onChange={(place) => {
            if (next !== null) change({ next: { ...next, place } }, 'next.place');
          }}
        />
      </div>
      <div className="meeting-next">
        {suggested !== null && (
          <>
            <Button
              onPress={() => {
                change({ next: { ...at, date: suggested } });
                focusOn('#next-date input');
              }}
            >
              {words.suggest(suggested, today)}
            </Button>
            <span className="part-hint">{words.suggestHint(cadence)}</span>
          </>
        )}
        {base === null && cadence !== 'once' && <span className="part-hint">{words.noBase}</span>}
        {next !== null && (
          <Button
            weight="quiet"
            onPress={() => {
              change({ next: null });
              focusOn('#next-date input');
            }}
          >
            {words.clear}
          </Button>
        )}
      </div>
      <TextField
        label={words.between}
        placeholder={words.betweenExample}
        maxLength={circleLimits.text}
        value={between}
        onChange={(value) => change({ between: value }, 'between')}
      />
    </Section>
  );
}
