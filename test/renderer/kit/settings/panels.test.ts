import { describe, expect, test } from 'vitest';
import { foldedAt, type PanelChoices, toggledAt } from '../../../../renderer/kit/settings/panels.ts';

const OPEN: PanelChoices = { folded: { left: false, right: false, bottom: false }, foldedWhenTight: {} };
const LARGE = { width: 1440, height: 900 };
const SMALL = { width: 1280, height: 680 };
const SMALLEST = { width: 960, height: 560 };

describe('panels of the map', () => {
  test.each([
    [LARGE, []],
    [{ width: 1366, height: 728 }, []],
    [SMALL, ['left']],
    [{ width: 960, height: 600 }, ['left', 'bottom']],
    [SMALLEST, ['left', 'bottom']],
  ])('fold by themselves at %j: %j', (size, folded) => {
    expect(Object.entries(foldedAt(OPEN, size)).flatMap(([panel, isFolded]) => (isFolded ? [panel] : []))).toEqual(
      folded,
    );
  });

  test('what was chosen in a small window holds in small ones, and the large one comes back as it was', () => {
    const opened = toggledAt(OPEN, 'left', SMALL);
    expect(foldedAt(opened, SMALL).left).toBe(false);
    expect(foldedAt(opened, SMALLEST).left).toBe(false);
    const foldedWhereLarge = toggledAt(opened, 'left', LARGE);
    expect(foldedAt(foldedWhereLarge, LARGE).left).toBe(true);
    expect(foldedAt(foldedWhereLarge, SMALL).left).toBe(false);
    expect(foldedAt(toggledAt(foldedWhereLarge, 'left', SMALL), LARGE).left).toBe(true);
  });

  test('the inspector is folded by choice alone, at every size', () => {
    expect(foldedAt(OPEN, SMALLEST).right).toBe(false);
    expect(foldedAt(toggledAt(OPEN, 'right', SMALLEST), LARGE).right).toBe(true);
  });
});
