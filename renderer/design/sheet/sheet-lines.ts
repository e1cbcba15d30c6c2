// Owns the lines of a sheet as they stand one under the other: waves, nodes, what is found about them, the place of a new one.
import type { MapDocument, MapNode } from '../../../shared/document/document.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import type { Wave } from '../../../shared/document/map-fields.ts';
import { waveNoOf } from '../../../shared/document/wave-of.ts';
import type { DueFinding } from '../../../shared/lint/rule.ts';
import type { PendingCells } from '../grid/pending.ts';

export interface WaveLine {
  readonly type: 'group';
  readonly key: string;
  /** Undefined for channels in no wave. */
  readonly wave: Wave | undefined;
  readonly no: number | undefined;
  readonly count: number;
  readonly open: boolean;
}

export interface FindingLine {
  readonly type: 'finding';
  readonly key: string;
  readonly finding: DueFinding;
  /** Further ones about the same node, which the list of problems has. */
  readonly more: number;
}

export interface NewLine {
  readonly type: 'new';
  readonly key: string;
  /** What would be made; undefined for the place to write in. */
  readonly cells?: PendingCells;
}

export type SheetLine =
  | { readonly type: 'row'; readonly key: string; readonly row: MapNode }
  | WaveLine
  | FindingLine
  | NewLine;

export const NEW_KEY = '#new';
/** Findings under one row. */
const MOST = 2;

/** Errors and warnings by the node that they are about. */
export function findingsByNode(findings: readonly DueFinding[]): ReadonlyMap<string, readonly DueFinding[]> {
  const byNode = new Map<string, DueFinding[]>();
  for (const finding of findings) {
    const [id] = finding.targets;
    if (id === undefined || finding.severity === 'info') continue;
    const own = byNode.get(id);
    if (own) own.push(finding);
    else byNode.set(id, [finding]);
  }
  return byNode;
}

interface Given {
  readonly document: MapDocument;
  readonly kind: KindId;
  /** In the order in which they are shown. */
  readonly nodes: readonly MapNode[];
  readonly folded: ReadonlySet<string>;
  readonly findings: ReadonlyMap<string, readonly DueFinding[]>;
  readonly readOnly: boolean;
}

export function sheetLines({ document, kind, nodes, folded, findings, readOnly }: Given): readonly SheetLine[] {
  const rows = (own: readonly MapNode[]) => own.flatMap((row) => [nodeLine(row), ...findingLines(row, findings)]);
  const place: readonly SheetLine[] = readOnly ? [] : [{ type: 'new', key: NEW_KEY }];
  const waves = kind === 'channel' && document.waves.length > 0 ? byWave(document, nodes) : undefined;
  if (!waves) return [...rows(nodes), ...place];
  const groups = waves.flatMap(([no, own]): SheetLine[] => {
    const key = `#wave ${no ?? ''}`;
    const open = !folded.has(key);
    const wave = document.waves.find((each) => each.no === no);
    return [{ type: 'group', key, wave, no, count: own.length, open }, ...(open ? rows(own) : [])];
  });
  return [...groups, ...place];
}

function byWave(document: MapDocument, nodes: readonly MapNode[]): [number | undefined, MapNode[]][] {
  const groups = new Map<number | undefined, MapNode[]>();
  for (const node of nodes) {
    const no = node.kind === 'channel' ? waveNoOf(document, node) : undefined;
    const own = groups.get(no);
    if (own) own.push(node);
    else groups.set(no, [node]);
  }
  return [...groups].sort(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY));
}

function nodeLine(row: MapNode): SheetLine {
  return { type: 'row', key: row.id, row };
}

function findingLines({ id }: MapNode, findings: Given['findings']): readonly FindingLine[] {
  const own = findings.get(id) ?? [];
  return own.slice(0, MOST).map((finding, index) => ({
    type: 'finding',
    key: `#finding ${finding.fingerprint}`,
    finding,
    more: index === MOST - 1 ? own.length - MOST : 0,
  }));
}
