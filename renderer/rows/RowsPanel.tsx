// Owns the strategy list (策略清单): the rows of the open map beside its canvas, with grouping, sorting and copying.
import { useMemo, useState } from 'react';
import { useKeyOf } from '../commands/bindings.ts';
import { toggleRows } from '../commands/rows.ts';
import { copyText } from '../export/copy-text.ts';
import { useNotices } from '../state/notices.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { SeverityIcon } from '../ui/Icon.tsx';
import { problemText, useSay } from '../ui/say.ts';
import { RowGrid } from './RowGrid.tsx';
import { nextSorting, type RowSorting, rowLines, rowsAsText } from './row-table.ts';
import { type ListedRows, useRows } from './use-rows.ts';
import './rows.css';

export function RowsPanel() {
  const say = useSay();
  const keyOf = useKeyOf();
  const listed = useRows();
  const [grouped, setGrouped] = useState(true);
  const copyAll = () => listed && copyRows(listed.rows, say);
  return (
    <section className="rows-panel" aria-label={say(words.title)}>
      <header className="panel-head">
        <h2>
          {say(words.title)} <span className="pill">{listed?.rows.length ?? 0}</span>
        </h2>
        <span className="grow" />
        <Button compact look="ghost" aria-pressed={grouped} icon="filter" onClick={() => setGrouped(!grouped)}>
          {say(grouped ? words.ungroup : words.group)}
        </Button>
        <Button compact look="ghost" icon="copy" disabled={!listed || listed.rows.length === 0} onClick={copyAll}>
          {say(words.copy)}
        </Button>
        <IconButton compact icon="x" label={say(words.close)} shortcut={keyOf(toggleRows)} onClick={toggleRows.run} />
      </header>
      {listed && <RowsBody listed={listed} grouped={grouped} />}
    </section>
  );
}

function RowsBody({ listed, grouped }: { listed: ListedRows; grouped: boolean }) {
  const say = useSay();
  const [sorting, setSorting] = useState<RowSorting>();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(
    () => rowLines(listed.rows, { sorting, grouped, folded }, say),
    [listed, sorting, grouped, folded, say],
  );
  if (listed.problem) {
    return (
      <p className="rows-empty">
        <SeverityIcon severity="error" size={14} />
        {problemText(listed.problem)}
      </p>
    );
  }
  if (listed.rows.length === 0) return <p className="rows-empty">{say(words.empty)}</p>;
  return (
    <RowGrid
      listed={listed}
      lines={lines}
      sorting={sorting}
      onSort={(column) => setSorting(nextSorting(sorting, column))}
      onFold={(segment, fold) => {
        const next = new Set(folded);
        if (fold) next.add(segment);
        else next.delete(segment);
        setFolded(next);
      }}
      onCopy={(rows) => copyRows(rows, say)}
    />
  );
}

function copyRows(rows: ListedRows['rows'], say: ReturnType<typeof useSay>): void {
  const isCopied = copyText(rowsAsText(rows, say));
  useNotices.getState().show({
    tone: isCopied ? 'ok' : 'error',
    message: isCopied ? words.copied : words.notCopied,
    params: { count: rows.length },
  });
}

const words = {
  title: { zh: '策略清单', en: 'Strategy list' },
  group: { zh: '按客群分组', en: 'Group by segment' },
  ungroup: { zh: '不分组', en: 'Ungroup' },
  copy: { zh: '复制表格', en: 'Copy table' },
  close: { zh: '收起策略清单', en: 'Hide the strategy list' },
  copied: {
    zh: '已复制 {count} 行，可以直接粘贴到电子表格。',
    en: 'Copied {count, plural, one {# row} other {# rows}}, ready to be pasted into a spreadsheet.',
  },
  notCopied: {
    zh: '没有复制成功：系统没有让出剪贴板。清单没有变，再复制一次。',
    en: 'Nothing was copied: the system did not give up the clipboard. The list is unchanged. Copy again.',
  },
  empty: {
    zh: '还没有策略行。一条路径从客群连到话术，就在这里列出一行。',
    en: 'No strategy rows yet. Each path from a segment to a script is listed here as a row.',
  },
};
