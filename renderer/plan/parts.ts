import { createElement, lazy, type ComponentType } from 'react';
import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import type { LibraryItem } from '../../shared/plan/library/item.ts';
import type { Plan, PlanSegment } from '../../shared/plan/plan.ts';
import type { Template } from '../../shared/plan/templates/template.ts';
import { enPlanEditor } from '../../shared/words/en-plan-editor.ts';
import type { PreparedStore } from '../prepared/store.ts';

const words = enPlanEditor.parts;

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

const importAgenda = lazy(async () => {
  const { ImportAgenda } = await import('./import/import-agenda.tsx');
  return {
    default: ({ bridge, onTake, onClose }: PartProps) =>
      createElement(ImportAgenda, {
        bridge,
        onTake: (segments, { title }) => {
          onTake(segments, title === null ? {} : { title });
          onClose();
        },
        onClose,
      }),
  };
});

const library = lazy(async () => {
  const { LibraryPanel } = await import('../library/library-panel.tsx');
  return {
    default: ({ bridge, prepared, onPick, onTemplate, onClose }: PartProps) =>
      createElement(LibraryPanel, {
        bridge,
        prepared,
        // What was taken is seen in the plan.
        onPick: (item) => {
          onPick(item);
          onClose();
        },
        onTemplate: (template) => {
          onTemplate(template);
          onClose();
        },
        onClose,
      }),
  };
});

/** With nobody named, as many as a small circle has. */
const usualPeople = 8;

const rehearse = lazy(async () => {
  const { Rehearse } = await import('./rehearse/rehearse.tsx');
  return {
    default: ({ plan, people, onClose }: PartProps) =>
      createElement(Rehearse, { plan, people: people ?? usualPeople, onClose }),
  };
});

const print = lazy(async () => {
  const { PrintDialog } = await import('./print/print-dialog.tsx');
  return {
    default: ({ bridge, prepared, plan, onClose }: PartProps) => {
      const { circles, people } = prepared.store.getState();
      const circle = circles.find(({ id }) => id === plan.circle) ?? null;
      return createElement(PrintDialog, { bridge, plan, circle, people, onClose });
    },
  };
});

/** What opens over the editor, each in a script of its own, in the order of the buttons. */
export const parts: readonly Part[] = [
  { id: 'library', label: words.library, Component: library },
  { id: 'import', label: words.import, Component: importAgenda },
  { id: 'rehearse', label: words.rehearse, Component: rehearse },
  { id: 'print', label: words.print, Component: print },
];
