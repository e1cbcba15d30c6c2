// Owns the worker thread that queues the contacts of maps; whoever no longer wants it ends the thread.
import { achieve } from '../../../../shared/achieve/achieve.ts';
import type { Achievement, AchieveOptions } from '../../../../shared/achieve/achievement.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import type { Knowledge } from '../../../../shared/knowledge/knowledge.ts';

export interface AchieveRequest {
  readonly documents: readonly MapDocument[];
  readonly dictionaries: Knowledge['dictionaries'];
  readonly options: AchieveOptions;
}

self.onmessage = ({ data: { documents, dictionaries, options } }: MessageEvent<AchieveRequest>) => {
  self.postMessage(achieve(documents, { dictionaries }, options) satisfies Achievement);
};
