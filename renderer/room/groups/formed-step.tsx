import { useEffect, useRef } from 'react';
import { groupsBroken } from '../../../shared/groups/out.ts';
import type { Formation } from '../../../shared/session/state.ts';
import { enGroups } from '../../../shared/words/en-groups.ts';
import { useConsoleStore } from '../../session/context.tsx';
import { Button } from '../../ui/button.tsx';
import { DialogActions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Board } from './board.tsx';
import { MendOffer } from './mend-offer.tsx';
import { placeOf } from './place-of.ts';
import { limitOf, type Setup } from './setup.ts';
import { TimeLeft } from './time-left.tsx';
import type { GroupsRoom } from './use-groups-room.ts';

interface Props {
  readonly room: GroupsRoom;
  readonly formation: Formation;
  readonly covered: boolean;
  readonly setup: Setup;
  readonly onSetup: (setup: Setup) => void;
  /** To the fields again; the groups stay as they are until others take their place. */
  readonly onAnew: () => void;
  readonly onClose: () => void;
}

/** Groups that the room sees: they can still be swapped and mended, go, and are brought back. */
export function FormedStep({ room, formation, covered, setup, onSetup, onAnew, onClose }: Props) {
  const { send } = useConsoleStore();
  const { facts, called, known, met } = room;
  const { groups } = formation;
  const out = formation.startedAt !== null;
  const counted = groups.every(({ people }) => people.length === 0);
  const { left, came } = groupsBroken(facts);
  const broken = left.length + came.length > 0;
  const mends = met !== null && broken;
  // The next step is Enter: to mend, else to go, or to come back.
  const next = useRef<HTMLButtonElement>(null);
  const mend = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Not yet known who met: nobody is sent off unmended by an Enter in haste.
    if (broken && !mends) return;
    (mends && mend.current !== null ? mend : next).current?.focus();
  }, [out, broken, mends]);
  const limitMs = limitOf(setup);
  const apart = [...(met?.apart ?? []), ...formation.apart];
  return (
    <div className="groups-formed">
      {out && <TimeLeft />}
      {mends && <MendOffer room={room} formation={formation} apart={apart} covered={covered} mend={mend} />}
      {counted ? (
        <ul className="groups-counted">
          {groups.map((group, i) => (
            <li key={placeOf(group, i)}>
              {group.name === '' ? enGroups.group(i + 1) : `${i + 1} · ${group.name}`}
            </li>
          ))}
        </ul>
      ) : (
        <Board
          groups={groups}
          called={called}
          known={known}
          apart={apart}
          covered={covered}
          gone={new Set(left)}
          onSwap={(next) =>
            void send({
              type: 'mendBreakout',
              groups: next.map(({ name, people }) => ({
                name,
                people: people.filter((id) => !left.includes(id)),
              })),
            })
          }
        />
      )}
      {!out && (
        <TextField
          label={enGroups.form.minutes}
          value={setup.minutes}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          placeholder={enGroups.form.minutesHint}
          onChange={(minutes) => onSetup({ ...setup, minutes })}
        />
      )}
      <DialogActions>
        {out ? (
          <Button key="back" weight="main" ref={next} onPress={() => void send({ type: 'endBreakout' })}>
            {enGroups.out.back}
          </Button>
        ) : (
          <>
            <Button
              key="start"
              weight="main"
              ref={next}
              onPress={() => void send({ type: 'startGroups', limitMs })}
            >
              {limitMs === null ? enGroups.form.start : enGroups.form.startFor(limitMs / 60_000)}
            </Button>
            <Button onPress={onAnew}>{enGroups.form.anew}</Button>
          </>
        )}
        <Button weight="quiet" onPress={onClose}>
          {enGroups.close}
        </Button>
      </DialogActions>
    </div>
  );
}
