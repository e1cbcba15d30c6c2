// Owns finding the rows on whose path a selection lies, fast enough for every row of a long list.
import type { MapDocument } from '../../../shared/document/document.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { pathOfRow, type RowPath } from '../../../shared/rows/row-path.ts';
import type { StrategyRow } from '../../../shared/rows/strategy-row.ts';

export interface PathFinder {
  readonly pathOf: (row: StrategyRow) => RowPath;
  /** The codes of the rows on whose path lies everything that is selected. */
  readonly rowsWith: (rows: readonly StrategyRow[], selection: ReadonlySet<string>) => ReadonlySet<string>;
}

type Test = (row: StrategyRow) => boolean;

export function pathFinder(document: MapDocument): PathFinder {
  let graph: ReturnType<typeof buildGraph> | undefined;
  const pathOf = (row: StrategyRow) => {
    graph ??= buildGraph(document);
    return pathOfRow(document, row, graph);
  };
  // The way from a product to a channel is the same in every row that names the two.
  const ways = new Map<string, RowPath>();
  const wayOf = (row: StrategyRow) => {
    const key = `${row.ids.product} ${row.ids.channel}`;
    const way = ways.get(key) ?? pathOf(row);
    ways.set(key, way);
    return way;
  };
  const testOf = (id: string): Test | undefined => {
    const node = nodeById(document, id);
    if (node?.kind === 'channel') return (row) => row.ids.channel === id || wayOf(row).nodes.includes(id);
    if (node) return names(id);
    const edge = edgeById(document, id);
    if (!edge) return undefined;
    if (nodeById(document, edge.to)?.kind === 'channel') return (row) => wayOf(row).edges.includes(id);
    const [from, to] = [names(edge.from), names(edge.to)];
    return edge.type === 'flow' ? (row) => from(row) && to(row) : undefined;
  };
  return {
    pathOf,
    rowsWith: (rows, selection) => {
      const tests = [...selection].map(testOf);
      if (tests.length === 0 || tests.includes(undefined)) return new Set();
      const found = rows.filter((row) => tests.every((test) => test?.(row)));
      return new Set(found.map(({ rowCode }) => rowCode));
    },
  };
}

function names(id: string): Test {
  return ({ ids }) =>
    ids.segment === id || ids.scenario === id || ids.product === id || ids.channel === id || ids.script === id;
}
