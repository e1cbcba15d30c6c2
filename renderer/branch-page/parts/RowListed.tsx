// Owns how many customers of this branch a row is for, where a row is named.
import { areCompanies } from '../../../shared/document/customer-type.ts';
import { amount } from '../../../shared/document/unit-names.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { nodeOf, type PageData } from '../model/page-data.ts';
import type { PageRow } from '../model/page-row.ts';
import { useSay } from './language.tsx';

const T = {
  atMost: { zh: '本行各客群共 {count}', en: '{count} in all segments here' },
  later: { zh: '人数届时定', en: 'number known then' },
} as const satisfies Record<string, Message>;

/** Whom a later wave, a fallback or a handoff is for is known when what comes before is over. */
export function RowListed({ data, row }: { data: PageData; row: PageRow }) {
  const say = useSay();
  const listed = data.listed.get(row.rowCode);
  if (isKnownLater(data, row)) return <span class="quiet">{say(T.later)}</span>;
  if (!listed) return null;
  const segment = nodeOf(data, 'segment', row.segmentCode);
  const count = amount(listed.count, segment && areCompanies(segment) ? '家' : '人');
  return listed.isExact ? <strong>{say(count)}</strong> : <span class="quiet">{say(T.atMost, { count })}</span>;
}

function isKnownLater({ waves, payload, byCode }: PageData, row: PageRow): boolean {
  const enters = waves.find(({ no }) => no === row.wave)?.enterCondition;
  if (enters !== undefined && enters !== 'all') return true;
  const channel = byCode.get(row.channelCode)?.id;
  return payload.map.edges.some(({ type, to }) => to === channel && AFTER.has(type));
}

const AFTER: ReadonlySet<string> = new Set(['fallback', 'handoff', 'followUp']);
