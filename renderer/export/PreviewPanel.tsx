// Owns the preview of a branch's package: how many rows it holds, and the first of them.

import { type Cell, rowColumns } from '../../shared/document/row-columns.ts';
import type { StrategyRow } from '../../shared/document/rows.ts';
import type { Message } from '../../shared/i18n/message.ts';
import { SeverityIcon } from '../ui/Icon.tsx';
import { problemText, type Say, useSay } from '../ui/say.ts';
import { useHandover } from './export-store.ts';
import type { PackageContents } from './package-contents.ts';
import { words } from './words.ts';

/** More rows than a person reads here; the package has them all. */
const SHOWN_ROWS = 100;
const SHOWN = ['rowCode', 'segmentName', 'scenarioName', 'productName', 'wave', 'channelName', 'scriptName'];
const columns = SHOWN.flatMap((id) => rowColumns.find((column) => column.id === id) ?? []);

export function PreviewPanel({ contents }: { contents: PackageContents }) {
  const say = useSay();
  const { list, looked } = useHandover();
  const branch = list?.branches.find((candidate) => candidate.branchCode === looked);
  const { issued, held } = contents;
  const title = branch ? say(words.receives, { name: branch.branchName }) : say(words.receivesAny);
  return (
    <section className="panel preview-panel" aria-label={title}>
      <div className="panel-head">
        <h2 className="ellipsis">{title}</h2>
        <span className="small secondary preview-facts">
          {say(words.rowCount, { issued: issued.length })}
          {branch && ` · ${say(words.onList, { count: branch.listCount.toLocaleString('en-US') })}`}
        </span>
        <span className="grow" />
        {held > 0 && <span className="small tertiary ellipsis">{say(words.rowsHeld, { held })}</span>}
      </div>
      {issued.length > 0 ? <Rows rows={issued} /> : <NoRows contents={contents} />}
    </section>
  );
}

function Rows({ rows }: { rows: readonly StrategyRow[] }) {
  const say = useSay();
  const more = rows.length - SHOWN_ROWS;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div className="preview-scroll" tabIndex={0}>
      <table className="data-table preview-table selectable">
        <thead>
          <tr>
            {columns.map(({ id, title }) => (
              <th key={id} scope="col" className={`column-${id}`}>
                {say(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN_ROWS).map((row) => (
            <tr key={row.rowCode}>
              {columns.map(({ id, cell }) => {
                const text = cellText(cell(row), say);
                return (
                  <td key={id} className={id === 'rowCode' ? 'mono' : undefined} title={text}>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="preview-more small tertiary">{say(words.moreRows, { count: more })}</p>}
    </div>
  );
}

function NoRows({ contents }: { contents: PackageContents }) {
  const say = useSay();
  return (
    <p className="preview-empty">
      <SeverityIcon severity={contents.problem ? 'error' : 'warning'} size={14} />
      {contents.problem ? problemText(contents.problem) : say(words.noRows)}
    </p>
  );
}

function cellText(cell: Cell, say: Say): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string' || typeof cell === 'number') return String(cell);
  return 'zh' in cell ? say(cell as Message) : cell.join(say(words.separator));
}
