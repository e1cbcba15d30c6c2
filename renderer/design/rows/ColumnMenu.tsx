// Owns what is offered for one column of the strategy list: its filter, its place, its width, hiding it.

import { useMemo, useState } from 'react';
import { figure } from '../../../shared/i18n/figure.ts';
import type { RowColumn } from '../../../shared/rows/row-columns.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { matchesSearch } from '../../kit/ui/matches-search.ts';
import { SearchField } from '../../kit/ui/SearchField.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { hideColumn, moveColumn, setWidth } from './list-settings.ts';
import { type ColumnFilter, columnValues, filterType } from './row-filters.ts';
import type { Narrowing } from './use-row-table.ts';
import type { ListedRows } from './use-rows.ts';

interface ColumnMenuProps {
  readonly column: RowColumn;
  readonly listed: ListedRows;
  readonly columnIds: readonly string[];
  readonly width: number;
  readonly narrowing: Narrowing;
  onNarrow(narrowing: Narrowing): void;
  onClose(): void;
}

export function ColumnMenu({ column, listed, columnIds, width, narrowing, onNarrow, onClose }: ColumnMenuProps) {
  const say = useSay();
  const { id } = column;
  const filter = narrowing.filters[id];
  const setFilter = (next: ColumnFilter | undefined) => {
    const { [id]: _, ...others } = narrowing.filters;
    onNarrow({ ...narrowing, filters: next ? { ...others, [id]: next } : others });
  };
  const type = filterType(id);
  return (
    <>
      <div className="column-filter">
        <p className="label">{say(words.filter, { column: column.title })}</p>
        {type === 'values' && <ValuesFilter {...{ column, listed, filter, setFilter }} />}
        {type === 'range' && <RangeFilter {...{ filter, setFilter }} />}
        {type === 'text' && <TextFilter {...{ filter, setFilter }} />}
        <Button compact look="ghost" disabled={filter === undefined} onClick={() => setFilter(undefined)}>
          {say(words.clear)}
        </Button>
      </div>
      <div className="column-acts">
        <Button
          compact
          look="ghost"
          icon="left"
          title={say(words.keysMove)}
          onClick={() => moveColumn(columnIds, id, -1)}
        >
          {say(words.left)}
        </Button>
        <Button
          compact
          look="ghost"
          icon="right"
          title={say(words.keysMove)}
          onClick={() => moveColumn(columnIds, id, 1)}
        >
          {say(words.right)}
        </Button>
        <Button compact look="ghost" icon="plus" title={say(words.keysWidth)} onClick={() => setWidth(id, width + 24)}>
          {say(words.wider)}
        </Button>
        <Button compact look="ghost" icon="minus" title={say(words.keysWidth)} onClick={() => setWidth(id, width - 24)}>
          {say(words.narrower)}
        </Button>
        <Button
          compact
          look="ghost"
          icon="x"
          onClick={() => {
            onClose();
            hideColumn(id, true);
          }}
        >
          {say(words.hide)}
        </Button>
      </div>
    </>
  );
}

interface FilterProps {
  readonly filter: ColumnFilter | undefined;
  setFilter(filter: ColumnFilter | undefined): void;
}

/** Values listed at once; typing narrows down to the others. */
const AT_ONCE = 100;

function ValuesFilter({ column, listed, filter, setFilter }: FilterProps & { column: RowColumn; listed: ListedRows }) {
  const say = useSay();
  const [query, setQuery] = useState('');
  const values = useMemo(() => columnValues(listed.rows, column, say), [listed.rows, column, say]);
  const chosen = new Set(filter?.type === 'values' ? filter.values : []);
  const found = values.filter(({ label }) => matchesSearch([label], query));
  const toggle = (key: string, on: boolean) => {
    const next = values.flatMap((value) => ((value.key === key ? on : chosen.has(value.key)) ? [value.key] : []));
    setFilter(next.length > 0 ? { type: 'values', values: next } : undefined);
  };
  return (
    <>
      {values.length > 8 && <SearchField label={say(words.search)} query={query} onSearch={setQuery} />}
      <fieldset className="filter-values" aria-label={say(words.filter, { column: column.title })}>
        {found.slice(0, AT_ONCE).map(({ key, label, rows }) => (
          <label key={key} className="check">
            <input type="checkbox" checked={chosen.has(key)} onChange={(event) => toggle(key, event.target.checked)} />
            <span className="ellipsis grow">{label || say(words.nothing)}</span>
            <span className="tertiary">{figure(rows)}</span>
          </label>
        ))}
        {found.length > AT_ONCE && <p className="cell-note">{say(words.more, { n: found.length - AT_ONCE })}</p>}
      </fieldset>
    </>
  );
}

interface Range {
  least?: number;
  most?: number;
}

function RangeFilter({ filter, setFilter }: FilterProps) {
  const say = useSay();
  const { least, most } = filter?.type === 'range' ? filter : {};
  const range: Range = { ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
  const set = (part: 'least' | 'most', text: string) => {
    const others: Range = { ...range };
    delete others[part];
    const number = Number(text.normalize('NFKC'));
    const next: Range = text.trim() === '' || !Number.isFinite(number) ? others : { ...others, [part]: number };
    setFilter(next.least === undefined && next.most === undefined ? undefined : { type: 'range', ...next });
  };
  const input = (part: 'least' | 'most') => (
    <input
      className="input"
      type="number"
      aria-label={say(words[part])}
      placeholder={say(words[part])}
      defaultValue={range[part]}
      onChange={(event) => set(part, event.target.value)}
    />
  );
  return (
    <div className="filter-range">
      {input('least')}
      <span aria-hidden="true">–</span>
      {input('most')}
    </div>
  );
}

function TextFilter({ filter, setFilter }: FilterProps) {
  const say = useSay();
  return (
    <SearchField
      label={say(words.contains)}
      query={filter?.type === 'text' ? filter.text : ''}
      onSearch={(text) => setFilter(text.trim() === '' ? undefined : { type: 'text', text })}
    />
  );
}

const words = {
  filter: { zh: '按{column}筛选', en: 'Filter by {column}' },
  clear: { zh: '清除该列筛选', en: 'Clear this filter' },
  search: { zh: '搜索取值', en: 'Search values' },
  nothing: { zh: '（空）', en: '(empty)' },
  more: { zh: '另有 {n} 个，请输入文字缩小范围', en: '{n} more; type to narrow down' },
  least: { zh: '最小', en: 'Minimum' },
  most: { zh: '最大', en: 'Maximum' },
  contains: { zh: '包含文字', en: 'Contains' },
  left: { zh: '左移', en: 'Move left' },
  right: { zh: '右移', en: 'Move right' },
  wider: { zh: '加宽', en: 'Wider' },
  narrower: { zh: '变窄', en: 'Narrower' },
  hide: { zh: '隐藏该列', en: 'Hide column' },
  keysMove: { zh: '在列头上按 Alt+← Alt+→', en: 'On the column header: Alt+← Alt+→' },
  keysWidth: { zh: '在列头上按 Ctrl+Shift+← Ctrl+Shift+→', en: 'On the column header: Ctrl+Shift+← Ctrl+Shift+→' },
};
