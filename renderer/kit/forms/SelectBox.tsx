// Owns the native select with the chevron that all pickers of the inspector share.
import type { SelectHTMLAttributes } from 'react';
import { classes } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import './fields.css';

export function SelectBox({ className, ...native }: SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <span className="select-box">
      <select {...native} className={classes('input', className)} />
      <Icon name="down" size={14} />
    </span>
  );
}
