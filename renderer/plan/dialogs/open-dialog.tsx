import { Suspense } from 'react';
import type { Boot, ConsoleBridge } from '../../../shared/ipc/contract.ts';
import type { LibraryItem } from '../../../shared/plan/library/item.ts';
import type { PlanContent } from '../../../shared/plan/edit/edit.ts';
import type { Plan, PlanSegment } from '../../../shared/plan/plan.ts';
import { planOf } from '../../../shared/plan/templates/plan-of.ts';
import type { Template } from '../../../shared/plan/templates/template.ts';
import { enPlanEditor as words } from '../../../shared/words/en-plan-editor.ts';
import type { PreparedStore } from '../../prepared/store.ts';
import { insertBelow, newId } from '../desk/rows.ts';
import { only } from '../desk/selection.ts';
import { rowOf } from '../desk/row-of-item.ts';
import { usePlan, usePlanDesk } from '../desk/use-desk.ts';
import { parts } from '../parts.ts';
import { KeepTemplate } from './keep-template.tsx';
import { Markdown } from './markdown.tsx';
import type { Opened } from './opened.ts';
import { PlanKeys } from './plan-keys.tsx';
import { Templates } from './templates.tsx';
import { Versions } from './versions.tsx';
import './dialogs.css';

interface Props {
  readonly opened: Opened;
  readonly boot: Boot;
  readonly bridge: ConsoleBridge;
  readonly prepared: PreparedStore;
  readonly people: number | null;
  /** Of the circle; null: it has none, so that a template may say how many. */
  readonly circlePeople: number | null;
  readonly onClose: () => void;
}

/** What stands open over the editor, and what becomes of its answer. */
export function OpenDialog({ opened, boot, bridge, prepared, people, circlePeople, onClose }: Props) {
  const desk = usePlanDesk();
  const plan = usePlan();
  const done = (said: string): void => {
    onClose();
    desk.say(said);
  };
  const replace = (content: PlanContent, said: string): void => {
    onClose();
    const select = only(content.segments[0]?.id ?? null, 'title');
    if (desk.edit({ type: 'replace', content }, { select, said })) desk.focusTable();
  };
  const take = (template: Template): void => {
    const { title, segments } = planOf(template, newId);
    const content = {
      ...withoutId(plan),
      title: plan.title === '' ? title : plan.title,
      ...(plan.people === undefined && circlePeople === null ? { people: template.people.to } : {}),
      segments,
    };
    replace(content, words.said.taken);
  };
  const bring = (version: Plan): void => replace(withoutId(version), words.said.broughtBack);
  if (typeof opened !== 'string') {
    const part = parts.find(({ id }) => id === opened.part);
    if (part === undefined) return null;
    const onTake = (
      segments: readonly PlanSegment[],
      { title = '' }: { readonly title?: string } = {},
    ): void => {
      onClose();
      const named = plan.title === '' && title !== '';
      insertBelow(
        desk,
        segments,
        words.said.pasted(segments.length),
        named ? [{ type: 'head', change: { title } }] : [],
      );
    };
    return (
      <Suspense fallback={null}>
        <part.Component
          {...{ bridge, prepared, plan, people, onTake, onClose }}
          onTemplate={take}
          onPick={(item: LibraryItem) => onTake([rowOf(item, newId)])}
        />
      </Suspense>
    );
  }
  switch (opened) {
    case 'templates':
      return (
        <Templates
          bridge={bridge}
          own={prepared.store.getState().library.templates}
          replaces={plan.segments.length > 0}
          onTake={take}
          onClose={onClose}
        />
      );
    case 'keep':
      return (
        <KeepTemplate
          {...{ prepared, plan, people, onClose }}
          onKept={(title) => done(words.keep.kept(title))}
        />
      );
    case 'versions':
      return <Versions {...{ boot, bridge, plan, onClose }} onBring={bring} />;
    case 'markdown':
      return <Markdown {...{ bridge, plan, onClose }} onSaved={done} />;
    case 'keys':
      return <PlanKeys onClose={onClose} />;
  }
}

const withoutId = ({ id: _id, circle: _circle, ...content }: Plan): PlanContent => content;
