// Owns the names of the dictionaries.

export type DictionaryId =
  | 'metrics'
  | 'tiers'
  | 'specialGroups'
  | 'lifecycleStages'
  | 'events'
  | 'exclusions'
  | 'executorRoles'
  | 'attributes'
  | 'institutions';
