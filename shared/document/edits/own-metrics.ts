// Owns the edits of a map's own metrics (本图谱的指标). A goal takes unit and direction from the metric that it is measured by.
import type { Edit, MapDocument } from '../document.ts';
import type { NodeOf } from '../kinds/index.ts';
import type { OwnMetric } from '../map-records.ts';
import { removeRecord } from './records.ts';
import { setAt } from './set-at.ts';

/** What of a metric a goal is measured by. */
type Measure = Pick<OwnMetric, 'id' | 'unit' | 'direction'>;

export function ownMetric(document: MapDocument | undefined, id: string | undefined): OwnMetric | undefined {
  return document?.metrics?.find((metric) => metric.id === id);
}

export function goalsMeasuredBy(document: MapDocument, id: string): readonly NodeOf<'goal'>[] {
  return document.nodes.filter((node): node is NodeOf<'goal'> => node.kind === 'goal' && node.metricId === id);
}

export const addOwnMetric =
  (metric: OwnMetric): Edit =>
  (document) => ({ ...document, metrics: [...(document.metrics ?? []), metric] });

/** The goals keep the id that they are measured by: the dictionary may have it. */
export const removeOwnMetric =
  (id: string): Edit =>
  (document) => {
    const place = document.metrics?.findIndex((metric) => metric.id === id) ?? -1;
    return removeRecord('metrics', place)(document);
  };

export const setOwnMetric =
  (id: string, path: string, value: unknown): Edit =>
  (document) => {
    const before = ownMetric(document, id);
    const after = before && setAt(before, path, value);
    if (!after || after === before) return document;
    const metrics = document.metrics?.map((metric) => (metric === before ? after : metric));
    const changed = { ...document, metrics } as MapDocument;
    if (after.unit === before.unit && after.direction === before.direction) return changed;
    return goalsMeasuredBy(document, id).reduce((map, goal) => measureBy(goal.id, after)(map), changed);
  };

export const measureBy =
  (goalId: string, { id: metricId, unit, direction }: Measure): Edit =>
  (document) => ({
    ...document,
    nodes: document.nodes.map((node) =>
      node.kind === 'goal' && node.id === goalId ? { ...node, metricId, unit, direction } : node,
    ),
  });
