// Owns the worker thread that checks the open map, so that typing and dragging never wait for the rules.
import { applyChange, type DocumentChange } from '../../shared/diff/change.ts';
import type { MapDocument } from '../../shared/document/document.ts';
import { type Knowledge, starterKnowledge } from '../../shared/knowledge/knowledge.ts';
import type { Finding } from '../../shared/lint/rule.ts';
import { runRules } from '../../shared/lint/run-rules.ts';

export type LintRequest =
  | { readonly type: 'load'; readonly sequence: number; readonly today: string; readonly document: MapDocument }
  | { readonly type: 'change'; readonly sequence: number; readonly today: string; readonly change: DocumentChange }
  | { readonly type: 'knowledge'; readonly sequence: number; readonly today: string; readonly knowledge: Knowledge };

export interface LintReply {
  readonly sequence: number;
  /** Undefined when they are the same as last time. */
  readonly findings: readonly Finding[] | undefined;
}

let document: MapDocument | undefined;
let knowledge = starterKnowledge;
let sent = '';
let due: { sequence: number; today: string } | undefined;

self.onmessage = ({ data }: MessageEvent<LintRequest>) => {
  if (data.type === 'knowledge') knowledge = data.knowledge;
  else if (data.type === 'load') document = data.document;
  else if (document) document = applyChange(document, data.change);
  // Changes that are already waiting are taken in first; only the newest state is checked.
  if (!due) setTimeout(checkNewest);
  due = { sequence: data.sequence, today: data.today };
};

function checkNewest(): void {
  const wish = due;
  due = undefined;
  if (!document || !wish) return;
  const { sequence, today } = wish;
  const findings = runRules(document, { ...knowledge, today });
  // Most edits change no finding, and a large map can have thousands.
  const text = JSON.stringify(findings);
  self.postMessage({ sequence, findings: text === sent ? undefined : findings } satisfies LintReply);
  sent = text;
}
