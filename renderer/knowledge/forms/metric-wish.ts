// Owns the wish to see the map's own metrics, from wherever a metric is chosen; the dialog that meets it is mounted by the frame.
import { create } from 'zustand';

/** What the next new metric is for: a goal that is there, or one that is made with it. */
export type MetricUse = { readonly goalId: string } | 'newGoal';

interface MetricWish {
  readonly open: boolean;
  readonly use: MetricUse | undefined;
}

export const useMetricWish = create<MetricWish>()(() => ({ open: false, use: undefined }));

export function showOwnMetrics(use?: MetricUse): void {
  useMetricWish.setState({ open: true, use });
}

export const NEW_METRIC = { zh: '本图谱的新指标…', en: 'New metric of this map…' };
export const OF_THE_MAP = { zh: '本图谱', en: 'this map' };
