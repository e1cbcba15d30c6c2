// Owns what the window knows beside its maps: dictionaries and current stock, as the store keeps them.
import { create } from 'zustand';
import { type Knowledge, starterKnowledge } from '../../shared/knowledge/knowledge.ts';
import { call } from './client.ts';
import { showFailure } from './notices.ts';

/** Components select from it; plain code asks `getState()`. The starter's until the store has answered. */
export const useKnowledge = create<Knowledge>()(() => starterKnowledge);

/** Reads everything anew; called at the start of the window and after every change of dictionaries or stock. */
export async function loadKnowledge(): Promise<void> {
  try {
    useKnowledge.setState(await call('knowledge.read', {}), true);
  } catch (error) {
    showFailure(error);
  }
}
