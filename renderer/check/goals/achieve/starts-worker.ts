// Owns the worker thread that looks for other starts; the solver is a file of the program. Whoever no longer wants it ends the thread.
import loadHighs from 'highs';
import solverFile from 'highs/runtime?url';
import type { AchieveOptions } from '../../../../shared/achieve/achievement.ts';
import type { StartOptions, StartProposal } from '../../../../shared/achieve/starts/options.ts';
import { proposeStarts, type StartProgress } from '../../../../shared/achieve/starts/propose.ts';
import { solveWith } from '../../../../shared/achieve/starts/solver.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import type { Knowledge } from '../../../../shared/knowledge/knowledge.ts';

export interface StartsRequest {
  readonly documents: readonly MapDocument[];
  readonly dictionaries: Knowledge['dictionaries'];
  readonly options: AchieveOptions & StartOptions;
}

export type StartsReply =
  | { readonly type: 'progress'; readonly progress: Parameters<StartProgress>[0] }
  | { readonly type: 'done'; readonly proposal: StartProposal }
  | { readonly type: 'failed'; readonly detail: string };

self.onmessage = async ({ data: { documents, dictionaries, options } }: MessageEvent<StartsRequest>) => {
  const reply = (message: StartsReply) => self.postMessage(message);
  try {
    const wasmBinary = await (await fetch(new URL(solverFile, import.meta.url))).arrayBuffer();
    const solve = solveWith(await loadHighs({ wasmBinary }));
    const proposal = proposeStarts(documents, { dictionaries }, options, solve, (progress) =>
      reply({ type: 'progress', progress }),
    );
    reply({ type: 'done', proposal });
  } catch (error) {
    reply({ type: 'failed', detail: error instanceof Error ? error.message : String(error) });
  }
};
