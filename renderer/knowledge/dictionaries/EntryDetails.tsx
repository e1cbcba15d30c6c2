// Owns the right panel: everything of the chosen entry, in both languages, and the maps that use it.
import { columnsOf } from '../../../shared/dictionary/columns.ts';
import type { RowFault } from '../../../shared/dictionary/faults.ts';
import { FAULTS } from '../../../shared/dictionary/faults.ts';
import { keyOf, type Row, type TableId, tables } from '../../../shared/dictionary/tables.ts';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { endMerge } from './dictionary-store.ts';
import { EntryField } from './EntryField.tsx';
import { COUNTED, useUses } from './use-table.ts';
import { words } from './words.ts';

interface EntryDetailsProps {
  readonly table: TableId;
  readonly rows: readonly Row[];
  readonly at: number | undefined;
  readonly faults: readonly RowFault[];
}

export function EntryDetails({ table, rows, at, faults }: EntryDetailsProps) {
  const say = useSay();
  const row = at === undefined ? undefined : rows[at];
  return (
    <aside className="panel entry-panel" aria-label={say(words.details)}>
      <div className="panel-head">
        <h2>{row ? nameOf(table, row, say) : say(words.details)}</h2>
        <span className="grow" />
        {row && at !== undefined && (
          <span className="small tertiary">{say(words.entryOf, { at: at + 1, of: rows.length })}</span>
        )}
      </div>
      {row && at !== undefined ? (
        <Fields
          key={`${table} ${at}`}
          table={table}
          row={row}
          index={at}
          faults={faults.filter((fault) => fault.row === at)}
        />
      ) : (
        <p className="entry-none secondary">{say(words.noEntry)}</p>
      )}
    </aside>
  );
}

function Fields({
  table,
  row,
  index,
  faults,
}: {
  table: TableId;
  row: Row;
  index: number;
  faults: readonly RowFault[];
}) {
  const say = useSay();
  const uses = useUses(table, row);
  const whole = faults.filter(({ path }) => !columnsOf(table).some((column) => column.path === path));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving a field ends its undo step
    <div className="entry-scroll" onBlur={endMerge}>
      <div className="form">
        {whole.map(({ code, params, path }) => (
          <p key={`${path} ${code}`} className="message error">
            <SeverityIcon severity="error" size={13} />
            <span>{`${path} ${say(FAULTS[code], params)}`.trim()}</span>
          </p>
        ))}
        {columnsOf(table).map((column) => (
          <EntryField
            key={column.path}
            {...{ table, row, index, column, faults }}
            locked={uses !== undefined && tables[table].key.includes(column.path)}
          />
        ))}
      </div>
      {COUNTED.has(table) && <UsedIn uses={uses} />}
    </div>
  );
}

function UsedIn({ uses }: { uses: ReturnType<typeof useUses> }) {
  const say = useSay();
  return (
    <section className="used-in">
      <h3>
        {say(words.usedIn)}
        {uses && <span className="secondary"> {say(words.uses, { count: uses.uses })}</span>}
      </h3>
      {uses ? (
        <ul>
          {uses.maps.map((title) => (
            <li key={title} className="ellipsis" title={title}>
              {title}
            </li>
          ))}
        </ul>
      ) : (
        <p className="small tertiary">{say(words.unused)}</p>
      )}
    </section>
  );
}

/** What an entry is called: its name, else the words of its key. */
export function nameOf(table: TableId, row: Row, say: ReturnType<typeof useSay>): string {
  const { label } = row;
  if (label !== null && typeof label === 'object' && 'zh' in label && 'en' in label) {
    return say({ zh: String(label.zh), en: String(label.en) });
  }
  const parts = tables[table].key.flatMap((field) => {
    const options = columnsOf(table).find(({ path }) => path === field)?.info.options;
    const option = options?.find(({ value }) => value === row[field]);
    return option ? say(option.label) : (row[field] ?? []);
  });
  return parts.length > 0 ? parts.join(' · ') : keyOf(table, row);
}
