import type { ReactNode } from 'react';
import type { SessionLoad } from '../../shared/ipc/contract.ts';
import { askedGap } from '../../shared/session/gap.ts';
import { en } from '../../shared/words/en.ts';
import { useConsole, useConsoleStore, useLive } from '../session/context.tsx';
import { importFailure } from '../session/import-words.ts';
import { LockState } from './lock-state.tsx';
import { GapBanner } from './gap/gap-banner.tsx';
import { ClockBanner } from './gap/clock-banner.tsx';
import { RepairsButton } from '../trouble/repairs.tsx';
import { LiveButton } from '../ui/button.tsx';

type Recovered = NonNullable<SessionLoad['recovered']>;

/** What has to be known at once: the disk fails, or the app was gone for a while. */
export function Banners() {
  const { banner } = en.room;
  const store = useConsoleStore();
  const vaultPath = useConsole((state) => state.boot?.vaultPath) ?? '';
  const { session, disk, readOnly, recovered, state } = useLive();
  // What is asked, or was answered, is not said as well.
  const told = askedGap(state.facts) !== null || state.facts.gaps.some(({ answered }) => answered === true);
  return (
    <>
      {disk.state === 'failing' && (
        <div className="banner" role="alert" data-kind="over">
          <p>{banner.diskFailing(disk.path)}</p>
          <LiveButton onClick={() => void store.bridge.request('session:save-elsewhere', { session })}>
            {banner.saveElsewhere}
          </LiveButton>
        </div>
      )}
      <LockState />
      <FileBanner />
      <GapBanner />
      <ClockBanner />
      {readOnly !== null && <DamageBanner readOnly={readOnly} recovered={recovered} vaultPath={vaultPath} />}
      {recovered !== null && (
        <output className="banner">
          <p>
            {[
              ...returned(told ? { ...recovered, gapMs: null } : recovered),
              ...(readOnly === null ? damage({ readOnly, recovered, vaultPath }) : []),
            ].join(' ')}
          </p>
          <SeeRepairs recovered={recovered} />
          <LiveButton onClick={store.dismissRecovered}>{banner.dismiss}</LiveButton>
        </output>
      )}
    </>
  );
}

/** A file was opened from outside and is not shown: another session runs, or the file is none; or the settings were broken. */
export function FileBanner() {
  const { banner } = en.room;
  const store = useConsoleStore();
  const arrived = useConsole((state) => state.arrived);
  const problem = useConsole((state) => state.settingsProblem);
  if (arrived === null)
    return problem === null ? null : (
      <output className="banner">
        <p>{en.room.settings[problem]}</p>
        <LiveButton onClick={store.dismissSettings}>{banner.dismiss}</LiveButton>
      </output>
    );
  return (
    <output className="banner">
      <p>{arrived.ok ? banner.fileKept : importFailure(arrived)}</p>
      <LiveButton onClick={store.dismissArrived}>{banner.dismiss}</LiveButton>
    </output>
  );
}

interface DamageProps {
  readonly readOnly: SessionLoad['readOnly'];
  readonly recovered: SessionLoad['recovered'];
  /** The vault's folder: the copies lie in its quarantine. */
  readonly vaultPath: string;
}

/** What is wrong with the record of a session that is over, and what to do. Nothing where nothing is wrong. */
export function DamageBanner({ children, ...props }: DamageProps & { readonly children?: ReactNode }) {
  const said = damage(props);
  return said.length === 0 ? null : (
    <output className="banner">
      <p>{said.join(' ')}</p>
      {children}
    </output>
  );
}

/** The way to what exactly was put aside, where anything was. */
export function SeeRepairs({ recovered }: Pick<DamageProps, 'recovered'>) {
  const { bridge } = useConsoleStore();
  const boot = useConsole((state) => state.boot);
  const { covered } = useLive().state.facts.wall;
  const any = recovered !== null && (recovered.tailRepaired || recovered.damagedLines.length > 0);
  return any && boot !== null ? <RepairsButton boot={boot} bridge={bridge} named={!covered} /> : null;
}

function damage({ readOnly, recovered, vaultPath }: DamageProps): readonly string[] {
  const { banner } = en.room;
  const lines = recovered?.damagedLines ?? [];
  // What may only be read is left as it is: nothing was cut off, and no copy was made.
  if (readOnly !== null)
    return [
      banner.readOnly[readOnly.code](readOnly.detail),
      ...(lines.length > 1 ? [banner.damaged(lines)] : []),
    ];
  const copy = banner.damagedCopy(`${vaultPath}${vaultPath.includes('\\') ? '\\' : '/'}quarantine`);
  if (recovered?.tailRepaired === true) return [banner.tailRepaired(lines), copy];
  return lines.length > 0 ? [banner.damaged(lines), copy] : [];
}

function returned(recovered: Recovered): readonly string[] {
  const { banner } = en.room;
  const minutes = recovered.gapMs === null ? 0 : Math.round(recovered.gapMs / 60_000);
  return [
    recovered.crashed ? banner.crashed : banner.restarted,
    // Less than a minute counts and is not worth a word.
    ...(recovered.gapMs === null || minutes === 0
      ? []
      : [recovered.counted ? banner.gapCounted(minutes) : banner.gapUncounted(minutes)]),
  ];
}
