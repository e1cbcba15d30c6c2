// Owns payloads for tests of what is made from them: a template made ready, as one branch gets it.
import type { MapDocument } from '../../../shared/document/document.ts';
import { findTemplate } from '../../../shared/document/templates.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { branchDocument } from '../../../shared/overlay/branch-document.ts';
import type { Overlay } from '../../../shared/overlay/overlay.ts';
import { branchPart, deliverableRows, sharedPart } from '../../../shared/package/build-payload.ts';
import { type PackagePayload, payloadSchema } from '../../../shared/package/payload.ts';

export function readyTemplate(code = 'TPL-ELDER'): MapDocument {
  const template = findTemplate(code) as MapDocument;
  return {
    ...template,
    approvalStatus: 'approved',
    nodes: template.nodes.map((node) => ({ ...node, status: 'ready' as const })),
  };
}

export function payloadOf(base: MapDocument, overlay?: Overlay): PackagePayload {
  const { document, overlayPart } = branchDocument(base, overlay);
  const shared = sharedPart(document, deliverableRows(document), [], starterKnowledge);
  const own = branchPart(
    document,
    { branchCode: 'B001', branchName: '城西支行', listCount: 268 },
    {
      packageId: '0b8f8f0e-4a6e-4c1e-9d5e-000000000001',
      revision: 2,
      previousHash: null,
      issuedAt: '2026-11-26T01:00:00.000Z',
      issuedDay: '2026-11-26',
      issuer: { keyId: 'k', fingerprint: 'ab'.repeat(32) },
    },
  );
  return payloadSchema.parse({ ...shared, ...own, ...(overlayPart && { overlay: overlayPart }) });
}
