import './controls.css';

interface Props<T extends string> {
  readonly label: string;
  /** The label is for screen readers; the eye has a heading or a neighbour that says it. */
  readonly bare?: boolean;
  readonly value: T | '';
  /** Where nothing is chosen. */
  readonly none?: string;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}

/** One of many, closed until it is asked for; the system's own. */
export function NativeSelect<T extends string>({
  label,
  bare = false,
  value,
  none,
  options,
  onChange,
}: Props<T>) {
  const select = (
    <select
      className="field-input field-select"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const found = options.find(([each]) => each === event.target.value);
        if (found !== undefined) onChange(found[0]);
      }}
    >
      {none !== undefined && <option value="">{none}</option>}
      {options.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  );
  if (bare) return select;
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      {select}
    </label>
  );
}
