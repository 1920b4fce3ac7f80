import { enLibraryPanel } from '../../shared/words/en-library-panel.ts';
import { ScreenDialog } from '../ui/screen-dialog.tsx';
import { Browser } from './browser.tsx';
import type { LibraryPanelProps } from './props.ts';
import { useAppLibrary } from './use-app-library.ts';
import './library.css';

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
