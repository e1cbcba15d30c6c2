// Owns what the window knows beside its maps: dictionaries and current stock, as the store keeps them.
import { create } from 'zustand';
import { tables } from '../../shared/dictionary/tables.ts';
import { type Knowledge, starterKnowledge } from '../../shared/knowledge/knowledge.ts';
import { call } from './client.ts';
import { showFailure, useNotices } from './notices.ts';

/** Components select from it; plain code asks `getState()`. The starter's until the store has answered. */
export const useKnowledge = create<Knowledge>()(() => starterKnowledge);

/** Reads everything anew; called at the start of the window and after every change of dictionaries or stock. */
export async function loadKnowledge(): Promise<void> {
  try {
    const knowledge = await call('knowledge.read', {});
    tellDamaged(knowledge);
    useKnowledge.setState(knowledge, true);
  } catch (error) {
    showFailure(error);
  }
}

let shown = '';

/** Once for the same dictionaries. */
function tellDamaged({ damagedDictionaries = [] }: Knowledge): void {
  const names = damagedDictionaries.join();
  if (names !== shown && names !== '') {
    const titles = damagedDictionaries.map((id) => tables[id].title);
    useNotices.getState().show({
      tone: 'error',
      problem: { code: 'E_DICTIONARY_DAMAGED', params: { titles } },
      everywhere: true,
    });
  }
  shown = names;
}
