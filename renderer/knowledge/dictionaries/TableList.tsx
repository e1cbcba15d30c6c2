// Owns the list of dictionaries: by part, with entry counts, and whether each is still the sample.
import { useMemo } from 'react';
import { SAMPLE_TABLES } from '../../../shared/dictionary/table-rows.ts';
import { PARTS, TABLE_IDS, type TableId, tables } from '../../../shared/dictionary/tables.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { List } from '../../kit/collections/List.tsx';
import { classes } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { chooseTable, useDictionaries } from './dictionary-store.ts';
import { useFaults, useHits } from './use-table.ts';
import { words } from './words.ts';

interface TableRow {
  readonly key: string;
  readonly title: Message;
  /** Undefined for the heading of a part. */
  readonly table?: TableId;
  readonly isHeading?: boolean;
}

const ROWS: readonly TableRow[] = Object.entries(PARTS).flatMap(([part, title]) => [
  { key: part, title, isHeading: true },
  ...TABLE_IDS.filter((id) => tables[id].part === part).map((id) => ({ key: id, title: tables[id].title, table: id })),
]);

const ROW_HEIGHT = 30;

export function TableList({ query }: { query: string }) {
  const say = useSay();
  const hits = useHits(query);
  const chosen = useDictionaries((state) => state.chosen);
  const selected = useMemo(() => new Set([chosen]), [chosen]);
  return (
    <nav className="panel tables-panel" aria-label={say(words.list)}>
      <List
        label={say(words.list)}
        rows={ROWS}
        textsOf={({ title }) => [say(title)]}
        height={ROW_HEIGHT}
        selected={selected}
        onSelect={(keys) => {
          const table = ROWS.find(({ key }) => keys.has(key))?.table;
          if (table) chooseTable(table);
        }}
        draw={({ title, table }) =>
          table ? <TableItem id={table} hits={hits?.[table]} /> : <b className="part-name">{say(title)}</b>
        }
      />
    </nav>
  );
}

function TableItem({ id, hits }: { id: TableId; hits: number | undefined }) {
  const say = useSay();
  const touched = useDictionaries((state) => state.tables?.[id].touched ?? false);
  const count = useDictionaries((state) => state.tables?.[id].rows.length ?? 0);
  const faults = useFaults(id).length;
  const isRecord = tables[id].key.length === 0;
  const isSample = SAMPLE_TABLES.includes(id);
  return (
    <div data-table={id} className={classes('table-item', hits === 0 && 'no-hit')} title={say(tables[id].hint)}>
      <span className="table-title">{say(tables[id].title)}</span>
      {faults > 0 && <SeverityIcon severity="error" size={13} label={say(words.faultCount, { count: faults })} />}
      <span className="grow" />
      {(touched || isSample) && (
        <span className={classes('tag', touched && 'ok')} title={touched ? undefined : say(words.sampleHint)}>
          {say(touched ? words.touched : words.sample)}
        </span>
      )}
      <span className="table-count" role="note">
        {hits === undefined ? isRecord ? '' : count : <b>{hits}</b>}
        <span className="visually-hidden">
          {hits === undefined ? say(words.count, { count }) : say(words.hits, { count: hits })}
        </span>
      </span>
    </div>
  );
}
