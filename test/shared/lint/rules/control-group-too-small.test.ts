import { expect, test } from 'vitest';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { setField } from '../../../../shared/document/edits/elements.ts';
import { applyFix } from '../../../../shared/lint/fix.ts';
import { controlGroupTooSmall } from '../../../../shared/lint/rules/control-group-too-small.ts';
import { runRules } from '../../../../shared/lint/run-rules.ts';
import { chain } from '../../build-map.ts';
import { context, testRule } from '../test-rule.ts';

type Fields = Record<string, unknown>;

/** With 10 % kept back, 10 % against 5 % needs 261 people. */
function map(
  fields: { S1?: Fields; SC1?: Fields; E3?: Fields } = {},
  more: Parameters<typeof chain>[0] = {},
  edges: string[] = [],
) {
  const start = chain(
    {
      ...more,
      S1: { name: '备老', size: 9000, ...fields.S1 },
      SC1: { name: '到期', expectedVolume: 2610, ...fields.SC1 },
    },
    edges,
  );
  const offer = { takeUpPct: 10, ...fields.E3 };
  return Object.entries(offer).reduce((at, [path, value]) => setField('E3', path, value)(at), start);
}
/** 9,000 on the list; 10 % of them are planned to be kept back. */
const listed = (controlCount: number): MapDocument => ({
  ...map({ S1: { listId: 'L1' } }),
  lists: [{ id: 'L1', name: '名单', asOf: '2026-01-01', totalCount: 9000, controlCount }],
});
const small = { expectedVolume: 2600 };

testRule(controlGroupTooSmall, {
  passing: {
    'a control group that is just enough': map(),
    'a reason for none': map({ S1: { holdoutPct: 0, holdoutReason: '人数太少' } }),
    'a descriptive review': map({ SC1: { ...small, descriptiveReview: true } }),
    'none needed for a descriptive review': map({ S1: { holdoutPct: 0 }, SC1: { descriptiveReview: true } }),
    'a segment without scenario': map({}, { S2: { holdoutPct: 0 } }),
    'no take-up to compare': map({ SC1: small, E3: { takeUpPct: undefined } }),
    'no volume': map({ SC1: { expectedVolume: undefined } }),
    'a natural take-up far below': map({ SC1: { expectedVolume: 900 }, E3: { baselineTakeUpPct: 1 } }),
    'a list that keeps back what is planned': listed(899),
    'the main product of several': map({}, { P2: { productRole: 'backup' } }, ['SC1 P2']),
  },
  failing: {
    'one person too few': {
      map: map({ SC1: small }),
      finds: [
        {
          targets: ['SC1', 'S1'],
          zh: '客群“备老”在场景“到期”的对照组 260 人不足以识别 5 个百分点的提升（需 261 人）。',
          fixes: 2,
        },
      ],
    },
    'a list that keeps back fewer than is planned': {
      map: listed(450),
      finds: [{ targets: ['SC1', 'S1'], zh: /对照组 131 人不足/, fixes: 1 }],
    },
    'a list that keeps back nobody': {
      map: listed(0),
      finds: [{ targets: ['SC1', 'S1'], zh: /对照组 0 人不足/, fixes: 1 }],
    },
    'a period that can be longer': {
      map: { ...map({ SC1: { expectedVolume: 1305 } }), periodDays: 90 },
      finds: [{ targets: ['SC1', 'S1'], zh: /对照组 131 人不足/, fixes: 3 }],
    },
    'a longer period would need more customers than there are': {
      map: { ...map({ SC1: { expectedVolume: 1305 }, S1: { size: 2000 } }), periodDays: 90 },
      finds: [{ targets: ['SC1', 'S1'], zh: /对照组 131 人不足/, fixes: 2 }],
    },
    'so few that not even half of them do': {
      map: map({ SC1: { expectedVolume: 240 } }),
      finds: [{ targets: ['SC1', 'S1'], zh: /对照组 24 人不足/, fixes: 1 }],
    },
    'several segments, weighted by size': {
      map: map({ SC1: small }, { S2: { name: '乐退', size: 9000 } }, ['S2 SC1']),
      finds: [{ targets: ['SC1', 'S1', 'S2'], zh: /客群“备老、乐退”在场景“到期”的对照组 260 人/, fixes: 2 }],
    },
    'no control group and no reason': {
      map: map({ S1: { holdoutPct: 0 } }),
      finds: [{ targets: ['S1'], zh: '客群“备老”未设对照组，也未写明原因。', field: 'holdoutPct', fixes: 2 }],
    },
    'nothing said of a control group': {
      map: map({ S1: { holdoutPct: undefined }, E3: { takeUpPct: undefined } }),
      finds: [{ targets: ['S1'], zh: /未设对照组/, fixes: 1 }],
    },
    'no uplift to find': {
      map: map({ E3: { baselineTakeUpPct: 10 } }),
      finds: [{ targets: ['SC1', 'E3'], zh: '场景“到期”的承接率 10% 不高于自然承接率 10%，对照组无法比较出提升。' }],
    },
  },
});

test('a longer period brings more to all that arrive evenly', () => {
  const start: MapDocument = {
    ...map({ SC1: { expectedVolume: 1305 } }),
    periodStart: '2025-01-01',
    periodEnd: '2025-03-31',
  };
  const [, widen] = runRules(start, context, [controlGroupTooSmall])[0]?.fixes ?? [];
  if (!widen) throw new Error('no fix');
  expect(widen.title.zh).toBe('运行期延长到 180 天，触发量按比例增加');
  const fixed = applyFix(widen)(start);
  expect(fixed.periodEnd).toBe('2025-06-29');
  expect(fixed.nodes.find(({ id }) => id === 'SC1')).toMatchObject({ expectedVolume: 2610 });
});
