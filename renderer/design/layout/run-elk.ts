// Owns one run of the automatic layout in a thread of its own, so that the window stays free and the run can be ended.
import Elk from 'elkjs/lib/elk-api.js';
import type { Places } from '../../../shared/document/auto-layout/lane-places.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { arrange } from './arrange.ts';

export interface LayoutRun {
  /** Undefined when the run was ended. Fails when elkjs does, for want of memory for example. */
  readonly places: Promise<Places | undefined>;
  /** Ends the run at once. */
  end(): void;
}

export function startLayoutRun(document: MapDocument, ids?: ReadonlySet<string>): LayoutRun {
  const worker = new Worker(new URL('./elk-worker.ts', import.meta.url), { type: 'module' });
  let end = () => {};
  const ended = new Promise<undefined>((resolve) => {
    end = () => resolve(undefined);
  });
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
  });
  const elk = new Elk({ workerFactory: () => worker });
  const places = Promise.race([arrange(elk, document, ids), failed, ended]).finally(() => worker.terminate());
  return { places, end };
}
