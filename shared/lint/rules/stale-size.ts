// Owns SM010: a segment's size is known and recent.

import { customerUnit } from '../../document/customer-type.ts';
import type { MapDocument } from '../../document/document.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import { amount } from '../../document/unit-names.ts';
import type { Message } from '../../i18n/message.ts';
import { daysBetween } from '../days.ts';
import type { Fix } from '../fix.ts';
import type { Rule } from '../rule.ts';

type Segment = NodeOf<'segment'>;

export const staleSize: Rule = {
  id: 'SM010',
  severity: 'warning',
  stage: 'check',
  title: { zh: '客群规模未填或过期', en: 'Segment size missing or out of date' },
  why: {
    zh: '规模不准确，产能和额度的核对即失去意义。',
    en: 'Without a current size, capacity and quota checks become meaningless.',
  },
  *check(document, graph, { dictionaries: { ruleSettings }, today }) {
    const isStale = (day: string) => daysBetween(day, today) > ruleSettings.sizeMaxAgeDays;
    for (const segment of graph.ofKind('segment')) {
      const doubt = doubtOf(segment, document.dataDate, isStale);
      if (!doubt) continue;
      yield {
        targets: [segment.id],
        message: {
          zh: '客群“{name}”规模未填或已过期（{asOf}）。',
          en: 'The size of segment “{name}” is missing or out of date ({asOf}).',
        },
        params: { name: segment.name, asOf: doubt.says },
        field: doubt.field,
        fixes: fromList(document, segment, isStale),
      };
    }
  },
};

interface Doubt {
  readonly field: 'size' | 'sizeAsOf';
  readonly says: Message;
}

/** A segment without a date of its own has the map's data date. */
function doubtOf(
  { size, sizeAsOf, customerType }: Segment,
  dataDate: string | undefined,
  isStale: (day: string) => boolean,
): Doubt | undefined {
  const unit = customerUnit([{ customerType }]);
  if (size === undefined) return { field: 'size', says: { zh: '未填', en: 'not set' } };
  if (size === 0) return { field: 'size', says: amount(0, unit) };
  const asOf = sizeAsOf || dataDate;
  if (!asOf) return { field: 'sizeAsOf', says: { zh: '没有数据日期', en: 'no data date' } };
  return isStale(asOf) ? { field: 'sizeAsOf', says: { zh: asOf, en: asOf } } : undefined;
}

/** The counts of the segment's list, where they are newer. */
function fromList(document: MapDocument, segment: Segment, isStale: (day: string) => boolean): readonly Fix[] {
  const list = document.lists?.find(({ id }) => id === segment.listId);
  if (!list || !(list.totalCount > 0) || isStale(list.asOf)) return [];
  const people = amount(list.totalCount, customerUnit([segment]));
  return [
    {
      title: {
        zh: `按名单取 ${people.zh}`,
        en: `Use the list’s count of ${people.en}`,
      },
      steps: [
        { do: 'set', id: segment.id, field: 'size', value: list.totalCount },
        { do: 'set', id: segment.id, field: 'sizeAsOf', value: list.asOf },
      ],
    },
  ];
}
