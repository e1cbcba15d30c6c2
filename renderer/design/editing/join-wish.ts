// Owns the wish to connect a node from the keyboard: the inspector opens its list of nodes for it.
import { create } from 'zustand';
import { unfoldPanel } from '../../kit/settings/panels.ts';
import type { Direction } from './joinable.ts';

export interface JoinWish {
  readonly id: string;
  readonly direction: Direction;
  /** Makes equal wishes differ. */
  readonly at: number;
}

export const useJoinWish = create<{ readonly wish: JoinWish | undefined }>()(() => ({ wish: undefined }));

/** Opens the inspector's list of the nodes that `id` may be joined to; the choice connects them. */
export function askForJoin(id: string, direction: Direction): void {
  unfoldPanel('right');
  useJoinWish.setState({ wish: { id, direction, at: performance.now() } });
}

/** The wish was met or given up; coming back to the node must not open the list again. */
export function endJoin(): void {
  useJoinWish.setState({ wish: undefined });
}
