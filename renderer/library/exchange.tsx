import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import { libraryJson, parseLibrary } from '../../shared/plan/library/exchange.ts';
import { takeIn } from '../../shared/plan/library/take-in.ts';
import { enLibrary } from '../../shared/words/en-library.ts';
import { enLibraryPanel } from '../../shared/words/en-library-panel.ts';
import { Button } from '../ui/button.tsx';
import { withTaken } from './own-changes.ts';
import type { AppLibrary } from './use-app-library.ts';
import type { Own } from './use-own.ts';

interface Props {
  readonly app: AppLibrary;
  readonly bridge: ConsoleBridge;
  readonly library: Own;
}

const words = enLibraryPanel.exchange;
const codeOf = (error: unknown): string => (error instanceof Error ? error.message : '');

/** Items and templates from a file, and one's own into one. */
export function Exchange({ app, bridge, library: { own, say, change } }: Props) {
  const failed = (text: string): void => say({ kind: 'failed', text });
  const open = async (): Promise<void> => {
    const opened = await bridge.request('text:open', { what: 'library' });
    if (opened === null) return undefined;
    const { name } = opened;
    if (!opened.ok) return failed(words.files[opened.code](name));
    const parsed = parseLibrary(opened.text);
    if (!parsed.ok) return failed(enLibrary.fault(name, parsed.error));
    const present = {
      items: [...own.items, ...app.items],
      templates: [...own.templates, ...app.templates],
    };
    const taken = takeIn(parsed.value, present, () => crypto.randomUUID());
    const { items, templates, same, renamed } = taken;
    const said = words.taken(name, [items.length, templates.length], same, renamed);
    if (items.length + templates.length === 0) return say({ kind: 'said', text: said });
    return change(withTaken(own, { items: [...items], templates: [...templates] }), said);
  };
  const save = async (): Promise<void> => {
    if (own.items.length + own.templates.length === 0) return say({ kind: 'said', text: words.none });
    const answer = await bridge.request('text:save', {
      what: 'library',
      name: words.name,
      text: libraryJson(own),
    });
    if (!answer.ok) return failed(words.notSaved(answer.code));
    return answer.path === null ? undefined : say({ kind: 'said', text: words.saved(answer.path) });
  };
  return (
    <div className="library-exchange">
      <Button
        weight="quiet"
        onPress={() => void open().catch((error: unknown) => failed(words.files.unreadable(codeOf(error))))}
      >
        {words.open}
      </Button>
      <Button
        weight="quiet"
        onPress={() => void save().catch((error: unknown) => failed(words.notSaved(codeOf(error))))}
      >
        {words.save}
      </Button>
    </div>
  );
}
