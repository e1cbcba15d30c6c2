// Owns the commands on the selected connection: put a node on it, give it another type.
import { edgeTypes } from '../../../shared/document/edge-types.ts';
import { insertableKinds, setEdgeType, typesOfEdge } from '../../../shared/document/edits/edges.ts';
import { edgeById } from '../../../shared/document/element-index.ts';
import type { EdgeTypeId } from '../../../shared/document/kind-id.ts';
import type { Command } from '../../kit/commands/command.ts';
import { useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { insertNode } from './edge-inserting.ts';

/** The selected edge with its map; undefined unless it alone is selected. */
export function selectedEdge() {
  const { selection } = useView.getState();
  const { document } = useDocument.getState();
  const edge = selection.size === 1 ? edgeById(document, [...selection][0] ?? '') : undefined;
  return document && edge && { document, edge };
}

function insertable() {
  const chosen = selectedEdge();
  return chosen && insertableKinds(chosen.document, chosen.edge)[0];
}

export const insertOnSelected: Command = {
  id: 'edge.insert',
  title: { zh: '在连线中插入节点', en: 'Insert a node on the edge' },
  keywords: { zh: '加在中间 插节点', en: 'between split' },
  shortcuts: ['KeyI'],
  scope: 'canvas',
  enabled: () => insertable() !== undefined,
  run: () => {
    const chosen = selectedEdge();
    const kind = insertable();
    if (chosen && kind) insertNode(chosen.edge, kind);
  },
};

/** Those that more than one type may join: channels. */
const CHANGEABLE: readonly EdgeTypeId[] = ['fallback', 'handoff', 'followUp'];

export const edgeTypeCommands: readonly Command[] = CHANGEABLE.map((type) => ({
  id: `edge.type.${type}`,
  title: { zh: `改为${edgeTypes[type].title.zh}`, en: `Change to ${edgeTypes[type].title.en.toLowerCase()}` },
  keywords: { zh: `${edgeTypes[type].title.zh}线`, en: edgeTypes[type].title.en.toLowerCase() },
  scope: 'canvas',
  enabled: () => {
    const chosen = selectedEdge();
    return (
      chosen !== undefined && chosen.edge.type !== type && typesOfEdge(chosen.document, chosen.edge).includes(type)
    );
  },
  run: () => {
    const chosen = selectedEdge();
    const title = { zh: '修改连线类型', en: 'Change edge type' };
    if (chosen) useDocument.getState().apply(title, setEdgeType(chosen.edge.id, type));
  },
}));

export const edgeCommands: readonly Command[] = [insertOnSelected, ...edgeTypeCommands];
