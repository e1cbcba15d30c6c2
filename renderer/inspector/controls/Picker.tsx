// Owns the searchable list behind a button: picks one of many, by mouse, arrows, or a typed part of the name.
import { Popover } from 'radix-ui';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { classes } from '../../ui/Button.tsx';
import { Icon, KindIcon } from '../../ui/Icon.tsx';
import { useSay } from '../../ui/say.ts';
import { matchOptions } from './match-options.ts';
import './picker.css';

export interface PickerOption {
  readonly value: string;
  readonly label: string;
  /** Told at the right end, e.g. a code. */
  readonly note?: string;
  readonly kind?: KindId;
}

interface PickerProps {
  readonly id?: string;
  /** The accessible name. */
  readonly label: string;
  /** Asked each time the list opens. */
  readonly options: () => readonly PickerOption[];
  readonly onPick: (value: string) => void;
  /** What the button shows; `select` looks like a select, `add` like a small text button. */
  readonly shown: string;
  readonly look: 'select' | 'add';
  readonly value?: string | undefined;
  readonly shownKind?: KindId | undefined;
  readonly empty?: boolean;
  /** Adds an entry that takes the value away. */
  readonly onClear?: (() => void) | undefined;
  /** What is typed may be taken as it stands. */
  readonly own?: boolean;
  readonly nothing?: string;
  readonly describedBy?: string | undefined;
  readonly doubtful?: boolean | undefined;
}

export function Picker(props: PickerProps) {
  const [open, setOpen] = useState(false);
  const { id, look, shown, label, empty, describedBy, doubtful, shownKind } = props;
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button
          id={id}
          type="button"
          className={classes(
            look === 'select' ? 'input picker' : 'picker-add',
            empty && 'empty',
            doubtful && 'doubtful',
          )}
          aria-label={look === 'select' ? `${label}: ${shown}` : label}
          aria-describedby={describedBy}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || open) return;
            event.preventDefault();
            setOpen(true);
          }}
        >
          {look === 'add' && <Icon name="plus" size={12} />}
          {shownKind && <KindIcon kind={shownKind} size={14} />}
          <span className="ellipsis">{shown}</span>
          {look === 'select' && <Icon name="down" size={14} />}
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="picker-list" aria-label={label} align="start" sideOffset={2} collisionPadding={8}>
          {open && <PickerList {...props} onClose={() => setOpen(false)} />}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

const SEARCH_FROM = 8;
const AT_ONCE = 200;

function PickerList(props: PickerProps & { onClose: () => void }) {
  const say = useSay();
  const listId = useId();
  const { options, own, value, onPick, onClose, label, onClear, nothing } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is asked for once, when it opens
  const all = useMemo(() => options(), []);
  const [query, setQuery] = useState('');
  const [typed, setTyped] = useState('');
  const composing = useRef(false);
  const found = useMemo(() => matchOptions(all, query), [all, query]);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      all.findIndex((option) => option.value === value),
    ),
  );
  const ownText = own && query !== '' && !all.some((option) => option.label === query) ? query : undefined;
  const count = Math.min(found.length, AT_ONCE) + (ownText ? 1 : 0);
  const searchable = own || all.length >= SEARCH_FROM;

  const pick = (index: number) => {
    const picked = found[index]?.value ?? ownText;
    if (picked === undefined) return;
    onPick(picked);
    onClose();
  };
  const search = (text: string) => {
    setQuery(text.trim());
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: count - 1 }[event.key];
    if (to !== undefined && (!searchable || event.key.startsWith('Arrow'))) {
      event.preventDefault();
      setActive(count === 0 ? 0 : (to + count) % count);
    } else if (event.key === 'Enter' || (event.key === ' ' && !searchable)) {
      event.preventDefault();
      pick(active);
    }
  };
  const handling = {
    onKeyDown,
    'aria-activedescendant': count > 0 ? `${listId}-${active}` : undefined,
  };
  return (
    <>
      {searchable && (
        <input
          className="input"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-label={label}
          placeholder={say(own ? SEARCH_OR_NEW : SEARCH)}
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            if (!composing.current) search(event.target.value);
          }}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            search(event.currentTarget.value);
          }}
          {...handling}
        />
      )}
      <div
        id={listId}
        role="listbox"
        aria-label={label}
        className="picker-options"
        tabIndex={searchable ? -1 : 0}
        {...(searchable ? {} : handling)}
      >
        {found.slice(0, AT_ONCE).map((option, index) => (
          <PickerRow
            key={option.value}
            id={`${listId}-${index}`}
            option={option}
            active={index === active}
            chosen={option.value === value}
            onPick={() => pick(index)}
          />
        ))}
        {ownText && (
          <PickerRow
            id={`${listId}-${count - 1}`}
            option={{ value: ownText, label: say(USE_OWN, { text: ownText }) }}
            active={active === count - 1}
            chosen={false}
            onPick={() => pick(found.length)}
          />
        )}
        {count === 0 && <p className="picker-nothing">{all.length === 0 && nothing ? nothing : say(NOTHING_FOUND)}</p>}
        {found.length > AT_ONCE && <p className="picker-nothing">{say(MORE, { n: found.length - AT_ONCE })}</p>}
      </div>
      {onClear && (
        <button
          type="button"
          className="picker-clear"
          onClick={() => {
            onClear();
            onClose();
          }}
        >
          {say(CLEAR)}
        </button>
      )}
    </>
  );
}

function PickerRow(props: { id: string; option: PickerOption; active: boolean; chosen: boolean; onPick: () => void }) {
  const { id, option, active, chosen, onPick } = props;
  return (
    // The keys are handled where the focus is: in the search box or on the list.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className={classes('picker-option', active && 'active')}
      ref={active ? scrollHere : undefined}
      onClick={onPick}
    >
      {option.kind && <KindIcon kind={option.kind} size={14} />}
      <span className="ellipsis grow">{option.label}</span>
      {option.note && <span className="mono tertiary">{option.note}</span>}
      {chosen && <Icon name="check" size={14} />}
    </div>
  );
}

function scrollHere(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

const SEARCH = { zh: '搜索', en: 'Search' };
const SEARCH_OR_NEW = { zh: '搜索或直接写', en: 'Search or type your own' };
const USE_OWN = { zh: '用“{text}”', en: 'Use “{text}”' };
const NOTHING_FOUND = { zh: '没有找到，换个词试试', en: 'Nothing found; try another word' };
const MORE = { zh: '还有 {n} 个，输入文字缩小范围', en: '{n} more; type to narrow down' };
const CLEAR = { zh: '清空', en: 'Clear' };
