// Owns the kinds of library items, apart from their fields so that fields can name them.

export const ITEM_KINDS = [
  'segment',
  'scenario',
  'product',
  'benefit',
  'channel',
  'script',
  'material',
  'pattern',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
/** The kinds whose items stand on the canvas as nodes; materials are named by nodes, patterns are whole paths. */
export type PlacedKind = Exclude<ItemKind, 'material' | 'pattern'>;
