import { useState } from 'react';
import { trackings, type Tracking } from '../../../shared/session/events.ts';
import { en } from '../../../shared/words/en.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';

interface Props {
  readonly tracking: Tracking;
  readonly onAgree: (tracking: Tracking) => void;
}

/** What the circle agreed to can be changed; the choice alone does nothing yet, since "no" takes out what there is. */
export function Agree({ tracking, onAgree }: Props) {
  const { people } = en.room;
  const [chosen, setChosen] = useState(tracking);
  return (
    <div className="people-agree">
      <Choice
        label={people.tracking}
        value={chosen}
        options={trackings.map((each) => [each, people.trackings[each]])}
        onChange={setChosen}
      />
      <div className="people-agree-line">
        <span>{people.trackingHints[chosen]}</span>
        <Button isDisabled={chosen === tracking} onPress={() => onAgree(chosen)}>
          {people.agree}
        </Button>
      </div>
    </div>
  );
}
