export interface RadioOption<T extends string> {
  value: T;
  label: string;
  /** What it means, if the label does not say it. */
  hint?: string;
}

interface Props<T extends string> {
  /** Of the form field; unique on the screen. */
  name: string;
  label: string;
  value: T;
  options: readonly RadioOption<T>[];
  onChange(value: T): void;
}

/** One of a few values, as radio buttons. */
export function RadioGroup<T extends string>({ name, label, value, options, onChange }: Props<T>) {
  return (
    <div class="radio-group" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}
