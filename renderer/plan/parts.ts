import type { ComponentType } from 'react';
import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import type { LibraryItem } from '../../shared/plan/library/item.ts';
import type { Plan, PlanSegment } from '../../shared/plan/plan.ts';
import type { Template } from '../../shared/plan/templates/template.ts';
import type { PreparedStore } from '../prepared/store.ts';

/** What any part that opens over the editor may ask for; each takes what it needs. */
export interface PartProps {
  readonly bridge: ConsoleBridge;
  readonly prepared: PreparedStore;
  readonly plan: Plan;
  /** null: nobody knows how many come. */
  readonly people: number | null;
  /** Rows to be put below the selected ones; the title where the plan has none. */
  readonly onTake: (segments: readonly PlanSegment[], about?: { readonly title?: string }) => void;
  /** Becomes a row below the selected ones. */
  readonly onPick: (item: LibraryItem) => void;
  /** Its rows take the place of the plan's. */
  readonly onTemplate: (template: Template) => void;
  readonly onClose: () => void;
}

/** A button of the editor's toolbar, and what it opens. */
export interface Part {
  readonly id: string;
  readonly label: string;
  readonly Component: ComponentType<PartProps>;
}

/**
 * What others bring to the editor, in the order of the buttons. An entry is all it takes:
 * `{ id: 'import', label: words.parts.import, Component: lazy(() => import('./import/import-agenda.tsx').then(({ ImportAgenda }) => ({ default: ImportAgenda }))) }`;
 * likewise `../library/library-panel.tsx` (`LibraryPanel`) and `./rehearse/rehearse.tsx` (`Rehearse`).
 */
export const parts: readonly Part[] = [];
