// Owns the ids of node kinds and edge types, apart from their definitions so that both sides can name them.

export const KIND_IDS = ['goal', 'segment', 'scenario', 'product', 'benefit', 'channel', 'script'] as const;
export type KindId = (typeof KIND_IDS)[number];

export const EDGE_TYPE_IDS = ['flow', 'attach', 'fallback', 'handoff', 'followUp', 'migrate'] as const;
export type EdgeTypeId = (typeof EDGE_TYPE_IDS)[number];
