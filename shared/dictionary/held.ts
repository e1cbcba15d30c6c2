// Owns which settings hold for a map: the bank's as long as the map says nothing, else the map's own (与全行设置不同).
import { isSameValue } from '../diff/same-value.ts';
import {
  isOwnPolicy,
  type OwnThreshold,
  ownPolicyFields,
  POLICY_FIELDS,
  type PolicyField,
} from '../document/departures.ts';
import type { Edit, MapDocument } from '../document/document.ts';
import { capacityByStaff } from '../document/edits/channel-defaults.ts';
import { followBank, keepOwn } from '../document/edits/departures.ts';
import { setMapField } from '../document/edits/map.ts';
import { setAt } from '../document/edits/set-at.ts';
import { labelAt } from '../document/field-path.ts';
import { policySchema } from '../document/map-fields.ts';
import type { Message } from '../i18n/message.ts';
import type { Dictionaries, Holiday } from './dictionaries.ts';
import { newPolicy } from './new-policy.ts';
import { type RuleSettings, ruleSettingsSchema } from './rule-settings.ts';

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

const documents = new WeakMap<MapDocument, { readonly bank: Policy; readonly held: MapDocument }>();

/**
 * `document` with the contact policy that holds, and with the capacities that follow from people; the same object where its
 * copy of the bank's rules is up to date and nothing follows.
 */
export function asHeld(document: MapDocument, dictionaries: PolicySource): MapDocument {
  const bank = bankPolicy(dictionaries);
  const known = documents.get(document);
  if (known?.bank === bank) return known.held;
  const ruled = movedFields(document, dictionaries).reduce(
    (current, field) => setAt(current, `policy.${field}`, bank[field]),
    document,
  );
  const held = withCapacities(ruled, dictionaries);
  documents.set(document, { bank, held });
  return held;
}

function withCapacities(document: MapDocument, { channels }: PolicySource): MapDocument {
  let changed = false;
  const nodes = document.nodes.map((node) => {
    if (node.kind !== 'channel' || node.capacityPerDay !== undefined) return node;
    const { capacity } = capacityByStaff(node, channels) ?? {};
    if (capacity === undefined) return node;
    changed = true;
    return { ...node, capacityPerDay: capacity };
  });
  return changed ? { ...document, nodes } : document;
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

type Settings = Pick<Dictionaries, 'holidays' | 'ruleSettings'>;
const settings = new WeakMap<object, { readonly dictionaries: object; readonly held: object }>();

/** The dictionaries with the days and thresholds that the map sets itself; the same object where it sets none. */
export function heldDictionaries<D extends Partial<Settings>>({ departures }: MapDocument, dictionaries: D): D {
  if (!departures?.holidays?.length && !departures?.thresholds?.length) return dictionaries;
  const known = settings.get(departures);
  if (known?.dictionaries === dictionaries) return known.held as D;
  const held: D = {
    ...dictionaries,
    ...(dictionaries.holidays && { holidays: withOwnDays(dictionaries.holidays, departures.holidays ?? []) }),
    ...(dictionaries.ruleSettings && {
      ruleSettings: { ...dictionaries.ruleSettings, ...thresholdsOf(departures.thresholds ?? []) },
    }),
  };
  settings.set(departures, { dictionaries, held });
  return held;
}

type Own<K extends 'holidays' | 'thresholds'> = NonNullable<NonNullable<MapDocument['departures']>[K]>;

function withOwnDays(holidays: readonly Holiday[], own: Own<'holidays'>): readonly Holiday[] {
  const dates = new Set(own.map(({ date }) => date));
  // That nobody is contacted on a day protects customers: whoever works on it leaves them alone all the same.
  const quiet = new Map(holidays.flatMap((day) => (day.quiet ? [[day.date, day.quiet] as const] : [])));
  const added = own.map(({ date, kind, note }): Holiday => {
    const [name, left] = [note ?? '', quiet.get(date)];
    const label = { zh: name || '本图谱', en: name || 'This map' };
    return { date, kind, label, source: 'published', ...(left && { quiet: left }) };
  });
  return [...holidays.filter(({ date }) => !dates.has(date)), ...added];
}

/** True for a threshold within its limits. */
export function isThreshold(setting: OwnThreshold, value: number): boolean {
  return ruleSettingsSchema.shape[setting].safeParse(value).success;
}

/** A value outside the limits never holds. */
function thresholdsOf(own: Own<'thresholds'>): Partial<RuleSettings> {
  return Object.fromEntries(
    own.flatMap(({ setting, value }) => (isThreshold(setting, value) ? [[setting, value]] : [])),
  );
}
