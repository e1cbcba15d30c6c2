// Owns the notices (toasts): at most three, newest last, each on the screen it arose on. None is the only way back: what was done stays in 修改记录.
import { create } from 'zustand';
import type { Message, MessageParams } from '../../shared/i18n/message.ts';
import type { ProblemCode } from '../../shared/i18n/problems.ts';
import { type Problem, ProblemError } from '../../shared/problem.ts';
import { recordDeed, takeBack, type WayBack } from './deeds.ts';
import { recordFault } from './faults.ts';
import { type Screen, screens } from './screens.ts';
import { useTabs } from './tabs.ts';
import { useView } from './view-store.ts';

export interface Notice {
  readonly id: number;
  readonly tone: 'ok' | 'error' | 'info';
  readonly message?: Message;
  readonly params?: MessageParams;
  readonly problem?: Problem;
  readonly action?: { readonly title: Message; readonly run: () => void; readonly shortcut?: string | undefined };
  /** Where it arose, which is where it is shown; undefined for what is about no screen. */
  readonly screen: Screen | undefined;
  /** The map it is about, on a screen that shows one. */
  readonly map: string | undefined;
}

/** What is to be said. */
interface Told extends Said {
  /** What was done outside a map's own steps: it stays in 修改记录, and is the notice's action unless that has another. */
  readonly back?: WayBack;
  /** About a map that is just coming to the front. */
  readonly ofMap?: string;
  /** About the program, or said on the way from one screen to another. */
  readonly everywhere?: boolean;
}

type Said = Pick<Notice, 'tone' | 'message' | 'params' | 'problem' | 'action'>;

interface Notices {
  readonly notices: readonly Notice[];
  show(told: Told): void;
  dismiss(id: number): void;
}

/** The database is not open at all: every call fails with the same problem. */
const LEADS_TO_BACKUPS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'E_DATABASE_GONE',
  'E_DATABASE_BEHIND',
  'E_DATABASE_OTHER',
  'E_DATABASE_DAMAGED',
]);

/** How long what needs no answer stays (ms). */
export const SHOWN_MS = 8000;

let lastId = 0;

export const useNotices = create<Notices>()((set) => ({
  notices: [],
  show: ({ back, ofMap, everywhere, ...notice }) => {
    // The screen says it, and what can be done, for as long as it holds.
    if (notice.problem && LEADS_TO_BACKUPS.has(notice.problem.code)) return useView.getState().show('safe');
    lastId += 1;
    const screen = ofMap === undefined ? useView.getState().screen : 'map';
    const place = everywhere ? { screen: undefined, map: undefined } : { screen, map: ofMap ?? mapOn(screen) };
    const shown = { ...withAction(notice, back, screen), id: lastId, ...place };
    set(({ notices }) => ({ notices: [...notices, shown].slice(-3) }));
  },
  dismiss: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
}));

/** Records what was done; the notice offers its way back where it has nothing else to offer. */
function withAction(notice: Said, back: WayBack | undefined, screen: Screen): Said {
  const { tone, message, params, action } = notice;
  if (!message || (tone !== 'ok' && !back)) return notice;
  // The map's own steps are listed by themselves.
  if (!back && action) return notice;
  const deed = recordDeed({ screen, message, params, back }, Date.now());
  return action || !back ? notice : { ...notice, action: { title: back.title, run: () => void takeBack(deed) } };
}

function mapOn(screen: Screen): string | undefined {
  return screens.find(({ id }) => id === screen)?.needsMap ? useTabs.getState().front : undefined;
}

/** True for a notice that belongs to what is in front now. */
export function isOfScreen({ screen, map }: Notice, now: Screen): boolean {
  return screen === undefined || (screen === now && map === mapOn(now));
}

/** Good news of a screen that was left is old; what failed waits there until it was read. */
export function startLeaving(): () => void {
  const leave = () => {
    const now = useView.getState().screen;
    useNotices.setState(({ notices }) => {
      const left = notices.filter((notice) => notice.tone === 'error' || isOfScreen(notice, now));
      return left.length === notices.length ? {} : { notices: left };
    });
  };
  const stops = [useView.subscribe(leave), useTabs.subscribe(leave)];
  return () => stops.forEach((stop) => void stop());
}

/** Shows what went wrong; anything that is not a `ProblemError` is an internal error. */
export function showFailure(error: unknown): void {
  if (!(error instanceof ProblemError)) recordFault(error, 'caught');
  const problem: Problem =
    error instanceof ProblemError ? error.problem : { code: 'E_INTERNAL', params: { detail: String(error) } };
  useNotices.getState().show({ tone: 'error', problem });
}
