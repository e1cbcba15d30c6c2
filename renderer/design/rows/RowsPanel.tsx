// Owns the strategy list (策略清单): the rows of the open map beside its canvas, with search, groups, columns and export.

import { useEffect, useMemo, useState } from 'react';
import { countRows, totalsOf } from '../../../shared/rows/row-totals.ts';
import { useKeyOf } from '../../kit/commands/bindings.ts';
import { Button, IconButton } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { SearchField } from '../../kit/ui/SearchField.tsx';
import { problemText, useSay } from '../../kit/ui/say.ts';
import { ProblemHelp } from '../../session/ProblemHelp.tsx';
import { copyTable } from '../grid/copy-table.ts';
import { tableOf } from '../grid/grid-table.ts';
import { exportRows, toggleRows } from './commands.ts';
import { totalsText } from './group-words.ts';
import { ColumnsMenu, GroupMenu } from './ListMenus.tsx';
import { useListSettings } from './list-settings.ts';
import { RowGrid } from './RowGrid.tsx';
import { clearExportable, setExportable } from './row-export-store.ts';
import { groupKeys, groupTotals, listLines } from './row-lines.ts';
import { type Narrowing, useRowTable } from './use-row-table.ts';
import { type ListedRows, useRows } from './use-rows.ts';
import './rows.css';

export function RowsPanel() {
  const say = useSay();
  const listed = useRows();
  return (
    <section className="rows-panel" data-help="panel.rows" aria-label={say(words.title)}>
      {listed && !listed.problem && listed.rows.length > 0 ? (
        // Filters and folded groups are those of one map.
        <Rows key={listed.document.id} listed={listed} />
      ) : (
        <>
          <header className="panel-head">
            <h2>{say(words.title)}</h2>
            <span className="grow" />
            <CloseButton />
          </header>
          {listed && <NoRows listed={listed} />}
        </>
      )}
    </section>
  );
}

const NOT_NARROWED: Narrowing = { search: '', filters: {} };

function Rows({ listed }: { listed: ListedRows }) {
  const say = useSay();
  const [narrowing, setNarrowing] = useState(NOT_NARROWED);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const table = useRowTable(listed, narrowing, useListSettings());
  const counts = useMemo(() => countRows(listed.rows), [listed.rows]);
  const sums = useMemo(() => groupTotals(table.top, counts), [table.top, counts]);
  const lines = useMemo(() => listLines(table.top, folded, sums), [table.top, folded, sums]);
  const totals = useMemo(() => totalsOf(table.filtered, counts), [table.filtered, counts]);
  const columnIds = useMemo(() => table.columns.map(({ id }) => id), [table.columns]);
  useEffect(() => clearExportable, []);
  const isNarrowed = table.filtered.length < listed.rows.length;
  const rows = () => lines.flatMap((line) => (line.type === 'row' ? [line.row] : []));
  return (
    <>
      <header className="panel-head">
        <h2>{say(words.title)}</h2>
        <span className="rows-count" aria-live="polite" title={say(words.totalsHint)}>
          {isNarrowed && `${say(words.narrowed, { all: listed.rows.length })} `}
          {totalsText(totals, say)}
        </span>
        <span className="grow" />
        <div className="rows-search">
          <SearchField
            label={say(words.search)}
            query={narrowing.search}
            onSearch={(search) => setNarrowing({ ...narrowing, search })}
          />
        </div>
        {(narrowing.search !== '' || Object.keys(narrowing.filters).length > 0) && (
          <Button compact look="ghost" icon="filter" onClick={() => setNarrowing(NOT_NARROWED)}>
            {say(words.showAll)}
          </Button>
        )}
        <GroupMenu onFoldAll={(fold) => setFolded(new Set(fold ? groupKeys(table.top) : []))} />
        <ColumnsMenu columns={table.columns} />
        <IconButton
          compact
          icon="copy"
          label={say(words.copy)}
          onClick={() => copyTable(tableOf(rows(), table.shown, say, true), rows().length)}
        />
        <IconButton compact icon="export" label={say(exportRows.title)} onClick={exportRows.run} />
        <CloseButton />
      </header>
      {table.filtered.length === 0 && <p className="rows-empty">{say(words.nothingFound)}</p>}
      {/* The grid stays, so that the filters on its heads can be taken back. */}
      <RowGrid
        {...{ listed, lines, columnIds, narrowing }}
        columns={table.shown}
        widths={table.widths}
        onNarrow={setNarrowing}
        onFold={(key, fold) => {
          const next = new Set(folded);
          if (fold) next.add(key);
          else next.delete(key);
          setFolded(next);
        }}
        onChosen={(chosen, chosenColumns) =>
          setExportable({
            mapId: listed.document.id,
            all: listed.rows,
            filtered: table.filtered,
            columns: table.columns,
            shown: table.shown,
            chosen,
            chosenColumns,
          })
        }
      />
    </>
  );
}

function CloseButton() {
  const say = useSay();
  const keyOf = useKeyOf();
  return <IconButton compact icon="x" label={say(words.close)} shortcut={keyOf(toggleRows)} onClick={toggleRows.run} />;
}

function NoRows({ listed }: { listed: ListedRows }) {
  const say = useSay();
  if (!listed.problem) return <p className="rows-empty">{say(words.empty)}</p>;
  return (
    <p className="rows-empty">
      <SeverityIcon severity="error" size={14} />
      {problemText(listed.problem)} <ProblemHelp problem={listed.problem} />
    </p>
  );
}

const words = {
  title: { zh: '策略清单', en: 'Strategy list' },
  search: { zh: '在清单中查找', en: 'Find in list' },
  narrowed: { zh: '共 {all} 行，筛选出', en: 'Of {all} rows:' },
  totalsHint: {
    zh: '触发量按场景、预计承接按场景和产品各计一次，不逐行相加；仅含部分行的不计合计',
    en: 'Volume counts once per scenario, expected take-up once per scenario and product; no total if only part of their rows are shown',
  },
  showAll: { zh: '清除筛选', en: 'Clear filters' },
  copy: { zh: '复制表格', en: 'Copy table' },
  close: { zh: '收起策略清单', en: 'Collapse the strategy list' },
  nothingFound: {
    zh: '没有符合筛选条件的行。请清除筛选或更换关键词。',
    en: 'No rows match. Clear the filters or try another word.',
  },
  empty: {
    zh: '尚无策略行。从客群连到话术的每条路径在此列为一行。',
    en: 'No strategy rows yet. Each path from a segment to a script is listed here as a row.',
  },
};
