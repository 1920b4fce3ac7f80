import type { Ref } from 'react';
import type { Pair } from '../../../shared/groups/form.ts';
import { mendGroups } from '../../../shared/groups/mend.ts';
import { groupsBroken } from '../../../shared/groups/out.ts';
import type { Group } from '../../../shared/session/events.ts';
import type { Formation } from '../../../shared/session/state.ts';
import { enGroups } from '../../../shared/words/en-groups.ts';
import { useConsoleStore } from '../../session/context.tsx';
import { Button } from '../../ui/button.tsx';
import { placeOf } from './place-of.ts';
import type { GroupsRoom } from './use-groups-room.ts';

interface Props {
  readonly room: GroupsRoom;
  readonly formation: Formation;
  readonly apart: readonly Pair[];
  readonly covered: boolean;
  /** The one step that it offers. */
  readonly mend: Ref<HTMLButtonElement>;
}

const words = enGroups.mend;

/** G4: somebody left or came after the groups were formed. What would be done is said before it is. */
export function MendOffer({ room, formation, apart, covered, mend }: Props) {
  const { send } = useConsoleStore();
  const { facts, called, past } = room;
  const { left, came } = groupsBroken(facts);
  if (left.length + came.length === 0) return null;
  const { groups, division, together } = formation;
  const people = [...groups.flatMap((group) => group.people).filter((id) => !left.includes(id)), ...came];
  const mended = mendGroups({
    groups: groups.map((group) => group.people),
    people,
    division,
    apart,
    together,
    past,
  });
  const happened = [
    ...(left.length === 0 ? [] : [words.left(left.map(called))]),
    ...(came.length === 0 ? [] : [words.came(came.map(called))]),
  ];
  const then: readonly Group[] = mended.ok
    ? mended.value.groups.map((all, i) => ({ name: groups[i]?.name ?? '', people: [...all] }))
    : [];
  // Where a group is dissolved, those after it keep the number that they were told.
  const kept = then.some(({ people: all }) => all.length === 0)
    ? then.map((group, i) => ({ ...group, name: placeOf(group, i) }))
    : then;
  const placeWith = (person: string): string => {
    const i = then.findIndex((group) => group.people.includes(person));
    const group = then[i];
    return group === undefined ? '' : placeOf(group, i);
  };
  return (
    <section className="groups-mend">
      <p>{happened.join(' ')}</p>
      {mended.ok ? (
        <>
          <ul>
            {came.map((id) => (
              <li key={id}>{words.joins(called(id), placeWith(id))}</li>
            ))}
            {mended.value.moved.map((id) => (
              <li key={id}>{words.moves(called(id), placeWith(id))}</li>
            ))}
            {mended.value.moved.length === 0 && <li>{words.nobodyMoves}</li>}
          </ul>
          <Button
            ref={mend}
            onPress={() =>
              void send({ type: 'mendBreakout', groups: kept.filter((group) => group.people.length > 0) })
            }
          >
            {words.mend}
          </Button>
        </>
      ) : (
        <p className="groups-refusal">
          {enGroups.refusals[covered ? 'notFound' : mended.error.code](mended.error.people.map(called))}
        </p>
      )}
    </section>
  );
}
