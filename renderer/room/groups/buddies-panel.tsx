import { useMemo, useState } from 'react';
import { formGroups } from '../../../shared/groups/form.ts';
import type { Group } from '../../../shared/session/events.ts';
import { enGroups } from '../../../shared/words/en-groups.ts';
import { useConsoleStore } from '../../session/context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import type { PanelProps } from '../panel.ts';
import { Board } from './board.tsx';
import { useGroupsRoom } from './use-groups-room.ts';
import './groups.css';

const words = enGroups.buddies;
const nobody: ReadonlySet<string> = new Set();

/** Pairs for between sessions (P15), formed as groups are; those that were kept stand there when it is opened again. */
export function BuddiesPanel({ covered, onClose }: PanelProps) {
  const { send } = useConsoleStore();
  const room = useGroupsRoom(covered);
  const { facts, here, met, past, known, called } = room;
  const [shuffles, setShuffles] = useState(0);
  const [own, setOwn] = useState<readonly Group[] | null>(null);
  const people = here.filter(({ role }) => role !== 'observer').map(({ id }) => id);
  const seed = `${facts.opened?.session ?? ''}/buddies/${shuffles}`;
  const formed = useMemo(
    () =>
      met === null
        ? null
        : formGroups({
            people,
            division: { by: 'size', size: 2 },
            apart: met.apart,
            together: [],
            past,
            seed,
          }),
    // oxlint-disable-next-line react/exhaustive-deps -- who is here, by id, not by list; the past with what main knows
    [met, people.join(' '), seed],
  );
  const kept: readonly Group[] | null =
    facts.buddies.length === 0 ? null : facts.buddies.map((pair) => ({ name: '', people: [...pair] }));
  const fresh = formed?.ok === true ? formed.value.map((pair) => ({ name: '', people: [...pair] })) : null;
  const groups = own ?? (shuffles === 0 ? kept : null) ?? fresh;
  const isKept =
    groups !== null && JSON.stringify(groups.map((group) => group.people)) === JSON.stringify(facts.buddies);
  return (
    <Dialog title={words.title} wide onClose={onClose}>
      <p className="groups-said">{words.kindly}</p>
      {formed?.ok === false && (
        <p className="groups-refusal">
          {enGroups.refusals[covered ? 'notFound' : formed.error.code](formed.error.people.map(called))}
        </p>
      )}
      {groups !== null && (
        <Board
          groups={groups}
          called={called}
          known={known}
          apart={met?.apart ?? []}
          covered={covered}
          gone={nobody}
          placed={words.pairOf}
          onSwap={setOwn}
        />
      )}
      <output className="groups-said">{isKept ? words.kept : ''}</output>
      <DialogActions>
        <Button
          weight="main"
          isDisabled={groups === null || isKept}
          onPress={() =>
            void send({ type: 'pairBuddies', pairs: (groups ?? []).map((group) => [...group.people]) })
          }
        >
          {words.keep}
        </Button>
        <Button
          isDisabled={fresh === null}
          onPress={() => {
            setOwn(null);
            setShuffles(shuffles + 1);
          }}
        >
          {words.pair}
        </Button>
        <Button weight="quiet" onPress={onClose}>
          {enGroups.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
