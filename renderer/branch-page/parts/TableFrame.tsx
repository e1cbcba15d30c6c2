// Owns the frame of a table that may be wider or longer than the page: the keyboard reaches and scrolls it.
import type { ComponentChildren } from 'preact';

export function TableFrame(props: { label: string; isTall?: boolean; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class={props.isTall ? 'table-frame tall' : 'table-frame'} tabIndex={0} aria-label={props.label}>
      {props.children}
    </section>
  );
}
