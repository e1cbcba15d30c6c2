// Owns which open maps are only looked at, and why: they come from a branch package, or what is stored of them does not fit.
import { create } from 'zustand';
import type { Message } from '../../shared/i18n/message.ts';
import type { VerifyReport } from '../../shared/package/handover-calls.ts';
import type { Problem } from '../../shared/problem.ts';
import { useNotices } from './notices.ts';

/** `report` is told of a package, `unfit` of a stored map of which only a part is shown. */
export type ReadOnlyReason =
  | { readonly report: VerifyReport; readonly unfit?: undefined }
  | { readonly unfit: Problem; readonly report?: undefined };

/** By the id of the map. */
export const useReadOnly = create<ReadonlyMap<string, ReadOnlyReason>>()(() => new Map());

export function isReadOnly(mapId: string): boolean {
  return useReadOnly.getState().has(mapId);
}

/** For views that show at once that the map `mapId` cannot be edited. */
export function useIsReadOnly(mapId: string | undefined): boolean {
  return useReadOnly((marks) => mapId !== undefined && marks.has(mapId));
}

export function markReadOnly(mapId: string, reason: ReadOnlyReason): void {
  useReadOnly.setState((before) => new Map(before).set(mapId, reason), true);
}

export function forgetReadOnly(mapId: string): void {
  useReadOnly.setState((before) => new Map([...before].filter(([id]) => id !== mapId)), true);
}

const REFUSED: Message = {
  zh: '这张图谱来自支行包，只读，没有改动。要改就回到总行图谱。',
  en: 'This map comes from a branch package and is read-only; nothing was changed. Go to the base map to edit.',
};

const REFUSED_UNFIT: Message = {
  zh: '这张图谱存的内容不合格式，只能查看，没有改动。上面有导出原文件和另存的办法。',
  en: 'What is stored of this map does not fit its format, so it can only be looked at; nothing was changed. The bar above it offers ways on.',
};

export function refuseEdit(mapId: string): void {
  const message = useReadOnly.getState().get(mapId)?.unfit ? REFUSED_UNFIT : REFUSED;
  const { notices, show } = useNotices.getState();
  if (!notices.some((notice) => notice.message === message)) show({ tone: 'info', message });
}
