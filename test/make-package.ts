// Owns packages for tests: of a template, signed with a key that is always the same, changed as a test likes.
import { canonicalText } from '../electron/store/database/canonical-document.ts';
import { sealEnvelope } from '../electron/store/packages/envelope.ts';
import { signingKeyFromSeed } from '../electron/store/packages/keys.ts';
import type { MapDocument } from '../shared/document/document.ts';
import { findTemplate, mapFromTemplate } from '../shared/document/templates.ts';
import { starterKnowledge } from '../shared/knowledge/knowledge.ts';
import { rewardsToTell } from '../shared/package/branch-rewards.ts';
import { branchPart, deliverableRows, sharedPart } from '../shared/package/build-payload.ts';
import { type PackagePayload, payloadSchema } from '../shared/package/payload.ts';
import { approved } from './approved-map.ts';

export const testKey = signingKeyFromSeed(Buffer.alloc(32, 7));

export interface PackageWish {
  /** The map; that of the template for elder customers unless given. */
  readonly document?: MapDocument;
  /** First day of validity; the package lasts 90 days. */
  readonly validFrom: string;
  readonly change?: (payload: PackagePayload) => PackagePayload;
}

export function elderMap(): MapDocument {
  return approved(mapFromTemplate(findTemplate('TPL-ELDER') as MapDocument, { id: 'map-elder' }));
}

/** A payload as the store makes it, for one branch. */
export function makePayload({ document = elderMap(), validFrom, change }: PackageWish): PackagePayload {
  const { periodEnd: _open, ...rest } = document;
  const map: MapDocument = { ...rest, periodStart: validFrom, periodDays: 90 };
  const branch = { branchCode: 'BR001', branchName: '城东支行', listCount: 1200 };
  const { keyId, fingerprint } = testKey;
  const payload = payloadSchema.parse({
    ...sharedPart(map, deliverableRows(map), [], starterKnowledge, { trial: false }),
    ...branchPart(map, branch, {
      ...{ packageId: 'PKG-EXAMPLE-1', revision: 2, previousHash: 'b'.repeat(64) },
      ...{ issuedAt: `${validFrom}T00:00:00.000Z`, issuedDay: validFrom },
      issuer: { keyId, fingerprint, name: '养老客群中台' },
      rewards: rewardsToTell(map, starterKnowledge.dictionaries),
    }),
  });
  return change ? change(payload) : payload;
}

/** The bytes of the package file. */
export function makePackage(wish: PackageWish): Buffer {
  return seal(makePayload(wish));
}

export function seal(payload: PackagePayload): Buffer {
  return sealEnvelope(Buffer.from(canonicalText(payload)), testKey.keyId, testKey.privateKey);
}
