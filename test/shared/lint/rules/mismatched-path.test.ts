import { expect, test } from 'vitest';
import { applyFix } from '../../../../shared/lint/fix.ts';
import { mismatchedPath } from '../../../../shared/lint/rules/mismatched-path.ts';
import { chain } from '../../build-map.ts';
import { findingsOf, testRule } from '../test-rule.ts';

/** Two products on one channel. */
const shared = (nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>, edges: readonly string[] = []) =>
  chain({ P2: { name: '信用卡' }, ...nodes }, ['SC1 P2', 'P2 CH1', ...edges]);

testRule(mismatchedPath, {
  passing: {
    'one chain': chain(),
    'a script for anything': shared({}),
    'a script for each product': shared({ T1: { forProductIds: ['P1'] }, T2: { forProductIds: ['P2'] } }, ['CH1 T2']),
    'one for a product, one for anything': shared({ T1: { forProductIds: ['P1'] }, T2: {} }, ['CH1 T2']),
    'another placement of the same product': shared({
      P1: { libraryId: 'LIB-1' },
      P2: { libraryId: 'LIB-1' },
      T1: { forProductIds: ['P1'] },
    }),
    'a channel without words': chain({ P2: {}, CH2: {}, T1: { forProductIds: ['P1'] } }, ['SC1 P2', 'P2 CH2']),
    'a script for each segment': chain({ S2: {}, T1: { forSegmentIds: ['S1'] }, T2: { forSegmentIds: ['S2'] } }, [
      'S2 SC1',
      'CH1 T2',
    ]),
  },
  failing: {
    'a product without a script of its own': {
      map: shared({ CH1: { name: '短信' }, T1: { name: '存款短信', forProductIds: ['P1'] } }),
      finds: [
        {
          targets: ['CH1', 'P2'],
          zh: '路径错配：信用卡 的客户可能看到 存款短信（渠道「短信」）。',
          fixes: 1,
        },
      ],
    },
    'a channel that is reached by a fallback': {
      map: chain({ P2: {}, CH2: {}, T1: { forProductIds: ['P1'] }, T2: {} }, ['SC1 P2', 'P2 CH2', 'CH2 T2', 'CH2 CH1']),
      finds: [{ targets: ['CH1', 'P2'], zh: /路径错配/, fixes: 0 }],
    },
    'a script whose products are all gone': {
      map: chain(
        {
          P3: { status: 'retired' },
          P4: { tray: true },
          T2: { name: '旧存单话术', forProductIds: ['P3', 'P4', 'P9'] },
        },
        ['SC1 P3', 'SC1 P4', 'CH1 T2'],
      ),
      finds: [
        {
          targets: ['T2'],
          zh: '话术“旧存单话术”限定的产品均已停用、移入草稿区或删除，目前不适用于任何客户。',
          field: 'forProductIds',
        },
      ],
    },
    'a script whose segments are all gone': {
      map: chain({ T2: { forSegmentIds: ['S9'] } }, ['CH1 T2']),
      finds: [{ targets: ['T2'], zh: /限定的客群均已停用/, field: 'forSegmentIds' }],
    },
    'a segment that no script is for': {
      map: chain({ S2: { name: '乐退客群' }, T1: { forSegmentIds: ['S1'] } }, ['S2 SC1']),
      finds: [{ targets: ['CH1', 'P1', 'S2'], zh: /^路径错配：乐退客群 · 产品P1 的客户/, fixes: 0 }],
    },
  },
});

test('the fix gives the product a placement of its own and keeps what follows it', () => {
  const map = shared({ CH2: {}, T1: { forProductIds: ['P1'] }, T2: {} }, ['CH1 CH2 fallback', 'CH2 T2']);
  const [fix] = findingsOf(mismatchedPath, map)[0]?.fixes ?? [];
  if (!fix) throw new Error('no fix');
  const mended = applyFix(fix)(map);
  const ends = mended.edges.map(({ from, to, type }) => `${from} ${to} ${type}`);
  expect(ends).toContain('P2 CH3 flow');
  expect(ends).toContain('CH3 CH2 fallback');
  expect(ends).toContain('P1 CH1 flow');
  expect(ends).not.toContain('P2 CH1 flow');
});
