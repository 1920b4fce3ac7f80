import { en } from '../../shared/words/en.ts';
import { useLive } from '../session/context.tsx';
import { useAfterPaint } from '../ui/use-after-paint.ts';

/** Word, shape and colour: a ring while saving, a full dot on disk, a square where the disk fails. */
export function SavedState() {
  const { header } = en.room;
  // The frame that shows what a key did does not wait for the dot.
  const { state, durableSeq, disk, readOnly } = useAfterPaint(useLive());
  const [name, word] =
    readOnly !== null
      ? (['read-only', header.readOnly] as const)
      : disk.state === 'failing'
        ? (['failing', header.failing] as const)
        : durableSeq < state.seq
          ? (['saving', header.saving] as const)
          : (['ok', header.onDisk] as const);
  return (
    <span className="saved" data-state={name}>
      {word}
    </span>
  );
}
