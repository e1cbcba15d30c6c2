// Owns running the queues while they are looked at: after every pause in edits anew, the run before is given up.
import { useEffect, useState } from 'react';
import type { Achievement } from '../../../../shared/achieve/achievement.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { useKnowledge } from '../../../session/knowledge-store.ts';
import type { AchieveRequest } from './achieve-worker.ts';

/** Edits and typing pause at least this long before a run begins, ms. */
const PAUSE_MS = 150;

export interface Achieved {
  /** Of the last run that was finished for this map. */
  readonly achievement: Achievement | undefined;
  /** Why the last run did not finish. */
  readonly failure: string | undefined;
}

export function useAchievement(documents: readonly MapDocument[], today: string): Achieved {
  const dictionaries = useKnowledge((knowledge) => knowledge.dictionaries);
  const [found, setFound] = useState<Achieved & { readonly mapId: string | undefined }>();
  const mapId = documents[0]?.id;
  useEffect(() => {
    let worker: Worker | undefined;
    const pause = setTimeout(() => {
      worker = new Worker(new URL('./achieve-worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<Achievement>) => {
        worker?.terminate();
        setFound({ mapId, achievement: data, failure: undefined });
      };
      worker.onerror = (event) => {
        event.preventDefault();
        worker?.terminate();
        setFound({ mapId, achievement: undefined, failure: event.message });
      };
      worker.postMessage({ documents, dictionaries, options: { today } } satisfies AchieveRequest);
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      worker?.terminate();
    };
  }, [documents, dictionaries, today, mapId]);
  return found?.mapId === mapId && found ? found : { achievement: undefined, failure: undefined };
}
