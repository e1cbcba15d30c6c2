// Owns the preview of a branch's package: what is its own in it, how many rows it holds, and the first of them.
import { useEffect, useState } from 'react';
import type { Branch } from '../../../shared/document/branches.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { BranchPreview } from '../../../shared/package/handover-calls.ts';
import type { Cell } from '../../../shared/rows/row-columns.ts';
import { rowColumns, saidCell } from '../../../shared/rows/row-columns.ts';
import type { StrategyRow } from '../../../shared/rows/rows.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { ScrollBox } from '../../kit/ui/ScrollBox.tsx';
import { Segmented } from '../../kit/ui/Segmented.tsx';
import type { Say } from '../../kit/ui/say.ts';
import { problemText, useSay } from '../../kit/ui/say.ts';
import { call } from '../../session/client.ts';
import { showFailure } from '../../session/notices.ts';
import { previewBranch } from '../issuing/branch-list.ts';
import { useHandover } from '../issuing/export-store.ts';
import { words } from '../issuing/words.ts';
import { overlayWords, showOverlays } from '../overlay/index.ts';
import { Differences } from './Differences.tsx';
import type { PackageContents } from './package-contents.ts';

/** More rows than a person reads here; the package has them all. */
const SHOWN_ROWS = 100;
const SHOWN = ['rowCode', 'segmentName', 'scenarioName', 'productName', 'wave', 'channelName', 'scriptName'];
const columns = SHOWN.flatMap((id) => rowColumns.find((column) => column.id === id) ?? []);

export function PreviewPanel({ document, contents }: { document: MapDocument; contents: PackageContents }) {
  const say = useSay();
  const { list, viewed } = useHandover();
  const [wanted, setWanted] = useState<'differences' | 'rows'>('differences');
  const branch = list?.branches.find((candidate) => candidate.branchCode === viewed);
  const preview = useBranchPreview(document, branch);
  const { issued, notIssued } = contents;
  const title = branch ? say(words.receives, { name: branch.branchName }) : say(words.receivesAny);
  const own = preview?.differences.length ?? 0;
  const shown = own > 0 ? wanted : 'rows';
  return (
    <section className="panel preview-panel" data-help="panel.preview" aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
        <span className="small secondary preview-facts">
          {preview && own > 0
            ? say(words.mapContent, { nodes: preview.nodes, count: own })
            : say(words.rowCount, { issued: issued.length })}
          {branch && own === 0 && ` · ${say(words.onList, { count: branch.listCount })}`}
        </span>
        <span className="grow" />
        {own === 0 && notIssued > 0 && (
          <span className="small tertiary">{say(words.rowsNotIssued, { count: notIssued })}</span>
        )}
        {own > 0 && (
          <Segmented
            label={title}
            options={[
              { value: 'differences', text: say(words.showDifferences) },
              { value: 'rows', text: say(words.showRows) },
            ]}
            value={shown}
            onChange={setWanted}
          />
        )}
        <Button compact icon="lock" onClick={() => showOverlays('release')}>
          {say(overlayWords.release)}
        </Button>
        {branch && (
          <Button compact icon="edit" onClick={() => showOverlays('edit')}>
            {say(overlayWords.open)}
          </Button>
        )}
        {branch && (
          <Button compact icon="eye" onClick={() => void previewBranch(document.id, branch)}>
            {say(words.previewPage)}
          </Button>
        )}
      </div>
      {shown === 'differences' && preview ? (
        <Differences differences={preview.differences} branchCode={branch?.branchCode ?? ''} />
      ) : issued.length > 0 ? (
        <Rows rows={issued} />
      ) : (
        <NoRows contents={contents} />
      )}
    </section>
  );
}

/** What is the branch's own, asked anew when the map, the branch or its overlay is another. */
function useBranchPreview(document: MapDocument, branch: Branch | undefined): BranchPreview | undefined {
  const [preview, setPreview] = useState<{ readonly code: string; readonly preview: BranchPreview }>();
  const checks = useHandover((state) => state.checks);
  // The store has the overlays; `checks` is new whenever it was asked about this document.
  useEffect(() => {
    if (!branch || !checks) return;
    let isWanted = true;
    call('packages.branchPreview', { id: document.id, branch })
      .then((answer) => isWanted && setPreview({ code: branch.branchCode, preview: answer }))
      .catch((error: unknown) => showFailure(error));
    return () => {
      isWanted = false;
    };
  }, [document.id, branch, checks]);
  return preview?.code === branch?.branchCode ? preview?.preview : undefined;
}

function Rows({ rows }: { rows: readonly StrategyRow[] }) {
  const say = useSay();
  const more = rows.length - SHOWN_ROWS;
  return (
    <ScrollBox label={say(words.rowCount, { issued: rows.length })} className="preview-scroll">
      <table className="data-table preview-table selectable">
        <thead>
          <tr>
            {columns.map(({ id, title, said }) => (
              <th key={id} scope="col" className={`column-${id}`}>
                {say(said?.title ?? title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN_ROWS).map((row) => (
            <tr key={row.rowCode}>
              {columns.map((column) => {
                const { id } = column;
                const text = cellText(saidCell(column, row), say);
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
    </ScrollBox>
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
