// Owns whether the list of wave changes is open, and the proposal that it shows.
import { create } from 'zustand';
import { adjustWaves, proposeWaves } from '../../../../shared/coverage/propose-waves.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import type { Message } from '../../../../shared/i18n/message.ts';
import { say } from '../../../kit/ui/say.ts';
import { useDocument } from '../../../session/document-store.ts';

export const useWaveAdjusting = create<{ readonly open: boolean }>()(() => ({ open: false }));

export const newWaveName = (no: number) => say(NAME, { no });

export const proposalFor = (document: MapDocument) => proposeWaves(document, newWaveName);

export function adjustAll(document: MapDocument): void {
  useDocument.getState().apply(ADJUST, adjustWaves(proposalFor(document)));
  useWaveAdjusting.setState({ open: false });
}

export const ADJUST: Message = { zh: '调整波次', en: 'Adjust waves' };
const NAME: Message = { zh: '第 {no} 波', en: 'Wave {no}' };
