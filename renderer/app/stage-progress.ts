// Owns how far a map is in a stage of the work, as the meter of its steps counts it.
import type { MapDocument } from '../../shared/document/document.ts';
import type { DueFinding, Stage } from '../../shared/lint/rule.ts';
import type { StageOfWork } from '../session/screens.ts';

export type Progress = 'none' | 'half' | 'done';

/** The steps of the meter that belong to designing. */
const DESIGN_STEPS: ReadonlySet<Stage> = new Set<Stage>(['draw', 'check']);

/** `handover`: what is found for handing over. Hints hold nothing up. */
export function progressOf(stage: StageOfWork, map: MapDocument, handover: readonly DueFinding[]): Progress {
  if (stage === 'design') {
    if (map.nodes.length === 0) return 'none';
    const isLeft = handover.some((finding) => DESIGN_STEPS.has(finding.stage) && finding.severity !== 'info');
    return isLeft ? 'half' : 'done';
  }
  if (map.approvalStatus === 'published') return 'done';
  return map.approvalStatus === 'approved' ? 'half' : 'none';
}
