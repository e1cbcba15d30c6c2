// Owns the commands that choose what is selected: along the edges, by kind, by findings, the opposite.
import type { MapDocument } from '../../../shared/document/document.ts';
import { reachable } from '../../../shared/document/reachable.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { Severity } from '../../../shared/lint/rule.ts';
import type { Command } from '../../kit/commands/command.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { useFindings } from '../../session/findings-store.ts';
import { useView } from '../../session/view-store.ts';

type Ids = ReadonlySet<string>;

const hasDocument = () => useDocument.getState().document !== undefined;
const hasSelection = () => hasDocument() && useView.getState().selection.size > 0;

const choose = (
  id: string,
  title: Message,
  keywords: Message,
  shortcuts: readonly string[],
  pick: (document: MapDocument, selection: Ids) => Iterable<string>,
  enabled: () => boolean = hasSelection,
): Command => ({
  id: `select.${id}`,
  title,
  keywords,
  shortcuts,
  scope: 'canvas',
  enabled,
  run: () => useView.getState().select(pick(openDocument(), useView.getState().selection)),
});

/** The nodes of the kinds that are selected, and the edges of the types that are. */
export function sameKind({ nodes, edges }: MapDocument, selection: Ids): readonly string[] {
  const kinds = new Set(nodes.flatMap(({ id, kind }) => (selection.has(id) ? [kind] : [])));
  const types = new Set(edges.flatMap(({ id, type }) => (selection.has(id) ? [type] : [])));
  return [...nodes.filter(({ kind }) => kinds.has(kind)), ...edges.filter(({ type }) => types.has(type))].map(
    ({ id }) => id,
  );
}

/** The nodes and notes that are not selected, with the edges whose two ends are among them. */
export function inverted(document: MapDocument, selection: Ids): ReadonlySet<string> {
  const others = [...document.nodes, ...(document.notes ?? [])].filter(({ id }) => !selection.has(id));
  const chosen = new Set(others.map(({ id }) => id));
  for (const { id, from, to } of document.edges) {
    if (!selection.has(id) && chosen.has(from) && chosen.has(to)) chosen.add(id);
  }
  return chosen;
}

/** The elements that findings are about; `severity` undefined for any. */
export function withFindings(
  document: MapDocument,
  worst: ReadonlyMap<string, Severity>,
  severity: Severity | undefined,
): readonly string[] {
  return [...document.nodes, ...document.edges].flatMap(({ id }) => {
    const found = worst.get(id);
    return found && (severity === undefined || found === severity) ? [id] : [];
  });
}

const hasFindings = () => hasDocument() && useFindings.getState().worst.size > 0;
const byFinding = (severity?: Severity) => (document: MapDocument) =>
  withFindings(document, useFindings.getState().worst, severity);

export const selectUpstream = choose(
  'upstream',
  { zh: '选择上游', en: 'Select upstream' },
  { zh: '前面的 来源', en: 'before sources' },
  ['Mod+Shift+ArrowLeft'],
  (document, ids) => reachable(document, ids, 'upstream'),
);
export const selectDownstream = choose(
  'downstream',
  { zh: '选择下游', en: 'Select downstream' },
  { zh: '后面的 去向', en: 'after targets' },
  ['Mod+Shift+ArrowRight'],
  (document, ids) => reachable(document, ids, 'downstream'),
);
export const selectPath = choose(
  'path',
  { zh: '选择整条路径', en: 'Select the whole path' },
  { zh: '一条路 选路径', en: 'path chain' },
  ['Shift+KeyP'],
  (document, ids) => [...reachable(document, ids, 'upstream'), ...reachable(document, ids, 'downstream')],
);
export const selectSameKind = choose(
  'sameKind',
  { zh: '选择同类', en: 'Select the same kind' },
  { zh: '同一类 批量选择', en: 'alike similar' },
  ['KeyK'],
  sameKind,
);
const selectInverted = choose(
  'invert',
  { zh: '反选', en: 'Invert selection' },
  { zh: '选其他', en: 'others' },
  ['Mod+Shift+KeyI'],
  inverted,
  hasDocument,
);
export const selectErrors = choose(
  'errors',
  { zh: '选择有错误的节点', en: 'Select nodes with errors' },
  { zh: '选错误', en: 'broken' },
  [],
  byFinding('error'),
  hasFindings,
);
const selectFindings = choose(
  'findings',
  { zh: '选择有问题的节点', en: 'Select nodes with problems' },
  { zh: '选问题', en: 'problem-nodes' },
  [],
  byFinding(),
  hasFindings,
);

export const selectCommands: readonly Command[] = [
  selectUpstream,
  selectDownstream,
  selectPath,
  selectSameKind,
  selectInverted,
  selectErrors,
  selectFindings,
];
