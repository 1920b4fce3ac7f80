import { useEffect, useMemo, useState } from 'react';
import { acquaintance, type Acquaintance, type Meeting } from '../../../shared/groups/acquaintance.ts';
import { metUntilNow, type MetBefore } from '../../../shared/groups/met-before.ts';
import { isPresent } from '../../../shared/session/ask.ts';
import type { Person, SessionFacts } from '../../../shared/session/state.ts';
import { namesForAll } from '../../../shared/wall/names.ts';
import { useConsoleStore, useLive } from '../../session/context.tsx';
import { personName } from '../view.ts';

export interface GroupsRoom {
  readonly facts: SessionFacts;
  /** Who is in the room, in the order of seats. */
  readonly here: readonly Person[];
  /** As this screen may say it: where everybody sees it, as the circle agreed, else the number on the badge. */
  readonly called: (person: string) => string;
  /** null until main has said who met before. */
  readonly met: MetBefore | null;
  readonly past: readonly Meeting[];
  /** Of everybody the session knows. */
  readonly known: Acquaintance;
}

const none: MetBefore = { past: [], apart: [] };

/** What every dialog about groups needs to know of the room. */
export function useGroupsRoom(covered: boolean): GroupsRoom {
  const { bridge } = useConsoleStore();
  const { state, roster } = useLive();
  const { facts } = state;
  const [met, setMet] = useState<MetBefore | null>(null);
  useEffect(() => {
    let gone = false;
    // Groups can be formed without knowing who met before; not without being asked to.
    const answer = bridge.request('groups:before', {}).catch(() => none);
    void answer.then((found) => (gone ? undefined : setMet(found ?? none)));
    return () => {
      gone = true;
    };
  }, [bridge]);
  const past = useMemo(() => metUntilNow(met?.past ?? [], facts), [met, facts]);
  const known = useMemo(
    () =>
      acquaintance(
        facts.people.map(({ id }) => id),
        past,
      ),
    [facts.people, past],
  );
  const called = useMemo(() => {
    if (!covered) return (person: string) => personName(facts, roster, person);
    const names = namesForAll(facts, roster);
    const badges = new Map(facts.people.map(({ id, badge }) => [id, String(badge)]));
    return (person: string) => names[person]?.name ?? badges.get(person) ?? '';
  }, [covered, facts, roster]);
  const here = useMemo(() => facts.people.filter(isPresent), [facts.people]);
  return { facts, here, called, met, past, known };
}
