// Owns a package's map as a document, to be viewed and never kept: only what travels to branches is in it.
import { newDocument } from '../document/defaults.ts';
import type { MapDocument } from '../document/document.ts';
import type { PackagePayload } from './payload.ts';

/** Of the ids of such documents; no stored map has one that begins so. */
const PREFIX = 'package-';

/** `hash` is the SHA-256 of the package file: the same package is the same document. */
export function packagedDocument(payload: PackagePayload, hash: string): MapDocument {
  const { map, mapCode: code, mapTitle, mapVersion, branchName, classification } = payload;
  return {
    ...newDocument({ id: `${PREFIX}${hash.slice(0, 24)}`, code, title: `${mapTitle} · ${branchName}` }),
    version: mapVersion,
    approvalStatus: payload.trial ? 'draft' : 'approved',
    classification,
    illustrative: map.illustrative,
    lifecycleScheme: map.lifecycleScheme as MapDocument['lifecycleScheme'],
    waves: map.waves,
    ...(map.phases && { phases: map.phases }),
    ...(map.approval && { approvalNo: map.approval.no }),
    ...(map.milestones && { milestones: map.milestones }),
    policy: map.policy,
    nodes: map.nodes as MapDocument['nodes'],
    edges: map.edges as MapDocument['edges'],
  };
}
