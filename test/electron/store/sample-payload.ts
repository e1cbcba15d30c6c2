// A small payload that a store takes, of the elder template with one row.
import type { SigningKey } from '../../../electron/store/packages/keys.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { findTemplate, mapFromTemplate } from '../../../shared/document/templates.ts';
import { type PackagePayload, payloadSchema } from '../../../shared/package/payload.ts';

export function samplePayload(key: SigningKey): PackagePayload {
  const template = findTemplate('TPL-ELDER');
  if (!template) throw new Error('no template');
  const document = setMapField('publisher', '零售部')(mapFromTemplate(template, { id: 'm1' }));
  return payloadSchema.parse({
    ...{ formatVersion: '1.0', packageId: 'p1', revision: 1, previousHash: null, mapCode: 'ELDER', mapVersion: 1 },
    ...{ mapTitle: document.title, branchCode: '001', branchName: '城东支行', issuedAt: '2030-01-01T00:00:00.000Z' },
    ...{ validFrom: '2030-01-01', validTo: '2030-06-30', classification: 'internal' },
    issuer: { keyId: key.keyId, fingerprint: key.fingerprint },
    disclaimer: { zh: '仅供行内使用。', en: 'For internal use only.' },
    lintSummary: { error: 0, warning: 0, info: 0 },
    dictionariesTouched: [],
    map: {
      ...{ id: 'm1', illustrative: true, lifecycleScheme: 'A5', waves: [], policy: document.policy },
      ...{ nodes: document.nodes, edges: document.edges, dictionaries: {} },
    },
    rows: [
      {
        rowCode: 'ELDER-S1',
        segmentName: '甲',
        scenarioName: '乙',
        productName: '丙',
        channelName: '丁',
        status: 'ready',
      },
    ],
    ...{ listCounts: [{ count: 1 }], quota: [], materials: [], rowsToReturn: ['ELDER-S1'] },
  });
}
