// Owns the edits by which a map departs from the bank's settings and goes back to them.
import { type Departures, isOwnPolicy, ownPolicyFields, POLICY_FIELDS, type PolicyField } from '../departures.ts';
import type { Edit, MapDocument } from '../document.ts';
import { setAt } from './set-at.ts';

/** What `path` sets in the policy becomes the map's own. */
export const departAt =
  (path: string): Edit =>
  (document) => {
    const [root, name] = path.split('.');
    const field = POLICY_FIELDS.find((each) => each === name);
    return root === 'policy' && field ? keepOwn([field])(document) : document;
  };

/** From now on the values that the map has are its own. */
export const keepOwn =
  (fields: readonly PolicyField[]): Edit =>
  (document) =>
    fields.every((field) => isOwnPolicy(document, field))
      ? document
      : withOwnPolicy(document, (field) => isOwnPolicy(document, field) || fields.includes(field));

/** From now on the bank's values hold, which are `policy`'s today. */
export const followBank =
  (fields: readonly PolicyField[], policy: MapDocument['policy']): Edit =>
  (document) => {
    const followed = fields.reduce((current, field) => setAt(current, `policy.${field}`, policy[field]), document);
    return withOwnPolicy(followed, (field) => isOwnPolicy(document, field) && !fields.includes(field));
  };

function withOwnPolicy(document: MapDocument, isOwn: (field: PolicyField) => boolean): MapDocument {
  return setAt(document, 'departures.policy', POLICY_FIELDS.filter(isOwn));
}

/**
 * The days or thresholds that are the map's own. A map that has not said whose its policy is says so before it says anything
 * else: all of it is its own.
 */
export const setOwn =
  <K extends 'holidays' | 'thresholds'>(name: K, list: Departures[K]): Edit =>
  (document) => {
    const said = setAt(document, 'departures.policy', ownPolicyFields(document));
    return setAt(said, `departures.${name}`, list?.length ? list : undefined);
  };
