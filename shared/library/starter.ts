// Owns the starter library: what a fresh workbench offers to place. All of it is illustrative. 示例，请替换为本行内容。
import { allTemplates } from '../document/templates.ts';
import type { ItemDraft } from './library-item.ts';
import { fieldsFromNode } from './placements.ts';
import { starterChannels } from './starter/channels.ts';
import { starterScenarios } from './starter/scenarios.ts';
import { starterSegments } from './starter/segments.ts';

/** Segments, scenarios and channels of the domain; products, benefits and scripts as the templates place them. */
export function starterItems(): readonly ItemDraft[] {
  return [...starterSegments, ...starterScenarios, ...starterChannels, ...templateItems()];
}

/** One item per `libraryId` of the templates; the first placement says what it is. */
function templateItems(): readonly ItemDraft[] {
  const items = new Map<string, ItemDraft>();
  for (const template of allTemplates()) {
    for (const node of template.nodes) {
      const { libraryId } = node;
      if (node.kind === 'goal' || libraryId === undefined || items.has(libraryId)) continue;
      items.set(libraryId, { id: libraryId, kind: node.kind, fields: fieldsFromNode({ ...node }, template) });
    }
  }
  return [...items.values()];
}
