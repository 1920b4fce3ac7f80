import { useLayoutEffect, useRef } from 'react';
import { en } from '../../../shared/words/en.ts';

interface Props {
  readonly sought: string;
  readonly found: number;
  readonly of: number;
  readonly onChange: (sought: string) => void;
  readonly onClose: () => void;
  /** Enter: to the first that was found. */
  readonly onGo: () => void;
}

/** Looks through the notes of this session; Esc puts it away, and all of them are there again. */
export function FindBar({ sought, found, of, onChange, onClose, onGo }: Props) {
  const { find, findLabel, foundOf, findClose } = en.room.pad;
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the search element is not known to every runtime in use
    <div className="pad-find" role="search">
      <input
        ref={field}
        className="pad-sought"
        aria-label={findLabel}
        placeholder={find}
        autoComplete="off"
        spellCheck={false}
        value={sought}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') onClose();
          else if (event.key === 'Enter') onGo();
          else return;
          event.preventDefault();
        }}
      />
      <output className="m">{sought.trim() === '' ? '' : foundOf(found, of)}</output>
      <button type="button" className="note-key" aria-label={findClose} onClick={onClose}>
        {'×'}
      </button>
    </div>
  );
}
