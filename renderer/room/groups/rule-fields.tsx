import { useState } from 'react';
import type { Pair } from '../../../shared/groups/form.ts';
import { enGroups } from '../../../shared/words/en-groups.ts';
import { Button } from '../../ui/button.tsx';
import { NativeSelect } from '../../ui/native-select.tsx';

interface Props {
  readonly rule: string;
  readonly people: readonly (readonly [string, string])[];
  readonly pairs: readonly Pair[];
  readonly onChange: (pairs: readonly Pair[]) => void;
}

const words = enGroups.form;

/** Pairs of people who are to be apart, or together, tonight. */
export function RuleFields({ rule, people, pairs, onChange }: Props) {
  const [one, setOne] = useState('');
  const [other, setOther] = useState('');
  const named = new Map(people);
  const known = pairs.some((pair) => pair.includes(one) && pair.includes(other));
  return (
    <div className="groups-rule">
      <span className="field-label">{rule}</span>
      {pairs.length > 0 && (
        <ul>
          {pairs.map(([a, b]) => (
            <li key={`${a} ${b}`}>
              <bdi>{named.get(a)}</bdi> {words.and} <bdi>{named.get(b)}</bdi>
              <Button
                weight="quiet"
                aria-label={words.remove(rule, named.get(a) ?? '', named.get(b) ?? '')}
                onPress={() => onChange(pairs.filter((pair) => pair[0] !== a || pair[1] !== b))}
              >
                {words.removeShort}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="groups-rule-line">
        <NativeSelect
          bare
          label={words.first(rule)}
          value={one}
          none={words.choose}
          options={people}
          onChange={setOne}
        />
        <NativeSelect
          bare
          label={words.second(rule)}
          value={other}
          none={words.choose}
          options={people}
          onChange={setOther}
        />
        <Button
          aria-label={words.addRule(rule)}
          isDisabled={one === '' || other === '' || one === other || known}
          onPress={() => {
            onChange([...pairs, [one, other]]);
            setOne('');
            setOther('');
          }}
        >
          {words.add}
        </Button>
      </div>
    </div>
  );
}
