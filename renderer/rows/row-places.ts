// Owns where the cells of the strategy list come from: which node or edge, and which of its fields.
import type { MapDocument } from '../../shared/document/document.ts';
import type { RowPath } from '../../shared/document/row-path.ts';
import type { StrategyRow } from '../../shared/document/strategy-row.ts';

type Part = keyof StrategyRow['ids'];
/** `offer` is the edge from the scenario to the product. */
type Source = readonly [part: Part | 'offer', field?: string];

const SOURCES: Readonly<Record<string, Source>> = {
  goalCodes: ['segment'],
  segmentCode: ['segment', 'code'],
  segmentName: ['segment', 'name'],
  holdoutPct: ['segment', 'holdoutPct'],
  scenarioCode: ['scenario', 'code'],
  scenarioName: ['scenario', 'name'],
  scenarioClass: ['scenario', 'scenarioClass'],
  trigger: ['scenario', 'trigger'],
  expectedVolume: ['scenario', 'expectedVolume'],
  benefit: ['scenario'],
  productCode: ['product', 'code'],
  productName: ['product', 'name'],
  productRole: ['product', 'productRole'],
  quota: ['product', 'quota'],
  takeUpPct: ['offer', 'takeUpPct'],
  expectedAmount: ['offer', 'avgTicket'],
  wave: ['channel', 'waveNo'],
  channelCode: ['channel', 'code'],
  channelName: ['channel', 'name'],
  force: ['channel', 'force'],
  offsetDay: ['channel', 'offsetDay'],
  duty: ['channel', 'duty'],
  executorRole: ['channel', 'executorRole'],
  slaHours: ['channel', 'slaHours'],
  fallbackTo: ['channel'],
  handoffTo: ['channel'],
  note: ['channel', 'note'],
  scriptCode: ['script', 'code'],
  scriptName: ['script', 'name'],
  scriptApprovalNo: ['script', 'approvalNo'],
};

/** What the cell shows something of; the channel, which no row lacks, where it is of several. */
export function placeOfCell(
  document: MapDocument,
  row: StrategyRow,
  column: string,
): { readonly id: string; readonly field?: string | undefined } {
  const [part, field] = SOURCES[column] ?? ['channel'];
  if (part !== 'offer') {
    const id = row.ids[part];
    return id === undefined ? { id: row.ids.channel } : { id, field };
  }
  const offer = document.edges.find(
    ({ type, from, to }) => type === 'flow' && from === row.ids.scenario && to === row.ids.product,
  );
  return { id: offer?.id ?? row.ids.scenario, field };
}

/** True when all that is selected lies on the path. */
export function isOnPath(path: RowPath, selection: ReadonlySet<string>): boolean {
  if (selection.size === 0) return false;
  for (const id of selection) if (!path.nodes.includes(id) && !path.edges.includes(id)) return false;
  return true;
}
