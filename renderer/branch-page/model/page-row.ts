// Owns the strategy row as the page reads it: the fields it knows, each of the type it must have or absent.
import type { PackagePayload } from '../../../shared/package/payload.ts';

export interface PageRow {
  readonly rowCode: string;
  readonly segmentCode: string;
  readonly segmentName: string;
  readonly scenarioCode: string;
  readonly scenarioName: string;
  readonly productCode: string;
  readonly productName: string;
  readonly channelCode: string;
  readonly channelName: string;
  readonly scriptCode?: string;
  readonly scriptName?: string;
  readonly scriptApprovalNo?: string;
  readonly scenarioClass?: string;
  readonly trigger?: string;
  readonly productRole?: string;
  readonly benefit: readonly string[];
  readonly wave?: number;
  readonly waveName?: string;
  readonly force?: string;
  readonly offsetDay?: number;
  readonly duty?: string;
  readonly executorRole?: string;
  readonly slaHours?: number;
  readonly expectedVolume?: number;
  readonly volumeUnit?: string;
  readonly note?: string;
}

type Loose = Readonly<Record<string, unknown>>;

export function pageRow(row: PackagePayload['rows'][number]): PageRow {
  const loose: Loose = row;
  const texts = (key: string) => textIn(loose, key);
  const numbers = (key: string) => numberIn(loose, key);
  const { rowCode, segmentName, scenarioName, productName, channelName } = row;
  return {
    ...{ rowCode, segmentName, scenarioName, productName, channelName },
    segmentCode: texts('segmentCode') ?? segmentName,
    scenarioCode: texts('scenarioCode') ?? scenarioName,
    productCode: texts('productCode') ?? productName,
    channelCode: texts('channelCode') ?? channelName,
    benefit: Array.isArray(loose.benefit) ? loose.benefit.map(String) : [],
    ...known({
      ...pick(texts, ['scriptCode', 'scriptName', 'scriptApprovalNo', 'scenarioClass', 'trigger', 'productRole']),
      ...pick(texts, ['waveName', 'force', 'duty', 'executorRole', 'volumeUnit', 'note']),
      ...pick(numbers, ['wave', 'offsetDay', 'slaHours', 'expectedVolume']),
    }),
  };
}

export function textIn(value: Loose, key: string): string | undefined {
  const found = value[key];
  return typeof found === 'string' && found !== '' ? found : undefined;
}

export function numberIn(value: Loose, key: string): number | undefined {
  const found = value[key];
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

function pick<T>(read: (key: string) => T | undefined, keys: readonly string[]): Record<string, T | undefined> {
  return Object.fromEntries(keys.map((key) => [key, read(key)]));
}

function known<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
