// Owns which open maps are only viewed: those of branch packages, with what is told about the package.
import { create } from 'zustand';
import type { Message } from '../../shared/i18n/message.ts';
import type { VerifyReport } from '../../shared/package/handover-calls.ts';
import { useNotices } from './notices.ts';

/** By the id of the map. */
export const useReadOnly = create<ReadonlyMap<string, VerifyReport>>()(() => new Map());

export function isReadOnly(mapId: string): boolean {
  return useReadOnly.getState().has(mapId);
}

/** For views that show at once that the map `mapId` cannot be edited. */
export function useIsReadOnly(mapId: string | undefined): boolean {
  return useReadOnly((marks) => mapId !== undefined && marks.has(mapId));
}

export function markReadOnly(mapId: string, report: VerifyReport): void {
  useReadOnly.setState((before) => new Map(before).set(mapId, report), true);
}

export function forgetReadOnly(mapId: string): void {
  useReadOnly.setState((before) => new Map([...before].filter(([id]) => id !== mapId)), true);
}

const REFUSED: Message = {
  zh: '该图谱来自支行包，为只读，未作改动。如需修改，请返回总行图谱。',
  en: 'This map comes from a branch package and is read-only; nothing was changed. Go to the base map to edit.',
};

export function refuseEdit(): void {
  const { notices, show } = useNotices.getState();
  if (!notices.some(({ message }) => message === REFUSED)) show({ tone: 'info', message: REFUSED });
}
