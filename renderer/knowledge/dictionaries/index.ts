// Owns the face of this room: the screen of dictionaries.
export { DictionariesScreen } from './DictionariesScreen.tsx';
export {
  addEntry,
  hasUnsavedDictionaries,
  jumpDictionaries,
  redoDictionaries,
  saveDictionaries,
  undoDictionaries,
  useDictionaries,
} from './dictionary-store.ts';
export { faultsOfEntry, takeEntry } from './take-entry.ts';
