// Owns the calls that write pictures and documents of a map.
import { stat } from 'node:fs/promises';
import { ProblemError } from '../../../shared/problem.ts';
import { readKnowledge } from '../dictionaries/knowledge.ts';
import type { Handlers } from '../door/handlers.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { readMap } from '../maps/maps-table.ts';
import { runExport } from './run-export.ts';

export const pictureHandlers: Handlers<'store.exportPicture' | 'store.cancelPicture'> = {
  'store.exportPicture': async ({ file, id, format, selection, language, options }, context) => {
    if (context.running.picture) throw new ProblemError('E_PICTURE_RUNNING');
    const stop = new AbortController();
    context.running.picture = stop;
    try {
      const { document } = readMap(context.database(), id);
      const knowledge = readKnowledge(context.database());
      const scope = selection ? new Set(selection) : 'map';
      const input = {
        document,
        knowledge,
        scope,
        language,
        generatedAt: context.now().toISOString(),
        options,
      } as const;
      const content = await runExport({ format, input }, stop.signal);
      await writeFileAtomically(file, content);
      return { bytes: (await stat(file)).size };
    } finally {
      context.running.picture = undefined;
    }
  },
  'store.cancelPicture': (_args, context) => {
    context.running.picture?.abort();
    return {};
  },
};
