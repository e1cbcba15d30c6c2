import { describe, expect, test } from 'vitest';
import { documentSchema } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { findTemplate } from '../../../shared/document/templates.ts';
import { offersOf } from '../../../shared/forecast/offers.ts';
import { applyWhatIf, changesNothing, UNCHANGED } from '../../../shared/forecast/what-if.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { deepFreeze } from '../build-map.ts';

const template = findTemplate('TPL-ELDER');
if (!template) throw new Error('no template');
const elder = deepFreeze(template);
const offers = (map: typeof elder) =>
  Object.fromEntries(
    offersOf(buildGraph(map)).map(({ product, scenario, edge }) => [
      product.id,
      [scenario.expectedVolume, edge.takeUpPct],
    ]),
  );

describe('what if', () => {
  test('nothing is changed, the map stays the very same', () => {
    expect(applyWhatIf(UNCHANGED)(elder)).toBe(elder);
    expect(applyWhatIf({ ...UNCHANGED, takeUpOf: { E1: 100 } })(elder)).toBe(elder);
    expect(changesNothing({ ...UNCHANGED, volumeOf: { SC1: 100 } })).toBe(true);
  });

  test('general and own multipliers work together', () => {
    const p3 = offersOf(buildGraph(elder)).find(({ product }) => product.id === 'P3')?.edge.id ?? '';
    const changed = applyWhatIf({ takeUpPct: 150, volumePct: 80, takeUpOf: { [p3]: 50 }, volumeOf: { SC1: 50 } })(
      elder,
    );
    expect(offers(changed)).toEqual({ P1: [1200, 22.5], P2: [1200, 7.5], P3: [1200, 9], P4: [1200, 9], P5: [192, 15] });
    expect(documentSchema.safeParse(changed).error).toBeUndefined();
  });

  test('what lies in the draft tray stays as it is', () => {
    const map = setField('SC1', 'tray', true)(elder);
    const changed = applyWhatIf({ ...UNCHANGED, volumePct: 50 })(map);
    const volumes = changed.nodes.flatMap((node) => (node.kind === 'scenario' ? [[node.id, node.expectedVolume]] : []));
    expect(volumes).toEqual([
      ['SC1', 3000],
      ['SC2', 750],
      ['SC3', 120],
    ]);
  });

  test('take-up stays a percentage with two decimals', () => {
    expect(offers(applyWhatIf({ ...UNCHANGED, takeUpPct: 1000 })(elder)).P1).toEqual([3000, 100]);
    expect(offers(applyWhatIf({ ...UNCHANGED, takeUpPct: 33.33 })(elder)).P2).toEqual([3000, 1.67]);
    expect(offers(applyWhatIf({ ...UNCHANGED, volumePct: 0 })(elder)).P1).toEqual([0, 15]);
  });
});
