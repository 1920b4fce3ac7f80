import { useEffect, useState } from 'react';
import { en } from '../../shared/words/en.ts';
import { useLivePart } from '../session/context.tsx';

/** How long an event may be on its way to the disk before that is said: less nobody could read. */
const saysSavingAfterMs = 150;

/** Word, shape and colour: a ring while saving, a full dot on disk, a square where the disk fails. */
export function SavedState() {
  const { header } = en.room;
  const readOnly = useLivePart((live) => live.readOnly);
  const failing = useLivePart(({ disk }) => disk.state === 'failing');
  const saving = useLasting(useLivePart((live) => live.durableSeq < live.state.seq));
  const [name, word] =
    readOnly !== null
      ? (['read-only', header.readOnly] as const)
      : failing
        ? (['failing', header.failing] as const)
        : saving
          ? (['saving', header.saving] as const)
          : (['ok', header.onDisk] as const);
  return (
    <span className="saved" data-state={name}>
      {word}
    </span>
  );
}

/** true when it has been so for a while. A dot that flickered at every key would say nothing, and cost every frame. */
function useLasting(is: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!is) return undefined;
    const timer = setTimeout(() => setLasting(true), saysSavingAfterMs);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [is]);
  return lasting;
}
