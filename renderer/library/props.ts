import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import type { LibraryItem } from '../../shared/plan/library/item.ts';
import type { Template } from '../../shared/plan/templates/template.ts';
import type { PreparedStore } from '../prepared/store.ts';

export interface LibraryPanelProps {
  readonly bridge: ConsoleBridge;
  readonly prepared: PreparedStore;
  readonly onPick: (item: LibraryItem) => void;
  readonly onTemplate: (template: Template) => void;
  readonly onClose: () => void;
}
