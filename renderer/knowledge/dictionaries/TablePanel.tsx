// Owns the middle and the right: the chosen dictionary's head with its buttons, its table, and the chosen entry.
import { useMemo, useState } from 'react';
import { keyOf, type Row, type TableId, tables } from '../../../shared/dictionary/tables.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { Button, classes } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useNotices } from '../../session/notices.ts';
import { chooseRow, editTables, endMerge, undoDictionaries, useDictionaries } from './dictionary-store.ts';
import { EntryDetails } from './EntryDetails.tsx';
import { EntryTable, type TableActions } from './EntryTable.tsx';
import { PanelHead, titled } from './PanelHead.tsx';
import { RecordForm } from './RecordForm.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { rejoined, withCopy, withMovedRow, withNewRow, withoutRow } from './row-edits.ts';
import { foundRows, useFaults, useRows } from './use-table.ts';
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
          <Nothing table={table} query={query} onAdd={actions.add} />
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
  const after = useDictionaries.getState().tables;
  useNotices.getState().show({
    tone: 'ok',
    message: words.removed,
    params: { name: label ?? keyOf(table, row) },
    action: {
      title: words.undoAction,
      run: () => useDictionaries.getState().tables === after && undoDictionaries(),
      shortcut: 'Ctrl+Z',
    },
  });
}

function Nothing({ table, query, onAdd }: { table: TableId; query: string; onAdd: () => void }) {
  const say = useSay();
  const isSearch = query.trim() !== '';
  return (
    <div className="empty-state">
      <p>{isSearch ? say(words.nothingFound, { query }) : say(words.emptyTable)}</p>
      <p className="small tertiary">{say(isSearch ? words.foundElsewhere : tables[table].hint)}</p>
      {!isSearch && (
        <Button icon="plus" onClick={onAdd}>
          {say(words.add)}
        </Button>
      )}
    </div>
  );
}
