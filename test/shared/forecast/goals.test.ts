import { describe, expect, test } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { forecastGoals } from '../../../shared/forecast/goal-progress.ts';
import { combine, countedChildren, formulaOf, goalTree } from '../../../shared/forecast/goal-tree.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { buildMap, chain } from '../build-map.ts';

const forecastOf = (map: MapDocument, id = 'G1') => forecastGoals(buildGraph(map)).of(id);

/** 500 × 90 % × 20 % = 90 customers for G1. */
function contributing(
  perUnit: number,
  goal: Readonly<Record<string, unknown>> = {},
  fields: object = { takeUpPct: 20 },
) {
  const values = { ...fields, goalContribution: [{ goalId: 'G1', perUnit }] };
  return Object.entries(values).reduce((map, [path, value]) => setField('E3', path, value)(map), chain({ G1: goal }));
}

describe('the forecast of a goal', () => {
  test('is its baseline and what the customers of its offers add', () => {
    expect(forecastOf(contributing(0.6, { baseline: 10, target: 100 }))).toMatchObject({
      source: 'offers',
      progress: 54,
      forecast: 64,
      gap: 36,
      attainmentPct: 60,
      missing: [],
    });
  });

  test('a goal that goes down is brought down', () => {
    const down = { direction: 'down', baseline: 30, target: 10 };
    expect(forecastOf(contributing(0.1, down))).toMatchObject({ forecast: 21, gap: 11, attainmentPct: 45 });
  });

  test('names missing numbers and has none itself', () => {
    expect(forecastOf(contributing(1, {}, {}))).toMatchObject({
      progress: undefined,
      forecast: undefined,
      gap: undefined,
      missing: [{ id: 'E3', field: 'takeUpPct' }],
    });
    expect(forecastOf(contributing(1, { baseline: undefined }))).toMatchObject({
      progress: 90,
      forecast: undefined,
      missing: [{ id: 'G1', field: 'baseline' }],
    });
  });

  test('one missing number leaves what is known as progress, not as forecast', () => {
    const two = contributing(1);
    const map = setField('E6', 'goalContribution', [{ goalId: 'G1', perUnit: 1 }])({
      ...two,
      nodes: [...two.nodes, ...buildMap({ P2: {} }).nodes],
      edges: [...two.edges, { id: 'E6', type: 'flow', from: 'SC1', to: 'P2' }],
    });
    expect(forecastOf(map)).toMatchObject({ progress: 90, forecast: undefined, missing: [{ id: 'E6' }] });
  });

  test('without contribution says nothing, and a target at the baseline has no attainment', () => {
    expect(forecastOf(chain())).toMatchObject({ source: 'nothing', forecast: undefined, missing: [] });
    expect(forecastOf(contributing(1, { baseline: 5, target: 5 }))?.attainmentPct).toBeUndefined();
  });

  test('a guardrail never counts', () => {
    expect(forecastOf(contributing(1, { guardrail: true }))).toMatchObject({ source: 'nothing', forecast: undefined });
  });
});

