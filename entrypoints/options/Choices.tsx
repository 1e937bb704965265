interface Props<T extends string> {
  name: string;
  label: string;
  value: T;
  /** Value, name, and what it means ("" if the name says it). */
  options: readonly (readonly [T, string, string])[];
  onChange(value: T): void;
}

/** One of a few, as radio buttons. */
export function Choices<T extends string>({ name, label, value, options, onChange }: Props<T>) {
  return (
    <div class="choices" role="radiogroup" aria-label={label}>
      {options.map(([key, title, hint]) => (
        <label key={key}>
          <input type="radio" name={name} checked={key === value} onChange={() => onChange(key)} />
          <span>
            {title}
            {hint && <small>{hint}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}
