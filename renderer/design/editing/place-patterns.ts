// Owns placing a path pattern on the selected segments: the list beside the card, and one step of the map.
import { type Pattern, pastedNodes, placePattern } from '../../../shared/library/pattern.ts';
import { starterPatterns } from '../../../shared/library/starter/patterns.ts';
import type { Command } from '../../kit/commands/command.ts';
import { say } from '../../kit/ui/say.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
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
  return starterPatterns(useKnowledge.getState().dictionaries.channels).map((pattern) => ({
    key: `pattern:${pattern.id}`,
    label: say(pattern.title),
    note: pattern.note,
    kind: 'scenario' as const,
    run: () => place(pattern, segmentIds),
  }));
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

const PLACE = { zh: '放置路径模板', en: 'Place a path pattern' };

/** One key for paths: what is selected says which is meant. */
export const placePatternCommand: Command = {
  id: 'patterns.place',
  title: { zh: '放置路径模板（未选客群时选择整条路径）', en: 'Place a path pattern (no segment: select the path)' },
  keywords: { zh: '路径模板 套模板 打法', en: 'pattern playbook preset' },
  shortcuts: ['KeyP'],
  scope: 'canvas',
  enabled: () => areSegmentsSelected() || (selectPath.enabled?.() ?? true),
  run: () => (areSegmentsSelected() ? openPatterns(selectedNodes().map(({ id }) => id)) : selectPath.run()),
};
