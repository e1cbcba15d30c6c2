// Owns the list of dictionaries: by part, with entry counts, and whether each is still the sample.
import { type KeyboardEvent, useRef } from 'react';
import { PARTS, TABLE_IDS, type TableId, tables } from '../../../shared/dictionary/tables.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { chooseTable, useDictionaries } from './dictionary-store.ts';
import { useFaults, useHits } from './use-table.ts';
import { words } from './words.ts';

const PART_IDS = Object.keys(PARTS) as (keyof typeof PARTS)[];

export function TableList({ query }: { query: string }) {
  const say = useSay();
  const hits = useHits(query);
  const chosen = useDictionaries((state) => state.chosen);
  const list = useRef<HTMLDivElement>(null);
  const ordered = PART_IDS.flatMap((part) => TABLE_IDS.filter((id) => tables[id].part === part));
  const onKeyDown = (event: KeyboardEvent) => {
    const place = ordered.indexOf(chosen);
    const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: ordered.length - 1 }[event.key];
    const next = to === undefined ? undefined : ordered[to];
    if (!next) return;
    event.preventDefault();
    chooseTable(next);
    list.current?.querySelector<HTMLElement>(`[data-table="${next}"]`)?.focus();
  };
  return (
    <nav className="panel tables-panel" aria-label={say(words.list)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows walk its buttons */}
      <div ref={list} className="tables-scroll" onKeyDown={onKeyDown}>
        {PART_IDS.map((part) => (
          <section key={part}>
            <h3>{say(PARTS[part])}</h3>
            {ordered
              .filter((id) => tables[id].part === part)
              .map((id) => (
                <TableItem key={id} id={id} on={id === chosen} hits={hits?.[id]} />
              ))}
          </section>
        ))}
      </div>
    </nav>
  );
}

function TableItem({ id, on, hits }: { id: TableId; on: boolean; hits: number | undefined }) {
  const say = useSay();
  const touched = useDictionaries((state) => state.tables?.[id].touched ?? false);
  const count = useDictionaries((state) => state.tables?.[id].rows.length ?? 0);
  const faults = useFaults(id).length;
  const isRecord = tables[id].key.length === 0;
  return (
    <button
      type="button"
      data-table={id}
      className={classes('table-item', on && 'on', hits === 0 && 'no-hit')}
      aria-current={on ? 'true' : undefined}
      tabIndex={on ? 0 : -1}
      title={say(tables[id].hint)}
      onClick={() => chooseTable(id)}
    >
      <span className="ellipsis">{say(tables[id].title)}</span>
      {faults > 0 && <SeverityIcon severity="error" size={13} label={say(words.faultCount, { count: faults })} />}
      <span className="grow" />
      <span className={classes('tag', touched && 'ok')} title={touched ? undefined : say(words.sampleHint)}>
        {say(touched ? words.touched : words.sample)}
      </span>
      <span className="table-count" role="note">
        {hits === undefined ? isRecord ? '' : count : <b>{hits}</b>}
        <span className="visually-hidden">
          {hits === undefined ? say(words.count, { count }) : say(words.hits, { count: hits })}
        </span>
      </span>
    </button>
  );
}
