// Owns what the window is asking to fill in at once.
import { create } from 'zustand';
import type { Message } from '../../../shared/i18n/message.ts';
import type { Finding } from '../../../shared/lint/rule.ts';
import { openDocument } from '../../session/document-store.ts';
import { type Filling, fillingOf } from './filling.ts';

interface AskedFilling {
  /** What is wrong. */
  readonly title: Message;
  readonly filling: Filling;
}

export const useFilling = create<{ readonly asked: AskedFilling | undefined }>()(() => ({ asked: undefined }));

/** Opens the panel with the fields that the findings wait for. */
export function askToFill(title: Message, findings: readonly Finding[]): void {
  useFilling.setState({ asked: { title, filling: fillingOf(openDocument(), findings) } });
}

export function leaveFilling(): void {
  useFilling.setState({ asked: undefined });
}