describe('the goal tree', () => {
  const tree = (goals: Record<string, object>) => {
    const graph = buildGraph(buildMap(goals as Record<string, Record<string, unknown>>));
    return { graph, tree: goalTree(graph) };
  };

  test('has goals under goals; those in a circle stand at the top', () => {
    const { tree: found } = tree({
      G1: {},
      G2: { parentGoalId: 'G1' },
      G3: { parentGoalId: 'G4' },
      G4: { parentGoalId: 'G3' },
      G5: { parentGoalId: 'G3' },
      G6: { parentGoalId: 'gone' },
      G7: { parentGoalId: 'G7' },
    });
    expect(found.roots.map(({ id }) => id)).toEqual(['G1', 'G3', 'G4', 'G6', 'G7']);
    expect(found.childrenOf('G1').map(({ id }) => id)).toEqual(['G2']);
    expect(found.childrenOf('G3').map(({ id }) => id)).toEqual(['G5']);
  });

  const made = (parent: object, children: object[], formula = 'sum') => {
    const goals = Object.fromEntries(
      children.map((child, index) => [`G${index + 2}`, { parentGoalId: 'G1', ...child }]),
    );
    const { graph, tree: found } = tree({ G1: { formula, ...parent }, ...goals });
    const [goal] = graph.ofKind('goal');
    if (!goal) throw new Error('no goal');
    const counted = countedChildren(found, goal);
    const used = formulaOf(goal, counted);
    return (
      used &&
      combine(
        goal,
        used,
        counted,
        counted.map(({ target }) => target),
      )
    );
  };

  test('sums in the parent’s unit', () => {
    expect(
      made({ unit: '万元' }, [
        { unit: '万元', target: 60 },
        { unit: '元', target: 400_000 },
      ]),
    ).toEqual({ ok: true, value: 100 });
    expect(made({ unit: '万元' }, [{ unit: '户', target: 60 }])).toEqual({ ok: false, problem: 'units' });
    expect(
      made({ unit: '户' }, [
        { unit: '户', target: 60, weight: 50 },
        { unit: '户', target: 40, weight: 50 },
      ]),
    ).toEqual({ ok: true, value: 100 });
  });

  test('averages rates by weight', () => {
    const rate = (target: number, weight?: number) => ({ unit: '%', target, weight });
    expect(made({ unit: '%' }, [rate(30, 75), rate(50, 25)])).toEqual({ ok: true, value: 35 });
    expect(made({ unit: '%' }, [rate(30), rate(50)])).toEqual({ ok: true, value: 80 });
    expect(made({ unit: '%' }, [rate(30, 75), rate(50)])).toEqual({ ok: false, problem: 'weights' });
    expect(made({ unit: '%' }, [rate(30, 0), rate(50, 0)])).toEqual({ ok: false, problem: 'weights' });
  });

  test('multiplies and divides in base units', () => {
    expect(
      made(
        { unit: '万元' },
        [
          { unit: '户', target: 200 },
          { unit: '万元/户', target: 3 },
        ],
        'product',
      ),
    ).toEqual({ ok: true, value: 600 });
    expect(
      made(
        { unit: '%' },
        [
          { unit: '%', target: 50 },
          { unit: '%', target: 20 },
        ],
        'product',
      ),
    ).toEqual({ ok: true, value: 10 });
    expect(
      made(
        { unit: '%' },
        [
          { unit: '户', target: 50 },
          { unit: '户', target: 200 },
        ],
        'ratio',
      ),
    ).toEqual({ ok: true, value: 25 });
    expect(
      made(
        { unit: '%' },
        [
          { unit: '户', target: 50 },
          { unit: '户', target: 0 },
        ],
        'ratio',
      ),
    ).toEqual({ ok: false, problem: 'divisionByZero' });
    expect(made({ unit: '%' }, [{ unit: '户', target: 50 }], 'ratio')).toEqual({ ok: false, problem: 'twoNeeded' });
  });

  test('leaves guardrails out, and missing figures missing', () => {
    expect(
      made({ unit: '户' }, [
        { unit: '户', target: 60 },
        { unit: '户', target: 9, guardrail: true },
      ]),
    ).toEqual({ ok: true, value: 60 });
    expect(
      made({ unit: '户' }, [
        { unit: '户', target: 60 },
        { unit: '户', target: undefined },
      ]),
    ).toEqual({ ok: false, problem: 'missing' });
  });

  test('without a formula sums what can be summed, and is a mere grouping otherwise', () => {
    expect(made({ unit: '户', formula: undefined }, [{ unit: '户', target: 60 }])).toEqual({ ok: true, value: 60 });
    expect(made({ unit: '万元', formula: undefined }, [{ unit: '户', target: 60 }])).toBeUndefined();
  });
});

