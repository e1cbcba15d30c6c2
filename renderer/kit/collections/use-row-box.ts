// Owns the box of a list on screen: its rows as options that are pressed, with the keys of react-aria.
import type { HTMLAttributes, RefObject } from 'react';
import { useListBox } from 'react-aria/useListBox';
import type { Row } from './row-collection.ts';
import type { Hear } from './use-hearing.ts';
import { type Rows, type RowsGiven, useRows } from './use-rows.ts';
import { useSteady } from './use-steady.ts';

export interface BoxGiven<R extends Row> extends RowsGiven<R> {
  /** The accessible name. */
  readonly label: string;
  /** Id of the text that explains its keys. */
  readonly describedBy?: string;
  /** Enter, or two presses. */
  readonly onAction?: ((row: R) => void) | undefined;
}

export interface RowBoxState<R extends Row> extends Rows<R> {
  readonly boxProps: HTMLAttributes<HTMLElement> & ReturnType<Hear>;
  readonly onCanvas: boolean;
}

/** With `isTyped` the focus stays in a text field, which names the active row and hands its keys on. */
export function useRowBox<R extends Row>(
  given: BoxGiven<R>,
  box: RefObject<HTMLElement | null>,
  isTyped = false,
): RowBoxState<R> {
  const list = useRows(given, box);
  const live = useSteady(given);
  const selectionManager = useSteady(list.state.selectionManager);
  const state = useSteady({ ...list.state, selectionManager });
  const { onSelect, onAction, label, describedBy, several } = given;
  const { listBoxProps } = useListBox(
    {
      'aria-label': label,
      'aria-describedby': describedBy,
      keyboardDelegate: list.keyboardDelegate,
      selectionBehavior: 'replace',
      escapeKeyBehavior: 'none',
      shouldUseVirtualFocus: isTyped,
      shouldSelectOnPressUp: isTyped,
      shouldFocusWrap: isTyped,
      onAction:
        onAction &&
        ((key) => {
          const row = state.collection.getItem(key)?.value;
          if (row) live.onAction?.(row);
        }),
    },
    state,
    box,
  );
  const own = listBoxProps as HTMLAttributes<HTMLElement>;
  const boxProps = {
    ...own,
    'aria-multiselectable': several || undefined,
    'aria-readonly': onSelect || onAction ? undefined : true,
    ...list.hear(own),
  };
  return { ...list, state, boxProps, onCanvas: given.onCanvas === true };
}
