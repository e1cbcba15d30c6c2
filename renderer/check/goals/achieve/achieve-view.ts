// Owns what is looked at beside the goals: what is assumed or what the people can do, of which maps. Never part of a document.
import { create } from 'zustand';
import type { Scope } from '../../../session/counted-maps.ts';

interface AchieveView {
  readonly basis: 'assumed' | 'capacity';
  readonly scope: Scope;
  readonly detail: 'sums' | 'weeks';
}

export const useAchieveView = create<AchieveView>()(() => ({ basis: 'assumed', scope: 'own', detail: 'sums' }));
