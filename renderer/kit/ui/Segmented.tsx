// Owns a row of joined buttons of which one is chosen.
import { classes } from './Button.tsx';
import './segmented.css';

export function Segmented<T extends string>(props: {
  /** The accessible name of the row. */
  label: string;
  options: readonly { readonly value: T; readonly text: string }[];
  value: T;
  onChange: (value: T) => void;
}) {
  return (
    <fieldset className="segmented" aria-label={props.label}>
      {props.options.map(({ value, text }) => (
        <button
          key={value}
          type="button"
          className={classes('segmented-item', value === props.value && 'on')}
          aria-pressed={value === props.value}
          onClick={() => props.onChange(value)}
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}
