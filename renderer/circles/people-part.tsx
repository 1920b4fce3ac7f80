import { memo, useState } from 'react';
import { addMembers, namesakes, namesIn, removeMember, type Newcomer } from '../../shared/circle/book.ts';
import type { Circle } from '../../shared/circle/circle.ts';
import { badgesOf } from '../../shared/circle/badges.ts';
import { parseMembers } from '../../shared/circle/members-csv.ts';
import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import { parseRoster } from '../../shared/plan/roster.ts';
import { mostPeople } from '../../shared/session/limits.ts';
import { enCircle } from '../../shared/words/en-circle.ts';
import { BareField } from '../ui/bare-field.tsx';
import { Button } from '../ui/button.tsx';
import { AddPeople, type Offer } from './add-people.tsx';
import { circleName } from './circle-card.tsx';
import { Apart } from './apart.tsx';
import { MemberRow } from './member-row.tsx';
import type { SectionProps } from './section-props.ts';
import { Section } from './section.tsx';
import { useFocusOn } from './use-focus-on.ts';

interface Props extends SectionProps {
  readonly bridge: ConsoleBridge;
  readonly others: readonly Circle[];
  /** People whom another circle holds. */
  readonly held: ReadonlySet<string>;
}

const words = enCircle.people;

/** A letter typed elsewhere on the page must not draw sixty people anew. */
const isSame = (one: Props, other: Props): boolean => {
  const [a, b] = [one.book, other.book];
  return (
    a.people === b.people &&
    a.circle.members === b.circle.members &&
    a.circle.apart === b.circle.apart &&
    a.circle.minors === b.circle.minors &&
    one.others === other.others &&
    one.held === other.held
  );
};

/** Who is in the circle: pasted, from a file, or one by one; edited in place (R7). */
export const PeoplePart = memo(People, isSame);

function People({ book, desk, bridge, others, held }: Props) {
  const [one, setOne] = useState('');
  const [offer, setOffer] = useState<Offer | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const focusOn = useFocusOn();
  const { circle } = book;
  const { members } = circle;
  const names = namesIn(book);
  const badges = badgesOf(members);
  const people = new Map(book.people.map((each) => [each.id, each]));
  const nameOf = (person: string): string => {
    const name = names.get(person) ?? '';
    return name === '' ? words.unnamed : name;
  };

  const circlesOf = (person: string): readonly string[] =>
    others
      .filter((each) => each.id !== circle.id && each.members.some((member) => member.person === person))
      .map(circleName);

  const add = (newcomers: readonly Newcomer[]): void => {
    setFailure(null);
    if (newcomers.length > 0) setSaid(enCircle.add.added(newcomers.length));
    desk.change((each) => addMembers(each, newcomers, () => crypto.randomUUID()));
  };
  /** At once where nobody goes by that name; else it is asked. */
  const addOne = (): void => {
    const read = parseRoster(one);
    if (!read.ok) return read.error.code === 'empty' ? undefined : setOffer({ kind: 'paste', text: one });
    const { people: rows } = read.value;
    if (members.length + rows.length > mostPeople) return setFailure(words.full);
    if (rows.some(({ name }) => namesakes(name, book, others).length > 0))
      setOffer({ kind: 'paste', text: one });
    else add(rows.map(({ name, pronouns }) => ({ person: null, name, pronouns })));
    return setOne('');
  };
  const openFile = async (): Promise<void> => {
    setFailure(null);
    const opened = await bridge.request('text:open', { what: 'members' });
    if (opened === null) return;
    if (!opened.ok) return setFailure(enCircle.add.notOpened[opened.code](opened.name));
    const read = parseMembers(opened.text);
    if (read.ok) setOffer({ kind: 'file', file: opened.name, read: read.value });
    else setFailure(enCircle.add.fault(opened.name, read.error));
  };
  const remove = (person: string): void => {
    const index = members.findIndex((each) => each.person === person);
    setSaid(words.removed(nameOf(person), !held.has(person)));
    desk.change((each) => removeMember(each, person, held));
    const stays = members[index + 1] ?? members[index - 1];
    focusOn(stays === undefined ? '#add-one' : `[data-remove="${stays.person}"]`);
  };

  return (
    <Section id="people" heading={words.heading}>
      {members.length === 0 ? (
        <p className="part-hint">{words.none}</p>
      ) : (
        <>
          <div className="member-columns" aria-hidden="true">
            <span>{words.columns.badge}</span>
            <span>{words.columns.name}</span>
            <span>{words.columns.pronouns}</span>
            <span>{words.columns.role}</span>
          </div>
          <ul className="members">
            {members.map((member, i) => (
              <MemberRow
                key={member.person}
                member={member}
                place={i + 1}
                name={names.get(member.person) ?? ''}
                pronouns={people.get(member.person)?.pronouns ?? null}
                freeBadge={badges.get(member.person) ?? 0}
                circle={circle}
                alsoIn={circlesOf(member.person)}
                nameOf={nameOf}
                desk={desk}
                onRemove={() => remove(member.person)}
              />
            ))}
          </ul>
        </>
      )}
      <form
        className="part-add"
        onSubmit={(event) => {
          event.preventDefault();
          addOne();
        }}
      >
        <BareField
          id="add-one"
          label={words.add}
          placeholder={words.addExample}
          value={one}
          onChange={setOne}
        />
        <Button type="submit">{words.adds}</Button>
        <Button onPress={() => setOffer({ kind: 'paste', text: '' })}>{words.paste}</Button>
        <Button onPress={() => void openFile()}>{words.file}</Button>
      </form>
      <p className="part-hint">{words.fileHint}</p>
      {failure !== null && (
        <p className="notice notice-failed" role="alert">
          {failure}
        </p>
      )}
      <output className="part-said">{said}</output>
      {members.length > 1 && <Apart circle={circle} nameOf={nameOf} desk={desk} />}
      {offer !== null && (
        <AddPeople
          offer={offer}
          book={book}
          others={others}
          onAdd={(newcomers) => {
            setOffer(null);
            add(newcomers);
          }}
          onClose={() => setOffer(null)}
        />
      )}
    </Section>
  );
}
