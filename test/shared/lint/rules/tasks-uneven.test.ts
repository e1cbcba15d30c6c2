import { tasksUneven } from '../../../../shared/lint/rules/tasks-uneven.ts';
import { buildMap } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

const goal = (branchTargets: readonly object[], more: object = {}) =>
  buildMap({ G1: { name: '代发有效户', unit: '户', target: 900, branchTargets, ...more } });
const branch = (branchName: string, target: number | undefined, staff?: number) => ({
  branchCode: branchName,
  branchName,
  ...(target !== undefined && { target }),
  ...(staff !== undefined && { staff }),
});

testRule(tasksUneven, {
  passing: {
    'a goal without tasks': goal([]),
    'tasks that add up': goal([branch('城东', 500, 10), branch('西门', 400, 8)]),
    'tasks without head counts': goal([branch('城东', 900)]),
    'decimals that add up': goal([branch('城东', 0.1), branch('西门', 0.2)], { unit: '万元', target: 0.3 }),
    'rates, which are not added': goal([branch('城东', 40, 1), branch('西门', 36, 1)], { unit: '%', target: 38 }),
    'a stretch target above the target': goal([{ ...branch('城东', 900), stretchTarget: 990 }]),
    'one below it where the figure is to go down': goal([{ ...branch('城东', 900), stretchTarget: 800 }], {
      direction: 'down',
    }),
    'a goal that asks for a range': goal([], { stretchTarget: 990 }),
    'branches that together reach the stretch target': goal(
      [
        { ...branch('城东', 500), stretchTarget: 600 },
        { ...branch('西门', 400), stretchTarget: 400 },
      ],
      { stretchTarget: 990 },
    ),
    'a stretch target that not every branch has': goal(
      [{ ...branch('城东', 500), stretchTarget: 500 }, branch('西门', 400)],
      { stretchTarget: 990 },
    ),
    'a target that is not there yet': goal([branch('城东', 40)], { target: undefined }),
    'a level, of which most is there already': goal([branch('城东', 900, 1)], { baseline: 800 }),
    'money, which is no number of pieces': goal([branch('城东', 900, 1)], { unit: '万元' }),
  },
  failing: {
    'tasks that fall short': {
      map: goal([branch('城东', 500, 10), branch('西门', 380, 10)]),
      finds: [
        {
          targets: ['G1'],
          zh: '目标“代发有效户”的支行任务合计 880 户，比目标值 900 户少 20 户。',
          field: 'branchTargets',
          fixes: 2,
        },
      ],
    },
    'tasks that are more': {
      map: goal([branch('城东', 500), branch('西门', 420)]),
      finds: [{ targets: ['G1'], zh: /合计 920 户，比目标值 900 户多 20 户/, fixes: 1 }],
    },
    'branches without a task': {
      map: goal([branch('城东', 900, 20), branch('西门', undefined, 20)]),
      finds: [{ targets: ['G1'], zh: /有 1 家支行未填任务，其余合计 900 户/, fixes: 1 }],
    },
    'branches that are only named': {
      map: goal([branch('城东', undefined), branch('西门', undefined)]),
      finds: [{ targets: ['G1'], zh: '目标“代发有效户”列出 2 家支行，均未填任务。' }],
    },
    'a branch that is named twice': {
      map: goal([branch('b1', 400), branch('B1', 500)]),
      finds: [{ targets: ['G1'], zh: /B1不止一行，下发时只取第一行/ }],
    },
    'a stretch target of the goal itself that is below its target': {
      map: goal([], { stretchTarget: 800 }),
      finds: [
        {
          targets: ['G1'],
          zh: '目标“代发有效户”的挑战值 800 户比目标值 900 户更容易达到。',
          field: 'stretchTarget',
        },
      ],
    },
    'a stretch target below the target': {
      map: goal([{ ...branch('城东', 900), stretchTarget: 800 }]),
      finds: [{ targets: ['G1'], zh: '目标“代发有效户”：城东的挑战比必达更容易达到。', field: 'branchTargets' }],
    },
    'branches whose stretch targets do not reach the goal’s': {
      map: goal(
        [
          { ...branch('城东', 500), stretchTarget: 550 },
          { ...branch('西门', 400), stretchTarget: 410 },
        ],
        { stretchTarget: 990 },
      ),
      finds: [{ targets: ['G1'], zh: '目标“代发有效户”的支行挑战合计 960 户，达不到挑战值 990 户。', fixes: 1 }],
    },
    'more per person than the limit': {
      map: goal([branch('城东', 600, 20), branch('文苑', 300, 3)]),
      finds: [{ targets: ['G1'], zh: '目标“代发有效户”：文苑人均任务超过 60 户，最高 100 户。' }],
    },
    'a task where nobody works': {
      map: goal([branch('城东', 850, 20), branch('文苑', 50, 0)]),
      finds: [{ targets: ['G1'], zh: /给文苑分了任务，但人数为 0/ }],
    },
  },
});
