// Owns the published example: the smallest complete package, of one strategy row, its map, an overlay to it and returns to it;
// always the same bytes.

import type { MapDocument } from '../shared/document/document.ts';
import type { Overlay } from '../shared/overlay/overlay.ts';
import { plainSha256 } from '../shared/package/plain-envelope.ts';
import type { ReturnFile } from '../shared/package/return-file.ts';
import { makePackage, makePayload, type PackageWish, testKey } from './make-package.ts';
import { countedChain } from './shared/build-map.ts';

const VALID_FROM = '2026-01-01';
const chain = countedChain();
const wish: PackageWish = {
  document: {
    ...chain,
    // A branch may decide when it calls; everything else is head office's.
    nodes: chain.nodes.map((node) => (node.kind === 'channel' ? { ...node, lockLevel: 'adjustable' as const } : node)),
    code: 'EXAMPLE',
    title: '示例图谱',
    approvalStatus: 'approved',
  },
  validFrom: VALID_FROM,
  change: (payload) => ({ ...payload, revision: 1, previousHash: null }),
};

/** Of the key that signed the example, as head office tells it. */
export const EXAMPLE_FINGERPRINT = testKey.fingerprint;

export const exampleMap = () => wish.document as MapDocument;

export function examplePackage(): Buffer {
  return makePackage(wish);
}

/** The package that follows the example. */
export function exampleSuccessor(): Buffer {
  const previousHash = plainSha256(examplePackage().toString('latin1'));
  return makePackage({
    ...wish,
    change: (payload) => ({ ...payload, packageId: 'PKG-EXAMPLE-2', revision: 2, previousHash }),
  });
}

export const examplePayload = () => makePayload(wish);

/** Of a branch that calls in the afternoon alone. */
export function exampleOverlay(): Overlay {
  const { id, version } = exampleMap();
  return {
    ...{ baseMapId: id, baseVersion: version, branchCode: 'BR001', addedNodes: [], removed: [] },
    changes: [
      {
        ...{ nodeId: 'CH1', field: 'sendWindow', value: '14:30-17:30', base: '09:30-11:30,14:30-17:30' },
        reason: '上午客户多在农贸市场，无法接听',
      },
    ],
  };
}

/** As a program writes it that knows 1.0 alone. */
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

/** Of the next period, with what 1.1 tells beside. */
export function exampleReturnOf11(): ReturnFile {
  const before = exampleReturn();
  const [row] = before.rows;
  const rowCode = row?.rowCode ?? '';
  return {
    ...before,
    formatVersion: '1.1',
    ...{ periodStart: '2026-02-01', periodEnd: '2026-02-28', savedAt: '2026-03-01T01:00:00.000Z' },
    rows: [
      {
        rowCode,
        ...{ listed: 1150, dispatched: 1150, executed: 980, reached: 702, responded: 168, converted: 61, amount: 1024 },
        ...{ complaints: 1, optOuts: 6, dialled: 980, connected: 702, cost: 2940 },
        lossReasons: [{ reason: '已在他行办理', count: 34 }],
      },
    ],
    breakpoints: [{ rowCode, symptom: '到店后等候超过 40 分钟', count: 12 }],
    voices: [{ rowCode, said: '希望周末也能办理', mood: 'wish', count: 9 }],
    readiness: [{ item: 'scripts', done: true, date: '2026-01-05' }],
    handoffs: [{ rowCode, sent: 20, accepted: 18, completed: 11 }],
  };
}
