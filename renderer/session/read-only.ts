// Owns which open maps are only viewed, and why: they come from a branch package, are a sample, or what is stored is not valid.
import { create } from 'zustand';
import type { Message } from '../../shared/i18n/message.ts';
import type { VerifyReport } from '../../shared/package/handover-calls.ts';
import type { Problem } from '../../shared/problem.ts';
import { useNotices } from './notices.ts';

/** `report` is told of a package, `unfit` of a stored map of which only a part is shown, `sample` is the code of a template. */
export interface ReadOnlyReason {
  readonly report?: VerifyReport;
  readonly unfit?: Problem;
  readonly sample?: string;
}

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
  zh: '该图谱来自支行包，为只读，未作改动。如需修改，请返回总行图谱。',
  en: 'This map comes from a branch package and is read-only; nothing was changed. Go to the base map to edit.',
};

const REFUSED_UNFIT: Message = {
  zh: '该图谱的存储内容格式无效，仅可查看，未作改动。可通过上方的操作导出原文件或另存。',
  en: 'The stored content of this map is not valid, so it can only be viewed; nothing was changed. Use the bar above to export the original or save a copy.',
};

const REFUSED_SAMPLE: Message = {
  zh: '该图谱为示例，仅可查看，未作改动。如需修改，请用上方的操作新建图谱。',
  en: 'This map is a sample and can only be viewed; nothing was changed. Make a map of it with the bar above to edit.',
};

export function refuseEdit(mapId: string): void {
  const { unfit, sample } = useReadOnly.getState().get(mapId) ?? {};
  const message = unfit ? REFUSED_UNFIT : sample === undefined ? REFUSED : REFUSED_SAMPLE;
  const { notices, show } = useNotices.getState();
  if (!notices.some((notice) => notice.message === message)) show({ tone: 'info', message });
}
