// Owns the grid of a sheet: its rows and lines, making nodes at its end, the line under it.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { MapNode } from '../../../shared/document/document.ts';
import { nextId } from '../../../shared/document/edits/elements.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { useSay } from '../../kit/ui/say.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { runFix } from '../../session/fixing.ts';
import { type Step, useCellEditing } from '../grid/cell-editing.ts';
import { readCell } from '../grid/cell-values.ts';
import { Grid } from '../grid/Grid.tsx';
import { PendingBar } from '../grid/PendingBar.tsx';
import { HEAD, useGridCursor } from '../grid/use-grid-cursor.ts';
import { fieldsOfKind } from './kind-columns.ts';
import { makeNodes, planRows } from './new-rows.ts';
import { SheetFoot } from './SheetFoot.tsx';
import { SheetHead } from './SheetHead.tsx';
import { FindingCells, NewCells, PendingCellsLine, WaveCells } from './SheetLines.tsx';
import { NEW_KEY, type SheetLine } from './sheet-lines.ts';
import { moveColumn, placeColumn, setWidth, sortBy, turnSheet, useSheet } from './sheet-settings.ts';
import { CHECK, nodeLook, nodeSource, nodesOnCanvas } from './sheet-source.ts';
import type { Sheet } from './use-sheet.ts';

/** Lines are lower where there is less room. */
const LOW = '(max-height: 800px)';
const lineHeight = () => (window.matchMedia(LOW).matches ? 28 : 30);

export function SheetGrid({ sheet }: { sheet: Sheet }) {
  const { document, kind, nodes, lines, shown: columns, widths, readOnly } = sheet;
  const say = useSay();
  const grid = useRef<HTMLInputElement>(null);
  const [name, setName] = useState<string>();
  const onCanvas = useMemo(() => nodesOnCanvas(nodes), [nodes]);
  const source = useMemo(() => nodeSource(document), [document]);
  const look = useMemo(() => nodeLook(kind, sheet.worst, say), [kind, sheet.worst, say]);
  const cursor = useGridCursor(onCanvas, lines, columns.length);
  const focus = () => grid.current?.focus({ preventScroll: true });
  const line = lines[cursor.line];
  const paths = columns.map(({ id }) => id);
  const editing = useCellEditing<MapNode>({
    ...{ source, lines, columns, cursor, focus },
    name: { zh: `${kinds[kind].title.zh}表`, en: `Sheet of ${kinds[kind].title.en.toLowerCase()}` },
    // The place of a new row has no columns of its own.
    create: (map, table, from) => planRows(map, kind, table, line?.type === 'new' ? paths : paths.slice(from)),
  });
  useWantedFocus(focus);
  const column = columns[cursor.column];
  const { pending } = editing;
  const made = pending?.creation?.rows ?? [];
  const drawn: readonly SheetLine[] =
    made.length === 0
      ? lines
      : [...lines, ...made.map((cells, index): SheetLine => ({ type: 'new', key: `${NEW_KEY} ${index}`, cells }))];
  const leaveName = () => {
    setName(undefined);
    focus();
  };
  const giveName = (text: string, step?: Step) => {
    const field = fieldsOfKind(kind).get('name');
    const reading = field && readCell(openDocument(), { ids: [], ...field }, text);
    if (reading && !reading.ok) return reading.problem;
    const id = nextId(openDocument(), kinds[kind].prefix);
    const add = makeNodes(kind, [{ name: text.trim(), values: [] }]);
    useDocument
      .getState()
      .apply({ zh: `新建${kinds[kind].title.zh}`, en: `Add ${kinds[kind].title.en.toLowerCase()}` }, add);
    setName(undefined);
    if (step) focus();
    if (step === 'right') cursor.goTo(id, 1);
    return undefined;
  };
  return (
    <>
      <Grid
        label={say(SHEET, { kind: kinds[kind].title })}
        {...{ grid, columns, widths, cursor, editing, source, look }}
        lines={drawn}
        lineHeight={lineHeight()}
        actions={{
          ...(line?.type === 'new' && { edit: (typed?: string) => !readOnly && setName(typed ?? '') }),
          fold: (fold) => {
            if (line?.type === 'group') sheet.fold(line.key, fold ?? line.open);
            const [fix] = (line?.type === 'finding' && line.finding.fixes) || [];
            if (line?.type === 'finding' && fix && fold === undefined) runFix(fix, line.finding.severity);
            return line?.type === 'group' || (line?.type === 'finding' && fold === undefined);
          },
          sort: () => column && column.id !== CHECK && sortBy(kind, column.id),
          openMenu: () => {},
          turn: turnSheet,
          resize: (by) => column && setWidth(kind, column.id, (widths[cursor.column] ?? 0) + by),
          moveColumn: (step) => {
            if (!column || column.id === CHECK || column.id === 'name') return;
            moveColumn(kind, sheet.columns, column.id, step);
            // The name before them and the check behind them stand still.
            cursor.move(HEAD, Math.max(1, Math.min(columns.length - 2, cursor.column + step)));
          },
        }}
        renderHead={({ index }, current) => {
          const own = columns[index];
          const { range } = cursor;
          const chosen = range !== undefined && index >= range.fromColumn && index <= range.toColumn;
          return (
            own && (
              <SheetHead
                key={own.id}
                {...{ kind, index, current, chosen }}
                column={own}
                width={widths[index] ?? 0}
                onDrop={(id) => placeColumn(kind, sheet.columns, id, own.id)}
              />
            )
          );
        }}
        renderLine={(_line, index, current, shown) => {
          const own = drawn[index];
          const at = { index, current, columns: columns.length };
          if (own?.type === 'group') return <WaveCells key={own.key} {...at} line={own} onFold={sheet.fold} />;
          if (own?.type === 'finding') return <FindingCells key={own.key} {...at} line={own} />;
          if (own?.type !== 'new') return null;
          if (own.cells) return <PendingCellsLine key={own.key} index={index} cells={own.cells} shown={shown} />;
          return (
            <NewCells
              key={own.key}
              {...at}
              kind={kind}
              draft={name}
              onBegin={() => {
                cursor.goTo(NEW_KEY, 0);
                setName(name ?? '');
              }}
              onName={giveName}
              onPaste={(text) => {
                leaveName();
                editing.paste(text);
              }}
              onCancel={leaveName}
            />
          );
        }}
      />
      {pending ? (
        <PendingBar {...{ pending, editing, source }} />
      ) : (
        <SheetFoot {...{ sheet, cursor, editing }} column={column} />
      )}
    </>
  );
}

function useWantedFocus(focus: () => void): void {
  const wanted = useSheet((sheet) => sheet.wantsFocus);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each wish
  useEffect(() => {
    if (!wanted) return;
    focus();
    useSheet.setState({ wantsFocus: false });
  }, [wanted]);
}

const SHEET = { zh: '{kind}表', en: 'Sheet of {kind}' };
