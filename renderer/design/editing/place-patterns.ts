// Owns placing a path pattern on the selected segments, from the list beside the card and in one step, and saving a path as one.
import type { MapNode } from '../../../shared/document/kinds/index.ts';
import { itemName } from '../../../shared/library/library-item.ts';
import { LONGEST_PATH, nodesForPattern, pathOf, patternText } from '../../../shared/library/own-pattern.ts';
import { type Pattern, pastedNodes, placePattern } from '../../../shared/library/pattern.ts';
import { starterPatterns } from '../../../shared/library/starter/patterns.ts';
import { ProblemError } from '../../../shared/problem.ts';
import type { Command } from '../../kit/commands/command.ts';
import { say } from '../../kit/ui/say.ts';
import { addItem, freshItemId, useLibrary } from '../../knowledge/items/library-store.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { showFailure } from '../../session/notices.ts';
import { useView } from '../../session/view-store.ts';
import { type CardMenuRow, openCardMenu } from './card-menu.ts';
import { selectedNodes } from './grow.ts';
import { selectPath } from './select.ts';

function areSegmentsSelected(): boolean {
  const nodes = selectedNodes();
  return nodes.length > 0 && nodes.every(({ kind }) => kind === 'segment');
}

/** Opens the list of patterns beside the segments; Enter places one. */
export function openPatterns(segmentIds: readonly string[]): void {
  openCardMenu({
    beside: segmentIds,
    sources: [],
    way: 'after',
    pages: [{ title: PLACE, kind: 'scenario', rows: () => patternRows(segmentIds) }],
  });
}

function patternRows(segmentIds: readonly string[]): readonly CardMenuRow[] {
  return [...ownPatterns(), ...starterPatterns(useKnowledge.getState().dictionaries.channels)].map((pattern) => ({
    key: `pattern:${pattern.id}`,
    label: say(pattern.title),
    note: pattern.note,
    kind: 'scenario' as const,
    run: () => place(pattern, segmentIds),
  }));
}

/** Saved ones stand first, the latest before the others. */
function ownPatterns(): readonly Pattern[] {
  const items = [...useLibrary.getState().items.values()].filter(({ kind }) => kind === 'pattern').reverse();
  return items.flatMap((item): Pattern[] => {
    const path = pathOf(item.fields.path);
    const name = itemName(item);
    return path ? [{ id: item.id, title: { zh: name, en: name }, note: SAVED, path }] : [];
  });
}

function place({ path }: Pattern, segmentIds: readonly string[]): void {
  const before = openDocument();
  useDocument.getState().apply(PLACE, placePattern(path, segmentIds));
  const added = pastedNodes(before, openDocument());
  const [first] = added;
  if (!first) return;
  useView.getState().revealElement(first.id);
  useView.getState().select(added.map(({ id }) => id));
}

const SAVED = { zh: '元素库', en: 'Library' };
const PLACE = { zh: '放置路径模板', en: 'Place a path pattern' };

/** One key for paths: what is selected says which is meant. */
export const placePatternCommand: Command = {
  id: 'patterns.place',
  title: { zh: '放置路径模板（未选客群时选择整条路径）', en: 'Place a path pattern (no segment: select the path)' },
  keywords: { zh: '路径模板 套模板 打法 套路 模式', en: 'pattern playbook preset' },
  shortcuts: ['KeyP'],
  scope: 'canvas',
  enabled: () => areSegmentsSelected() || (selectPath.enabled?.() ?? true),
  run: () => (areSegmentsSelected() ? openPatterns(selectedNodes().map(({ id }) => id)) : selectPath.run()),
};

/** Its name is the scenario's; the library renames it. */
export const savePatternCommand: Command = {
  id: 'patterns.save',
  title: { zh: '把所选路径存为路径模板', en: 'Save the selected path as a pattern' },
  keywords: { zh: '存模板 保存打法', en: 'keep-pattern store-pattern' },
  scope: 'canvas',
  enabled: () => chosenPath().length > 1,
  run: () => {
    const nodes = chosenPath();
    const path = patternText(openDocument(), nodes);
    if (path.length > LONGEST_PATH) {
      const params = { size: path.length, limit: LONGEST_PATH };
      return showFailure(new ProblemError('E_PATTERN_TOO_LARGE', params));
    }
    const name = nodes.find(({ kind }) => kind === 'scenario')?.name ?? '';
    void addItem({ id: freshItemId(), kind: 'pattern', fields: { name, path } });
  },
};

function chosenPath(): readonly MapNode[] {
  const { document } = useDocument.getState();
  return document ? nodesForPattern(document, useView.getState().selection) : [];
}

export const patternCommands: readonly Command[] = [placePatternCommand, savePatternCommand];
