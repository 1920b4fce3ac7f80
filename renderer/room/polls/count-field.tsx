import { useRef, useState, type KeyboardEvent } from 'react';
import { mostVotes } from '../../../shared/session/poll-events.ts';
import { enPolls } from '../../../shared/words/en-polls.ts';

interface Props {
  readonly name: string;
  /** The key that means it; null: none. */
  readonly digit: string | null;
  /** null: not counted yet. */
  readonly count: number | null;
  /** What was typed for it without the focus; null: nothing is. */
  readonly typed: string | null;
  /** Only the number, its name is said nearby. */
  readonly bare?: boolean;
  readonly onCount: (count: number) => void;
}

/** One choice: its key, its name, its count; a field for whoever has no bare keys or holds a mouse. */
export function CountField({ name, digit, count, typed, bare = false, onCount }: Props) {
  const [text, setText] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const keep = (): void => {
    if (text !== null && text !== '') onCount(Math.min(mostVotes, Number(text)));
    setText(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') setText(null);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    keep();
    field.current?.select();
  };
  const input = (
    <input
      ref={field}
      className="poll-input"
      aria-label={enPolls.count(name, digit)}
      inputMode="numeric"
      autoComplete="off"
      size={3}
      value={typed ?? text ?? (count === null ? '' : String(count))}
      readOnly={typed !== null}
      onFocus={({ target }) => target.select()}
      onBlur={keep}
      onKeyDown={onKeyDown}
      onChange={({ target }) => setText(target.value.replace(/\D/gu, '').slice(0, 4))}
    />
  );
  if (bare) return input;
  return (
    <li className="poll-choice" data-counting={typed === null ? undefined : true}>
      <label>
        {digit !== null && (
          <kbd className="poll-key" aria-hidden="true">
            {digit}
          </kbd>
        )}
        {/* A name that is its key needs not stand twice. */}
        {name !== digit && (
          <span className="poll-name" title={name} dir="auto">
            {name}
          </span>
        )}
        {input}
      </label>
    </li>
  );
}
