import { useState } from 'react';
import type { NextMeeting } from '../../shared/session/events.ts';
import { dateLong } from '../../shared/time/clock.ts';
import { en } from '../../shared/words/en.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  readonly next: NextMeeting | null;
  /** Answers whether it was taken. */
  readonly onSet: (next: NextMeeting) => Promise<boolean>;
}

const words = en.preview.next;
type Outcome = 'none' | 'noDate' | 'done' | 'refused';

/** Date, time and place of the next meeting (P23). */
export function NextMeetingForm({ next, onSet }: Props) {
  const [date, setDate] = useState(next?.date ?? '');
  const [time, setTime] = useState(next?.time ?? '');
  const [place, setPlace] = useState(next?.place ?? '');
  const [outcome, setOutcome] = useState<Outcome>('none');
  const set = async (): Promise<void> => {
    if (date === '') return setOutcome('noDate');
    const taken = await onSet({ date, time: time === '' ? null : time, place: place.trim() });
    return setOutcome(taken ? 'done' : 'refused');
  };
  return (
    <form
      className="next-meeting"
      onSubmit={(event) => {
        event.preventDefault();
        void set();
      }}
    >
      <h2>{words.heading}</h2>
      <div className="next-when">
        <TextField
          label={words.date}
          type="date"
          value={date}
          onChange={setDate}
          {...(outcome === 'noDate' && date === '' ? { error: words.noDate } : {})}
        />
        <TextField label={words.time} type="time" value={time} onChange={setTime} />
      </div>
      <TextField label={words.place} value={place} maxLength={500} onChange={setPlace} />
      <Button type="submit">{next === null ? words.set : words.change}</Button>
      <output className="next-told">
        {outcome === 'done' && next !== null
          ? words.done(dateLong(Date.parse(`${next.date}T12:00:00Z`), 'UTC', en.summary.locale))
          : outcome === 'refused'
            ? en.preview.refused
            : null}
      </output>
    </form>
  );
}
