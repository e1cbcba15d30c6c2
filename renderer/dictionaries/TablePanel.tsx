// Owns the middle and the right: the chosen dictionary's head with its buttons, its table, and the chosen entry.
import { useMemo, useState } from 'react';
import type { RowFault } from '../../shared/dictionary/faults.ts';
import { keyOf, type Row, type TableId, tables } from '../../shared/dictionary/tables.ts';
import type { Message } from '../../shared/i18n/message.ts';
import { useNotices } from '../state/notices.ts';
import { Button, classes, IconButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SeverityIcon } from '../ui/Icon.tsx';
import { useSay } from '../ui/say.ts';
import { chooseRow, editTables, endMerge, resetTable, undoDictionaries, useDictionaries } from './dictionary-store.ts';
import { EntryDetails, nameOf } from './EntryDetails.tsx';
import { EntryTable, type TableActions } from './EntryTable.tsx';
import { RecordForm } from './RecordForm.tsx';
import { rejoined, withCopy, withMovedRow, withNewRow, withoutRow } from './row-edits.ts';
import { foundRows, type Uses, useFaults, useRows } from './use-table.ts';
import { words } from './words.ts';

export function TablePanel({ query }: { query: string }) {
  const table = useDictionaries((state) => state.chosen);
  const rows = useRows(table);
  const faults = useFaults(table);
  const isRecord = tables[table].key.length === 0;
  const shown = useMemo(() => foundRows(table, rows, isRecord ? '' : query), [table, rows, query, isRecord]);
  const chosen = useDictionaries((state) => state.at[table]);
  const at = chosen !== undefined && shown.includes(chosen) ? chosen : shown[0];
  const [asked, setAsked] = useState<number>();
  const actions = useActions(table, rows, at, query, setAsked);
  const [record] = rows;
  return (
    <>
      <section className={classes('panel', 'entries-panel', isRecord && 'whole')} aria-labelledby="dictionary-title">
        <PanelHead {...{ table, rows, shown, faults, actions, query, at }} />
        {isRecord && record ? (
          <RecordForm key={table} table={table} row={record} faults={faults} query={query} />
        ) : shown.length > 0 ? (
          <EntryTable key={table} {...{ table, rows, shown, faults, actions }} />
        ) : (
          <Nothing query={query} onAdd={actions.add} />
        )}
      </section>
      {!isRecord && <EntryDetails table={table} rows={rows} at={at} faults={faults} />}
      {asked !== undefined && rows[asked] && (
        <RemoveDialog
          table={table}
          row={rows[asked]}
          onClose={() => setAsked(undefined)}
          onRemove={() => {
            setAsked(undefined);
            removeRow(table, rows, asked);
          }}
        />
      )}
    </>
  );
}

const titled = (verb: Message, table: TableId): Message => ({
  zh: `${verb.zh}：${tables[table].title.zh}`,
  en: `${verb.en}: ${tables[table].title.en}`,
});

function useActions(
  table: TableId,
  rows: readonly Row[],
  at: number | undefined,
  query: string,
  ask: (index: number) => void,
): TableActions {
  const usage = useDictionaries((state) => state.usage);
  const put = (verb: Message, next: { rows: readonly Row[]; at: number }) => {
    endMerge();
    editTables(titled(verb, table), { [table]: next.rows });
    chooseRow(table, next.at);
  };
  return {
    add: () => {
      const next = withNewRow(table, rows, at ?? rows.length - 1);
      put(words.add, { ...next, rows: rejoined(table, next.rows) });
    },
    duplicate: () => {
      if (at === undefined) return;
      const next = withCopy(table, rows, table === 'tiers' ? rows.length - 1 : at);
      put(words.duplicate, { ...next, rows: rejoined(table, next.rows) });
    },
    remove: () => {
      const row = at === undefined ? undefined : rows[at];
      if (!row || at === undefined) return;
      if (usage[table]?.[keyOf(table, row)]) ask(at);
      else removeRow(table, rows, at);
    },
    move: (step) => {
      // The order of what a search left out would change unseen; tiers stand by their bounds.
      if (at === undefined || query.trim() !== '' || table === 'tiers') return;
      const to = at + step;
      const next = withMovedRow(rows, at, to);
      if (next !== rows) put(step < 0 ? words.up : words.down, { rows: next, at: to });
    },
  };
}

