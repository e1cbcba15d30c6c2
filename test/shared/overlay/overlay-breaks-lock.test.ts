import type { Overlay } from '../../../shared/overlay/overlay.ts';
import { overlayBreaksLock } from '../../../shared/overlay/overlay-breaks-lock.ts';
import { chain } from '../build-map.ts';
import { testRule } from '../lint/test-rule.ts';

const overlay = (
  changes: readonly (readonly [nodeId: string, field: string, value?: unknown])[],
  removed: string[] = [],
): Overlay => ({
  baseMapId: 'test-map',
  baseVersion: 1,
  branchCode: 'B001',
  changes: changes.map(([nodeId, field, value = '支行']) => ({ nodeId, field, value, reason: '本地情况' })),
  addedNodes: [],
  removed,
});
const map = chain({
  SC1: { lockLevel: 'adjustable' },
  P1: { name: '存单' },
  CH1: { name: '外呼', lockLevel: 'free' },
  CH2: { name: '首面', lockLevel: 'free', duty: 'must' },
  T1: { name: '邀约', lockLevel: 'free' },
});

testRule(overlayBreaksLock(overlay([])), { passing: { 'no overlay': map }, failing: {} });

testRule(
  overlayBreaksLock(
    overlay(
      [
        ['SC1', 'cooldownDays', 15],
        ['CH1', 'offsetDay', 3],
        ['T1', 'text'],
      ],
      ['CH1', 'T1'],
    ),
  ),
  { passing: { 'what is left to the branch': map }, failing: {} },
);

testRule(
  overlayBreaksLock(
    overlay([
      ['T1', 'disclosure'],
      ['T1', 'optOut'],
      ['CH2', 'offsetDay'],
      ['CH1', 'lockLevel'],
      ['P1', 'quota'],
    ]),
  ),
  {
    passing: {},
    failing: {
      'what is locked, must be done, or is a disclosure': {
        map,
        finds: [
          {
            targets: ['P1'],
            zh: '一行一策越权：支行 B001 修改了“存单”的额度，该节点已锁定。',
            severity: 'error',
            field: 'quota',
          },
          { targets: ['CH1'], zh: /“外呼”的锁定级别，锁定级别不由支行决定/, field: 'lockLevel' },
          { targets: ['T1'], zh: /“邀约”的合规提示，合规提示始终锁定/, field: 'disclosure' },
          { targets: ['T1'], zh: /“邀约”的退订语，合规提示始终锁定/, field: 'optOut' },
          { targets: ['CH2'], zh: /“首面”的相对日，必做节点始终锁定/, field: 'offsetDay' },
        ],
      },
    },
  },
);

testRule(
  overlayBreaksLock(
    overlay(
      [
        ['X9', 'name'],
        ['SC1', 'cooldownDays', '十天'],
        ['CH1', 'x', 4],
      ],
      ['X8'],
    ),
  ),
  {
    passing: {},
    failing: {
      'what cannot be done at all': {
        map,
        finds: [
          { targets: [], zh: '一行一策越权：支行 B001 修改了“X9”的name，总行图谱中没有该节点。' },
          { targets: [], zh: '一行一策越权：支行 B001 移除了“X8”，总行图谱中没有该节点。' },
          { targets: ['SC1'], zh: /的冷却期?，取值无效：/, field: 'cooldownDays' },
          { targets: ['CH1'], zh: /没有该字段/, field: 'x' },
        ],
      },
    },
  },
);

testRule(overlayBreaksLock(overlay([], ['CH2', 'P1', 'CH1'])), {
  passing: {},
  failing: {
    'what is left out': {
      map,
      finds: [
        { targets: ['P1'], zh: '一行一策越权：支行 B001 移除了“存单”，该节点已锁定。' },
        { targets: ['CH2'], zh: '一行一策越权：支行 B001 移除了“首面”，必做节点始终锁定。' },
      ],
    },
  },
});
