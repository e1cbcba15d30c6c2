import { openBreakpoint } from '../../../../shared/lint/rules/open-breakpoint.ts';
import { chain } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

const broken = (values: object) => ({
  ...chain(),
  breakpoints: [
    {
      id: 'BP1',
      edgeRef: 'E4',
      symptom: '接通后不到三成加微',
      ownerRole: '客户经理',
      dueDate: '2025-06-30',
      status: 'open' as const,
      ...values,
    },
  ],
});

testRule(openBreakpoint, {
  passing: {
    'no breakpoint': chain(),
    'an owner, due today': broken({}),
    'no day yet': broken({ dueDate: undefined }),
    closed: broken({ status: 'closed', ownerRole: undefined, dueDate: '2025-01-01' }),
  },
  failing: {
    'no owner': {
      map: broken({ ownerRole: undefined }),
      finds: [{ targets: ['E4'], zh: '断点“接通后不到三成加微”无责任人。', severity: 'warning' }],
    },
    'overdue, also while it is under way': {
      map: broken({ status: 'underWay', dueDate: '2025-06-29' }),
      finds: [{ targets: ['E4'], zh: '断点“接通后不到三成加微”已逾期（2025-06-29）。' }],
    },
    'both, on a node': {
      map: broken({ edgeRef: 'CH1', ownerRole: ' ', dueDate: '2025-01-01', symptom: undefined }),
      finds: [{ targets: ['CH1'], zh: '断点“BP1”无责任人、已逾期（2025-01-01）。' }],
    },
    'on an edge that is gone': {
      map: broken({ edgeRef: 'E99', ownerRole: undefined, symptom: '很'.repeat(30) }),
      finds: [{ targets: [], zh: `断点“${'很'.repeat(20)}…”无责任人。`, field: 'breakpoints.0.ownerRole' }],
    },
  },
});
