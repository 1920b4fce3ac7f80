import { useState } from 'react';
import '../../ui/controls.css';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly least?: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A whole number, typed; what is none is put right when the field is left. */
export function NumberField({ label, value, least = 0, most, onChange }: Props) {
  const [text, setText] = useState<string | null>(null);
  return (
    <label className="field poll-number">
      <span className="field-label">{label}</span>
      <input
        className="field-input"
        inputMode="numeric"
        autoComplete="off"
        value={text ?? String(value)}
        onFocus={({ target }) => target.select()}
        onBlur={() => setText(null)}
        onChange={({ target }) => {
          const typed = target.value.replace(/\D/gu, '').slice(0, 4);
          setText(typed);
          if (typed !== '') onChange(Math.min(most, Math.max(least, Number(typed))));
        }}
      />
    </label>
  );
}
