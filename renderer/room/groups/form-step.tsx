import { useMemo, useState, type FormEvent } from 'react';
import type { GroupsRefusal } from '../../../shared/groups/form.ts';
import { enGroups } from '../../../shared/words/en-groups.ts';
import { useConsoleStore } from '../../session/context.tsx';
import { Button } from '../../ui/button.tsx';
import { DialogActions } from '../../ui/dialog.tsx';
import { Board } from './board.tsx';
import { SetupFields } from './setup-fields.tsx';
import { formedBy, limitOf, withPlaces, type Setup } from './setup.ts';
import type { GroupsRoom } from './use-groups-room.ts';

interface Props {
  readonly room: GroupsRoom;
  readonly covered: boolean;
  readonly setup: Setup;
  readonly onSetup: (setup: Setup) => void;
  readonly onShown: () => void;
  readonly onClose: () => void;
}

/** Two who were swapped by hand stay so until groups are formed anew. */
interface Swaps {
  readonly of: ReturnType<typeof formedBy> | null;
  readonly groups: readonly (readonly string[])[];
}

const words = enGroups.form;
const nobody: ReadonlySet<string> = new Set();

/** Groups stand there at once, as they usually are; every change forms them anew, and nothing is shown before it is asked for. */
export function FormStep({ room, covered, setup, onSetup, onShown, onClose }: Props) {
  const { send } = useConsoleStore();
  const here = room.here.map(({ id }) => id).join(' ');
  const { way, out, apart, together, shuffles } = setup;
  const typed = setup.typed[way];
  const formed = useMemo(
    () => (room.met === null ? null : formedBy(setup, room)),
    // oxlint-disable-next-line react/exhaustive-deps -- where they go and for how long changes nobody's group, nor do most events
    [way, typed, out, apart, together, shuffles, here, room.met],
  );
  const [swaps, setSwaps] = useState<Swaps | null>(null);
  const made = formed?.ok !== true ? null : swaps?.of === formed ? swaps.groups : formed.value.groups;
  const groups = made === null ? null : withPlaces(made, setup);
  const counted = setup.way === 'count';
  const limitMs = limitOf(setup);

  const show = async (): Promise<boolean> => {
    if (groups === null || formed?.ok !== true) return false;
    const { facts } = room;
    const shown = await send({
      type: 'formBreakout',
      groups: [...groups],
      division: formed.value.division,
      apart: setup.apart.map(([a, b]): [string, string] => [a, b]),
      together: setup.together.map(([a, b]): [string, string] => [a, b]),
      out: counted ? [] : setup.out.filter((id) => room.here.some((person) => person.id === id)),
    });
    // What is formed is what happens now; only where another scene is held does the wall have to be told.
    if (shown && facts.wall.scene !== 'now' && facts.wall.scene !== 'breakouts')
      await send({ type: 'setWall', wall: { ...facts.wall, scene: 'breakouts', calm: false } });
    if (shown) onShown();
    return shown;
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void show();
  };
  const start = async (): Promise<void> => {
    if (await show()) await send({ type: 'startGroups', limitMs });
  };
  return (
    <form className="groups-form" onSubmit={onSubmit}>
      <SetupFields room={room} setup={setup} covered={covered} onChange={onSetup} />
      <div className="groups-result">
        {formed === null && <p className="groups-said">{words.looking}</p>}
        {formed?.ok === false && (
          <p className="groups-refusal">{formingWords(formed.error, room.called, covered)}</p>
        )}
        {formed?.ok === true && groups !== null && (
          <>
            <p className="groups-sum">
              {counted
                ? words.countHow
                : words.sum(
                    groups.reduce((sum, { people }) => sum + people.length, 0),
                    groups.map(({ people }) => people.length),
                  )}
            </p>
            {!counted && (
              <Board
                groups={groups}
                called={room.called}
                known={room.known}
                apart={[...(room.met?.apart ?? []), ...setup.apart]}
                covered={covered}
                gone={nobody}
                onSwap={(next) => setSwaps({ of: formed, groups: next.map(({ people }) => people) })}
              />
            )}
          </>
        )}
      </div>
      <DialogActions>
        <Button type="submit" weight="main" isDisabled={groups === null}>
          {words.show}
        </Button>
        <Button isDisabled={groups === null} onPress={() => void start()}>
          {limitMs === null ? words.start : words.startFor(limitMs / 60_000)}
        </Button>
        {!counted && (
          <Button
            isDisabled={groups === null}
            onPress={() => onSetup({ ...setup, shuffles: setup.shuffles + 1 })}
          >
            {words.shuffle}
          </Button>
        )}
        <Button weight="quiet" onPress={onClose}>
          {enGroups.close}
        </Button>
      </DialogActions>
    </form>
  );
}

/** Whom the circle keeps apart is not for everybody to read. */
function formingWords(
  { code, people }: GroupsRefusal,
  called: (person: string) => string,
  covered: boolean,
): string {
  if (covered && (code === 'apartTooMany' || code === 'apartTogether')) return enGroups.refusals.notFound([]);
  return enGroups.refusals[code](people.map(called));
}
