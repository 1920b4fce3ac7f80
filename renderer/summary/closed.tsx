import { useCallback, useState } from 'react';
import { Ask } from '../room/ask.tsx';
import { DamageBanner, FileBanner, SeeRepairs } from '../room/banners.tsx';
import { useConsole, useConsoleStore, useLive } from '../session/context.tsx';
import { Ended } from './ended.tsx';
import { SummaryScreen } from './summary-screen.tsx';
import { TurnsAfterwards } from './turns-afterwards.tsx';
import { useCoverKey } from './use-cover-key.ts';

interface Props {
  /** Id of the note that was looked for. */
  readonly note: string | null;
}

/**
 * A session that has ended. What was covered stays so: ending it shows nobody more than they saw before (ROOM), until the
 * one confirmed step; after it nothing asks again, and the same key covers. What was over when somebody asked for it, from
 * the list or as a file, is shown: asking was the step.
 */
export function Closed({ note }: Props) {
  const store = useConsoleStore();
  const { session, state, readOnly, recovered, askedFor } = useLive();
  const vaultPath = useConsole(({ boot }) => boot?.vaultPath) ?? '';
  const [asking, setAsking] = useState(false);
  // What is only looked at keeps this to itself, and no longer than it is looked at.
  const lookedAt = readOnly !== null || askedFor;
  const [here, setHere] = useState<boolean | null>(askedFor ? false : null);
  const { wall } = state.facts;
  const covered = lookedAt ? (here ?? wall.covered) : wall.covered;
  const { send } = store;
  const set = useCallback(
    (to: boolean): void => {
      if (lookedAt) setHere(to);
      else void send({ type: 'setWall', wall: { ...wall, covered: to } });
    },
    [lookedAt, send, wall],
  );
  useCoverKey(
    covered,
    useCallback(() => (covered ? setAsking(true) : set(true)), [covered, set]),
  );
  const leave = (): void => void store.leave();
  if (covered)
    return (
      <>
        <Ended onShow={() => setAsking(true)} onHome={leave} />
        {asking && <Ask question="showSummary" onYes={() => set(false)} onClose={() => setAsking(false)} />}
      </>
    );
  return (
    <SummaryScreen
      session={session}
      state={state}
      note={note}
      readOnly={readOnly !== null}
      bridge={store.bridge}
      send={send}
      onHome={leave}
      own={readOnly === null ? <TurnsAfterwards /> : null}
      ownCovered={askedFor && wall.covered}
      notice={
        <>
          <FileBanner />
          <DamageBanner readOnly={readOnly} recovered={recovered} vaultPath={vaultPath}>
            <SeeRepairs recovered={recovered} />
          </DamageBanner>
        </>
      }
    />
  );
}
