// Owns what the forms offer from the dictionaries, with the note that tells similar entries apart.
import type { Entry } from '../../shared/dictionary/dictionaries.ts';
import type { DictionaryId } from '../../shared/dictionary/dictionary-id.ts';
import { starterDictionaries } from '../../shared/dictionary/starter.ts';
import type { MapDocument } from '../../shared/document/document.ts';
import { useDocument } from '../state/document-store.ts';

type Scheme = MapDocument['lifecycleScheme'];

/** The lifecycle scheme of the open map; `custom` offers the stages of all schemes. */
export function useDictionaryScheme(): Scheme {
  return useDocument((state) => state.document?.lifecycleScheme ?? 'custom');
}

export function entriesOf(
  dictionary: DictionaryId | undefined,
  scheme: Scheme,
): readonly { entry: Entry; note?: string }[] {
  if (!dictionary) return [];
  if (dictionary === 'metrics') return starterDictionaries.metrics.map((entry) => ({ entry, note: entry.unit }));
  if (dictionary === 'lifecycleStages') {
    return starterDictionaries.lifecycleStages
      .filter((stage) => scheme === 'custom' || stage.scheme === scheme)
      .map((entry) => (scheme === 'custom' ? { entry, note: entry.scheme } : { entry }));
  }
  if (dictionary === 'events') return starterDictionaries.events.map((entry) => ({ entry, note: entry.id }));
  return starterDictionaries[dictionary].map((entry) => ({ entry }));
}
