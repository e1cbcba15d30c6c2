// Owns the ways into a segment: what its rule, its groups and its ages demand together, one way per alternative.
import type { NodeOf } from '../document/kinds/index.ts';
import { groupsWithin, hasConditions, type RuleGroup } from '../document/rule-tree.ts';
import { between, type Demand, demandsOf, isEmpty, type Limits, meet, unlimited } from './limits.ts';

type Segment = NodeOf<'segment'>;

/** Demands that must hold together; `vague` when more is demanded than can be compared. */
export interface Way {
  readonly limits: ReadonlyMap<string, Limits>;
  readonly vague: boolean;
  /** Nobody can come this way. */
  readonly isClosed: boolean;
}

type Demands = readonly Demand[];

/** More than people write; a rule that has more is taken for a wider one. */
const MOST_WAYS = 256;
const MOST_TRIED = 4096;
const UNREAD: Demand = { attribute: '', isNumber: false };

/** At least one, which is closed where nobody can be in the segment. */
export function waysInto({ rule, ageMin, ageMax }: Segment): readonly Way[] {
  const ages = ageMin === undefined && ageMax === undefined ? [] : [between('age', '岁', ageMin, ageMax)];
  // A rule in words alone says nothing that could be compared.
  const ruled = rule && hasConditions(rule) ? waysOf(rule, true) : [[UNREAD]];
  return allOf([[ages], ruled]).map(wayOf);
}

/** None of a group holds where the opposite of each part does. */
function waysOf(group: RuleGroup, isMet: boolean): readonly Demands[] {
  const isPartMet = (group.join === 'none') !== isMet;
  const isAny = group.join === 'or' || group.join === 'none';
  const parts = [
    ...(group.conditions ?? []).map((condition) => demandsOf(condition, isPartMet).map((demand) => [demand])),
    ...groupsWithin(group).map((inner) => waysOf(inner, isPartMet)),
  ];
  return isAny === isPartMet ? anyOf(parts) : allOf(parts);
}

function anyOf(parts: readonly (readonly Demands[])[]): readonly Demands[] {
  const all = parts.flat();
  return all.length > MOST_WAYS ? [[UNREAD]] : all;
}

function allOf(parts: readonly (readonly Demands[])[]): readonly Demands[] {
  // What leaves few ways comes first: it closes most of those that the others open.
  const narrow = [...parts].sort((a, b) => a.length - b.length);
  return narrow.reduce<readonly Demands[]>(
    (ways, part) => {
      if (ways.length * part.length > MOST_TRIED) return ways.map((way) => [...way, UNREAD]);
      const all = ways.flatMap((way) => part.map((more) => [...way, ...more]));
      const open = all.length > 1 ? all.filter((way) => !wayOf(way).isClosed) : all;
      if (open.length > MOST_WAYS) return ways.map((way) => [...way, UNREAD]);
      return open.length > 0 ? open : all.slice(0, 1);
    },
    [[]],
  );
}

function wayOf(demands: Demands): Way {
  const limits = new Map<string, Limits>();
  let vague = false;
  for (const { attribute, isNumber, limits: own } of demands) {
    const known = limits.get(attribute);
    // Two units of one attribute cannot narrow each other.
    if (!own || (known && isNumber && known.unit !== own.unit)) vague = true;
    else limits.set(attribute, meet(known ?? unlimited(own.unit), own));
  }
  return { limits, vague, isClosed: [...limits.values()].some(isEmpty) };
}
