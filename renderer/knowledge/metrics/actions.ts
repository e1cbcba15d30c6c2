// Owns what is done with the map's own metrics: adding one, deleting one, taking one into the bank's dictionary.

import { isSameValue } from '../../../shared/diff/same-value.ts';
import { initialValues } from '../../../shared/document/defaults.ts';
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import {
  addOwnMetric,
  goalsMeasuredBy,
  measureBy,
  removeOwnMetric,
} from '../../../shared/document/edits/own-metrics.ts';
import { type OwnMetric, ownMetricSchema } from '../../../shared/document/map-records.ts';
import type { Knowledge } from '../../../shared/knowledge/knowledge.ts';
import { asEntry } from '../../../shared/knowledge/map-metrics.ts';
import { addGoal } from '../../../shared/plan/grow.ts';
import { undoOf, useDocument } from '../../session/document-store.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { showFailure, useNotices } from '../../session/notices.ts';
import { takeEntry } from '../dictionaries/index.ts';
import type { MetricUse } from '../forms/metric-wish.ts';
import { words } from './words.ts';

/** Whether the dictionary has it too, and says the same of it. */
export function standingOf(metric: OwnMetric, { dictionaries }: Knowledge): 'own' | 'inDictionary' | 'differs' {
  const entry = dictionaries.metrics.find(({ id }) => id === metric.id);
  if (!entry) return 'own';
  return isSameValue(entry, asEntry(metric)) ? 'inDictionary' : 'differs';
}

/** The id of the new metric, which no other map gives. */
export function addMetric(name: string, use: MetricUse | undefined): string {
  const id = `own_${crypto.randomUUID().slice(0, 8)}`;
  const metric = { ...initialValues(ownMetricSchema), id, name } as OwnMetric;
  const edits: readonly Edit[] = [
    addOwnMetric(metric),
    ...(use === 'newGoal' ? [addGoal(asEntry(metric), name)] : use ? [measureBy(use.goalId, metric)] : []),
  ];
  useDocument.getState().apply(words.added, (document) => edits.reduce((map, edit) => edit(map), document));
  return id;
}

export function removeMetric(document: MapDocument, metric: OwnMetric): void {
  const isKept = useKnowledge.getState().dictionaries.metrics.some(({ id }) => id === metric.id);
  const count = isKept ? 0 : goalsMeasuredBy(document, metric.id).length;
  useDocument.getState().apply(words.removed, removeOwnMetric(metric.id));
  if (count === 0) return;
  useNotices.getState().show({
    tone: 'info',
    message: words.removedUsed,
    params: { name: metric.name, count },
    action: { title: words.undo, run: undoOf(useDocument.getState().document) },
  });
}

export async function takeMetric(metric: OwnMetric): Promise<void> {
  try {
    const taken = await takeEntry(words.takeStep, 'metrics', asEntry(metric));
    const message = taken ? words.tookIt : words.notTaken;
    useNotices.getState().show({ tone: taken ? 'ok' : 'info', message, params: { name: metric.name } });
  } catch (error) {
    showFailure(error);
  }
}
