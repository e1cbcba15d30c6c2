// Owns SM044: years of the map's period whose holidays are estimated or unknown, so that no date looks surer than it is.
import { unsureNotes } from '../../dictionary/unsure-years.ts';
import { periodEndOf } from '../days.ts';
import type { Rule } from '../rule.ts';

export const unsureHolidays: Rule = {
  id: 'SM044',
  severity: 'info',
  stage: 'check',
  title: { zh: '节假日为推测或缺失', en: 'Holidays estimated or missing' },
  why: {
    zh: '触达日、日均量和下发的日期都避开节假日；节假日为推测时，这些数字也是推测。',
    en: 'Contact days, daily figures and printed dates avoid holidays; where those are estimates, so are the figures.',
  },
  *check(document, graph, { dictionaries }) {
    const { periodStart } = document;
    const end = periodEndOf(document) ?? periodStart;
    if (periodStart === undefined || end === undefined || graph.ofKind('channel').length === 0) return;
    for (const { key, message, params } of unsureNotes(periodStart, end, dictionaries.holidays)) {
      yield {
        targets: [],
        key,
        message,
        params,
        ...(key === 'missing' && { severity: 'warning' as const }),
        field: 'periodStart',
      };
    }
  },
};
