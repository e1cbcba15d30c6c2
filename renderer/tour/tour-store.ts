// Owns how far the first map is: which step, in which map, shown or left. Remembered on this machine.
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { call } from '../session/client.ts';
import { useDocument } from '../session/document-store.ts';
import { useNotices } from '../session/notices.ts';
import { openMap } from '../session/open-map.ts';
import { isReadOnly } from '../session/read-only.ts';
import { FIRST_WITH_MAP, steps } from './steps.ts';
import { words } from './words.ts';

interface Tour {
  /** It is shown. */
  readonly open: boolean;
  /** The step at hand, from 0; `steps.length` when all are done. */
  readonly at: number;
  /** The map that is being made. */
  readonly map: string | undefined;
}

export const useTour = create<Tour>()(
  persist((): Tour => ({ open: false, at: 0, map: undefined }), {
    name: 'tour',
    version: 1,
    partialize: ({ at, map }) => ({ at, map }),
  }),
);

/** Shows the step that was left; from the beginning when all were done, or where the map is gone. */
export async function startTour(): Promise<void> {
  const { at, map } = useTour.getState();
  if (at >= steps.length) return goToStep(0);
  if (at < FIRST_WITH_MAP) return goToStep(at);
  const exists = map !== undefined && (await call('maps.list', {}).catch(() => [])).some(({ id }) => id === map);
  if (exists && (await openMap(map))) return goToStep(at);
  goToStep(FIRST_WITH_MAP - 1);
}

/** Begins anew; what was made stays. */
export function restartTour(): void {
  useTour.setState({ map: undefined });
  goToStep(0);
}

/** Shows a step and brings the window to where it is done. */
export function goToStep(at: number): void {
  const front = useDocument.getState().document?.id;
  const own = front !== undefined && !isReadOnly(front) && at >= FIRST_WITH_MAP ? front : undefined;
  useTour.setState(({ map }) => ({ open: true, at, map: map ?? own }));
  steps[at]?.prepare();
}

/** The map and the step stay for another time. */
export function leaveTour(): void {
  const { at } = useTour.getState();
  useTour.setState({ open: false });
  if (at < steps.length) useNotices.getState().show({ tone: 'info', message: words.left });
}
