import { createRoot } from 'react-dom/client';
import { LibraryPanel } from '../../../renderer/library/library-panel.tsx';
import { makePreparedStore } from '../../../renderer/prepared/store.ts';
import { libraryItems } from '../../../shared/plan/library/items.ts';
import { bridgeOf } from '../../support/plain-bridge.ts';
import '../../../renderer/ui/tokens.css';
import '../../../renderer/app/app.css';

/** As many as the app's own and these are. */
const together = 300;

const own = Array.from({ length: together - libraryItems.length }, (_, i) => {
  const item = libraryItems[i % libraryItems.length]!;
  return { ...item, id: `own-${i}`, text: `${item.purpose} ${item.text}`.slice(0, 500) };
});
const { bridge } = bridgeOf({
  'documents:read': () => ({
    circles: [],
    plans: [],
    people: [],
    library: { items: own, templates: [], favourites: own.slice(0, 5).map(({ id }) => id) },
    unreadable: [],
    heldInTrash: [],
  }),
});
const nothing = (): undefined => undefined;
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <LibraryPanel
      bridge={bridge}
      prepared={makePreparedStore(bridge)}
      onPick={nothing}
      onTemplate={nothing}
      onClose={nothing}
    />,
  );
