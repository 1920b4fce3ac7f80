import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { linesOf } from '../../../shared/plan/agenda/blocks.ts';
import type { AgendaFault } from '../../../shared/plan/agenda/reading.ts';
import type { ConsoleBridge } from '../../../shared/ipc/contract.ts';
import type { PlanSegment } from '../../../shared/plan/plan.ts';
import { enImport } from '../../../shared/words/en-import.ts';
import { useArrival } from '../../start/use-arrival.ts';
import { Button } from '../../ui/button.tsx';
import { ScreenDialog } from '../../ui/screen-dialog.tsx';
import { CheckStep } from './check-step.tsx';
import { emptyDraft, retold, type Draft } from './draft.ts';
import { begun, changed, redone, undone } from './history.ts';
import { SourceStep } from './source-step.tsx';
import { readingOf, rereadsOf, taking, understand } from './understood.ts';
import './import.css';

interface Props {
  readonly bridge: ConsoleBridge;
  /** What was taken, as segments of a plan; the title is the agenda's own, where it has one. */
  readonly onTake: (segments: PlanSegment[], about: { readonly title: string | null }) => void;
  readonly onClose: () => void;
}

const words = enImport;
const newId = (): string => crypto.randomUUID();

/** An agenda, read beside its source line by line; nothing is taken before everything that lacks is settled. */
export function ImportAgenda({ bridge, onTake, onClose }: Props) {
  const [history, setHistory] = useState(() => begun<Draft>(emptyDraft));
  const [checking, setChecking] = useState(false);
  const [fault, setFault] = useState<AgendaFault | null>(null);
  const [leaving, setLeaving] = useState(false);
  const draft = history.now;
  const { text } = draft;
  const [read] = useState(readOnce);
  // While it is typed nothing is read: a long one would keep each key waiting.
  const understood = useMemo(() => {
    const reading = checking ? read(draft) : null;
    return reading?.ok === true ? understand(draft, reading.value) : null;
  }, [checking, draft, read]);

  const change = (next: Draft, about: string | null = null): void => {
    setFault(null);
    setHistory((before) => changed(before, next, about));
  };
  const check = (next: Draft): void => {
    const reading = read(next);
    change(next);
    setFault(reading.ok ? null : reading.error);
    setChecking(reading.ok);
  };
  const take = (): void => {
    if (understood === null) return;
    const taken = taking(understood, newId);
    if (taken.ok) onTake(taken.value, { title: understood.title });
    else setFault(taken.error);
  };
  const before = useRef<Element | null>(null);
  const stay = (): void => {
    setLeaving(false);
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  const leave = (): void => {
    if (text.trim() === '') return onClose();
    if (leaving) return stay();
    before.current = document.activeElement;
    return setLeaving(true);
  };
  const onKey = (event: KeyboardEvent): void => {
    const mod = event.ctrlKey || event.metaKey;
    if (mod && event.key === 'Enter') {
      event.preventDefault();
      if (checking) take();
      else check(draft);
    }
    // In the text the field's own undo holds.
    const key = event.key.toLowerCase();
    if (!checking || !mod || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    event.stopPropagation();
    setHistory(key === 'y' || event.shiftKey ? redone : undone);
    setFault(null);
  };

  return (
    <ScreenDialog title={words.title} close={words.close} onClose={leave} onKey={onKey}>
      {leaving && <Leave onStay={stay} onLeave={onClose} />}
      {checking && understood !== null ? (
        <CheckStep
          draft={draft}
          understood={understood}
          fault={fault}
          canUndo={history.past.length > 0}
          canRedo={history.future.length > 0}
          onChange={change}
          onUndo={() => setHistory(undone)}
          onRedo={() => setHistory(redone)}
          onTake={take}
          onBack={() => setChecking(false)}
        />
      ) : (
        <SourceStep
          bridge={bridge}
          draft={draft}
          fault={fault}
          onText={(next) => change(retold({ ...draft, file: null }, next, linesOf), 'text')}
          onWhole={(next, file) => check({ ...retold(draft, next, linesOf), file })}
          onRead={() => check(draft)}
        />
      )}
    </ScreenDialog>
  );
}

/** Reads a draft, and not again where its text and what was said of its times are the same as the last time. */
function readOnce(): (draft: Draft) => ReturnType<typeof readingOf> {
  let last: { readonly key: string; readonly reading: ReturnType<typeof readingOf> } | null = null;
  return (draft) => {
    const rereads = rereadsOf(draft);
    const key = JSON.stringify([draft.text, rereads]);
    if (last?.key !== key) last = { key, reading: readingOf(draft.text, rereads) };
    return last.reading;
  };
}

/** Asked where something would be lost; Enter and Esc both stay. */
function Leave({ onStay, onLeave }: { readonly onStay: () => void; readonly onLeave: () => void }) {
  const place = useArrival<HTMLDivElement>('.button');
  return (
    <div ref={place} className="import-leave" role="alertdialog" aria-label={words.leave.ask}>
      <p>{words.leave.ask}</p>
      <Button onPress={onStay}>{words.leave.stay}</Button>
      <Button weight="quiet" onPress={onLeave}>
        {words.leave.leave}
      </Button>
    </div>
  );
}
