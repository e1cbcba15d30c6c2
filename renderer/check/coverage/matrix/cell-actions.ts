// Owns what is done to cells of the matrix: add a path, borrow a scenario, leave empty, ask again, show paths on the map.
import type { Borrowable } from '../../../../shared/coverage/borrowable.ts';
import type { CoverageCell, CoverageMatrix } from '../../../../shared/coverage/coverage-matrix.ts';
import { addPathFor, borrowScenario, type CellToFill } from '../../../../shared/coverage/path-for-cell.ts';
import type { Edit, MapDocument } from '../../../../shared/document/document.ts';
import { askAgain, leaveEmpty } from '../../../../shared/document/edits/empty-cells.ts';
import { kinds } from '../../../../shared/document/kinds/index.ts';
import { buildGraph } from '../../../../shared/graph/graph.ts';
import type { Message } from '../../../../shared/i18n/message.ts';
import { pathOfRow } from '../../../../shared/rows/row-path.ts';
import { shorten } from '../../../../shared/text/shorten.ts';
import { undoAction } from '../../../design/editing/history.ts';
import { say } from '../../../kit/ui/say.ts';
import { openDocument, useDocument } from '../../../session/document-store.ts';
import { useKnowledge } from '../../../session/knowledge-store.ts';
import { useNotices } from '../../../session/notices.ts';
import { openMap } from '../../../session/open-map.ts';
import { useView } from '../../../session/view-store.ts';
import { headingOf } from './cell-text.ts';

/** Creates what a path of the cell lacks, as one step, and goes to the map where its first node waits for a name. */
export function addPath(matrix: CoverageMatrix, cell: CoverageCell): void {
  applyAndShow({ zh: '添加路径', en: 'Add path' }, addPathFor(toFill(matrix, cell)));
}

/** Joins the cell to a scenario that works elsewhere in this map; in another map it only opens that map at the scenario. */
export function borrow(matrix: CoverageMatrix, cell: CoverageCell, borrowable: Borrowable): void {
  const { mapId, scenarioId } = borrowable;
  if (mapId !== openDocument().id) {
    void openMap(mapId).then((isOpen) => isOpen && useView.getState().revealElement(scenarioId));
    return;
  }
  applyAndShow({ zh: '借用场景', en: 'Reuse scenario' }, borrowScenario(toFill(matrix, cell), scenarioId));
}

export function markLeftEmpty(matrix: CoverageMatrix, cell: CoverageCell, reason: string, reviewDate: string): void {
  const place = { matrix: matrix.id, row: cell.row, column: cell.column };
  useDocument.getState().apply({ zh: '有意留空', en: 'Leave empty' }, leaveEmpty(place, reason, reviewDate));
}

export function decideAgain(matrix: CoverageMatrix, cell: CoverageCell): void {
  const place = { matrix: matrix.id, row: cell.row, column: cell.column };
  useDocument.getState().apply({ zh: '取消留空', en: 'Clear “left empty”' }, askAgain(place));
}

/** Selects the nodes and edges of paths of the open map and shows them there. Paths of other maps are passed over. */
export function showPaths(list: CoverageCell['list']): void {
  const document = openDocument();
  const graph = buildGraph(document);
  const own = list.filter(({ mapId }) => mapId === document.id);
  const paths = own.map(({ row }) => pathOfRow(document, row, graph));
  const first = own[0]?.row.ids.scenario;
  if (first === undefined) return;
  showOnMap(
    paths.flatMap(({ nodes, edges }) => [...nodes, ...edges]),
    first,
  );
}

/** Goes to the map with these elements selected and one of them in sight. */
export function showOnMap(ids: readonly string[], inSight: string): void {
  const view = useView.getState();
  view.show('map');
  view.select(ids);
  useView.setState({ reveal: { id: inSight, at: performance.now() } });
}

function toFill(matrix: CoverageMatrix, cell: CoverageCell): CellToFill {
  const column = say(headingOf(matrix.columns, cell.column).label);
  const row = say(headingOf(matrix.rows, cell.row).label);
  const name = (kind: keyof CellToFill['names']) => clipped(say(NAME, { column, row, kind: kinds[kind].title }));
  const names = {
    segment: name('segment'),
    scenario: name('scenario'),
    product: name('product'),
    channel: name('channel'),
    script: name('script'),
  };
  return { matrix: matrix.id, cell, dictionaries: useKnowledge.getState().dictionaries, names };
}

const NAME: Message = { zh: '{column}·{row} {kind}', en: '{column} · {row} {kind}' };

/** Names are at most 40 characters long. */
function clipped(name: string): string {
  return shorten(name, 40);
}

function applyAndShow(title: Message, edit: Edit): void {
  const before = openDocument();
  useDocument.getState().apply(title, edit);
  const after = openDocument();
  const added = newIds(before, after);
  const first = added.nodes[0] ?? added.ends[0];
  if (first === undefined) return;
  if (added.nodes.length > 0) {
    useView.getState().show('map');
    useView.getState().revealElement(first, 'name');
  } else showOnMap(added.ends, first);
  useNotices.getState().show({
    tone: 'ok',
    message: ADDED,
    params: { nodes: added.nodes.length, edges: after.edges.length - before.edges.length },
    action: undoAction(),
  });
}

const ADDED: Message = {
  zh: '已添加 {nodes} 个节点和 {edges} 条连线，请修改名称和内容。',
  en: 'Added {nodes, plural, one {# node} other {# nodes}} and {edges, plural, one {# edge} other {# edges}}; now edit names and content.',
};

/** New nodes in the order of the path, and the ends of new edges. */
function newIds(before: MapDocument, after: MapDocument): { nodes: readonly string[]; ends: readonly string[] } {
  const oldNodes = new Set(before.nodes.map(({ id }) => id));
  const oldEdges = new Set(before.edges.map(({ id }) => id));
  return {
    nodes: after.nodes.filter(({ id }) => !oldNodes.has(id)).map(({ id }) => id),
    ends: after.edges.filter(({ id }) => !oldEdges.has(id)).flatMap(({ from, to }) => [from, to]),
  };
}
