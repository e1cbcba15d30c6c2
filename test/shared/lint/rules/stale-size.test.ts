import { staleSize } from '../../../../shared/lint/rules/stale-size.ts';
import { buildMap } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

const segment = (values: Record<string, unknown>) => buildMap({ S1: { name: '备老客群', ...values } });
const list = (asOf: string) => ({
  id: 'L1',
  name: '名单',
  asOf,
  totalCount: 4200,
  branchCounts: [],
  refreshCycle: 'month' as const,
  expireDays: 30,
});

testRule(staleSize, {
  passing: {
    'a size of 60 days ago': segment({ sizeAsOf: '2025-05-01' }),
    'the map’s data date': { ...segment({ sizeAsOf: undefined }), dataDate: '2025-06-01' },
    'its own date before the map’s': { ...segment({ sizeAsOf: '2025-06-01' }), dataDate: '2024-01-01' },
  },
  failing: {
    'no date': {
      map: segment({ sizeAsOf: undefined }),
      finds: [{ targets: ['S1'], zh: '客群“备老客群”规模未填或已过期（没有数据日期）。', field: 'sizeAsOf' }],
    },
    '61 days': {
      map: segment({ sizeAsOf: '2025-04-30' }),
      finds: [{ targets: ['S1'], zh: '客群“备老客群”规模未填或已过期（2025-04-30）。', field: 'sizeAsOf' }],
    },
    'no size': {
      map: segment({ size: undefined }),
      finds: [{ targets: ['S1'], zh: /规模未填或已过期（未填）/, field: 'size' }],
    },
    'nobody, with a fresh list': {
      map: { ...segment({ size: 0, listId: 'L1' }), lists: [list('2025-06-20')] },
      finds: [{ targets: ['S1'], zh: /（0 人）/, field: 'size', fixes: 1 }],
    },
    'a list that is stale too': {
      map: { ...segment({ size: 0, listId: 'L1' }), lists: [list('2025-01-20')] },
      finds: [{ targets: ['S1'], zh: /（0 人）/, fixes: 0 }],
    },
  },
});
