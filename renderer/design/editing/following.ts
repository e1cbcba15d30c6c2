// Owns the command that completes the open map with what follows (推算值), after the list of what it would write.
import { FILL_FOLLOWING, followingFixes } from '../../../shared/lint/following-fixes.ts';
import type { Command } from '../../kit/commands/command.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { askToFixAll } from '../../session/fixing.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';

export const fillFollowing: Command = {
  id: 'map.fillFollowing',
  title: FILL_FOLLOWING,
  keywords: { zh: '推算 自动填写 补默认值', en: 'derived derive defaults' },
  scope: 'global',
  enabled: () => useDocument.getState().document !== undefined,
  run: () => askToFixAll(FILL_FOLLOWING, followingFixes(openDocument(), useKnowledge.getState().dictionaries)),
};
