// Owns which contact rules a map takes from the bank and which are its own (与全行设置不同).
import { isSameValue } from '../diff/same-value.ts';
import {
  isOwnPolicy,
  type OwnThreshold,
  ownPolicyFields,
  POLICY_FIELDS,
  type PolicyField,
} from '../document/departures.ts';
import type { Edit, MapDocument } from '../document/document.ts';
import { followBank, keepOwn } from '../document/edits/departures.ts';
import { setMapField } from '../document/edits/map.ts';
import { labelAt } from '../document/field-path.ts';
import { policySchema } from '../document/map-fields.ts';
import type { Message } from '../i18n/message.ts';
import type { Dictionaries } from './dictionaries.ts';
import { newPolicy } from './new-policy.ts';
import { ruleSettingsSchema } from './rule-settings.ts';

type Policy = MapDocument['policy'];
type PolicySource = Pick<Dictionaries, 'policy' | 'channels'>;

const policies = new WeakMap<PolicySource['policy'], { readonly channels: unknown; readonly policy: Policy }>();

/** The bank's contact policy; the same object for the same dictionaries. */
export function bankPolicy({ policy, channels }: PolicySource): Policy {
  const known = policies.get(policy);
  if (known?.channels === channels) return known.policy;
  const made = newPolicy({ policy, channels });
  policies.set(policy, { channels, policy: made });
  return made;
}

/** The rules that the map takes from the bank and that are no longer as when somebody last looked. */
export function movedFields(document: MapDocument, dictionaries: PolicySource): readonly PolicyField[] {
  const bank = bankPolicy(dictionaries);
  return POLICY_FIELDS.filter(
    (field) => !isOwnPolicy(document, field) && !isSameValue(document.policy[field], bank[field]),
  );
}

/** The map's own rules that are other than the bank's. */
export function differingFields(document: MapDocument, dictionaries: PolicySource): readonly PolicyField[] {
  const bank = bankPolicy(dictionaries);
  return ownPolicyFields(document).filter((field) => !isSameValue(document.policy[field], bank[field]));
}

/**
 * A map that comes from elsewhere keeps what it was made with: rules that it follows and that are other here become its
 * own (`kept`). One that does not say what it follows stays as it is: all of it is its own.
 */
export function settled(
  document: MapDocument,
  dictionaries: PolicySource,
): { readonly document: MapDocument; readonly kept: readonly PolicyField[] } {
  const kept = movedFields(document, dictionaries);
  return { document: keepOwn(kept)(document), kept };
}

/** Sets one field of the policy, which makes its rule the map's own; what else the rule says is the bank's of today. */
export const setRule =
  (path: string, value: unknown, dictionaries: PolicySource): Edit =>
  (document) => {
    const rule = POLICY_FIELDS.find((field) => field === path.split('.', 1)[0]);
    const followed = rule && !isOwnPolicy(document, rule) ? followBank([rule], bankPolicy(dictionaries)) : undefined;
    return setMapField(`policy.${path}`, value)(followed?.(document) ?? document);
  };

/** What is said where `settled` kept rules. */
export const KEPT_RULES: Message = {
  zh: '触达规则中的{rules}与全行设置不同，保留为本图谱自行设置；其余沿用全行设置。',
  en: 'Contact rules other than the bank’s stay this map’s own: {rules}. All others follow the bank.',
};

export function labelOfRule(field: PolicyField): Message {
  return labelAt(policySchema, field);
}

/** True for a threshold within its limits. */
export function isThreshold(setting: OwnThreshold, value: number): boolean {
  return ruleSettingsSchema.shape[setting].safeParse(value).success;
}
