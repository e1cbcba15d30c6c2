import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { connect, removeElements, setField } from '../../../shared/document/edits/elements.ts';
import { setContribution } from '../../../shared/document/edits/goals.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { forecastGoals } from '../../../shared/forecast/goal-progress.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import {
  forAnyOffer,
  goalScope,
  offersFor,
  perUnitOf,
  setForAll,
  setPerUnit,
  toggleOffer,
  toggleSegment,
} from '../../../shared/plan/goal-scope.ts';
import { addSegment } from '../../../shared/plan/grow.ts';
import { times } from '../../property-runs.ts';
import { applyAll, randomEdits } from '../random-edits.ts';
import { empty, grown } from './plan-steps.ts';

/** A goal, three segments, a product for the first and another for the second. */
const plan = () =>
  grown(empty(), [
    [1, 0, 0],
    [0, 1, 0],
    [0, 2, 0],
    [0, 3, 0],
    [2, 0, 0],
    [2, 1, 1],
  ]);

const shown = (map: MapDocument, id = 'G1') => {
  const { isForAll, segments, offers } = goalScope(buildGraph(map), id);
  return [isForAll ? 'all' : segments.map((segment) => segment.id), offers.map(({ product }) => product.name)];
};
const offerTo = (map: MapDocument, product: string) =>
  offersFor(buildGraph(map), 'G1').find((offer) => offer.product.name === product)?.edge.id ?? '';

describe('whom a goal is for', () => {
  test('all, one, two, and all again without the last one', () => {
    const map = plan();
    expect(shown(map)).toEqual(['all', []]);
    const one = toggleSegment('G1', 'S2')(map);
    expect(shown(one)).toEqual([['S2'], []]);
    const two = toggleSegment('G1', 'S1')(one);
    expect(shown(two)).toEqual([['S1', 'S2'], []]);
    expect(shown(toggleSegment('G1', 'S2')(two))).toEqual([['S1'], []]);
    expect(shown(toggleSegment('G1', 'S2')(one))).toEqual(['all', []]);
    expect(shown(setForAll('G1')(two))).toEqual(['all', []]);
  });

  test('a new segment comes under the goals that are for all, not under the others', () => {
    expect(shown(addSegment('新客户')(plan()))).toEqual(['all', []]);
    expect(shown(addSegment('新客户')(toggleSegment('G1', 'S2')(plan())))).toEqual([['S2'], []]);
  });

  test('an edge drawn or deleted on the map is seen in the sheet, and a sub-segment counts with its parent', () => {
    const one = toggleSegment('G1', 'S2')(plan());
    expect(shown(connect('G1', 'S3', 'flow')(one))).toEqual([['S2', 'S3'], []]);
    const none = removeElements(new Set(one.edges.filter(({ from }) => from === 'G1').map(({ id }) => id)))(one);
    expect(shown(none)).toEqual([[], []]);
    const below = setField('S1', 'parentSegmentId', 'S2')(setField('S3', 'parentSegmentId', 'S2')(one));
    expect(shown(below)).toEqual(['all', []]);
  });
});

