// Owns the menus of the library's panel: those of the whole and those of one entry.
import { nodeById } from '../../../shared/document/element-index.ts';
import { differsFrom, fieldsFromNode, relink, updatePlacements } from '../../../shared/library/placements.ts';
import type { MenuItem } from '../../kit/menus/point-menu-store.ts';
import { useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { addItem, freshItemId, removeItem, useLibrary } from '../items/library-store.ts';
import { words } from '../items/words.ts';
import { exportItems, startImport } from './files.ts';
import type { Entry } from './library-rows.ts';
import { showInLibrary } from './library-view.ts';
import { placeByKey } from './placing.ts';

const item = (id: string, title: MenuItem['title'], run: () => void, enabled = true): MenuItem => ({
  id: `library.${id}`,
  title,
  enabled,
  run,
});

export function libraryMenu(): readonly (readonly MenuItem[])[] {
  const chosen = chosenNode();
  const differing = differingNodes();
  return [
    [
      item(
        'updateAll',
        {
          zh: `按元素库更新该图谱（${differing.size} 处不同）`,
          en: `Update this map from the library (${differing.size})`,
        },
        () => updateOpenMap(differing),
        differing.size > 0,
      ),
    ],
    [item('fromSelection', FROM_SELECTION, () => chosen && void storeNode(chosen.id), chosen !== undefined)],
    [
      item('import', IMPORT, () => void startImport()),
      item('export', EXPORT, () => void exportItems([...useLibrary.getState().items.values()])),
    ],
    [item('manage', MANAGE, () => showInLibrary())],
  ];
}

/** The nodes of the open map that are not as their items say. */
function differingNodes(): ReadonlySet<string> {
  const { items } = useLibrary.getState();
  const nodes = useDocument.getState().document?.nodes ?? [];
  const found = nodes.filter((node) => {
    const own = node.libraryId === undefined ? undefined : items.get(node.libraryId);
    return own?.kind === node.kind && differsFrom(own, node);
  });
  return new Set(found.map(({ id }) => id));
}

function updateOpenMap(nodes: ReadonlySet<string>): void {
  const { items } = useLibrary.getState();
  const edit = updatePlacements([...items.values()], items, nodes);
  useDocument.getState().apply(words.updated, edit);
}

/** The only selected node that can become an item. */
function chosenNode() {
  const { selection } = useView.getState();
  const [id] = selection.size === 1 ? [...selection] : [];
  const node = id === undefined ? undefined : nodeById(useDocument.getState().document, id);
  return node?.kind === 'goal' ? undefined : node;
}

/** Makes an item of a node, which becomes its first placement. */
export async function storeNode(id: string): Promise<void> {
  const { document, apply } = useDocument.getState();
  const node = nodeById(document, id);
  if (!document || !node || node.kind === 'goal') return;
  const itemId = freshItemId();
  const saved = await addItem({ id: itemId, kind: node.kind, fields: fieldsFromNode({ ...node }, document) });
  if (saved) apply(words.stored, relink(new Set([id]), itemId));
}

export function entryMenu(entry: Entry): readonly (readonly MenuItem[])[] {
  const hasMap = useDocument.getState().document !== undefined;
  const own = entry.item;
  return [
    [item('place', PLACE, () => placeByKey(entry.key), hasMap)],
    [
      item('edit', own ? EDIT : VIEW, () => showInLibrary(entry)),
      ...(own ? [item('uses', USES, () => showInLibrary(entry, 'uses'))] : []),
    ],
    own ? [item('remove', REMOVE, () => void removeItem(own))] : [],
  ];
}

const FROM_SELECTION = { zh: '将所选节点存为库项', en: 'New item from selected node' };
const IMPORT = { zh: '导入…', en: 'Import…' };
const EXPORT = { zh: '导出…', en: 'Export…' };
const MANAGE = { zh: '管理元素库', en: 'Manage library' };
const PLACE = { zh: '放到图谱', en: 'Place on the map' };
const EDIT = { zh: '编辑库项', en: 'Edit item' };
const VIEW = { zh: '查看', en: 'View' };
const USES = { zh: '查看用处', en: 'Where used' };
const REMOVE = { zh: '从元素库删除', en: 'Delete from the library' };
