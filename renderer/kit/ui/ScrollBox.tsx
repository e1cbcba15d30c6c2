// Owns the box whose content scrolls and holds nothing the Tab key stops at: it is the stop itself, and has a name.
import type { ComponentProps } from 'react';

export function ScrollBox({ label, ...rest }: ComponentProps<'section'> & { label: string }) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  return <section tabIndex={0} aria-label={label} {...rest} />;
}
