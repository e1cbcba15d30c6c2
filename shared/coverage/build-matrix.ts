// Owns counting: puts the paths of one or several maps into the cells of a matrix and says which cells are gaps.
import type { MapDocument } from '../document/document.ts';
import { inForce } from '../document/in-force.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { asCounted } from '../forecast/as-counted.ts';
import { buildGraph } from '../graph/graph.ts';
import type { LintContext } from '../lint/rule.ts';
import type {
  CellState,
  CoverageCell,
  CoverageMatrix,
  CoveragePath,
  Heading,
  MatrixId,
  Measures,
  PartialPath,
} from './coverage-matrix.ts';
import { completePaths, partialPaths } from './coverage-paths.ts';
import { type Axes, matrices } from './matrix-axes.ts';
import { foreignColumn } from './segment-columns.ts';

type Context = Pick<LintContext, 'dictionaries' | 'today'>;
type LeftEmpty = NonNullable<CoverageCell['leftEmpty']>;

interface CellContent {
  readonly paths: CoveragePath[];
  readonly partial: PartialPath[];
  readonly segments: Map<string, NodeOf<'segment'>>;
  leftEmpty?: LeftEmpty;
}

/** Row and column ids may hold anything but a line break. */
const keyOf = (row: string, column: string) => `${row}\n${column}`;

/** The matrix of `maps`, the first of which is the open one; nodes in the draft tray take no part. Throws `E_TOO_MANY_ROWS` for a tangled map. */
export function coverageMatrix(id: MatrixId, maps: readonly MapDocument[], context: Context): CoverageMatrix {
  const documents = maps.map((map) => inForce(asCounted(map, context).document));
  const axes = matrices[id].axes(documents, context.dictionaries);
  const contents = new Map<string, CellContent>();
  const at = (row: string, column: string): CellContent => {
    const key = keyOf(row, column);
    const content = contents.get(key) ?? { paths: [], partial: [], segments: new Map() };
    contents.set(key, content);
    return content;
  };
  for (const document of documents) fill(document, documents[0], id, axes, context.today, at);
  const cells = new Map<string, CoverageCell>();
  for (const row of axes.rows) {
    for (const column of axes.columns) {
      const key = keyOf(row.id, column.id);
      cells.set(key, cellOf(row, column, contents.get(key), context.today));
    }
  }
  return withTotals(id, axes, cells);
}

function fill(
  document: MapDocument,
  own: MapDocument | undefined,
  id: MatrixId,
  axes: Axes,
  today: string,
  at: (row: string, column: string) => CellContent,
): void {
  const graph = buildGraph(document);
  for (const { path, place } of completePaths(document, graph, today)) {
    for (const [row, column] of axes.cellsOf(document, place)) at(row, column).paths.push(path);
  }
  for (const { partial, place } of partialPaths(document, graph)) {
    for (const [row, column] of axes.cellsOf(document, place)) at(row, column).partial.push(partial);
  }
  for (const segment of graph.ofKind('segment')) {
    for (const [row, column] of axes.cellsOf(document, { segment })) {
      at(row, column).segments.set(`${document.id}/${segment.id}`, segment);
    }
  }
  for (const { matrix, row, column, reason, reviewDate } of document.emptyCells ?? []) {
    if (matrix !== id) continue;
    const content = at(axes.rowOf(document, row), foreignColumn(document, own, column));
    // The open map's own word counts before that of others.
    content.leftEmpty ??= { reason, reviewDate, mapId: document.id };
  }
}

function cellOf(row: Heading, column: Heading, content: CellContent | undefined, today: string): CoverageCell {
  const { paths = [], partial = [], segments = new Map(), leftEmpty } = content ?? {};
  return {
    row: row.id,
    column: column.id,
    state: stateOf(row, paths.length, leftEmpty, today),
    list: paths,
    partial,
    ...measuresOf(paths),
    ...(leftEmpty && { leftEmpty }),
    people: peopleOf(segments),
  };
}

function stateOf(row: Heading, paths: number, leftEmpty: LeftEmpty | undefined, today: string): CellState {
  if (row.isRest) return 'outside';
  if (paths > 0) return 'covered';
  if (!leftEmpty) return 'gap';
  return leftEmpty.reviewDate < today ? 'overdue' : 'leftEmpty';
}

function peopleOf(segments: ReadonlyMap<string, NodeOf<'segment'>>): number | undefined {
  let people: number | undefined;
  for (const [key, { parentSegmentId, size }] of segments) {
    const mapId = key.slice(0, key.indexOf('/'));
    if (size === undefined || segments.has(`${mapId}/${parentSegmentId}`)) continue;
    people = (people ?? 0) + size;
  }
  return people;
}

function measuresOf(paths: readonly CoveragePath[]): Measures {
  const rows = new Set<string>();
  const nodes = new Set<string>();
  const contacts = new Map<string, number | undefined>();
  const origins = { existing: 0, new: 0, unmarked: 0 };
  for (const { mapId, row, origin, touches } of paths) {
    const code = `${mapId}/${row.rowCode}`;
    if (rows.has(code)) continue;
    rows.add(code);
    origins[origin] += 1;
    for (const node of Object.values(row.ids)) nodes.add(`${mapId}/${node}`);
    // Two scripts, or two products that lead to the same contact, are not two contacts.
    contacts.set(`${mapId}/${row.ids.segment}/${row.ids.scenario}/${row.ids.channel}`, touches);
  }
  const known = [...contacts.values()].filter((touches) => touches !== undefined);
  return {
    paths: rows.size,
    nodes: nodes.size,
    touches: Math.round(known.reduce((sum, touches) => sum + touches, 0)),
    touchesUnknown: contacts.size - known.length,
    origins,
  };
}

function withTotals(id: MatrixId, { rows, columns }: Axes, cells: ReadonlyMap<string, CoverageCell>): CoverageMatrix {
  const all = [...cells.values()];
  const count = (...states: CellState[]) => all.filter(({ state }) => states.includes(state)).length;
  const sumBy = (headings: readonly Heading[], side: 'row' | 'column') =>
    new Map(
      headings.map((heading) => [
        heading.id,
        measuresOf(all.filter((cell) => cell[side] === heading.id).flatMap(({ list }) => list)),
      ]),
    );
  const [byRow, byColumn] = [sumBy(rows, 'row'), sumBy(columns, 'column')];
  return {
    id,
    rows,
    columns,
    cell: (row, column) => known(cells, keyOf(row, column)),
    rowTotal: (row) => known(byRow, row),
    columnTotal: (column) => known(byColumn, column),
    total: measuresOf(all.flatMap(({ list }) => list)),
    counts: {
      covered: count('covered'),
      asked: count('covered', 'gap', 'overdue'),
      gaps: count('gap', 'overdue'),
      leftEmpty: count('leftEmpty'),
      overdue: count('overdue'),
    },
  };
}

function known<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the matrix has no ${key}`);
  return value;
}

/** The gaps in reading order; overdue cells are among them. */
export function gapsOf(matrix: CoverageMatrix): readonly CoverageCell[] {
  return matrix.rows.flatMap((row) =>
    matrix.columns
      .map((column) => matrix.cell(row.id, column.id))
      .filter(({ state }) => state === 'gap' || state === 'overdue'),
  );
}
