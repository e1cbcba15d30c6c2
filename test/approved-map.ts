// Owns giving a template's scripts the approval that branches must see: without it nothing is issued (SM019).
import type { MapDocument } from '../shared/document/document.ts';
import { setFieldOfNodes } from '../shared/document/edits/many.ts';

/** The map with an approval number on every script. */
export function approved(document: MapDocument): MapDocument {
  const scripts = new Set(document.nodes.flatMap(({ id, kind }) => (kind === 'script' ? id : [])));
  return setFieldOfNodes(scripts, 'approvalNo', 'SP-2025-017')(document);
}
