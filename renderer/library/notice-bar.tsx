import { enLibraryPanel } from '../../shared/words/en-library-panel.ts';
import { Button } from '../ui/button.tsx';
import type { ItemDraft } from './item-draft.ts';
import type { Own } from './use-own.ts';

interface Props {
  readonly library: Own;
  readonly onGoOn: (draft: ItemDraft) => void;
  /** The notice is gone: the focus goes on. */
  readonly onDone: () => void;
}

const words = enLibraryPanel.said;

/** What has just happened, and the way back from it. */
export function NoticeBar({ library: { notice, say, undo }, onGoOn, onDone }: Props) {
  if (notice === null) return null;
  const done = (work: () => void) => (): void => {
    work();
    onDone();
  };
  return (
    <div className="library-notice" data-kind={notice.kind}>
      {notice.kind === 'failed' ? <p role="alert">{notice.text}</p> : <output>{notice.text}</output>}
      {notice.kind === 'undoable' && <Button onPress={done(undo)}>{words.undo}</Button>}
      {notice.kind === 'dropped' && <Button onPress={() => onGoOn(notice.draft)}>{words.goOn}</Button>}
      <Button weight="quiet" onPress={done(() => say(null))}>
        {words.dismiss}
      </Button>
    </div>
  );
}
