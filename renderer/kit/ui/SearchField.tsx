// Owns the search box: searches when a word is complete, not while an input method composes it.
import { type KeyboardEvent, type Ref, useState } from 'react';
import { Icon } from './Icon.tsx';
import './search-field.css';

interface SearchFieldProps {
  /** The accessible name and the placeholder. */
  readonly label: string;
  /** What is searched for; changing it to '' empties the box. */
  readonly query: string;
  readonly onSearch: (query: string) => void;
  /** The key that focuses it, shown while it is empty. */
  readonly shortcut?: string | undefined;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly ref?: Ref<HTMLInputElement>;
  readonly disabled?: boolean;
  /** The list that the box commands: its id, and the id of the option that Enter takes. */
  readonly listbox?: { readonly id: string; readonly active: string | undefined };
}

export function SearchField({ label, query, onSearch, shortcut, onKeyDown, ref, disabled, listbox }: SearchFieldProps) {
  const [composing, setComposing] = useState<string>();
  const shown = composing ?? query;
  return (
    <div className="search-field">
      <Icon name="search" size={14} />
      <input
        ref={ref}
        className="input"
        type="text"
        aria-label={label}
        placeholder={label}
        value={shown}
        disabled={disabled}
        spellCheck={false}
        {...(listbox && {
          role: 'combobox',
          'aria-expanded': true,
          'aria-autocomplete': 'list' as const,
          'aria-controls': listbox.id,
          'aria-activedescendant': listbox.active,
        })}
        onChange={(event) => {
          if (composing === undefined) onSearch(event.target.value);
          else setComposing(event.target.value);
        }}
        onCompositionStart={() => setComposing(query)}
        onCompositionEnd={(event) => {
          setComposing(undefined);
          onSearch(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'Escape' && query !== '') {
            event.stopPropagation();
            onSearch('');
            return;
          }
          onKeyDown?.(event);
        }}
      />
      {shown === '' && shortcut && <kbd>{shortcut}</kbd>}
    </div>
  );
}
