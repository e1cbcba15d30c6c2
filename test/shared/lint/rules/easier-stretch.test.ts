import { easierStretch } from '../../../../shared/lint/rules/easier-stretch.ts';
import { buildMap } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

const goal = (values: Record<string, unknown>) =>
  buildMap({ G1: { name: '新增', unit: '户', target: 700, ...values } });
const branches = (...stretch: (number | undefined)[]) =>
  stretch.map((stretchTarget, at) => ({ branchCode: `H0${at}`, target: 350, ...(stretchTarget && { stretchTarget }) }));
const phase = (stretchTarget: number) => ({
  ...{ name: '预热', fromDate: '2025-07-01', toDate: '2025-07-10', goalId: 'G1', target: 100 },
  stretchTarget,
});

testRule(easierStretch, {
  passing: {
    'no stretch target': goal({}),
    'a stretch target beyond the target': goal({ stretchTarget: 876 }),
    'less is better, and the stretch target is less': goal({ direction: 'down', target: 5, stretchTarget: 3 }),
    'branches that together reach the stretch target': goal({ stretchTarget: 876, branchTargets: branches(438, 440) }),
    'a branch that has no stretch target': goal({ stretchTarget: 876, branchTargets: branches(400, undefined) }),
    'shares, which are not added': goal({ unit: '%', target: 50, stretchTarget: 60, branchTargets: branches(20, 20) }),
    'a phase with more than its target': { ...goal({}), phases: [phase(120)] },
  },
  failing: {
    'a stretch target below the target': {
      map: goal({ stretchTarget: 600 }),
      finds: [
        { targets: ['G1'], zh: '目标“新增”的挑战值 600 户比必达 700 户更容易达到。', field: 'stretchTarget', fixes: 1 },
      ],
    },
    'less is better, and the stretch target is more': {
      map: goal({ direction: 'down', target: 5, stretchTarget: 6 }),
      finds: [{ targets: ['G1'], zh: /更容易达到/, fixes: 1 }],
    },
    'branches that together do not reach it': {
      map: goal({ stretchTarget: 876, branchTargets: branches(430, 440) }),
      finds: [{ targets: ['G1'], zh: /挑战合计 870 户，达不到挑战值 876 户/, field: 'branchTargets', fixes: 1 }],
    },
    'a phase with less than its target': {
      map: { ...goal({}), phases: [phase(90)] },
      finds: [{ targets: [], zh: /“预热”的挑战 90 低于阶段目标 100/, field: 'phases.0.stretchTarget' }],
    },
  },
});
