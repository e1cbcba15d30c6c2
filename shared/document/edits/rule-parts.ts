// Owns changing a segment's rule part by part: conditions and groups are added, taken out, moved, put into a group and out of it.
import { RULE_DEPTH } from '../kinds/segment-rule.ts';
import { type Condition, depthOf, hasConditions, type RuleGroup } from '../rule-tree.ts';
import { setAt, valueAt } from './set-at.ts';

/** A group by its path from the rule: '' for the rule itself, `groups.0.groups.1`. */
export type GroupPath = string;
/** A condition or a group. */
type Part = Condition | RuleGroup;

export function groupAt(rule: RuleGroup, path: GroupPath): RuleGroup | undefined {
  return path === '' ? rule : (valueAt(rule, path) as RuleGroup | undefined);
}

/** The path of the group that a part stands in. */
export function groupOf(path: string): GroupPath {
  return path.split('.').slice(0, -2).join('.');
}

/** The level that a group stands on, the rule itself being the first. */
export function levelOf(path: GroupPath): number {
  return path === '' ? 1 : 1 + path.split('.').length / 2;
}

function put<G extends RuleGroup>(rule: G, path: GroupPath, group: RuleGroup): G {
  return (path === '' ? { ...rule, ...group } : setAt(rule, path, group)) as G;
}

export function withCondition<G extends RuleGroup>(rule: G, path: GroupPath, condition: Condition): G {
  const group = groupAt(rule, path) ?? {};
  return put(rule, path, { ...group, conditions: [...(group.conditions ?? []), condition] });
}

export function withGroup<G extends RuleGroup>(rule: G, path: GroupPath, added: RuleGroup): G {
  const group = groupAt(rule, path) ?? {};
  return put(rule, path, { ...group, groups: [...(group.groups ?? []), added] });
}

export function withJoin<G extends RuleGroup>(rule: G, path: GroupPath, join: RuleGroup['join']): G {
  return put(rule, path, { ...groupAt(rule, path), join });
}

/** Without the part, and without the groups that nothing is left in. */
export function without<G extends RuleGroup>(rule: G, path: string): G {
  return tidied(setAt(rule, path, undefined)) as G;
}

/** Empty lists and groups say nothing. */
function tidied(group: RuleGroup): RuleGroup {
  const { conditions = [], groups = [], ...rest } = group;
  const full = groups.filter(hasConditions).map(tidied);
  return { ...rest, ...(conditions.length > 0 && { conditions }), ...(full.length > 0 && { groups: full }) };
}

/** Whether a part can be put into a group of its own without nesting deeper than people read. */
export function canWrap(rule: RuleGroup, path: string): boolean {
  const part = valueAt(rule, path);
  const own = isCondition(part as Part) ? 0 : depthOf(part as RuleGroup);
  return levelOf(groupOf(path)) + own + 1 <= RULE_DEPTH;
}

/** In a group of its own, joined the other way than the one around it. */
export function wrapped<G extends RuleGroup>(rule: G, path: string): G {
  const part = valueAt(rule, path) as Part;
  const around = groupAt(rule, groupOf(path));
  const join = around?.join === 'or' ? 'and' : 'or';
  if (isCondition(part)) {
    return tidied(withGroup(setAt(rule, path, undefined), groupOf(path), { join, conditions: [part] })) as G;
  }
  return setAt(rule, path, { join, groups: [part] });
}

/** The parts of a group stand where it stood. */
export function dissolved<G extends RuleGroup>(rule: G, path: GroupPath): G {
  const { conditions = [], groups = [] } = groupAt(rule, path) ?? {};
  const rest = setAt(rule, path, undefined);
  const around = groupAt(rest, groupOf(path)) ?? {};
  const joined = {
    ...around,
    conditions: [...(around.conditions ?? []), ...conditions],
    groups: [...(around.groups ?? []), ...groups],
  };
  return tidied(put(rest, groupOf(path), joined)) as G;
}

/** A condition goes past its neighbour, then into the group before or after; a group goes past its neighbour. Undefined at an end. */
export function moved<G extends RuleGroup>(rule: G, path: string, step: 1 | -1): G | undefined {
  const list = path.split('.').slice(0, -1).join('.');
  const index = Number(path.split('.').at(-1));
  const items = valueAt(rule, list) as readonly Part[];
  const part = items[index] as Part;
  const other = items[index + step];
  if (other) return setAt(rule, list, items.with(index, other).with(index + step, part));
  if (!isCondition(part)) return undefined;
  const paths = groupPaths(rule);
  const next = paths[paths.indexOf(groupOf(path)) + step];
  if (next === undefined) return undefined;
  const { conditions = [] } = groupAt(rule, next) ?? {};
  const there = setAt(
    rule,
    next === '' ? 'conditions' : `${next}.conditions`,
    step > 0 ? [part, ...conditions] : [...conditions, part],
  );
  return without(there, path);
}

/** A condition stands in the group around its own. */
export function movedOut<G extends RuleGroup>(rule: G, path: string): G | undefined {
  const group = groupOf(path);
  if (group === '') return undefined;
  const part = valueAt(rule, path) as Part;
  const around = groupOf(group);
  return without(isCondition(part) ? withCondition(rule, around, part) : withGroup(rule, around, part), path);
}

/** All groups in the order in which they are read. */
function groupPaths(rule: RuleGroup, path: GroupPath = ''): readonly GroupPath[] {
  const at = path === '' ? '' : `${path}.`;
  return [path, ...(rule.groups ?? []).flatMap((group, index) => groupPaths(group, `${at}groups.${index}`))];
}

/** Where a part of the rule stands; the parts of a rule stay the same objects when it is changed elsewhere. */
export function pathOf(rule: RuleGroup, part: unknown, path: GroupPath = ''): string | undefined {
  const at = path === '' ? '' : `${path}.`;
  const index = (rule.conditions ?? []).indexOf(part as Condition);
  if (index >= 0) return `${at}conditions.${index}`;
  for (const [place, group] of (rule.groups ?? []).entries()) {
    const own = `${at}groups.${place}`;
    const found = group === part ? own : pathOf(group, part, own);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isCondition(part: Part): part is Condition {
  return 'attribute' in part;
}
