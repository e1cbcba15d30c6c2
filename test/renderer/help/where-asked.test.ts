// What F1 means: the problem, then the field, then the panel, then the screen.
import { describe, expect, it } from 'vitest';
import { anchorsAsked } from '../../../renderer/help/where-asked.ts';

/** An element below others with these marks, the nearest first. */
const below = (...marks: readonly Record<string, string>[]) => ({
  closest: (selector: string) => {
    const name = selector.slice(1, -1);
    const found = marks.find((each) => name in each);
    return found ? { getAttribute: (wanted: string) => found[wanted] ?? null } : null;
  },
});
const nothing = { current: undefined, selected: undefined, selectedKind: undefined, screen: 'map' };

describe('F1', () => {
  it('takes the rule of a problem’s line before its panel', () => {
    const element = below({ 'data-help': 'rule.SM009' }, { 'data-help': 'panel.problems' });
    expect(anchorsAsked({ ...nothing, element })[0]).toBe('rule.SM009');
  });

  it('takes the field before the panel, whatever is selected', () => {
    const element = below(
      { 'data-field': 'trigger.type' },
      { 'data-fields': 'scenario' },
      { 'data-help': 'panel.inspector' },
    );
    expect(anchorsAsked({ ...nothing, element, current: 'SM014', selected: 'SM014' })).toEqual([
      'field.scenario.trigger.type',
      'panel.inspector',
      'screen.map',
    ]);
  });

  it('takes, on the canvas, the problem that was gone to, then that of what is selected, then its kind', () => {
    const element = below({ 'data-help': 'panel.canvas' });
    expect(anchorsAsked({ ...nothing, element, current: 'SM014', selected: 'SM008', selectedKind: 'segment' })).toEqual(
      ['rule.SM014', 'rule.SM008', 'kind.segment', 'panel.canvas', 'screen.map'],
    );
  });

  it('takes the screen where nothing else is known', () => {
    expect(anchorsAsked({ ...nothing, element: null, screen: 'goals' })).toEqual(['screen.goals']);
  });
});
