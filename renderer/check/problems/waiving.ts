// Owns which findings the window is asking to waive.
import { create } from 'zustand';
import { unwaive } from '../../../shared/document/edits/waivers.ts';
import type { Finding } from '../../../shared/lint/rule.ts';
import { isWaivable } from '../../../shared/lint/waivers.ts';
import { useDocument } from '../../session/document-store.ts';
import { UNWAIVE } from './problem-words.ts';

export const useWaiving = create<{ readonly asked: readonly Finding[] }>()(() => ({ asked: [] }));

/** Opens the question who answers for them, why and until when; errors among them are left out. */
export function askToWaive(findings: readonly Finding[]): void {
  useWaiving.setState({ asked: findings.filter(isWaivable) });
}

export function withdrawWaivers(findings: readonly Finding[]): void {
  useDocument.getState().apply(UNWAIVE, unwaive(new Set(findings.map(({ fingerprint }) => fingerprint))));
}
