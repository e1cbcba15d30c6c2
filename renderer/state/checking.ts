// Owns the traffic with the lint worker: sends it what changed, takes its findings.
import { diffDocuments } from '../../shared/document/change.ts';
import type { MapDocument } from '../../shared/document/document.ts';
import type { Finding } from '../../shared/lint/rule.ts';
import { useDocument } from './document-store.ts';
import { useFindings } from './findings-store.ts';
import type { LintReply, LintRequest } from './lint-worker.ts';

/** Starts checking the open document after every edit; returns what stops it. */
export function startChecking(): () => void {
  const worker = new Worker(new URL('./lint-worker.ts', import.meta.url), { type: 'module' });
  let sequence = 0;
  let known: MapDocument | undefined;
  let latest: readonly Finding[] = [];
  const send = (request: LintRequest) => worker.postMessage(request);

  const follow = (document: MapDocument | undefined) => {
    if (document === known) return;
    sequence += 1;
    if (!document) useFindings.getState().put([]);
    else {
      useFindings.getState().startChecking();
      const today = localToday();
      if (known?.id === document.id) send({ type: 'change', sequence, today, change: diffDocuments(known, document) });
      else send({ type: 'load', sequence, today, document });
    }
    known = document;
  };

  worker.onmessage = ({ data }: MessageEvent<LintReply>) => {
    if (data.findings) latest = data.findings;
    if (data.sequence === sequence) useFindings.getState().put(latest);
  };
  follow(useDocument.getState().document);
  const stop = useDocument.subscribe((state) => follow(state.document));
  return () => {
    stop();
    worker.terminate();
  };
}

/** Today on this machine's calendar, `YYYY-MM-DD`. */
export function localToday(): string {
  const now = new Date();
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
