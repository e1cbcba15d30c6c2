// Owns the combobox: a text field over a list that it narrows down. Enter takes the active row, and nothing where none is found.
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { Icon, KindIcon } from '../ui/Icon.tsx';
import { useSay } from '../ui/say.ts';
import { matchOptions, type Option } from './match-options.ts';
import { RowBox, rowId } from './RowBox.tsx';
import type { Row } from './row-collection.ts';
import { useRowBox } from './use-row-box.ts';
import { useFirstFound, useTyped } from './use-typed.ts';
import './combo-box.css';

interface ComboBoxProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  /** Absent where the options are looked through and none can be taken. */
  readonly onPick?: (value: string) => void;
  /** What is typed may be taken as it stands. */
  readonly own?: boolean | undefined;
  /** What is typed may be more than a name: an option that stands before those that are found. */
  readonly suggest?: ((typed: string) => Option | undefined) | undefined;
  /** Said in the empty field. */
  readonly placeholder?: string | undefined;
  /** Said where there are no options at all. */
  readonly nothing?: string | undefined;
}

interface OptionRow extends Row {
  readonly option: Option;
}

const ROW_HEIGHT = 26;
const NONE: ReadonlySet<string> = new Set();

export function ComboBox(props: ComboBoxProps) {
  const { label, options, value, onPick, own = false, suggest, nothing, placeholder } = props;
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const { query, field } = useTyped();
  const rows = useMemo(() => {
    const ownWord = own ? { value: query, label: say(USE_OWN, { text: query }) } : undefined;
    const suggested = query === '' ? undefined : suggest?.(query);
    return [...(suggested ? [rowOf(suggested)] : []), ...rowsFor(options, query, ownWord)];
  }, [options, query, own, suggest, say]);
  const selected = useMemo(() => (value === undefined ? NONE : new Set([value])), [value]);
  const pick = onPick && (({ option }: OptionRow) => onPick(option.value));
  const list = useRowBox<OptionRow>({ label, rows, textsOf: () => [], selected, onAction: pick }, box, true);
  useFirstFound(query, list);
  const active = rows[list.at];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    // The other keys are the text field's own.
    if (/^(Arrow|Page)(Up|Down)$/.test(event.key)) list.boxProps.onKeyDown(event);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (active) pick?.(active);
  };
  return (
    <>
      <input
        className="input"
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={rows.length > 0 ? list.boxProps.id : undefined}
        aria-autocomplete="list"
        aria-activedescendant={active && rowId(list, list.at)}
        aria-label={label}
        placeholder={placeholder ?? say(own ? SEARCH_OR_NEW : SEARCH)}
        spellCheck={false}
        autoComplete="off"
        readOnly={!onPick}
        onKeyDown={onKeyDown}
        {...field}
      />
      <RowBox
        role="listbox"
        className="options"
        list={list}
        box={box}
        height={ROW_HEIGHT}
        empty={options.length === 0 && nothing ? nothing : say(NOTHING_FOUND)}
        draw={({ option }, state) => <OptionText option={option} isChosen={state.selected} />}
      />
    </>
  );
}

function OptionText({ option, isChosen }: { option: Option; isChosen: boolean }) {
  return (
    <div className="option">
      {option.kind && <KindIcon kind={option.kind} size={14} />}
      <span className="ellipsis grow">{option.label}</span>
      {option.note && <span className="mono tertiary">{option.note}</span>}
      {isChosen && <Icon name="check" size={14} />}
    </div>
  );
}

/** What is found; an own word that no option stands for comes last. */
function rowsFor(options: readonly Option[], query: string, ownWord: Option | undefined): readonly OptionRow[] {
  const found = matchOptions(options, query);
  const isKnown = query === '' || options.some((option) => option.label === query || option.value === query);
  const all = ownWord && !isKnown ? [...found, ownWord] : found;
  return all.map(rowOf);
}

function rowOf(option: Option): OptionRow {
  return { key: option.value, option };
}

const SEARCH = { zh: '搜索', en: 'Search' };
const SEARCH_OR_NEW = { zh: '搜索或直接输入', en: 'Search or enter your own' };
const USE_OWN = { zh: '使用“{text}”', en: 'Use “{text}”' };
const NOTHING_FOUND = { zh: '未找到结果，请更换关键词', en: 'Nothing found; try another word' };
