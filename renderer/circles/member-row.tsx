import { useState } from 'react';
import { changeMember, changePerson, holderOf } from '../../shared/circle/book.ts';
import { circleLimits, type Circle, type Member } from '../../shared/circle/circle.ts';
import { rosterLimits } from '../../shared/plan/roster.ts';
import { roles } from '../../shared/session/events.ts';
import { enCircle } from '../../shared/words/en-circle.ts';
import { BareField } from '../ui/bare-field.tsx';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { NativeSelect } from '../ui/native-select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { BookDesk } from './book-desk.ts';
import { changeCircle } from './section-props.ts';
import { useDraftValue } from './use-draft-value.ts';

interface Props {
  readonly member: Member;
  /** From 1, in the list. */
  readonly place: number;
  readonly name: string;
  readonly pronouns: string | null;
  /** The badge this person gets where none is given. */
  readonly freeBadge: number;
  readonly circle: Circle;
  /** Names of the other circles that hold this person. */
  readonly alsoIn: readonly string[];
  readonly nameOf: (person: string) => string;
  readonly desk: BookDesk;
  readonly onRemove: () => void;
}

const words = enCircle.people;

/** One person: badge, name, pronouns, role; what else there is opens below. */
export function MemberRow(props: Props) {
  const { member, place, name, pronouns, freeBadge, circle, nameOf, desk, onRemove, alsoIn } = props;
  const { person, role, badge, tracked, access } = member;
  const [isOpen, setIsOpen] = useState(false);
  const called = nameOf(person);
  const hasMore = access !== '' || (!tracked && !circle.minors);
  const key = (field: string): string => `${field} ${person}`;
  const change = (part: Partial<Member>, step?: string): void =>
    changeCircle(desk, (each) => changeMember(each, person, part), step);
  const nameField = useDraftValue(name, (typed) => {
    if (typed.trim() === '') return words.noName;
    desk.change(
      (each) => ({ ...each, people: changePerson(each.people, person, { name: typed.trim() }) }),
      key('name'),
    );
    return null;
  });
  const badgeField = useDraftValue(badge === null ? '' : String(badge), (typed) => {
    if (typed.trim() === '') {
      change({ badge: null }, key('badge'));
      return null;
    }
    const wanted = Number(typed);
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > circleLimits.badge) return words.badgeWrong;
    const holder = holderOf(circle, wanted, person);
    if (holder !== null) return words.badgeTaken(wanted, nameOf(holder));
    change({ badge: wanted }, key('badge'));
    return null;
  });
  return (
    <li className="member">
      <BareField
        label={words.of.badge(called)}
        inputMode="numeric"
        autoComplete="off"
        placeholder={String(freeBadge)}
        {...badgeField}
      />
      <BareField label={words.nameOf(place)} maxLength={rosterLimits.name} dir="auto" {...nameField} />
      <BareField
        label={words.of.pronouns(called)}
        maxLength={rosterLimits.pronouns}
        value={pronouns ?? ''}
        onChange={(typed) =>
          desk.change(
            (each) => ({
              ...each,
              people: changePerson(each.people, person, { pronouns: typed === '' ? null : typed }),
            }),
            key('pronouns'),
          )
        }
      />
      <NativeSelect
        label={words.of.role(called)}
        bare
        value={role}
        options={roles.map((each) => [each, enCircle.roles[each]] as const)}
        onChange={(next) => change({ role: next })}
      />
      <Button
        weight="quiet"
        aria-label={hasMore ? words.of.moreWith(called) : words.of.more(called)}
        aria-expanded={isOpen}
        onPress={() => setIsOpen(!isOpen)}
      >
        {hasMore ? words.moreWith : words.more}
      </Button>
      <Button weight="quiet" data-remove={person} aria-label={words.of.remove(called)} onPress={onRemove}>
        {words.remove}
      </Button>
      {isOpen && (
        <div className="member-more">
          {alsoIn.length > 0 && <p className="part-note">{words.alsoIn(alsoIn)}</p>}
          <TextField
            label={words.access}
            hint={words.accessHint}
            rows={2}
            maxLength={circleLimits.text}
            value={access}
            onChange={(typed) => change({ access: typed }, key('access'))}
          />
          {!circle.minors && (
            <Check
              checked={tracked && role !== 'observer'}
              isDisabled={role === 'observer'}
              {...(role === 'observer' ? { hint: words.observerHint } : {})}
              onChange={(checked) => change({ tracked: checked })}
            >
              {words.tracked}
            </Check>
          )}
        </div>
      )}
    </li>
  );
}
