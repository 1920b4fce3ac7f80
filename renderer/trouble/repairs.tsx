import { useEffect, useState, type ReactNode } from 'react';
import type { Boot, ConsoleBridge, Repair } from '../../shared/ipc/contract.ts';
import { clockTime, dateLong } from '../../shared/time/clock.ts';
import { en } from '../../shared/words/en.ts';
import { Button, LiveButton } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import './repairs.css';

const words = en.trouble.repairs;
/** More lines than these of one repair say nothing more. */
const mostLines = 8;

export interface RepairsProps {
  readonly boot: Pick<Boot, 'zone' | 'locale'>;
  readonly bridge: ConsoleBridge;
  /** false where the room may see this screen: sessions are told by their date, not by a title that somebody typed. */
  readonly named: boolean;
}

type Found = readonly Repair[] | 'looking' | 'failed';

function useRepairs(bridge: ConsoleBridge): Found {
  const [found, setFound] = useState<Found>('looking');
  useEffect(() => {
    let gone = false;
    bridge.request('repairs:list', {}).then(
      (list) => (gone ? undefined : setFound(list)),
      () => (gone ? undefined : setFound('failed')),
    );
    return () => {
      gone = true;
    };
  }, [bridge]);
  return found;
}

/** What could not be read, what was done about it, where the copy lies, and that the rest is whole. */
export function RepairsDialog({ onClose, ...props }: RepairsProps & { readonly onClose: () => void }) {
  const { bridge } = props;
  const found = useRepairs(bridge);
  const [said, setSaid] = useState('');
  const attempt = (work: Promise<unknown>, says: string): void =>
    void work.then(
      () => setSaid(says),
      () => setSaid(en.trouble.notDone),
    );
  return (
    <Dialog title={words.title} wide onClose={onClose}>
      {typeof found === 'string' ? (
        <output>{words[found]}</output>
      ) : found.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>{words.intro}</p>
          <ul className="repairs">
            {found.map((repair) => (
              <RepairRow key={repair.copy} repair={repair} {...props} />
            ))}
          </ul>
        </>
      )}
      <output className="repairs-said">{said}</output>
      <DialogActions>
        <Button weight="main" onPress={onClose}>
          {words.close}
        </Button>
        <Button onPress={() => attempt(bridge.request('trouble:copy', {}), en.trouble.copied)}>
          {en.trouble.copy}
        </Button>
        <Button onPress={() => attempt(bridge.request('trouble:show-folder', { what: 'quarantine' }), '')}>
          {en.trouble.showFolder}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function RepairRow({ repair, boot, named }: RepairsProps & { readonly repair: Repair }) {
  const { zone, locale } = boot;
  const { what, session, foundAt, lines, missing, whole, copy } = repair;
  const when = (at: number): string => `${dateLong(at, zone, locale)}, ${clockTime(at, zone, locale)}`;
  const heading =
    session !== null
      ? named
        ? words.of(session.title, when(session.openedAt))
        : words.session(when(session.openedAt))
      : what === 'document'
        ? words.document
        : words.gone;
  return (
    <li>
      <h3 dir="auto">{heading}</h3>
      <p className="repairs-when">{words.found(when(foundAt))}</p>
      <p>{words.what[what]}</p>
      {lines.length > 0 && (
        <ul className="repairs-lines">
          {lines.slice(0, mostLines).map(({ line, kind, at }, i) => (
            // Two of a kind may have nothing that tells them apart.
            // oxlint-disable-next-line react/no-array-index-key -- a list that never changes
            <li key={i}>{words.line(line, kind, at === null ? null : clockTime(at, zone, locale))}</li>
          ))}
          {lines.length > mostLines && <li>{words.more(lines.length - mostLines)}</li>}
        </ul>
      )}
      {missing > lines.length && <p>{words.missing(missing - lines.length)}</p>}
      {whole !== null && <p>{words.whole(whole)}</p>}
      <p className="repairs-copy">{words.copy(copy)}</p>
    </li>
  );
}

/** Stands in the home's foot only where there is something to tell. */
export function RepairsEntry(props: RepairsProps): ReactNode {
  const found = useRepairs(props.bridge);
  const [shown, setShown] = useState(false);
  if (typeof found === 'string' || found.length === 0) return null;
  return (
    <>
      <Button weight="quiet" onPress={() => setShown(true)}>
        {words.entry(found.length)}
      </Button>
      {shown && <RepairsDialog {...props} onClose={() => setShown(false)} />}
    </>
  );
}

/** In a banner: what exactly was repaired. */
export function RepairsButton(props: RepairsProps) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <LiveButton onClick={() => setShown(true)}>{words.see}</LiveButton>
      {shown && <RepairsDialog {...props} onClose={() => setShown(false)} />}
    </>
  );
}
