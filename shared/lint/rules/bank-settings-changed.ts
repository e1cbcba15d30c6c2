// Owns SM054: rules of the bank's contact policy that a map follows and that are no longer as when somebody last looked at the map.
import { bankPolicy, movedFields } from '../../dictionary/held.ts';
import { allDifferences } from '../../diff/fields-and-records.ts';
import { valueWords } from '../../diff/value-words.ts';
import { ownPolicyFields, POLICY_FIELDS, type PolicyField } from '../../document/departures.ts';
import type { MapDocument } from '../../document/document.ts';
import { policySchema } from '../../document/map-fields.ts';
import type { Message } from '../../i18n/message.ts';
import type { FixStep } from '../fix.ts';
import type { Rule } from '../rule.ts';

export const bankSettingsChanged: Rule = {
  id: 'SM054',
  severity: 'warning',
  asWritten: true,
  title: { zh: '全行触达规则已变更', en: 'The bank’s contact rules changed' },
  why: {
    zh: '图谱沿用全行触达规则；规则变更后，触达的客户和日期随之变化，须有人知悉。',
    en: 'A map follows the bank’s contact rules; when they change, so do the customers and days, and somebody has to know.',
  },
  *check(document, _graph, { dictionaries }) {
    const moved = movedFields(document, dictionaries);
    const [first] = moved;
    if (first === undefined) return;
    const bank = bankPolicy(dictionaries);
    yield {
      targets: [],
      field: `policy.${first}`,
      message: {
        zh: '全行触达规则已变更，本图谱沿用新规则：{changes}。',
        en: 'The bank’s contact rules changed and now hold for this map: {changes}.',
      },
      params: { changes: changesOf(document.policy, bank, moved) },
      fixes: [
        {
          title: { zh: '沿用全行新规则', en: 'Follow the bank’s new rules' },
          steps: [...moved.map((field) => put(`policy.${field}`, bank[field])), own(ownPolicyFields(document))],
        },
        {
          title: { zh: '本图谱保留原规则', en: 'Keep the former rules in this map' },
          steps: [
            own(POLICY_FIELDS.filter((field) => ownPolicyFields(document).includes(field) || moved.includes(field))),
          ],
        },
      ],
    };
  },
};

function changesOf(was: MapDocument['policy'], is: MapDocument['policy'], moved: readonly PolicyField[]): Message[] {
  const others = new Set(
    [...Object.keys(was), ...Object.keys(is)].filter((name) => !moved.some((field) => field === name)),
  );
  const without = (policy: object) => Object.fromEntries(Object.entries(policy).filter(([name]) => !others.has(name)));
  return allDifferences(policySchema, without(was), without(is), others).map(({ label, info, before, after }) => {
    const [from, to] = [valueWords(info, before), valueWords(info, after)];
    return { zh: `${label.zh} ${from.zh} → ${to.zh}`, en: `${label.en} ${from.en} → ${to.en}` };
  });
}

const put = (field: string, value: unknown): FixStep => ({ do: 'set', id: '', field, value });

/** Last, since setting a rule makes it the map's own. */
const own = (fields: readonly PolicyField[]): FixStep => put('departures.policy', [...fields]);
