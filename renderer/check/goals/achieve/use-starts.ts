// Owns looking for other starts when it is asked for; a change of the map, or somebody who no longer wants it, ends the search.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { StartProposal } from '../../../../shared/achieve/starts/options.ts';
import type { StartProgress } from '../../../../shared/achieve/starts/propose.ts';
import type { StartsReply, StartsRequest } from './starts-worker.ts';

export type StartsState =
  | { readonly type: 'idle' }
  | { readonly type: 'running'; readonly progress: Parameters<StartProgress>[0] | undefined }
  | { readonly type: 'done'; readonly proposal: StartProposal }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly detail: string };

export interface Starts {
  readonly state: StartsState;
  look(options: StartsRequest['options']): void;
  cancel(): void;
}

export function useStarts({ documents, dictionaries }: Omit<StartsRequest, 'options'>): Starts {
  const [state, setState] = useState<StartsState>({ type: 'idle' });
  const worker = useRef<Worker>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found for other maps holds no longer
  useEffect(() => {
    setState({ type: 'idle' });
    return () => worker.current?.terminate();
  }, [documents, dictionaries]);
  const look = useCallback(
    (options: StartsRequest['options']) => {
      worker.current?.terminate();
      const thread = new Worker(new URL('./starts-worker.ts', import.meta.url), { type: 'module' });
      worker.current = thread;
      setState({ type: 'running', progress: undefined });
      thread.onmessage = ({ data }: MessageEvent<StartsReply>) => {
        if (data.type === 'progress') {
          setState({ type: 'running', progress: data.progress });
          return;
        }
        thread.terminate();
        setState(data.type === 'done' ? { type: 'done', proposal: data.proposal } : data);
      };
      thread.onerror = (event) => {
        event.preventDefault();
        thread.terminate();
        setState({ type: 'failed', detail: event.message });
      };
      thread.postMessage({ documents, dictionaries, options } satisfies StartsRequest);
    },
    [documents, dictionaries],
  );
  const cancel = useCallback(() => {
    worker.current?.terminate();
    setState({ type: 'cancelled' });
  }, []);
  return { state, look, cancel };
}
