// Owns the head of a dictionary's table: its name and count, what is wrong, and the buttons that act on it.
import type { RowFault } from '../../../shared/dictionary/faults.ts';
import { SAMPLE_TABLES } from '../../../shared/dictionary/table-rows.ts';
import { type Row, type TableId, tables } from '../../../shared/dictionary/tables.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { Button, IconButton } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { chooseRow, editTables, resetTable, useDictionaries } from './dictionary-store.ts';
import type { TableActions } from './EntryTable.tsx';
import { words } from './words.ts';

/** The name of an undo step on a dictionary. */
export const titled = (verb: Message, table: TableId): Message => ({
  zh: `${verb.zh}：${tables[table].title.zh}`,
  en: `${verb.en}: ${tables[table].title.en}`,
});

interface PanelHeadProps {
  readonly table: TableId;
  readonly rows: readonly Row[];
  readonly shown: readonly number[];
  readonly faults: readonly RowFault[];
  readonly actions: TableActions;
  readonly query: string;
  readonly at: number | undefined;
}

export function PanelHead({ table, rows, shown, faults, actions, query, at }: PanelHeadProps) {
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
      <span className="small tertiary entries-hint">{say(tables[table].hint)}</span>
      <span className="grow" />
      {faults.length > 0 && <NextFault table={table} faults={faults} at={at} />}
      {!touched && SAMPLE_TABLES.includes(table) && (
        <Button
          compact
          look="ghost"
          icon="check"
          title={say(words.adoptHint)}
          onClick={() => editTables(titled(words.adopt, table), { [table]: [...rows] })}
        >
          {say(words.adopt)}
        </Button>
      )}
      {touched && SAMPLE_TABLES.includes(table) && (
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
