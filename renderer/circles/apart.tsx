import { useState } from 'react';
import { keepApart } from '../../shared/circle/book.ts';
import type { Circle } from '../../shared/circle/circle.ts';
import { enCircle } from '../../shared/words/en-circle.ts';
import { Button } from '../ui/button.tsx';
import { NativeSelect } from '../ui/native-select.tsx';
import type { BookDesk } from './book-desk.ts';
import { changeCircle } from './section-props.ts';
import { useFocusOn } from './use-focus-on.ts';

interface Props {
  readonly circle: Circle;
  readonly nameOf: (person: string) => string;
  readonly desk: BookDesk;
}

const words = enCircle.people;

/** Pairs that are never put in one small group (G1), chosen by name. */
export function Apart({ circle, nameOf, desk }: Props) {
  const [one, setOne] = useState('');
  const [other, setOther] = useState('');
  const focusOn = useFocusOn();
  const options = circle.members.map(({ person }) => [person, nameOf(person)] as const);
  const isThere = (person: string): boolean => circle.members.some((each) => each.person === person);
  const add = (): void => {
    if (!isThere(one)) return focusOn('#apart-one select');
    if (!isThere(other) || one === other) return focusOn('#apart-other select');
    changeCircle(desk, (each) => keepApart(each, one, other));
    setOne('');
    setOther('');
    return focusOn('#apart-one select');
  };
  return (
    <section className="apart" aria-labelledby="apart">
      <h3 id="apart">{words.apart}</h3>
      <p className="part-hint">{words.apartHint}</p>
      {circle.apart.length > 0 && (
        <ul>
          {circle.apart.map(([a, b]) => (
            <li key={`${a} ${b}`}>
              <span dir="auto">{words.apartPair(nameOf(a), nameOf(b))}</span>
              <Button
                weight="quiet"
                aria-label={words.apartRemove(nameOf(a), nameOf(b))}
                onPress={() => {
                  changeCircle(desk, (each) => ({
                    ...each,
                    apart: each.apart.filter((pair) => pair[0] !== a || pair[1] !== b),
                  }));
                  focusOn('#apart-one select');
                }}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="apart-add">
        <span id="apart-one">
          <NativeSelect
            label={words.apartOne}
            bare
            none={words.choose}
            value={isThere(one) ? one : ''}
            options={options}
            onChange={setOne}
          />
        </span>
        <span aria-hidden="true">{words.apartOther}</span>
        <span id="apart-other">
          <NativeSelect
            label={words.apartOther}
            bare
            none={words.choose}
            value={isThere(other) ? other : ''}
            options={options.filter(([person]) => person !== one)}
            onChange={setOther}
          />
        </span>
        <Button onPress={add}>{words.apartAdd}</Button>
      </div>
    </section>
  );
}
