// Owns what tests of exports ask for.
import type { MapDocument } from '../../../shared/document/document.ts';
import { defaultOptions, type ExportInput } from '../../../shared/export/format.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';

export function inputFor(document: MapDocument, more: Partial<ExportInput> = {}): ExportInput {
  return {
    document,
    knowledge: starterKnowledge,
    scope: 'map',
    language: 'zh',
    generatedAt: '2026-01-02T03:04:05.000Z',
    options: defaultOptions,
    ...more,
  };
}
