import { useState } from 'react';

interface Options<T> {
  /** As it stands in the plan. */
  readonly value: T;
  readonly toText: (value: T) => string;
  /** undefined: the text says nothing that could stand there. */
  readonly parse: (text: string) => T | undefined;
  /** At every key that makes sense. */
  readonly onValue: (value: T) => void;
  /** Typed already when the field appears. */
  readonly seed?: string | null;
}

interface Typed {
  readonly text: string;
  readonly isWrong: boolean;
  readonly type: (text: string) => void;
  /** What was typed and makes no sense is given up. */
  readonly settle: () => void;
}

/**
 * What somebody types for a value: it counts as soon as it makes sense, and stands as typed as long as the value is not
 * changed from elsewhere, as by an undo.
 */
export function useTyped<T>({ value, toText, parse, onValue, seed = null }: Options<T>): Typed {
  const [draft, setDraft] = useState<{ readonly text: string; readonly value: T } | null>(
    seed === null ? null : { text: seed, value },
  );
  const mine = draft !== null && Object.is(draft.value, value) ? draft : null;
  return {
    text: mine?.text ?? toText(value),
    isWrong: mine !== null && parse(mine.text) === undefined,
    type: (text) => {
      const parsed = parse(text);
      setDraft({ text, value: parsed === undefined ? value : parsed });
      if (parsed !== undefined && !Object.is(parsed, value)) onValue(parsed);
    },
    settle: () => setDraft(null),
  };
}
