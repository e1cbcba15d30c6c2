// Owns the measuring of pictures and documents of a large map, beside writing it as JSON.
import { writeFormat } from '../../electron/store/export/writers.ts';
import { defaultOptions } from '../../shared/export/format.ts';
import { starterKnowledge } from '../../shared/knowledge/knowledge.ts';
import { type Percentiles, percentilesOf } from './percentiles.ts';
import { syntheticMap } from './synthetic-map.ts';

const SIZE = 1000;
const RUNS = 5;

export async function measurePictures(): Promise<Record<'svg' | 'pdf' | 'pptx' | 'json', Percentiles>> {
  const document = syntheticMap(SIZE);
  const generatedAt = '2026-01-02T03:04:05.000Z';
  const input = { document, knowledge: starterKnowledge, scope: 'map', language: 'zh', generatedAt } as const;
  const time = async (work: () => unknown): Promise<Percentiles> => {
    const times: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const start = performance.now();
      await work();
      // The first run loads fonts and code.
      if (run > 0) times.push(performance.now() - start);
    }
    return percentilesOf(times);
  };
  const write = (id: string) => time(() => writeFormat(id, { ...input, options: defaultOptions }));
  return {
    svg: await write('svg'),
    pdf: await write('pdf'),
    pptx: await write('pptx'),
    json: await time(() => JSON.stringify(document)),
  };
}
