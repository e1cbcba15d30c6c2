// Owns the nodes of a kind as rows of a grid: their fields and connections, their cards, how they look.
import { createElement, type ReactNode } from 'react';
import type { Edit, MapDocument, MapNode } from '../../../shared/document/document.ts';
import { linkEdges, linkOf, setLinks } from '../../../shared/document/edits/links.ts';
import { type FieldChange, setFields } from '../../../shared/document/edits/many.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import type { Severity } from '../../../shared/lint/rule.ts';
import { KindIcon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import type { Say } from '../../kit/ui/say.ts';
import { useView } from '../../session/view-store.ts';
import type { RowLook } from '../grid/GridRow.tsx';
import type { GridColumn, GridSource } from '../grid/grid.ts';
import type { CanvasStep } from '../grid/use-grid-cursor.ts';
import { setNodeField } from '../inspector/index.ts';
import { fieldOfNode, fieldsOfKind } from './kind-columns.ts';
import { useSheet } from './sheet-settings.ts';

/** The column that says what was found; it is no field. */
export const CHECK = '#check';

export function nodeSource(document: MapDocument): GridSource<MapNode> {
  return {
    document,
    keyOf: ({ id }) => id,
    nameOf: ({ name }) => name,
    fieldOf: fieldOfNode,
    whyFixed: ({ id, kind }, column) => {
      const field = fieldsOfKind(kind).get(column);
      const title = kinds[kind].title;
      if (!field) return undefined;
      if (field.ofEdge) return linkEdges(document, id, field.ofEdge.link).length > 0 ? SEVERAL_EDGES : NO_EDGE;
      return {
        zh: `该${title.zh}不使用“${field.title.zh}”`,
        en: `This ${title.en.toLowerCase()} has no use for “${field.title.en}”`,
      };
    },
    sharing: () => 1,
    rowsWith: (before, changes) => new Set(changes.map(({ id }) => edgeById(before, id)?.from ?? id)).size,
    edit: setCells,
    reveal: ({ id }, column) => {
      if (useSheet.getState().beside !== 'inspector') useSheet.setState({ beside: 'inspector' });
      useView.getState().revealElement(id, column.startsWith('@') || column === CHECK ? undefined : column);
    },
  };
}

/**
 * As the inspector sets them. A channel's type comes first: it brings values that other cells may say otherwise; what an edge
 * says comes after the edge.
 */
export const setCells =
  (changes: readonly FieldChange[]): Edit =>
  (document) => {
    const inOrder = changes.toSorted((a, b) => turnOf(a) - turnOf(b));
    return inOrder.reduce((current, change) => setCell(current, change)(current), document);
  };

function turnOf({ path }: FieldChange): number {
  return path === 'channelType' ? 0 : linkOf(path) || !path.startsWith('@') ? 1 : 2;
}

function setCell(document: MapDocument, { id, path, value }: FieldChange): Edit {
  const link = linkOf(path);
  if (link) return setLinks(id, link, (value ?? []) as readonly string[]);
  if (edgeById(document, id)) return setFields([{ id, path, value }]);
  const node = nodeById(document, id);
  // A node that is made with its edges names the edge by itself.
  const field = node && path.startsWith('@') ? fieldOfNode(document, node, path) : undefined;
  if (field) return setFields(field.ids.map((edge) => ({ id: edge, path: field.path, value })));
  return path.startsWith('@') ? (same) => same : setNodeField(id, path, value);
}

/** A row stands for its card. */
export function nodesOnCanvas(nodes: readonly MapNode[]): CanvasStep<MapNode> {
  const ids = new Set(nodes.map(({ id }) => id));
  return {
    idsOf: (rows) => rows.map(({ id }) => id),
    nearest: ({ id }) => id,
    keysWith: (selection) => new Set([...selection].filter((id) => ids.has(id))),
  };
}

export function nodeLook(kind: KindId, worst: ReadonlyMap<string, Severity>, say: Say): RowLook<MapNode> {
  const checked = ({ id }: MapNode): ReactNode => {
    const severity = worst.get(id) ?? 'ok';
    return createElement(SeverityIcon, { severity, size: 14, label: say(SAID[severity]) });
  };
  return {
    classOf: ({ status, tray }) => (status === 'retired' || tray === true) && 'undelivered',
    leadOf: (row, { id }: GridColumn<MapNode>, place) => {
      if (id === CHECK) return checked(row);
      return place === 0 ? createElement(KindIcon, { kind, size: 14 }) : null;
    },
  };
}

const NO_EDGE = {
  zh: '还没有该类连线，请先填连到哪里',
  en: 'There is no such edge yet; say first where it leads',
};
const SEVERAL_EDGES = {
  zh: '有多条该类连线，请在连线的属性中分别修改',
  en: 'There are several such edges; change each in its inspector',
};
const SAID: Readonly<Record<Severity | 'ok', { zh: string; en: string }>> = {
  error: { zh: '有错误', en: 'Errors' },
  warning: { zh: '有警告', en: 'Warnings' },
  info: { zh: '有提示', en: 'Hints' },
  todo: { zh: '待补', en: 'To complete' },
  ok: { zh: '没有问题', en: 'No problems' },
};
