// Owns what can be done with a part of a rule: the menu of its three dots, and the same by keys.
import type { KeyboardEvent } from 'react';
import { type MenuItem, openPointMenu } from '../../../kit/menus/point-menu-store.ts';
import { IconButton } from '../../../kit/ui/Button.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import type { RuleTree, Turn } from './rule-tree.ts';
import { words } from './words.ts';

interface PartProps {
  readonly tree: RuleTree;
  readonly path: string;
  /** Of the part, as it is read. */
  readonly name: string;
  readonly isGroup?: boolean;
}

export function PartMenu({ tree, path, name, isGroup = false }: PartProps) {
  const say = useSay();
  const turn = (how: Turn): MenuItem => {
    const run = tree.turn(path, how);
    return { id: how, title: words[how], shortcut: SHORTCUTS[how], enabled: run !== undefined, run: () => run?.() };
  };
  const remove = {
    id: 'remove',
    title: words.remove,
    shortcut: 'Alt+Delete',
    enabled: true,
    run: () => tree.remove(path),
  };
  const dissolve = { id: 'dissolve', title: words.dissolve, enabled: true, run: () => tree.dissolve(path) };
  return (
    <IconButton
      compact
      id={tree.idOf(path, 'menu')}
      icon="dots"
      aria-haspopup="menu"
      label={say(words.menuOf, { name })}
      onClick={(event) => {
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        openPointMenu({
          title: words.actions,
          x: left,
          y: bottom,
          groups: [[turn('up'), turn('down')], [turn('wrap'), turn('out'), ...(isGroup ? [dissolve] : [])], [remove]],
        });
      }}
    />
  );
}

const SHORTCUTS: Readonly<Record<Turn, string>> = { up: 'Alt+↑', down: 'Alt+↓', wrap: 'Alt+→', out: 'Alt+←' };
const KEYS: Readonly<Record<string, Turn>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'wrap', ArrowLeft: 'out' };

/** Keys of a part, wherever in it the focus is; Enter in a value goes on with the next condition. */
export function partKeys(tree: RuleTree, path: string, group: string) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    const how = event.altKey ? KEYS[event.key] : undefined;
    const isValue = event.target instanceof HTMLInputElement && event.target.closest('.rule-value') !== null;
    if (how) tree.turn(path, how)?.();
    else if (event.altKey && event.key === 'Delete') tree.remove(path);
    else if (event.key === 'Enter' && isValue) document.getElementById(tree.idOf(group, 'add'))?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
