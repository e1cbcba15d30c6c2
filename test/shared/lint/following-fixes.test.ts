// Tests completing a map with what follows as fixes: they write what completing would, and name each place.
import { describe, expect, it } from 'vitest';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { completedWholly } from '../../../shared/knowledge/derived/complete.ts';
import { applyFixPlan, planFixes } from '../../../shared/lint/fix-plan.ts';
import { followingFixes } from '../../../shared/lint/following-fixes.ts';
import { chain } from '../build-map.ts';

describe('followingFixes', () => {
  it.each(allTemplates().map((map) => [map.title, map] as const))('completes %s as completing does', (_title, map) => {
    const bare = {
      ...map,
      nodes: map.nodes.map((node) =>
        node.kind === 'channel'
          ? { ...node, executorRole: undefined, slaHours: undefined, sendWindow: undefined }
          : node,
      ),
    };
    const plan = planFixes(bare, followingFixes(bare, starterDictionaries));
    expect(plan.free.changes.length).toBeGreaterThan(0);
    expect(applyFixPlan(plan, false)(bare)).toEqual(completedWholly(bare, starterDictionaries));
  });

  it('lists each place with what it holds now, and finds nothing twice', () => {
    const map = chain({ CH1: { channelType: 'rmCall', executorRole: undefined } });
    const { free } = planFixes(map, followingFixes(map, starterDictionaries));
    expect(free.changes).toContainEqual({ id: 'CH1', field: 'executorRole', before: undefined, after: '客户经理' });
    const whole = completedWholly(map, starterDictionaries);
    expect(followingFixes(whole, starterDictionaries)).toEqual([]);
  });
});
