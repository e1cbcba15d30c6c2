// Owns giving a template the approval that branches must see: without it only a trial goes out.
import type { MapDocument } from '../shared/document/document.ts';
import { setFieldOfNodes } from '../shared/document/edits/many.ts';

const PEOPLE = { approvalStatus: 'approved', author: '甲', reviewer: '乙', complianceReviewer: '丙' } as const;

/** The map approved by three people, with an approval number and its last day on every script. */
export function approved(document: MapDocument): MapDocument {
  const scripts = new Set(document.nodes.flatMap(({ id, kind }) => (kind === 'script' ? id : [])));
  const numbered = setFieldOfNodes(scripts, 'approvalNo', 'SP-2025-017')({ ...document, ...PEOPLE });
  return setFieldOfNodes(scripts, 'approvedTo', '2099-12-31')(numbered);
}
