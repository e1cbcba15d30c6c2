// Owns the measuring of pictures and documents of a large map, beside writing it as JSON.
import { writeFormat } from '../../electron/store/export/writers.ts';
import { defaultOptions } from '../../shared/export/format.ts';
import { starterKnowledge } from '../../shared/knowledge/knowledge.ts';
import { type Percentiles, timed } from './percentiles.ts';
import { syntheticMap } from './synthetic-map.ts';

const SIZE = 1000;

export async function measurePictures(): Promise<Record<'svg' | 'pdf' | 'pptx' | 'json', Percentiles>> {
  const document = syntheticMap(SIZE);
  const generatedAt = '2026-01-02T03:04:05.000Z';
  const input = { document, knowledge: starterKnowledge, scope: 'map', language: 'zh', generatedAt } as const;
  const write = (id: string) => timed(() => writeFormat(id, { ...input, options: defaultOptions }));
  return {
    svg: await write('svg'),
    pdf: await write('pdf'),
    pptx: await write('pptx'),
    json: await timed(() => JSON.stringify(document)),
  };
}
