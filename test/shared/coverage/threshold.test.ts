import { describe, expect, it } from 'vitest';
import { addThresholdStrategy, boundariesOf, type Gap, thresholdRule } from '../../../shared/coverage/threshold.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { newDocument } from '../../../shared/document/defaults.ts';
import { documentSchema, type MapDocument } from '../../../shared/document/document.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';

const boundaries = boundariesOf(starterDictionaries.tiers);
const high = boundaries.find(({ above }) => above.id === 'L4');
if (!high) throw new Error('no L4');
const rule = (gap: Gap) => thresholdRule(high, gap);

describe('the rule of customers just below a tier', () => {
  it('knows the boundaries between tiers, whatever their order in the dictionary', () => {
    expect(boundaries.map(({ below, above, at }) => [below.id, above.id, at])).toEqual([
      ['L1', 'L2', 5],
      ['L2', 'L3', 20],
      ['L3', 'L4', 100],
      ['L4', 'L5', 600],
    ]);
    expect(boundariesOf([...starterDictionaries.tiers].reverse())).toEqual(boundaries);
  });

  it('is structured conditions and a sentence', () => {
    expect(rule({ unit: 'percent', value: 20 })).toMatchObject({
      from: 80,
      to: 100,
      note: '距“L4 高端”不超过 20%。',
      conditions: [
        { attribute: 'aum', operator: 'gte', value: '80', unit: '万元' },
        { attribute: 'aum', operator: 'lt', value: '100', unit: '万元' },
      ],
    });
    expect(rule({ unit: 'wan', value: 2.5 })).toMatchObject({ from: 97.5, to: 100 });
    expect(thresholdRule(boundaries[0] as typeof high, { unit: 'percent', value: 20 })?.from).toBe(4);
  });

  it('does not reach below the lower tier', () => {
    expect(rule({ unit: 'wan', value: 90 })).toMatchObject({ from: 20, clamped: true });
    expect(rule({ unit: 'wan', value: 80 })).toMatchObject({ from: 20, clamped: false });
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 20.01])('refuses a gap of %s %%', (value) => {
    expect(rule({ unit: 'percent', value })).toBeUndefined();
  });
});

describe('the strategy built on it', () => {
  const empty = newDocument({ id: 'm', code: 'MAP', title: '图' });
  const gap = rule({ unit: 'percent', value: 20 });
  if (!gap) throw new Error('no rule');
  const given = { boundary: high, rule: gap, name: '临界高端客户', withPath: true };

  it('is a valid map with one complete row, the gap variable and a goal that can be measured', () => {
    const map = addThresholdStrategy({ ...given, targetCount: 30 })(empty);
    expect(documentSchema.safeParse(map).success).toBe(true);
    expect(strategyRows(map)).toHaveLength(1);
    expect(map.perspective).toContain('threshold');
    expect(map.nodes.find(({ kind }) => kind === 'segment')).toMatchObject({ segmentType: 'threshold', tier: ['L3'] });
    const script = map.nodes.find(({ kind }) => kind === 'script');
    expect(script).toMatchObject({ variables: [{ key: '差额' }] });
    expect(script?.kind === 'script' && script.text).toContain('{差额}');
    const errors = findings(map).filter(({ severity }) => severity === 'error');
    // Only the deadline of the goal and the approval of the script are left to people.
    expect(errors.map(({ ruleId, field }) => `${ruleId} ${field}`)).toEqual(['SM002 dueDate', 'SM019 approvalNo']);
  });

  it('is only the segment when no path is wanted, and leaves what was there alone', () => {
    const once = addThresholdStrategy({ ...given, withPath: false })(empty);
    expect(once.nodes.map(({ kind }) => kind)).toEqual(['segment']);
    const twice = addThresholdStrategy({ ...given })(once);
    expect(twice.nodes[0]).toBe(once.nodes[0]);
    expect(twice.nodes).toHaveLength(6);
  });

  function findings(map: MapDocument) {
    return runRules(map, { dictionaries: starterDictionaries, stock: {}, today: '2026-03-01' });
  }
});
