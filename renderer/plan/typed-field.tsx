import { useRef } from 'react';
import { TextField } from '../ui/text-field.tsx';
import { usePlanDesk } from './desk/use-desk.ts';
import { useTyped } from './use-typed.ts';

interface Props<T> {
  readonly label: string;
  readonly value: T;
  readonly toText: (value: T) => string;
  /** undefined: the text says nothing that could stand there. */
  readonly parse: (text: string) => T | undefined;
  /** `key`: typing until the field is left is one step. */
  readonly onValue: (value: T, key: string) => void;
  readonly wrong?: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly maxLength?: number;
}

let visits = 0;

/** A field of the plan: it counts while it is typed, and Esc leaves it as it was before. */
export function TypedField<T>({ onValue, wrong, maxLength, ...rest }: Props<T>) {
  const desk = usePlanDesk();
  const key = useRef('');
  const { label, hint, rows, placeholder } = rest;
  const typed = useTyped({ ...rest, onValue: (value) => onValue(value, key.current) });
  return (
    <TextField
      label={label}
      value={typed.text}
      onChange={typed.type}
      onFocus={() => {
        visits += 1;
        key.current = `${label} ${visits}`;
      }}
      onBlur={typed.settle}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') event.continuePropagation();
        else {
          typed.settle();
          desk.forget(key.current);
          desk.focusTable();
        }
      }}
      {...(typed.isWrong && wrong !== undefined ? { error: wrong } : {})}
      {...(hint === undefined ? {} : { hint })}
      {...(rows === undefined ? {} : { rows })}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(maxLength === undefined ? {} : { maxLength })}
    />
  );
}

/** For words: whatever is typed can stand there. */
export const asText = { toText: (text: string): string => text, parse: (text: string): string => text };
