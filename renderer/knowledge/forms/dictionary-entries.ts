// Owns what the forms offer from the dictionaries, with the note that tells similar entries apart.

import type { Dictionaries, Entry } from '../../../shared/dictionary/dictionaries.ts';
import type { DictionaryId } from '../../../shared/document/dictionary-id.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { useDocument } from '../../session/document-store.ts';

type Scheme = MapDocument['lifecycleScheme'];

/** The lifecycle scheme of the open map; `custom` offers the stages of all schemes. */
export function useDictionaryScheme(): Scheme {
  return useDocument((state) => state.document?.lifecycleScheme ?? 'custom');
}

export function entriesOf(
  dictionaries: Dictionaries,
  dictionary: DictionaryId | undefined,
  scheme: Scheme,
): readonly { entry: Entry; note?: string }[] {
  if (!dictionary) return [];
  if (dictionary === 'metrics') return dictionaries.metrics.map((entry) => ({ entry, note: entry.unit }));
  if (dictionary === 'lifecycleStages') return stagesOf(dictionaries, scheme);
  if (dictionary === 'events') return dictionaries.events.map((entry) => ({ entry, note: entry.id }));
  return dictionaries[dictionary].map((entry) => ({ entry }));
}

/** A custom scheme has the stages that were entered for it; while there are none, all are offered. */
function stagesOf({ lifecycleStages }: Dictionaries, scheme: Scheme): readonly { entry: Entry; note?: string }[] {
  const own = lifecycleStages.filter((stage) => stage.scheme === scheme);
  if (scheme !== 'custom' || own.length > 0) return own.map((entry) => ({ entry }));
  return lifecycleStages.map((entry) => ({ entry, note: entry.scheme }));
}

/** The words for an id, wherever it is from; undefined for one that no entry has. */
export function labelOf(
  dictionaries: Dictionaries,
  dictionary: DictionaryId | undefined,
  scheme: Scheme,
  id: string,
): Message | undefined {
  if (!dictionary) return undefined;
  const entries: readonly Entry[] = dictionaries[dictionary];
  const found = entries.filter((entry) => entry.id === id);
  return (found.find((entry) => 'scheme' in entry && entry.scheme === scheme) ?? found[0])?.label;
}
