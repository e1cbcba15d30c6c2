// Owns running the simulation while its screen is shown: after every pause in edits anew, the run before is given up.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import type { Simulation, SimulationOptions } from '../../../shared/simulate/simulation.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import type { SimulateReply, SimulateRequest } from './simulate-worker.ts';

/** Edits and typing pause at least this long before a run begins, ms. */
const PAUSE_MS = 250;

export type RunState =
  | { readonly type: 'running'; readonly done: number; readonly total: number }
  | { readonly type: 'done' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly detail: string };

export interface Simulated {
  /** The last one that was finished for this map; older than the map while a run is under way or cancelled. */
  readonly simulation: Simulation | undefined;
  readonly state: RunState;
  cancel(): void;
  again(): void;
}

const BEGINNING: RunState = { type: 'running', done: 0, total: 0 };

export function useSimulation(document: MapDocument, options: SimulationOptions): Simulated {
  const dictionaries = useKnowledge((knowledge) => knowledge.dictionaries);
  const [finished, setFinished] = useState<{ readonly mapId: string; readonly simulation: Simulation }>();
  const [state, setState] = useState<RunState>(BEGINNING);
  const [turn, setTurn] = useState(0);
  const end = useRef(() => {});
  const asked = JSON.stringify(options);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn asks for the same again
  useEffect(() => {
    let worker: Worker | undefined;
    setState(BEGINNING);
    const request: SimulateRequest = { document, dictionaries, options: JSON.parse(asked) };
    const pause = setTimeout(() => {
      worker = startRun(request, {
        onProgress: (done, total) => setState({ type: 'running', done, total }),
        onDone: (simulation) => {
          setFinished({ mapId: document.id, simulation });
          setState({ type: 'done' });
        },
        onFailure: (detail) => setState({ type: 'failed', detail }),
      });
    }, PAUSE_MS);
    end.current = () => {
      clearTimeout(pause);
      worker?.terminate();
    };
    return () => end.current();
  }, [document, dictionaries, asked, turn]);
  const cancel = useCallback(() => {
    end.current();
    setState({ type: 'cancelled' });
  }, []);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { simulation: finished?.mapId === document.id ? finished.simulation : undefined, state, cancel, again };
}

interface Hearing {
  onProgress(done: number, total: number): void;
  onDone(simulation: Simulation): void;
  onFailure(detail: string): void;
}

function startRun(request: SimulateRequest, { onProgress, onDone, onFailure }: Hearing): Worker {
  const worker = new Worker(new URL('./simulate-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<SimulateReply>) => {
    if (data.type === 'progress') {
      onProgress(data.done, data.total);
      return;
    }
    worker.terminate();
    onDone(data.simulation);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    onFailure(event.message);
  };
  worker.postMessage(request);
  return worker;
}
