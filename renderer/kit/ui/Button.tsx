// Owns buttons: with text, or with an icon and a name.
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';
import './controls.css';

type Native = ButtonHTMLAttributes<HTMLButtonElement>;

export function Button(
  props: Native & {
    look?: 'primary' | 'ghost' | 'danger' | 'link' | undefined;
    compact?: boolean;
    icon?: IconName;
    children: ReactNode;
  },
) {
  const { look, compact, icon, children, className, ...native } = props;
  return (
    <button type="button" {...native} className={classes('button', look, compact && 'compact', className)}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** `label` is the accessible name and, with `shortcut`, the tooltip. */
export function IconButton(
  props: Native & { icon: IconName; label: string; shortcut?: string | undefined; on?: boolean; compact?: boolean },
) {
  const { icon, label, shortcut, on, compact, className, ...native } = props;
  return (
    <button
      type="button"
      {...native}
      className={classes('icon-button', on && 'on', compact && 'compact', className)}
      aria-label={label}
      aria-pressed={on}
      title={shortcut ? `${label} ${shortcut}` : label}
    >
      <Icon name={icon} />
    </button>
  );
}

export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
