// Owns what was done since the window opened, by name, with the way back for as long as there is one.
import { create } from 'zustand';
import type { Message, MessageParams } from '../../shared/i18n/message.ts';
import type { Screen } from './screens.ts';

/** What takes a deed back. */
export interface WayBack {
  /** 撤销, 放回. */
  readonly title: Message;
  /** What the line says afterwards. */
  readonly done: Message;
  /** Answers false when it failed, which it says itself. */
  run(): Promise<boolean> | boolean;
  /** Why it cannot be taken back any more; undefined while it can. */
  whyNot?(): Message | undefined;
}

export interface Deed {
  readonly id: number;
  readonly at: number;
  /** Where it was done. */
  readonly screen: Screen;
  readonly message: Message;
  readonly params?: MessageParams | undefined;
  readonly back?: WayBack | undefined;
  /** It was taken back. */
  readonly isBack?: boolean;
}

/** Older ones are forgotten. */
const LIMIT = 200;

/** Ids of maps that were permanently deleted since. */
export const goneForGood = new Set<string>();

let lastId = 0;

/** The last one at the end. */
export const useDeeds = create<{ readonly deeds: readonly Deed[] }>()(() => ({ deeds: [] }));

export function recordDeed(deed: Omit<Deed, 'id' | 'at' | 'isBack'>, at: number): Deed {
  lastId += 1;
  const recorded = { ...deed, id: lastId, at };
  useDeeds.setState(({ deeds }) => ({ deeds: [...deeds, recorded].slice(-LIMIT) }));
  return recorded;
}

export async function takeBack({ id, back }: Deed): Promise<void> {
  const deed = useDeeds.getState().deeds.find((known) => known.id === id);
  if (!back || !deed || deed.isBack || back.whyNot?.()) return;
  if (!(await back.run())) return;
  useDeeds.setState(({ deeds }) => ({
    deeds: deeds.map((known) => (known.id === id ? { ...known, isBack: true } : known)),
  }));
}

/** The last deed on one of these screens that can still be taken back. */
export function lastDeedOn(screens: readonly Screen[]): Deed | undefined {
  return useDeeds
    .getState()
    .deeds.findLast(({ screen, back, isBack }) => screens.includes(screen) && back && !isBack && !back.whyNot?.());
}
