import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import type { LibraryItem } from '../../shared/plan/library/item.ts';
import type { Template } from '../../shared/plan/templates/template.ts';
import { enLibraryPanel } from '../../shared/words/en-library-panel.ts';
import type { PreparedStore } from '../prepared/store.ts';
import { ScreenDialog } from '../ui/screen-dialog.tsx';
import { Browser } from './browser.tsx';
import { useAppLibrary } from './use-app-library.ts';
import './library.css';

export interface LibraryPanelProps {
  readonly bridge: ConsoleBridge;
  readonly prepared: PreparedStore;
  readonly onPick: (item: LibraryItem) => void;
  readonly onTemplate: (template: Template) => void;
  readonly onClose: () => void;
}

const words = enLibraryPanel;

/** What can be said and how an evening can run: the app's and one's own. */
export function LibraryPanel(props: LibraryPanelProps) {
  const app = useAppLibrary();
  if (app !== null && app !== 'failed') return <Browser {...props} app={app} />;
  return (
    <ScreenDialog title={words.title} close={words.close} onClose={props.onClose}>
      <output className="library-loading">{app === null ? words.loading : words.failed}</output>
    </ScreenDialog>
  );
}
