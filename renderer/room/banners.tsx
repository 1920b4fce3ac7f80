import { en } from '../../shared/words/en.ts';
import { useConsoleStore, useLive } from '../session/context.tsx';
import { LiveButton } from '../ui/button.tsx';

/** What has to be known at once: the disk fails, or the app was gone for a while. */
export function Banners() {
  const { banner } = en.room;
  const store = useConsoleStore();
  const { session, disk, readOnly, recovered } = useLive();
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
      {readOnly !== null && (
        <output className="banner">
          <p>{banner.readOnly[readOnly.code]}</p>
        </output>
      )}
      {recovered !== null && (
        <output className="banner">
          <p>{sentences(recovered).join(' ')}</p>
          <LiveButton onClick={store.dismissRecovered}>{banner.dismiss}</LiveButton>
        </output>
      )}
    </>
  );
}

type Recovered = NonNullable<ReturnType<typeof useLive>['recovered']>;

function sentences(recovered: Recovered): readonly string[] {
  const { banner } = en.room;
  const minutes = recovered.gapMs === null ? 0 : Math.round(recovered.gapMs / 60_000);
  return [
    recovered.crashed ? banner.crashed : banner.restarted,
    ...(recovered.gapMs === null
      ? []
      : [recovered.counted ? banner.gapCounted(minutes) : banner.gapUncounted(minutes)]),
    ...(recovered.tailRepaired ? [banner.tailRepaired] : []),
    ...(recovered.damagedLines.length > 0 ? [banner.damaged(recovered.damagedLines.length)] : []),
  ];
}
