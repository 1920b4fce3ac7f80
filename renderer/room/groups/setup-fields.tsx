import { useEffect, useRef } from 'react';
import { enGroups } from '../../../shared/words/en-groups.ts';
import { Check } from '../../ui/check.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { More } from './more.tsx';
import { RuleFields } from './rule-fields.tsx';
import { ways, type Setup } from './setup.ts';
import type { GroupsRoom } from './use-groups-room.ts';

interface Props {
  readonly room: GroupsRoom;
  readonly setup: Setup;
  readonly covered: boolean;
  readonly onChange: (setup: Setup) => void;
}

const words = enGroups.form;

/** How to divide, where they go, for how long; below, closed until it is needed, who takes part and what is asked tonight. */
export function SetupFields({ room, setup, covered, onChange }: Props) {
  const { way, typed, places, minutes, out, apart, together } = setup;
  const { here, called, met } = room;
  // Opened by a key: the number is what is typed next.
  const numbers = useRef<HTMLDivElement>(null);
  useEffect(() => numbers.current?.querySelector('input')?.focus(), []);
  const people = here.map(({ id }): readonly [string, string] => [id, called(id)]);
  return (
    <div className="groups-setup">
      <Choice
        label={words.by}
        value={way}
        options={ways.map((each) => [each, words.ways[each]])}
        onChange={(next) => onChange({ ...setup, way: next })}
      />
      <div ref={numbers} className="groups-numbers">
        <TextField
          label={words.field[way]}
          value={typed[way]}
          inputMode={way === 'sizes' ? 'text' : 'numeric'}
          maxLength={120}
          autoComplete="off"
          onFocus={(event) => {
            if (event.target instanceof HTMLInputElement) event.target.select();
          }}
          onChange={(text) => onChange({ ...setup, typed: { ...typed, [way]: text } })}
        />
        <TextField
          label={words.minutes}
          value={minutes}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          placeholder={words.minutesHint}
          onChange={(text) => onChange({ ...setup, minutes: text })}
        />
      </div>
      <TextField
        label={words.places}
        placeholder={words.placesHint}
        value={places}
        maxLength={2000}
        autoComplete="off"
        onChange={(text) => onChange({ ...setup, places: text })}
      />
      {way !== 'count' && (
        <>
          <More summary={words.partly(here.filter(({ id }) => !out.includes(id)).length, here.length)}>
            {() => (
              <div className="groups-takers">
                {people.map(([id, name]) => (
                  <Check
                    key={id}
                    checked={!out.includes(id)}
                    onChange={(takes) =>
                      onChange({ ...setup, out: takes ? out.filter((each) => each !== id) : [...out, id] })
                    }
                  >
                    {words.takes(name)}
                  </Check>
                ))}
              </div>
            )}
          </More>
          {!covered && (
            <More summary={words.rules}>
              {() => (
                <>
                  {met !== null && met.apart.length > 0 && (
                    <p className="groups-said">{words.ofCircle(met.apart.length)}</p>
                  )}
                  <RuleFields
                    rule={words.apart}
                    people={people}
                    pairs={apart}
                    onChange={(pairs) => onChange({ ...setup, apart: pairs })}
                  />
                  <RuleFields
                    rule={words.together}
                    people={people}
                    pairs={together}
                    onChange={(pairs) => onChange({ ...setup, together: pairs })}
                  />
                </>
              )}
            </More>
          )}
        </>
      )}
    </div>
  );
}
