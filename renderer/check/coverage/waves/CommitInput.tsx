// Owns a small input that takes its value when it is left or Enter is pressed; Escape gives the old one back.
import { useState } from 'react';

export function CommitInput(props: {
  label: string;
  value: string;
  /** Called with a changed value that is valid. */
  onCommit: (value: string) => void;
  isValid?: (value: string) => boolean;
  number?: boolean;
  maxLength?: number;
  placeholder?: string;
  className?: string;
}) {
  const { label, value, onCommit, isValid = () => true, number, maxLength, placeholder, className = '' } = props;
  const [draft, setDraft] = useState<string>();
  const shown = draft ?? value;
  const commit = () => {
    setDraft(undefined);
    if (draft !== undefined && draft !== value && isValid(draft)) onCommit(draft);
  };
  return (
    <input
      className={`input ${className}`}
      type="text"
      inputMode={number ? 'numeric' : undefined}
      aria-label={label}
      title={label}
      aria-invalid={draft !== undefined && !isValid(draft)}
      maxLength={maxLength}
      placeholder={placeholder}
      value={shown}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape' && draft !== undefined) {
          event.stopPropagation();
          setDraft(undefined);
        }
      }}
    />
  );
}
