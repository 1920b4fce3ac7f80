import { useId, type InputHTMLAttributes } from 'react';
import './controls.css';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'onChange' | 'value'> {
  /** For screen readers: the eye has a heading of its column. */
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A field in a row of a list. What is wrong with it stands below. */
export function BareField({ label, value, error, onChange, ...rest }: Props) {
  const id = useId();
  return (
    <span className="bare-field">
      <input
        {...rest}
        className="field-input"
        aria-label={label}
        aria-invalid={error !== undefined}
        {...(error === undefined ? {} : { 'aria-describedby': id })}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {error !== undefined && (
        <span id={id} className="field-error" role="alert">
          {error}
        </span>
      )}
    </span>
  );
}
