import { useId, type HTMLAttributes } from 'react';
import './controls.css';

interface Props extends Omit<HTMLAttributes<HTMLElement>, 'className' | 'onChange'> {
  /** For screen readers: the eye has a heading of its column. */
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  /** One line of text that may need more of them to be seen whole: it grows with what is typed. */
  readonly isLong?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly autoComplete?: 'off';
  readonly onChange: (value: string) => void;
}

/** A field in a row of a list. What is wrong with it stands below. */
export function BareField({ label, value, error, isLong = false, onChange, ...rest }: Props) {
  const id = useId();
  const shared = {
    ...rest,
    className: 'field-input',
    'aria-label': label,
    'aria-invalid': error !== undefined,
    ...(error === undefined ? {} : { 'aria-describedby': id }),
    value,
  };
  return (
    <span className="bare-field">
      {isLong ? (
        <textarea
          {...shared}
          rows={1}
          // Still one line: a pasted break is a blank, and Enter breaks nothing.
          onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/gu, ' '))}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      ) : (
        <input {...shared} onChange={(event) => onChange(event.target.value)} />
      )}
      {error !== undefined && (
        <span id={id} className="field-error" role="alert">
          {error}
        </span>
      )}
    </span>
  );
}