describe('what brings a goal', () => {
  test('offers to its segments may be named, and those that are named already', () => {
    const map = toggleSegment('G1', 'S1')(plan());
    const names = (of: MapDocument) => offersFor(buildGraph(of), 'G1').map(({ product }) => product.name);
    expect(names(map)).toEqual(['产品0']);
    const other = offerTo(plan(), '产品1');
    const named = toggleOffer('G1', other)(map);
    expect(names(named)).toEqual(['产品0', '产品1']);
    expect(shown(named)).toEqual([['S1'], ['产品1']]);
    expect(shown(toggleOffer('G1', other)(named))).toEqual([['S1'], []]);
    expect(shown(forAnyOffer('G1')(named))).toEqual([['S1'], []]);
  });

  test('one alone, then all together are all, and all again from one', () => {
    const [one, other] = [offerTo(plan(), '产品0'), offerTo(plan(), '产品1')];
    const both = toggleOffer('G1', other)(toggleOffer('G1', one)(plan()));
    expect(shown(both)).toEqual(['all', []]);
    expect(shown(toggleOffer('G1', one)(both))).toEqual(['all', ['产品0']]);
  });

  test('what one customer brings is said once for all that bring it, and differs where the map says so', () => {
    const perUnit = (map: MapDocument) => perUnitOf(buildGraph(map), 'G1');
    const all = setPerUnit('G1', 0.8)(plan());
    expect(perUnit(all)).toEqual({ value: 0.8, differs: false });
    expect(shown(all)).toEqual(['all', []]);
    expect(perUnit(setContribution(offerTo(plan(), '产品1'), 'G1', 2)(all))).toEqual({
      value: undefined,
      differs: true,
    });
    expect(setPerUnit('G1', undefined)(all).edges).toEqual(plan().edges);
    const named = toggleOffer('G1', offerTo(plan(), '产品1'))(plan());
    const given = setPerUnit('G1', 3)(named);
    expect([shown(given), perUnit(given)]).toEqual([['all', ['产品1']], { value: 3, differs: false }]);
    expect(setPerUnit('G1', undefined)(given)).toEqual(named);
  });

  test('a contribution that the map says stays when another offer is named', () => {
    const map = setContribution(offerTo(plan(), '产品0'), 'G1', 0.5)(plan());
    const both = toggleOffer('G1', offerTo(map, '产品1'))(map);
    expect(shown(both)).toEqual(['all', []]);
    const given = both.edges.flatMap((edge) => (edge.type === 'flow' ? (edge.goalContribution ?? []) : []));
    expect(given).toEqual([{ goalId: 'G1', perUnit: 0.5 }, { goalId: 'G1' }]);
  });

  test('only what is named counts in the forecast', () => {
    const counted = [
      ['G1', 'unit', '户'],
      ['SC1', 'expectedVolume', 100],
      ['SC2', 'expectedVolume', 200],
      [offerTo(plan(), '产品0'), 'takeUpPct', 10],
      [offerTo(plan(), '产品1'), 'takeUpPct', 10],
    ] as const;
    const map = counted.reduce((each, [id, path, value]) => setField(id, path, value)(each), plan());
    const progress = (of: MapDocument) => forecastGoals(buildGraph(of)).of('G1')?.progress;
    expect(progress(map)).toBe(30);
    const named = toggleOffer('G1', offerTo(map, '产品1'))(map);
    expect(progress(named)).toBe(20);
    expect(forecastGoals(buildGraph(named)).of('G1')?.assumed).toBe(true);
  });
});

test('the sheet changes nothing but what the goal itself says', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...allTemplates()),
      randomEdits(10),
      fc.array(fc.tuple(fc.boolean(), fc.nat(50), fc.nat(50)), { minLength: 1, maxLength: 6 }),
      (document, edits, toggles) => {
        const before = applyAll(document, edits);
        const graph = buildGraph(before);
        const goal = graph.ofKind('goal')[0];
        if (!goal) return;
        const after = toggles.reduce((map, [isOffer, pick]) => {
          const list = isOffer ? offersFor(buildGraph(map), goal.id).map(({ edge }) => edge) : graph.ofKind('segment');
          const chosen = list[pick % Math.max(1, list.length)];
          return chosen ? (isOffer ? toggleOffer : toggleSegment)(goal.id, chosen.id)(map) : map;
        }, before);
        expect(after.nodes).toEqual(before.nodes);
        const others = (map: MapDocument) =>
          map.edges
            .filter(
              ({ from, to, type }) => !(from === goal.id && type === 'flow' && graph.node(to)?.kind === 'segment'),
            )
            .map((edge) => {
              if (edge.type !== 'flow' || !edge.goalContribution) return edge;
              const rest = edge.goalContribution.filter((entry) => entry.goalId !== goal.id);
              const { goalContribution: _, ...bare } = edge;
              return rest.length > 0 ? { ...bare, goalContribution: rest } : bare;
            });
        expect(others(after)).toEqual(others(before));
      },
    ),
    { numRuns: times(60) },
  );
});
