// Owns the comparison of all branches' values: a row per node and field, a column per branch, only those in sight drawn.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { branchKey } from '../../../shared/document/branches.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import type { ComparedRow } from '../../../shared/overlay/compare.ts';
import { compareOverlays } from '../../../shared/overlay/compare.ts';
import { leafField } from '../../../shared/overlay/leaf-fields.ts';
import type { Overlay } from '../../../shared/overlay/overlay.ts';
import { Button, classes } from '../../kit/ui/Button.tsx';
import { KindIcon } from '../../kit/ui/Icon.tsx';
import { ScrollBox } from '../../kit/ui/ScrollBox.tsx';
import type { Say } from '../../kit/ui/say.ts';
import { useSay } from '../../kit/ui/say.ts';
import { valueText } from '../../knowledge/items/value-text.ts';
import { useHandover } from '../issuing/export-store.ts';
import { loadOverlays, showOverlays, useOverlays } from './overlay-store.ts';
import { words } from './words.ts';
import './overlay.css';

const ROW_HEIGHT = 30;
const NAME_WIDTH = 200;
const BRANCH_WIDTH = 130;
const FIXED = 3;

export function ComparePanel({ document }: { document: MapDocument }) {
  const say = useSay();
  const stored = useOverlays(({ overlays }) => overlays);
  const [onlyDiffering, setOnlyDiffering] = useState(false);
  useEffect(() => void loadOverlays(document.id), [document.id]);
  const overlays = useMemo(() => [...stored.values()], [stored]);
  const all = useMemo(() => compareOverlays(document, overlays), [document, overlays]);
  const rows = onlyDiffering ? all.filter(({ differs }) => differs) : all;
  return (
    <section className="panel overlay-panel" aria-label={say(words.compareTitle)}>
      <div className="panel-head">
        <h2>{say(words.compareTitle)}</h2>
        <span className="small secondary" role="status">
          {say(words.compareCount, { branches: overlays.length, rows: rows.length })}
        </span>
        <span className="grow" />
        <label className="leave-out">
          <input type="checkbox" checked={onlyDiffering} onChange={(event) => setOnlyDiffering(event.target.checked)} />
          {say(words.onlyDiffering)}
        </label>
        <Button compact icon="edit" onClick={() => showOverlays('edit')}>
          {say(words.open)}
        </Button>
        <Button look="primary" onClick={() => showOverlays('none')}>
          {say(words.back)}
        </Button>
      </div>
      {all.length === 0 ? (
        <p className="preview-empty">{say(words.compareNone)}</p>
      ) : (
        <CompareGrid rows={rows} overlays={overlays} />
      )}
    </section>
  );
}

function CompareGrid({ rows, overlays }: { rows: readonly ComparedRow[]; overlays: readonly Overlay[] }) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const branches = useHandover(({ list }) => list?.branches);
  const names = useMemo(
    () => new Map(branches?.map(({ branchCode, branchName }) => [branchKey(branchCode), branchName])),
    [branches],
  );
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: overlays.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => BRANCH_WIDTH,
    scrollMargin: NAME_WIDTH * FIXED,
    overscan: 3,
  });
  const left = (start: number) => ({ left: start, width: BRANCH_WIDTH });
  const seen = columns.getVirtualItems();
  const width = NAME_WIDTH * FIXED + overlays.length * BRANCH_WIDTH;
  return (
    <ScrollBox label={say(words.compareTitle)} className="compare-scroll selectable" ref={scroller}>
      <table aria-label={say(words.compareTitle)} aria-rowcount={rows.length + 1} style={{ width }}>
        <thead>
          <tr className="compare-head">
            {[words.node, words.field, words.base].map((title) => (
              <th key={title.en} scope="col" style={{ width: NAME_WIDTH }}>
                {say(title)}
              </th>
            ))}
            {seen.map(({ index, start }) => {
              const code = overlays[index]?.branchCode ?? '';
              const name = names.get(branchKey(code)) ?? code;
              return (
                <th
                  key={code}
                  scope="col"
                  className="compare-cell ellipsis"
                  style={left(start)}
                  title={`${name} ${code}`}
                >
                  {name}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody style={{ height: lines.getTotalSize(), width }}>
          {lines.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <tr
                key={`${row.nodeId} ${row.field} ${row.label.en} ${row.name}`}
                aria-rowindex={index + 2}
                className="compare-row"
                style={{ transform: `translateY(${start}px)`, width }}
              >
                <td className="ellipsis" style={{ width: NAME_WIDTH }} title={row.name}>
                  {row.kind && <KindIcon kind={row.kind} size={13} />} {row.name}
                </td>
                <td className="ellipsis" style={{ width: NAME_WIDTH }}>
                  {say(row.label)}
                </td>
                <td className="ellipsis secondary" style={{ width: NAME_WIDTH }}>
                  {row.field === '' ? '' : cellText(row, row.base, say)}
                </td>
                {seen.map((column) => {
                  const cell = row.cells.get(overlays[column.index]?.branchCode ?? '');
                  const text = cell ? cellText(row, cell.value, say) : say(words.asBase);
                  return (
                    <td
                      key={column.index}
                      className={classes('compare-cell ellipsis', cell ? 'own' : 'tertiary')}
                      style={left(column.start)}
                      title={cell?.reason ? `${text} · ${cell.reason}` : text}
                    >
                      {text}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function cellText(row: ComparedRow, value: unknown, say: Say): string {
  if (row.field === '') return value === true ? say(words.yes) : '';
  const info = row.kind && leafField(row.kind, row.field)?.info;
  return valueText(info, value, say) || say(words.empty);
}
