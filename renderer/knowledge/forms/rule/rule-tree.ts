// Owns a segment's rule while it is edited: what is in the map, the condition that is not whole yet, and where the focus goes next.
import { type RefObject, useEffect, useRef, useState } from 'react';
import {
  canWrap,
  dissolved,
  groupAt,
  groupOf,
  moved,
  movedOut,
  pathOf,
  withCondition,
  withGroup,
  withJoin,
  without,
  wrapped,
} from '../../../../shared/document/edits/rule-parts.ts';
import { setAt, valueAt } from '../../../../shared/document/edits/set-at.ts';
import { type Condition, hasConditions, type RuleGroup } from '../../../../shared/document/rule-tree.ts';

export type Join = NonNullable<RuleGroup['join']>;

/** A condition without a value, or a group without a condition. */
export interface Unfinished {
  /** Of the group that it stands in, or that it is. */
  readonly path: string;
  /** Set for a group that is not there yet. */
  readonly join?: Join;
  readonly condition?: Condition;
}

export interface RuleTree {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly rule: RuleGroup;
  readonly unfinished: Unfinished | undefined;
  /** The DOM id of a part's control. */
  readonly idOf: (path: string, control: 'add' | 'value' | 'menu') => string;
  /** A whole condition joins the map, any other waits for its value. */
  readonly add: (path: string, condition: Condition) => void;
  /** Whole ones only, into a group that is there. */
  readonly addAll: (path: string, conditions: readonly Condition[]) => void;
  readonly beginGroup: (path: string) => void;
  readonly change: (path: string, condition: Condition, mergeKey?: string) => void;
  readonly setJoin: (path: string, join: Join) => void;
  readonly remove: (path: string) => void;
  readonly dissolve: (path: string) => void;
  /** Undefined where it cannot be done. */
  readonly turn: (path: string, how: Turn) => (() => void) | undefined;
}

export type Turn = 'up' | 'down' | 'wrap' | 'out';

export function useRuleTree(
  id: string,
  rule: RuleGroup,
  onApply: (value: unknown, mergeKey?: string) => void,
): RuleTree {
  const [unfinished, setUnfinished] = useState<Unfinished>();
  const { root, focusNext } = useNextFocus();
  const idOf: RuleTree['idOf'] = (path, control) =>
    path === '' && control === 'add' ? id : [id, ...path.split('.'), control].filter(Boolean).join('-');
  const put = (next: RuleGroup, mergeKey?: string) =>
    onApply(Object.values(next).some((value) => value !== undefined) ? next : undefined, mergeKey);
  const join = (path: string, condition: Condition, mergeKey?: string) => {
    const isNew = groupAt(rule, path) === undefined;
    const group = { join: unfinished?.join, conditions: [condition] };
    put(isNew ? withGroup(rule, groupOf(path), group) : withCondition(rule, path, condition), mergeKey);
    setUnfinished(undefined);
  };
  const turn: RuleTree['turn'] = (path, how) => {
    const next = turned(rule, path, how);
    if (!next) return undefined;
    return () => {
      put(next);
      const at = pathOf(next, valueAt(rule, path));
      // A group that was put together anew is another object.
      if (at !== undefined) focusNext(idOf(at, at.includes('conditions') ? 'value' : 'menu'));
    };
  };
  return {
    ...{ root, rule, unfinished, idOf, turn },
    add: (path, condition) => {
      const at = `${path === '' ? '' : `${path}.`}conditions.${groupAt(rule, path)?.conditions?.length ?? 0}`;
      if (condition.value !== '') {
        join(path, condition);
        focusNext(idOf(path, 'add'));
      } else {
        setUnfinished({ ...(unfinished?.path === path && unfinished), path, condition });
        focusNext(idOf(at, 'value'));
      }
    },
    addAll: (path, conditions) => {
      put(conditions.reduce((group, condition) => withCondition(group, path, condition), rule));
      focusNext(idOf(path, 'add'));
    },
    beginGroup: (path) => {
      const at = `${path === '' ? '' : `${path}.`}groups.${groupAt(rule, path)?.groups?.length ?? 0}`;
      setUnfinished({ path: at, join: groupAt(rule, path)?.join === 'or' ? 'and' : 'or' });
      focusNext(idOf(at, 'add'));
    },
    change: (path, condition, mergeKey) => {
      if (valueAt(rule, path) !== undefined) put(setAt(rule, path, condition), mergeKey);
      else if (condition.value !== '') join(groupOf(path), condition, mergeKey);
      else setUnfinished({ ...unfinished, path: groupOf(path), condition });
    },
    setJoin: (path, next) => {
      if (groupAt(rule, path)) put(withJoin(rule, path, next));
      else setUnfinished({ ...unfinished, path, join: next });
    },
    remove: (path) => {
      const isThere = valueAt(rule, path) !== undefined;
      const next = isThere ? without(rule, path) : rule;
      if (isThere) put(next);
      else setUnfinished(undefined);
      focusNext(idOf(groupAt(next, groupOf(path)) ? groupOf(path) : '', 'add'));
    },
    dissolve: (path) => {
      put(dissolved(rule, path));
      focusNext(idOf(groupOf(path), 'add'));
    },
  };
}

function turned(rule: RuleGroup, path: string, how: Turn): RuleGroup | undefined {
  if (valueAt(rule, path) === undefined) return undefined;
  if (how === 'wrap') return canWrap(rule, path) ? wrapped(rule, path) : undefined;
  if (how === 'out') return movedOut(rule, path);
  return moved(rule, path, how === 'up' ? -1 : 1);
}

/** The focus goes to an element by its id, once the change that was asked for is drawn. */
function useNextFocus() {
  const root = useRef<HTMLDivElement>(null);
  const next = useRef<string>(undefined);
  useEffect(() => {
    if (next.current === undefined) return;
    const wanted = root.current?.querySelector<HTMLElement>(`#${CSS.escape(next.current)}`);
    if (!wanted) return;
    next.current = undefined;
    wanted.focus();
  });
  const focusNext = (id: string) => {
    next.current = id;
  };
  return { root, focusNext };
}

/** Whether anything but words is said. */
export function isTree(rule: RuleGroup, unfinished: Unfinished | undefined): boolean {
  return unfinished !== undefined || hasConditions(rule);
}
