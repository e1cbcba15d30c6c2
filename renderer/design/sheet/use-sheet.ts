// Owns what a sheet shows of the open map: the nodes of its kind, narrowed down and sorted, its columns, its lines.
import { useMemo, useState } from 'react';
import type { MapDocument, MapNode } from '../../../shared/document/document.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import type { Severity } from '../../../shared/lint/rule.ts';
import { matchesSearch } from '../../kit/ui/matches-search.ts';
import { type Say, useSay } from '../../kit/ui/say.ts';
import { useFindings } from '../../session/findings-store.ts';
import { useIsReadOnly } from '../../session/read-only.ts';
import { cellText, sortValue } from '../grid/grid-table.ts';
import { leastWidth } from '../grid/least-width.ts';
import { type KindColumn, kindColumns } from './kind-columns.ts';
import { findingsByNode, type SheetLine, sheetLines } from './sheet-lines.ts';
import { inOrder, isShown, useKindSettings, useSheet, widthOf } from './sheet-settings.ts';
import { CHECK } from './sheet-source.ts';

const CHECK_COLUMN: KindColumn = {
  id: CHECK,
  title: { zh: '检查', en: 'Check' },
  unit: undefined,
  isFigure: false,
  link: undefined,
  cell: () => undefined,
};
const CHECK_WIDTH = 52;

export interface Sheet {
  readonly document: MapDocument;
  readonly kind: KindId;
  /** All of the kind. */
  readonly nodes: readonly MapNode[];
  readonly lines: readonly SheetLine[];
  /** Every column, and those that are shown, from left to right. */
  readonly columns: readonly KindColumn[];
  readonly shown: readonly KindColumn[];
  readonly widths: readonly number[];
  /** The worst that was found of each node. */
  readonly worst: ReadonlyMap<string, Severity>;
  readonly readOnly: boolean;
  fold(key: string, fold: boolean): void;
}

export function useSheetOf(document: MapDocument, kind: KindId, search: string): Sheet {
  const say = useSay();
  const settings = useKindSettings(kind);
  const readOnly = useIsReadOnly(document.id);
  const withFindings = useSheet((sheet) => sheet.findings);
  const findings = useFindings((state) => state.findings);
  const todo = useFindings((state) => state.todo);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(() => inOrder(kindColumns(document, kind), settings), [document, kind, settings]);
  const shown = useMemo(
    () => [...columns.filter((column) => isShown(kind, column, settings)), CHECK_COLUMN],
    [columns, kind, settings],
  );
  const nodes = useMemo(() => {
    const own = document.nodes.filter((node) => node.kind === kind);
    return own.sort((a, b) => a.y - b.y);
  }, [document.nodes, kind]);
  const listed = useMemo(() => {
    const found =
      search.trim() === ''
        ? nodes
        : nodes.filter((node) =>
            matchesSearch([node.code, ...shown.map((column) => cellText(column.cell(node), say))], search),
          );
    const by = columns.find(({ id }) => id === settings.sort?.id);
    return by ? sorted(found, by, settings.sort?.desc === true, say) : found;
  }, [nodes, search, shown, columns, settings.sort, say]);
  const byNode = useMemo(() => findingsByNode(findings), [findings]);
  const lines = useMemo(
    () => sheetLines({ document, kind, nodes: listed, folded, findings: withFindings ? byNode : NONE, readOnly }),
    [document, kind, listed, folded, byNode, withFindings, readOnly],
  );
  const worst = useMemo(() => {
    const found = new Map<string, Severity>(todo.flatMap(({ targets: [id] }) => (id ? [[id, 'todo' as const]] : [])));
    for (const [id, own] of byNode)
      found.set(id, own.some(({ severity }) => severity === 'error') ? 'error' : 'warning');
    return found;
  }, [byNode, todo]);
  const widths = useMemo(() => {
    const least = (column: KindColumn) => leastWidth(headOf(column, say), nodes.map(column.cell), say);
    return shown.map((column) => (column.id === CHECK ? CHECK_WIDTH : widthOf(column, settings, least(column))));
  }, [shown, settings, nodes, say]);
  const fold = (key: string, isFolded: boolean) => {
    const next = new Set(folded);
    if (isFolded) next.add(key);
    else next.delete(key);
    setFolded(next);
  };
  return { document, kind, nodes, lines, columns, shown, widths, worst, readOnly, fold };
}

function headOf({ title, unit }: KindColumn, say: Say): string {
  return unit ? `${say(title)} ${say(unit)}` : say(title);
}

const NONE = new Map<string, never>();

/** What has no value comes last either way. */
function sorted(nodes: readonly MapNode[], column: KindColumn, desc: boolean, say: ReturnType<typeof useSay>) {
  const keyed = nodes.map((node) => ({ node, key: sortValue(column.cell(node), say) }));
  const sign = desc ? -1 : 1;
  keyed.sort(({ key: a }, { key: b }) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * byText.compare(String(a), String(b));
  });
  return keyed.map(({ node }) => node);
}

const byText = new Intl.Collator('zh-CN', { numeric: true });
