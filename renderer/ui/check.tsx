import { useId, type ReactNode } from 'react';
import './controls.css';

interface Props {
  readonly children: ReactNode;
  readonly checked: boolean;
  readonly isDisabled?: boolean;
  readonly hint?: string;
  /** The id of what says more, where that stands elsewhere. */
  readonly describedBy?: string;
  readonly onChange: (checked: boolean) => void;
}

/** Yes or no, with what it means below. */
export function Check({ children, checked, isDisabled = false, hint, describedBy, onChange }: Props) {
  const id = useId();
  const about = hint === undefined ? describedBy : id;
  return (
    <div className="check">
      <label>
        <input
          type="checkbox"
          checked={checked}
          disabled={isDisabled}
          {...(about === undefined ? {} : { 'aria-describedby': about })}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{children}</span>
      </label>
      {hint !== undefined && (
        <p id={id} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
