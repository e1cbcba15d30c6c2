// Owns the published example: the smallest complete package, of one strategy row, and a return to it; always the same bytes.
import { plainSha256 } from '../shared/package/plain-envelope.ts';
import type { ReturnFile } from '../shared/package/return-file.ts';
import { makePackage, makePayload, type PackageWish } from './make-package.ts';
import { countedChain } from './shared/build-map.ts';

const VALID_FROM = '2026-01-01';
const wish: PackageWish = {
  document: { ...countedChain(), code: 'EXAMPLE', title: '示例图谱' },
  validFrom: VALID_FROM,
  change: (payload) => ({ ...payload, revision: 1, previousHash: null }),
};

export function examplePackage(): Buffer {
  return makePackage(wish);
}

export const examplePayload = () => makePayload(wish);

export function exampleReturn(): ReturnFile {
  const { packageId, revision, mapCode, mapVersion, branchCode, rowsToReturn } = examplePayload();
  return {
    formatVersion: '1.0',
    packageHash: plainSha256(examplePackage().toString('latin1')),
    ...{ packageId, revision, mapCode, mapVersion, branchCode },
    ...{ periodStart: VALID_FROM, periodEnd: '2026-01-31', savedAt: '2026-02-01T01:00:00.000Z' },
    rows: rowsToReturn.map((rowCode) => ({
      rowCode,
      ...{ listed: 1200, dispatched: 1180, executed: 900, reached: 610, responded: 140, converted: 45 },
      ...{ amount: 812.5, feedback: '上午打不通的多，改在下午后好一些。' },
    })),
  };
}
