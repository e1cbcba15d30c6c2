// Owns the worker thread of the contact simulation: one run, told in steps; whoever no longer wants it ends the thread.
import type { MapDocument } from '../../../shared/document/document.ts';
import type { Knowledge } from '../../../shared/knowledge/knowledge.ts';
import { simulate } from '../../../shared/simulate/simulate.ts';
import type { Simulation, SimulationOptions } from '../../../shared/simulate/simulation.ts';

export interface SimulateRequest {
  readonly document: MapDocument;
  readonly dictionaries: Knowledge['dictionaries'];
  readonly options: SimulationOptions;
}

export type SimulateReply =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly simulation: Simulation };

/** Steps more often than this cannot be seen, ms. */
const STEP_MS = 50;

self.onmessage = ({ data: { document, dictionaries, options } }: MessageEvent<SimulateRequest>) => {
  let reported = performance.now();
  const simulation = simulate(document, { dictionaries }, options, (done, total) => {
    if (performance.now() - reported < STEP_MS) return;
    reported = performance.now();
    self.postMessage({ type: 'progress', done, total } satisfies SimulateReply);
  });
  self.postMessage({ type: 'done', simulation } satisfies SimulateReply);
};
