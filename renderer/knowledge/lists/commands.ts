// Owns the command that imports the counts of the selected segment's list (名单).
import { nodeById } from '../../../shared/document/element-index.ts';
import type { Command } from '../../kit/commands/command.ts';
import { useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { importCounts } from './list-store.ts';

function selectedSegment(): string | undefined {
  const [id, ...others] = useView.getState().selection;
  if (id === undefined || others.length > 0) return undefined;
  return nodeById(useDocument.getState().document, id)?.kind === 'segment' ? id : undefined;
}

export const importListCounts: Command = {
  id: 'list.import',
  title: { zh: '导入所选客群的名单人数', en: 'Import counts for the selected segment' },
  keywords: { zh: '人数 客户数 导入名单 名单导入', en: 'counts volume headcount' },
  scope: 'global',
  enabled: () => selectedSegment() !== undefined,
  run: () => {
    const id = selectedSegment();
    if (id !== undefined) void importCounts(id);
  },
};
