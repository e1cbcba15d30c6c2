// Owns the controls that narrow a list: a search field and choices of which an empty one means all.
import type { Message } from '../../../shared/i18n/message.ts';
import { W } from '../words.ts';
import { Icon } from './icons.tsx';
import { useSay } from './language.tsx';

export function SearchBox(props: { value: string; label: Message; onInput: (value: string) => void }) {
  const say = useSay();
  return (
    <label class="search no-print">
      <Icon name="search" />
      <span class="hidden-text">{say(props.label)}</span>
      <input
        type="search"
        value={props.value}
        placeholder={say(props.label)}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </label>
  );
}

export interface Option {
  readonly value: string;
  readonly label: Message;
}

const ALL: Message = { zh: '全部', en: 'All' };

export function Choice(props: {
  label: Message;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
}) {
  const say = useSay();
  return (
    <label class="choice">
      <span>{say(props.label)}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
        <option value="">{say(ALL)}</option>
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {say(label)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is searched in, folded so that case and width do not matter. */
export function matches(query: string, ...texts: readonly (string | undefined)[]): boolean {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const text = fold(texts.join('\n'));
  return words.every((word) => text.includes(word));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

export function NothingFound() {
  return <p class="empty">{useSay()(W.nothingFound)}</p>;
}
