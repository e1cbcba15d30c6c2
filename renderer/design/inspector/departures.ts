// Owns in what the open map departs from the bank's settings, line by line, with the edit that goes back.

import { columnsOf } from '../../../shared/dictionary/columns.ts';
import type { Dictionaries } from '../../../shared/dictionary/dictionaries.ts';
import { bankPolicy, differingFields, isThreshold } from '../../../shared/dictionary/held.ts';
import { valueWords } from '../../../shared/diff/value-words.ts';
import { DAY_KINDS, isOwnPolicy, OWN_THRESHOLDS, type PolicyField } from '../../../shared/document/departures.ts';
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { followBank, setOwn } from '../../../shared/document/edits/departures.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { valueAt } from '../../../shared/document/edits/set-at.ts';
import { leafFields } from '../../../shared/document/leaf-fields.ts';
import { policySchema } from '../../../shared/document/map-fields.ts';
import type { Message } from '../../../shared/i18n/message.ts';

export interface Departure {
  readonly key: string;
  readonly label: Message;
  readonly own: Message;
  readonly bank: Message;
  /** The map's value cannot hold, so the bank's does. */
  readonly isVoid?: boolean;
  readonly restore: Edit;
}

/** The rules of the policy first, then thresholds, days, and metrics that stand for one of the bank's. */
export function departuresOf(document: MapDocument, dictionaries: Dictionaries): readonly Departure[] {
  const { thresholds = [], holidays = [] } = document.departures ?? {};
  const { metrics = [] } = document;
  return [
    ...differingFields(document, dictionaries).flatMap((field) => rulesOf(document, dictionaries, field)),
    ...thresholds.map(({ setting, value }): Departure => {
      const info = columnsOf('ruleSettings').find(({ path }) => path === setting)?.info;
      return {
        key: setting,
        label: OWN_THRESHOLDS[setting],
        own: valueWords(info, value),
        bank: valueWords(info, dictionaries.ruleSettings[setting]),
        isVoid: !isThreshold(setting, value),
        restore: setOwn(
          'thresholds',
          thresholds.filter((each) => each.setting !== setting),
        ),
      };
    }),
    ...holidays.map(({ date, kind, note }): Departure => {
      const same = dictionaries.holidays.find((day) => day.date === date);
      return {
        key: date,
        label: { zh: note ? `${date} ${note}` : date, en: note ? `${date} ${note}` : date },
        own: DAY_KINDS[kind],
        bank: same ? DAY_KINDS[same.kind] : AS_WEEKDAY,
        restore: setOwn(
          'holidays',
          holidays.filter((each) => each.date !== date),
        ),
      };
    }),
    ...metrics.flatMap((metric): Departure[] => {
      const theirs = dictionaries.metrics.find(({ id }) => id === metric.id);
      if (!theirs) return [];
      const others = metrics.filter((each) => each !== metric);
      return [
        {
          key: metric.id,
          label: { zh: `指标·${metric.name}`, en: `Metric · ${metric.name}` },
          own: valueWords(undefined, metric.formula),
          bank: theirs.formula,
          restore: setMapField('metrics', others.length > 0 ? others : undefined),
        },
      ];
    }),
  ];
}

/** A rule of several figures is a line for each that differs; all of them go back together. */
function rulesOf(document: MapDocument, dictionaries: Dictionaries, field: PolicyField): readonly Departure[] {
  const bank = bankPolicy(dictionaries);
  return [...leafFields(policySchema)].flatMap(([path, { label, info }]): Departure[] => {
    if (path.split('.', 1)[0] !== field) return [];
    const [own, theirs] = [valueAt(document.policy, path), valueAt(bank, path)];
    const isSame = JSON.stringify(own) === JSON.stringify(theirs);
    if (isSame) return [];
    return [
      {
        key: path,
        label,
        own: valueWords(info, own),
        bank: valueWords(info, theirs),
        restore: followBank([field], bank),
      },
    ];
  });
}

/** The map's own rules that say the same as the bank's, and would not change with it. */
export function heldFast(document: MapDocument, dictionaries: Dictionaries): readonly PolicyField[] {
  const differing = differingFields(document, dictionaries);
  return (Object.keys(policySchema.shape) as PolicyField[]).filter(
    (field) => isOwnPolicy(document, field) && !differing.includes(field),
  );
}

const AS_WEEKDAY: Message = { zh: '按星期', en: 'As its weekday' };