describe('a parent', () => {
  const family = (g2: object = {}) => {
    const map = contributing(1, { parentGoalId: 'G2', unit: '万元', baseline: 0, target: 200 });
    const parent = { ...buildMap({ G2: { unit: '万元', baseline: 0, target: 400, formula: 'sum', ...g2 } }).nodes[0] };
    const sibling = { ...buildMap({ G3: { unit: '万元', baseline: 0, target: 200, parentGoalId: 'G2' } }).nodes[0] };
    return { ...map, nodes: [...map.nodes, parent, sibling] } as MapDocument;
  };

  test('is forecast from its children once all of them are', () => {
    expect(forecastOf(family(), 'G2')).toMatchObject({ source: 'children', forecast: undefined, problem: 'missing' });
    const whole = setField('E3', 'goalContribution', [
      { goalId: 'G1', perUnit: 1 },
      { goalId: 'G3', perUnit: 0.5 },
    ])(family());
    expect(forecastOf(whole, 'G2')).toMatchObject({
      source: 'children',
      progress: 135,
      forecast: 135,
      gap: 265,
      attainmentPct: 33.75,
    });
  });

  test('shows its own contributions, and does not count them twice', () => {
    const map = setField('E3', 'goalContribution', [
      { goalId: 'G1', perUnit: 1 },
      { goalId: 'G2', perUnit: 7 },
      { goalId: 'G3', perUnit: 0.5 },
    ])(family());
    expect(forecastOf(map, 'G2')).toMatchObject({ forecast: 135, contributions: [{ progress: 630 }] });
  });

  test('a chain of a thousand goals does not run out of stack', () => {
    const goals = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`G${index + 1}`, index > 0 ? { parentGoalId: `G${index}` } : {}]),
    );
    expect(forecastOf(buildMap(goals), 'G1')).toMatchObject({ source: 'children', problem: 'missing' });
  });
});

describe('a goal that counts customers and of which no offer says anything', () => {
  const offering = (goal: Readonly<Record<string, unknown>>) =>
    setField('E3', 'takeUpPct', 20)(chain({ G1: { baseline: 0, target: 100, ...goal } }));

  test('takes each customer of the offers below it for one, and says that it is assumed', () => {
    const forecast = forecastOf(offering({ unit: '户' }));
    expect(forecast).toMatchObject({ source: 'offers', assumed: true, forecast: 90, gap: 10, missing: [] });
    expect(forecast?.contributions).toMatchObject([{ perUnit: 1, progress: 90, assumed: true }]);
  });

  test.each([
    ['counts something else', offering({ unit: '万元' })],
    ['is a guardrail', offering({ unit: '户', guardrail: true })],
    [
      'stands above no segment',
      { ...offering({ unit: '户' }), edges: offering({}).edges.filter(({ id }) => id !== 'E1') },
    ],
  ])('not where it %s', (_, map) => {
    expect(forecastOf(map)).toMatchObject({ source: 'nothing', assumed: false, forecast: undefined });
  });

  test('what one offer says ends the assumption for all', () => {
    const map = setField('E3', 'goalContribution', [{ goalId: 'G1', perUnit: 0.5 }])(offering({ unit: '户' }));
    expect(forecastOf(map)).toMatchObject({ assumed: false, forecast: 45 });
  });

  test('an offer that is only named is taken for one each where customers are counted, else its contribution is missing', () => {
    const named = setField('E3', 'goalContribution', [{ goalId: 'G1' }]);
    expect(forecastOf(named(offering({ unit: '户' })))).toMatchObject({ assumed: true, forecast: 90, missing: [] });
    expect(forecastOf(named(offering({ unit: '万元' })))).toMatchObject({
      source: 'offers',
      assumed: false,
      forecast: undefined,
      missing: [{ id: 'E3', field: 'goalContribution' }],
    });
  });

  test('the take-up that is missing is named', () => {
    const map = setField('E3', 'takeUpPct', undefined)(offering({ unit: '人' }));
    expect(forecastOf(map)).toMatchObject({
      assumed: true,
      forecast: undefined,
      missing: [{ id: 'E3', field: 'takeUpPct' }],
    });
  });
});