function removeRow(table: TableId, rows: readonly Row[], index: number): void {
  const row = rows[index];
  if (!row) return;
  endMerge();
  editTables(titled(words.remove, table), { [table]: rejoined(table, withoutRow(rows, index)) });
  chooseRow(table, Math.min(index, rows.length - 2));
  const { label } = row as { label?: Message };
  useNotices.getState().show({
    tone: 'ok',
    message: words.removed,
    params: { name: label ?? keyOf(table, row) },
    action: { title: words.undoAction, run: undoDictionaries, shortcut: 'Ctrl+Z' },
  });
}

interface PanelHeadProps {
  readonly table: TableId;
  readonly rows: readonly Row[];
  readonly shown: readonly number[];
  readonly faults: readonly RowFault[];
  readonly actions: TableActions;
  readonly query: string;
  readonly at: number | undefined;
}

function PanelHead({ table, rows, shown, faults, actions, query, at }: PanelHeadProps) {
  const say = useSay();
  const touched = useDictionaries((state) => state.tables?.[table].touched ?? false);
  const isRecord = tables[table].key.length === 0;
  const isSearch = query.trim() !== '';
  const fixed = isSearch || table === 'tiers';
  return (
    <div className="panel-head entries-head">
      <h2 id="dictionary-title">{say(tables[table].title)}</h2>
      {!isRecord && (
        <span className="small secondary">
          {isSearch
            ? say(words.found, { found: shown.length, count: rows.length })
            : say(words.count, { count: rows.length })}
        </span>
      )}
      <span className="small tertiary ellipsis" title={say(tables[table].hint)}>
        {say(tables[table].hint)}
      </span>
      <span className="grow" />
      {faults.length > 0 && <NextFault table={table} faults={faults} at={at} />}
      {touched && (
        <Button compact look="ghost" icon="loop" onClick={() => resetTable(titled(words.reset, table), table)}>
          {say(words.reset)}
        </Button>
      )}
      {!isRecord && (
        <>
          <IconButton
            compact
            icon="up"
            label={say(words.up)}
            shortcut="Alt+↑"
            disabled={fixed}
            onClick={() => actions.move(-1)}
          />
          <IconButton
            compact
            icon="down"
            label={say(words.down)}
            shortcut="Alt+↓"
            disabled={fixed}
            onClick={() => actions.move(1)}
          />
          <IconButton
            compact
            icon="copy"
            label={say(words.duplicate)}
            shortcut="Ctrl+D"
            disabled={rows.length === 0}
            onClick={actions.duplicate}
          />
          <IconButton
            compact
            icon="trash"
            label={say(words.remove)}
            shortcut="Del"
            disabled={rows.length === 0}
            onClick={actions.remove}
          />
          <Button compact icon="plus" title={`${say(words.add)} Ins`} onClick={actions.add}>
            {say(words.add)}
          </Button>
        </>
      )}
    </div>
  );
}

/** How many faults there are, and the way to the next row that has one. */
function NextFault({ table, faults, at }: { table: TableId; faults: readonly RowFault[]; at: number | undefined }) {
  const say = useSay();
  const next = faults.find(({ row }) => row > (at ?? -1)) ?? faults[0];
  return (
    <Button compact look="ghost" onClick={() => next && chooseRow(table, next.row)}>
      <SeverityIcon severity="error" size={13} />
      {say(words.faultCount, { count: faults.length })} · {say(words.nextFault)}
    </Button>
  );
}

function Nothing({ query, onAdd }: { query: string; onAdd: () => void }) {
  const say = useSay();
  const isSearch = query.trim() !== '';
  return (
    <div className="empty-state">
      <p>{isSearch ? say(words.nothingFound, { query }) : say(words.emptyTable)}</p>
      {isSearch ? (
        <p className="small tertiary">{say(words.foundElsewhere)}</p>
      ) : (
        <Button icon="plus" onClick={onAdd}>
          {say(words.add)}
        </Button>
      )}
    </div>
  );
}

function RemoveDialog(props: { table: TableId; row: Row; onRemove: () => void; onClose: () => void }) {
  const say = useSay();
  const { table, row, onRemove, onClose } = props;
  const uses: Uses = useDictionaries(({ usage }) => usage[table]?.[keyOf(table, row)]) ?? { uses: 0, maps: [] };
  return (
    <Dialog
      title={say(words.removeUsed, { name: nameOf(table, row, say) })}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onClick={onClose}>
            {say(words.keep)}
          </Button>
          <Button look="danger" onClick={onRemove}>
            {say(words.removeAnyway)}
          </Button>
        </>
      }
    >
      <p className="remove-text">
        {say(words.removeUsedText, { maps: uses.maps.length, uses: uses.uses, id: keyOf(table, row) })}
      </p>
      <ul className="used-maps">
        {uses.maps.slice(0, 6).map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </Dialog>
  );
}
