import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { duplicateOf, heldBy } from '../../shared/circle/book.ts';
import { circleLimits, newCircle } from '../../shared/circle/circle.ts';
import { standingOf } from '../../shared/circle/standing.ts';
import type { Boot, ConsoleBridge } from '../../shared/ipc/contract.ts';
import { dateOf } from '../../shared/time/local.ts';
import { enCircle as words } from '../../shared/words/en-circle.ts';
import { en } from '../../shared/words/en.ts';
import type { PreparedStore } from '../prepared/store.ts';
import type { Notice } from '../start/home-notice.tsx';
import { useArrival } from '../start/use-arrival.ts';
import { useGoKey } from '../start/use-keys.ts';
import { Button } from '../ui/button.tsx';
import { AgreementsPart } from './agreements-part.tsx';
import { makeBookDesk } from './book-desk.ts';
import { circleName } from './circle-card.tsx';
import './circles.css';
import { EditorHead } from './editor-head.tsx';
import { EndPart } from './end-part.tsx';
import { FirstPart } from './first-part.tsx';
import { MeetingPart } from './meeting-part.tsx';
import { PeoplePart } from './people-part.tsx';
import { PurposePart } from './purpose-part.tsx';
import { changeCircle } from './section-props.ts';
import { sectionIds } from './section.tsx';
import { ShownPart } from './shown-part.tsx';
import { TurnPart } from './turn-part.tsx';
import { useUndoKeys } from './use-undo-keys.ts';

export interface CircleEditorProps {
  readonly boot: Boot;
  readonly bridge: ConsoleBridge;
  readonly prepared: PreparedStore;
  /** Id of a circle in `prepared`. */
  readonly circle: string;
  /** Local date `yyyy-MM-dd`. */
  readonly today: string;
  /** `told`: what is to be said on the home page. */
  readonly onBack: (told?: Notice) => void;
  /** Opens another circle. */
  readonly onCircle: (circle: string) => void;
  /** To the run of show of this circle. */
  readonly onPlan: () => void;
  /** The circle meets now, with its plan. */
  readonly onStart: (circle: string) => void;
}

/** Everything about one circle on one page, saved as it is changed. */
export function CircleEditor(props: CircleEditorProps) {
  const { boot, bridge, prepared, circle: id, today, onBack, onCircle, onPlan, onStart } = props;
  const [desk] = useState(() => {
    const { circles, people } = prepared.store.getState();
    const circle = circles.find((each) => each.id === id) ?? newCircle(id);
    return makeBookDesk(prepared, { circle, people });
  });
  const { book, saved, failure } = useStore(desk.store);
  const others = useStore(prepared.store, (state) => state.circles);
  const inTrash = useStore(prepared.store, (state) => state.heldInTrash);
  const [isLeaving, setIsLeaving] = useState(false);
  const place = useArrival<HTMLElement>('#circle-name');
  useUndoKeys(desk);
  // The page may be left in a way that nobody asked it about.
  useEffect(() => {
    const flush = (): void => void desk.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [desk]);
  const held = useMemo(
    () => new Set([...heldBy(others.filter((each) => each.id !== id)), ...inTrash]),
    [others, inTrash, id],
  );
  const { circle } = book;
  const { lastMet } = standingOf(id, boot.sessions);
  const section = { book, desk, today };

  /** The room does not wait for a disk: what was changed is there, on it or not. */
  const after = (go: () => void): void => void desk.flush().then(go);
  useGoKey(() => after(() => onStart(id)));

  const back = async (): Promise<void> => {
    if (await desk.flush()) onBack();
    else setIsLeaving(true);
  };
  const archive = async (): Promise<void> => {
    const isArchived = circle.archivedAt !== null;
    changeCircle(desk, (each) => ({ ...each, archivedAt: isArchived ? null : boot.anchor.now }));
    if ((await desk.flush()) && !isArchived)
      onBack({ kind: 'said', text: en.circles.archivedNow(circleName(circle)) });
  };
  const duplicate = async (): Promise<void> => {
    if (!(await desk.flush())) return;
    const newId = (): string => crypto.randomUUID();
    const name = en.circles.copyOf(circleName(circle)).slice(0, circleLimits.name);
    const copy = duplicateOf(desk.store.getState().book.circle, newId(), name, newId);
    if (await prepared.saveCircle(copy)) onCircle(copy.id);
  };
  const remove = async (): Promise<void> => {
    if (!(await desk.flush())) return;
    if (await prepared.trash('circle', id)) onBack({ kind: 'circleRemoved', circle });
  };

  return (
    <main ref={place} className="circle-page">
      <EditorHead
        circle={circle}
        desk={desk}
        onBack={() => void back()}
        onPlan={() => after(onPlan)}
        onStart={() => after(() => onStart(id))}
      />
      {saved === 'failed' && (
        <div className="notice notice-failed">
          <p role="alert">{words.notSaved(failure ?? '')}</p>
          <Button onPress={() => void desk.flush()}>{words.tryAgain}</Button>
          {isLeaving && (
            <Button weight="quiet" onPress={() => onBack()}>
              {words.leaveAnyway}
            </Button>
          )}
        </div>
      )}
      <div className="circle-columns">
        <nav aria-label={words.contents}>
          {sectionIds.map((each) => (
            <Button
              key={each}
              weight="quiet"
              onPress={() => {
                const heading = document.getElementById(`part-${each}`);
                heading?.scrollIntoView({ block: 'start' });
                heading?.focus({ preventScroll: true });
              }}
            >
              {words[each].heading}
            </Button>
          ))}
        </nav>
        <div className="circle-parts">
          <PurposePart {...section} />
          <AgreementsPart {...section} />
          <PeoplePart {...section} bridge={bridge} others={others} held={held} />
          <MeetingPart {...section} lastMet={lastMet === null ? null : dateOf(lastMet, boot.zone)} />
          <TurnPart {...section} />
          <ShownPart {...section} />
          <FirstPart {...section} />
          <EndPart
            isArchived={circle.archivedAt !== null}
            onArchive={() => void archive()}
            onDuplicate={() => void duplicate()}
            onRemove={() => void remove()}
          />
        </div>
      </div>
    </main>
  );
}
