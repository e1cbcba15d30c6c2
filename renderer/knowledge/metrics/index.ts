// Owns the face of this room: the metrics of the open map's own.
export { openOwnMetrics } from './commands.ts';
export { OwnMetricsDialog } from './OwnMetricsDialog.tsx';
