// Owns the dialog with the counts of a list by branch; only the branches in sight are drawn.

import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { sumOf } from '../../../shared/document/list-counts.ts';
import type { CustomerList } from '../../../shared/document/map-records.ts';
import { figure } from '../../../shared/i18n/figure.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { matchesSearch } from '../../kit/ui/matches-search.ts';
import { ScrollBox } from '../../kit/ui/ScrollBox.tsx';
import { SearchField } from '../../kit/ui/SearchField.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { closeLists } from './list-store.ts';

const ROW_HEIGHT = 26;

export function BranchCounts({ list }: { list: CustomerList }) {
  const say = useSay();
  const [query, setQuery] = useState('');
  const scroller = useRef<HTMLElement>(null);
  const all = list.branchCounts ?? [];
  const found = useMemo(
    () => all.filter(({ branchCode, branchName }) => matchesSearch([branchCode, branchName ?? ''], query)),
    [all, query],
  );
  const rows = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  return (
    <Dialog
      help="panel.lists"
      title={say(words.title, { name: list.name, asOf: list.asOf })}
      onClose={closeLists}
      className="branch-counts"
      actions={<Button onClick={closeLists}>{say(words.close)}</Button>}
    >
      <div className="branch-counts-head">
        <SearchField label={say(words.search)} query={query} onSearch={setQuery} />
        <span className="small secondary" aria-live="polite">
          {say(words.sum, { n: found.length, all: all.length, people: sumOf(found) })}
        </span>
      </div>
      <ScrollBox ref={scroller} className="branch-counts-list" label={say(words.list)}>
        <ul style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const branch = found[index];
            return (
              branch && (
                <li key={branch.branchCode} style={{ transform: `translateY(${start}px)` }}>
                  <span className="mono">{branch.branchCode}</span>
                  <span className="ellipsis grow">{branch.branchName}</span>
                  <span className="number">{figure(branch.count)}</span>
                </li>
              )
            );
          })}
        </ul>
      </ScrollBox>
    </Dialog>
  );
}

const words = {
  title: { zh: '{name} · {asOf}', en: '{name} · {asOf}' },
  search: { zh: '搜索支行或编号', en: 'Search branches or codes' },
  list: { zh: '各支行人数', en: 'Counts by branch' },
  sum: { zh: '支行 {n}/{all} 家，客户合计 {people}', en: '{n} of {all} branches, {people} customers' },
  close: { zh: '关闭', en: 'Close' },
};
