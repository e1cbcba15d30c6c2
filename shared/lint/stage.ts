// Owns which step of its way to the branches a map is at, and what that makes of a finding.
import type { MapDocument } from '../document/document.ts';
import type { Message } from '../i18n/message.ts';
import { type DueFinding, type Finding, STAGES, type Stage } from './rule.ts';

export const STAGE_NAMES: Readonly<Record<Stage, Message>> = {
  draw: { zh: '起草', en: 'Drawing' },
  check: { zh: '检查', en: 'Check' },
  approve: { zh: '审批', en: 'Approval' },
  handover: { zh: '下发', en: 'Handover' },
};

const STAGE_OF: Readonly<Record<MapDocument['approvalStatus'], Stage>> = {
  draft: 'draw',
  inReview: 'approve',
  approved: 'handover',
  published: 'handover',
  withdrawn: 'handover',
};

/** The step that the map's approval status says; that it is to be checked is never said by the map, only asked for. */
export function stageAtHand({ approvalStatus }: Pick<MapDocument, 'approvalStatus'>): Stage {
  return STAGE_OF[approvalStatus];
}

/** The finding as it counts at `stage`: what only a later step needs is to be completed. What is answered for stays as it is. */
export function atStage(finding: Finding, stage: Stage = 'handover'): Finding {
  const isAsked = STAGES.indexOf(finding.stage) <= STAGES.indexOf(stage);
  const { severity } = finding;
  if (isAsked || finding.waived || severity === 'todo') return finding;
  return { ...finding, severity: 'todo', later: severity };
}

export function isDue(finding: Finding): finding is DueFinding {
  return finding.severity !== 'todo';
}
