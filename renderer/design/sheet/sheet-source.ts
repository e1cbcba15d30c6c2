// Owns the nodes of a kind as rows of a grid: their fields and connections, their cards, how they look.
import { createElement, type ReactNode } from 'react';
import type { Edit, MapDocument, MapNode } from '../../../shared/document/document.ts';
import { linkOf, setLinks } from '../../../shared/document/edits/links.ts';
import type { FieldChange } from '../../../shared/document/edits/many.ts';
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
    // The row may be older than the map that it is planned for.
    fieldOf: (_document, node, column) => fieldOfNode(node, column),
    whyFixed: ({ kind }, column) => {
      const field = fieldsOfKind(kind).get(column);
      const title = kinds[kind].title;
      if (!field) return undefined;
      return {
        zh: `该${title.zh}不使用“${field.title.zh}”`,
        en: `This ${title.en.toLowerCase()} has no use for “${field.title.en}”`,
      };
    },
    sharing: () => 1,
    rowsWith: (_document, changes) => new Set(changes.map(({ id }) => id)).size,
    edit: setCells,
    reveal: ({ id }, column) => {
      if (useSheet.getState().beside !== 'inspector') useSheet.setState({ beside: 'inspector' });
      useView.getState().revealElement(id, column.startsWith('@') || column === CHECK ? undefined : column);
    },
  };
}

/** As the inspector sets them. A channel's type comes first: it brings values that other cells may say otherwise. */
export const setCells =
  (changes: readonly FieldChange[]): Edit =>
  (document) =>
    changes
      .toSorted((a, b) => Number(b.path === 'channelType') - Number(a.path === 'channelType'))
      .reduce((current, { id, path, value }) => {
        const link = linkOf(path);
        const edit = link ? setLinks(id, link, (value ?? []) as readonly string[]) : setNodeField(id, path, value);
        return edit(current);
      }, document);

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

const SAID: Readonly<Record<Severity | 'ok', { zh: string; en: string }>> = {
  error: { zh: '有错误', en: 'Errors' },
  warning: { zh: '有警告', en: 'Warnings' },
  info: { zh: '有提示', en: 'Hints' },
  todo: { zh: '待补', en: 'To complete' },
  ok: { zh: '没有问题', en: 'No problems' },
};
