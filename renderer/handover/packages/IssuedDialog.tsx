// Owns the index of what was issued of a map to whom.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { IssuedLine } from '../../../shared/package/handover-calls.ts';
import { useWindow } from '../../kit/collections/use-window.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { localTime } from '../../kit/ui/local-time.ts';
import { matchesSearch } from '../../kit/ui/matches-search.ts';
import { ScrollBox } from '../../kit/ui/ScrollBox.tsx';
import { SearchField } from '../../kit/ui/SearchField.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { call } from '../../session/client.ts';
import { showFailure } from '../../session/notices.ts';
import { words } from '../issuing/words.ts';
import { fileName } from './file-name.ts';

/** Of a line, CSS px. */
const ROW_HEIGHT = 28;
const COLUMNS = [
  words.branch,
  words.columnRevision,
  words.columnVersion,
  words.issued,
  words.columnHash,
  words.columnKey,
  words.columnFile,
] as const;

export function IssuedDialog({ mapId, onClose }: { mapId: string; onClose: () => void }) {
  const say = useSay();
  const [lines, setLines] = useState<readonly IssuedLine[]>();
  const [query, setQuery] = useState('');
  useEffect(() => {
    call('packages.issued', { id: mapId }).then(setLines).catch(showFailure);
  }, [mapId]);
  const shown = useMemo(
    () =>
      (lines ?? []).filter(({ branchName, branchCode, file, sha256, trial }) =>
        matchesSearch([branchName, branchCode, fileName(file), sha256, trial ? say(words.trial) : ''], query),
      ),
    [lines, query, say],
  );
  return (
    <Dialog
      help="panel.issued"
      title={say(words.issuedTitle)}
      className="issued-dialog"
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {say(words.close)}
        </Button>
      }
    >
      <div className="issued-find">
        <SearchField label={say(words.searchIssued)} query={query} onSearch={setQuery} />
        <span className="small tertiary" role="status">
          {lines && say(words.issuedCount, { count: shown.length })}
        </span>
      </div>
      {lines?.length === 0 && <p className="secondary">{say(words.issuedNone)}</p>}
      {shown.length > 0 && <IssuedTable key={query} lines={shown} />}
    </Dialog>
  );
}

function IssuedTable({ lines }: { lines: readonly IssuedLine[] }) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to } = useWindow(scroller, lines.length, ROW_HEIGHT);
  return (
    <ScrollBox label={say(words.issuedTitle)} className="issued-scroll" ref={scroller}>
      <table className="data-table selectable">
        <thead>
          <tr>
            {COLUMNS.map((title) => (
              <th key={title.en} scope="col">
                {say(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {from > 0 && <tr style={{ height: from * ROW_HEIGHT }} />}
          {lines.slice(from, to).map((line) => (
            <tr key={line.packageId}>
              <td>
                {line.branchName} <span className="mono tertiary">{line.branchCode}</span>
              </td>
              <td className="number">{line.revision}</td>
              <td>
                {line.mapVersion === null ? '' : `v${line.mapVersion}`}
                {line.trial && (
                  <>
                    {' '}
                    <span className="tag error">{say(words.trial)}</span>
                  </>
                )}
              </td>
              <td>{localTime(line.issuedAt)}</td>
              <td className="mono" title={line.sha256}>
                {line.sha256.slice(0, 12)}
              </td>
              <td className="mono" title={line.fingerprint}>
                {line.fingerprint.slice(0, 8).toUpperCase()}
              </td>
              <td className="mono ellipsis" title={line.file}>
                {fileName(line.file)}
              </td>
            </tr>
          ))}
          {to < lines.length && <tr style={{ height: (lines.length - to) * ROW_HEIGHT }} />}
        </tbody>
      </table>
    </ScrollBox>
  );
}
