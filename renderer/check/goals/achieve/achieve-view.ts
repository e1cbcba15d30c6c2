// Owns what is looked at of what the people can do: which maps share them, and how closely. Never part of a document.
import { create } from 'zustand';
import type { Scope } from '../../../session/counted-maps.ts';

interface AchieveView {
  readonly scope: Scope;
  readonly detail: 'sums' | 'weeks';
}

export const useAchieveView = create<AchieveView>()(() => ({ scope: 'own', detail: 'sums' }));
