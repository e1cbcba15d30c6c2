// Owns what stands in a row of the library's tree: a shelf with its count, or an entry and how often the open map places it.
import { matchAt } from '../../kit/collections/row-text.ts';
import { useSay } from '../../kit/ui/say.ts';
import { type LibraryRow, shelfTitle } from './library-rows.ts';
import { ShelfIcon } from './ShelfIcon.tsx';

export function LibraryRowName({ row, uses, query }: { row: LibraryRow; uses: number; query: string }) {
  const say = useSay();
  return row.type === 'shelf' ? (
    <>
      <ShelfIcon shelf={row.shelf} size={14} />
      <b className="ellipsis">{say(shelfTitle(row.shelf))}</b>
      <span className="count">{row.count}</span>
    </>
  ) : (
    <>
      <EntryName name={row.entry.name} query={query} />
      {row.entry.shelf !== 'pattern' && <span className="count">{say(uses > 0 ? USED : UNUSED, { uses })}</span>}
    </>
  );
}

function EntryName({ name, query }: { name: string; query: string }) {
  const match = matchAt(name, query);
  return (
    <span className="ellipsis" title={name}>
      {match ? (
        <>
          {name.slice(0, match.from)}
          <mark>{name.slice(match.from, match.to)}</mark>
          {name.slice(match.to)}
        </>
      ) : (
        name
      )}
    </span>
  );
}

const USED = { zh: '使用 {uses} 处', en: '{uses}×' };
const UNUSED = { zh: '未使用', en: 'unused' };
