// Owns the map's last step as the line at the foot shows it, and whether such a line is there to say good news in place of toasts.
import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import type { Message } from '../../shared/i18n/message.ts';
import { useDocument } from './document-store.ts';
import { isOfScreen, type Notice, useNotices } from './notices.ts';
import { type StepNames, stepNames } from './step-names.ts';
import { useView } from './view-store.ts';

export interface LastStep extends StepNames {
  readonly title: Message;
  readonly undo: () => void;
}

/** The step that undo would take back now; undefined when there is none. */
export function useLastStep(): LastStep | undefined {
  const last = useDocument((state) => state.past.at(-1));
  const document = useDocument((state) => state.document);
  return useMemo(
    () =>
      last &&
      document && {
        ...stepNames(last.value, document, last.title),
        title: last.title,
        undo: useDocument.getState().undo,
      },
    [last, document],
  );
}

const useHosts = create<{ readonly count: number }>()(() => ({ count: 0 }));

/** While a component with this is drawn, good news is said there and not in a toast, which would lie over what is worked on. */
export function useSaysQuietNotices(): void {
  useEffect(() => {
    useHosts.setState(({ count }) => ({ count: count + 1 }));
    return () => useHosts.setState(({ count }) => ({ count: count - 1 }));
  }, []);
}

const isQuiet = ({ tone }: Notice) => tone === 'ok';

/** The newest good news of the screen in front. */
export function useQuietNotice(): Notice | undefined {
  const screen = useView((view) => view.screen);
  return useNotices(({ notices }) => notices.findLast((notice) => isQuiet(notice) && isOfScreen(notice, screen)));
}

/** What toasts have to say on the screen in front. */
export function useToasts(): readonly Notice[] {
  const screen = useView((view) => view.screen);
  const notices = useNotices((state) => state.notices);
  const isHosted = useHosts(({ count }) => count > 0);
  return useMemo(
    () => notices.filter((notice) => isOfScreen(notice, screen) && !(isHosted && isQuiet(notice))),
    [notices, screen, isHosted],
  );
}
