import { useCallback, useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import { privateMark } from '../../../shared/keys/note-marks.ts';
import { visibilities, type Visibility } from '../../../shared/session/events.ts';
import { isDraft, noDraft, type NoteDraft } from '../../../shared/session/note-draft.ts';
import { useConsoleStore } from '../../session/context.tsx';
import { DraftSender } from './draft-sender.ts';

interface Drafting {
  readonly line: string;
  readonly setLine: Dispatch<SetStateAction<string>>;
  readonly visibility: Visibility;
  readonly setVisibility: (visibility: Visibility) => void;
  readonly onLeave: () => void;
}

/**
 * What stands half-typed in the pad. Main keeps it across a kill or a reload, and is asked for it once, by an open room:
 * a covered page must not hold what it does not need.
 */
export function useDraft(session: string, covered: boolean): Drafting {
  const { bridge } = useConsoleStore();
  const [draft, setDraft] = useState(noDraft);
  const [sender] = useState(
    () =>
      new DraftSender((next) => {
        // Best effort: what main would not take stands in the pad all the same.
        bridge.request('draft:set', { session, ...next }).catch(() => undefined);
      }),
  );
  useEffect(() => sender.typed(draft), [sender, draft]);
  useEffect(() => {
    if (covered) return sender.flush();
    if (sender.known) return;
    let current = true;
    const take = (found: NoteDraft | null): void => {
      // null: covered meanwhile. It is asked for again once it is open.
      if (!current || found === null) return;
      sender.knows(found);
      setDraft((mine) => withOlder(mine, found));
    };
    void bridge.request('draft:get', { session }).then(take, () => take(noDraft));
    return () => {
      current = false;
    };
  }, [bridge, sender, session, covered]);
  useEffect(() => sender.flush, [sender]);

  return {
    line: draft.text,
    setLine: useCallback(
      (next) => setDraft((was) => ({ ...was, text: typeof next === 'function' ? next(was.text) : next })),
      [],
    ),
    visibility: draft.visibility,
    setVisibility: useCallback((visibility) => setDraft((was) => ({ ...was, visibility })), []),
    onLeave: sender.flush,
  };
}

/** What was typed before the answer came stays, below what was there; of the two the narrower circle sees it. */
function withOlder(mine: NoteDraft, older: NoteDraft): NoteDraft {
  // A new object: what was typed meanwhile has not been told.
  if (!isDraft(older)) return { ...mine };
  if (!isDraft(mine)) return older;
  const text = `${older.text}\n${mine.text}`;
  const seen = [seenBy(mine), seenBy(older)];
  return { text, visibility: visibilities.find((each) => seen.includes(each)) ?? 'private' };
}

/** The mark counts at the beginning of a note only, and below an older line it would not stand there. */
const seenBy = ({ text, visibility }: NoteDraft): Visibility =>
  text.trimStart().startsWith(privateMark) ? 'private' : visibility;
