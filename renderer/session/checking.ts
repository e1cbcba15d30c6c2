// Owns the traffic with the lint worker: sends it what changed, takes its findings.

import { diffDocuments } from '../../shared/diff/change.ts';
import type { MapDocument } from '../../shared/document/document.ts';
import { localDay } from '../../shared/i18n/local-day.ts';
import type { Finding } from '../../shared/lint/rule.ts';
import { afterPaint } from './after-paint.ts';
import { stageFor, useAskedStage } from './asked-stage.ts';
import { useDocument } from './document-store.ts';
import { useFindings } from './findings-store.ts';
import { useKnowledge } from './knowledge-store.ts';
import { isLargeMap } from './large-map.ts';
import type { LintReply, LintRequest } from './lint-worker.ts';

/** Starts checking the open document after every edit; returns what stops it. */
export function startChecking(): () => void {
  const worker = new Worker(new URL('./lint-worker.ts', import.meta.url), { type: 'module' });
  let sequence = 0;
  let known: MapDocument | undefined;
  let latest: readonly Finding[] = [];
  const send = (request: LintRequest) => worker.postMessage(request);

  const follow = (document: MapDocument | undefined) => {
    if (document) useFindings.getState().ask(stageFor(document));
    if (document === known) return;
    sequence += 1;
    if (!document) useFindings.getState().put([]);
    else {
      const today = localToday();
      if (known?.id === document.id) send({ type: 'change', sequence, today, change: diffDocuments(known, document) });
      else send({ type: 'load', sequence, today, document });
    }
    known = document;
  };

  worker.onmessage = ({ data }: MessageEvent<LintReply>) => {
    if (data.findings) latest = data.findings;
    // An edit that was not sent yet has an answer still to come.
    const isCurrent = data.sequence === sequence && useDocument.getState().document === known;
    if (isCurrent) useFindings.getState().put(latest);
  };
  const followNow = () => follow(useDocument.getState().document);
  const followSoon = afterPaint(followNow, () => isLargeMap(useDocument.getState().document));
  const tellKnowledge = () => {
    sequence += 1;
    if (known) useFindings.getState().startChecking();
    send({ type: 'knowledge', sequence, today: localToday(), knowledge: useKnowledge.getState() });
  };
  followNow();
  const stopKnowledge = useKnowledge.subscribe(tellKnowledge);
  const stopStage = useAskedStage.subscribe((asked) => {
    const { document } = useDocument.getState();
    if (document) useFindings.getState().ask(stageFor(document, asked));
  });
  const stop = useDocument.subscribe((state, before) => {
    if (state.document === before.document) return;
    // Findings of the map before must not stand beside another map.
    if (state.document?.id !== before.document?.id) useFindings.getState().put([]);
    useFindings.getState().startChecking();
    followSoon();
  });
  return () => {
    stop();
    stopKnowledge();
    stopStage();
    worker.terminate();
  };
}

/** Today on this machine's calendar, `YYYY-MM-DD`. */
export function localToday(): string {
  return localDay(new Date());
}
