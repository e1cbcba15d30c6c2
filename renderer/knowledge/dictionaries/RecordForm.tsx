// Owns a dictionary of one record: its settings one below the other, each with its control and its limits.
import type { RowFault } from '../../../shared/dictionary/faults.ts';
import type { Row, TableId } from '../../../shared/dictionary/tables.ts';
import { useSay } from '../../kit/ui/say.ts';
import { endMerge } from './dictionary-store.ts';
import { EntryField } from './EntryField.tsx';
import { foundSettings } from './use-table.ts';
import { words } from './words.ts';

interface RecordFormProps {
  readonly table: TableId;
  readonly row: Row;
  readonly faults: readonly RowFault[];
  readonly query: string;
}

export function RecordForm({ table, row, faults, query }: RecordFormProps) {
  const say = useSay();
  const columns = foundSettings(table, query);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving a field ends its undo step
    <div className="record-form form" onBlur={endMerge}>
      {columns.map((column) => (
        <div key={column.path} className="record-line">
          <EntryField {...{ table, row, column, faults }} index={0} />
          <span className="small tertiary">{limitsOf(column.info, say)}</span>
        </div>
      ))}
    </div>
  );
}

function limitsOf(
  { minimum, maximum, hint }: { minimum?: number; maximum?: number; hint?: { zh: string; en: string } },
  say: ReturnType<typeof useSay>,
): string {
  const hasBoth = minimum !== undefined && maximum !== undefined;
  const range = hasBoth ? say(words.limits, { minimum, maximum }) : '';
  return [hint && say(hint), range].filter(Boolean).join(' · ');
}
