// Owns the notices (toasts): at most three, newest last, each with an optional action such as 撤销.
import { create } from 'zustand';
import type { Message, MessageParams } from '../../shared/i18n/message.ts';
import { type Problem, ProblemError } from '../../shared/problem.ts';
import { recordFault } from './faults.ts';

export interface Notice {
  readonly id: number;
  readonly tone: 'ok' | 'error' | 'info';
  readonly message?: Message;
  readonly params?: MessageParams;
  readonly problem?: Problem;
  readonly action?: { readonly title: Message; readonly run: () => void; readonly shortcut?: string | undefined };
}

interface Notices {
  readonly notices: readonly Notice[];
  show(notice: Omit<Notice, 'id'>): void;
  dismiss(id: number): void;
}

let lastId = 0;

export const useNotices = create<Notices>()((set) => ({
  notices: [],
  show: (notice) => {
    lastId += 1;
    const shown = { ...notice, id: lastId };
    set(({ notices }) => ({ notices: [...notices, shown].slice(-3) }));
  },
  dismiss: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
}));

/** Shows what went wrong; anything that is not a `ProblemError` is an internal error. */
export function showFailure(error: unknown): void {
  if (!(error instanceof ProblemError)) recordFault(error, 'caught');
  const problem: Problem =
    error instanceof ProblemError ? error.problem : { code: 'E_INTERNAL', params: { detail: String(error) } };
  useNotices.getState().show({ tone: 'error', problem });
}
