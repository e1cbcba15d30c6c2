// Owns the maps that exports are tried on: every template and a large one.
import type { MapDocument } from '../../../shared/document/document.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { syntheticMap } from '../../bench/synthetic-map.ts';

export function withAllMaps(): (readonly [name: string, document: MapDocument])[] {
  return [...allTemplates(), syntheticMap(240)].map((document) => [document.code, document] as const);
}
