import { useState } from 'react';
import { circleLimits, type Circle } from '../../shared/circle/circle.ts';
import { enCircle } from '../../shared/words/en-circle.ts';
import { BareField } from '../ui/bare-field.tsx';
import { Button } from '../ui/button.tsx';
import { Suggestions } from './suggestions.tsx';
import { changeCircle, type SectionProps } from './section-props.ts';
import { Section } from './section.tsx';
import { useFocusOn } from './use-focus-on.ts';

type Agreement = Circle['agreements'][number];
const words = enCircle.agreements;

/** Three to five, chosen from suggestions or written; the date when the group adopted them (P2). */
export function AgreementsPart({ book: { circle }, desk, today }: SectionProps) {
  const [own, setOwn] = useState('');
  const focusOn = useFocusOn();
  const { agreements } = circle;
  const isFull = agreements.length >= circleLimits.agreements;
  const change = (part: (all: Agreement[]) => Agreement[], key?: string): void =>
    changeCircle(desk, (each) => ({ ...each, agreements: part(each.agreements) }), key);
  const edit = (id: string, part: (each: Agreement) => Agreement, key?: string): void =>
    change((all) => all.map((each) => (each.id === id ? part(each) : each)), key);
  const add = (text: string): void => {
    const id = crypto.randomUUID();
    if (text.trim() !== '' && !isFull) change((all) => [...all, { id, text: text.trim() }]);
  };
  const addOwn = (): void => {
    add(own);
    if (!isFull) setOwn('');
  };
  const remove = (index: number): void => {
    const { id } = agreements[index] ?? {};
    change((all) => all.filter((each) => each.id !== id));
    const stays = Math.min(index, agreements.length - 2);
    focusOn(stays < 0 ? '#own-agreement' : `[data-agreement="${stays}"]`);
  };
  const isOpen = agreements.some(({ adoptedOn, text }) => adoptedOn === undefined && text.trim() !== '');
  return (
    <Section id="agreements" heading={words.heading}>
      <p className="part-hint">{words.hint(agreements.length)}</p>
      <ol className="agreement-list">
        {agreements.map(({ id, text, adoptedOn }, i) => (
          <li key={id}>
            <BareField
              label={words.one(i + 1)}
              data-agreement={i}
              isLong
              maxLength={circleLimits.text}
              value={text}
              onChange={(value) => edit(id, (each) => ({ ...each, text: value }), `agreement ${id}`)}
            />
            <Button weight="quiet" aria-label={words.removes(i + 1)} onPress={() => remove(i)}>
              {words.remove}
            </Button>
            {adoptedOn === undefined ? (
              <Button
                weight="quiet"
                data-adopt
                aria-label={words.adopts(i + 1)}
                onPress={() => {
                  edit(id, (each) => ({ ...each, adoptedOn: today }));
                  focusOn(`[data-agreement="${i}"]`);
                }}
              >
                {words.adopt}
              </Button>
            ) : (
              <span className="agreement-date">
                {words.adoptedOn(adoptedOn)}
                <Button
                  weight="quiet"
                  aria-label={words.takesBack(i + 1)}
                  onPress={() => {
                    edit(id, ({ adoptedOn: _adopted, ...each }) => each);
                    focusOn(`[data-agreement="${i}"]`);
                  }}
                >
                  {words.takeBack}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {isFull ? (
        <p className="part-hint">{words.full}</p>
      ) : (
        <form
          className="part-add"
          onSubmit={(event) => {
            event.preventDefault();
            addOwn();
          }}
        >
          <BareField
            id="own-agreement"
            label={words.own}
            placeholder={words.own}
            maxLength={circleLimits.text}
            value={own}
            onChange={setOwn}
          />
          <Button type="submit">{words.add}</Button>
        </form>
      )}
      {agreements.length > 1 && isOpen && (
        <div>
          <Button
            onPress={() => {
              change((all) =>
                all.map((each) => (each.text.trim() === '' ? each : { adoptedOn: today, ...each })),
              );
              focusOn('#own-agreement');
            }}
          >
            {words.adoptAll}
          </Button>
        </div>
      )}
      <Suggestions
        taken={agreements.map(({ text }) => text)}
        onTake={add}
        onPutBack={(text) => change((all) => all.filter((each) => each.text !== text))}
      />
    </Section>
  );
}
