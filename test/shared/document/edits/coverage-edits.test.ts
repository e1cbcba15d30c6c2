import { describe, expect, it } from 'vitest';
import { askAgain, leaveEmpty } from '../../../../shared/document/edits/empty-cells.ts';
import { addWave, moveToWave, removeWave, setWave } from '../../../../shared/document/edits/waves.ts';
import { buildMap, deepFreeze } from '../../build-map.ts';

const place = { matrix: 'stage', row: 'churn', column: 'group:payroll' };

describe('cells left empty on purpose', () => {
  it('are kept once per place, with the last reason', () => {
    const once = leaveEmpty(place, '没有必要', '2026-06-30')(deepFreeze(buildMap({})));
    expect(once.emptyCells).toEqual([{ ...place, reason: '没有必要', reviewDate: '2026-06-30' }]);
    expect(leaveEmpty(place, '没有必要', '2026-06-30')(once)).toBe(once);
    const twice = leaveEmpty(place, '改了', '2026-07-31')(deepFreeze(once));
    expect(twice.emptyCells).toEqual([{ ...place, reason: '改了', reviewDate: '2026-07-31' }]);
    expect(askAgain(place)(twice).emptyCells).toEqual([]);
    expect(askAgain({ ...place, row: 'acquire' })(twice)).toBe(twice);
  });
});

describe('waves', () => {
  const name = (no: number) => `第${no}波`;
  const map = () => deepFreeze(buildMap({ CH1: { waveNo: 1 }, CH2: {} }));

  it('are added week after week; the first is for everyone', () => {
    const two = addWave(name)(addWave(name)(map()));
    expect(two.waves).toEqual([
      { no: 1, name: '第1波', fromDay: 0, toDay: 6, enterCondition: 'all' },
      { no: 2, name: '第2波', fromDay: 7, toDay: 13, enterCondition: 'noResponse' },
    ]);
  });

  it('do not take reversed days, nor change for nothing', () => {
    const one = addWave(name)(map());
    expect(setWave(1, { fromDay: 9 })(one)).toBe(one);
    expect(setWave(1, { name: '第1波' })(one)).toBe(one);
    expect(setWave(7, { name: '无' })(one)).toBe(one);
    expect(setWave(1, { toDay: 20, stopCondition: '已办理' })(one).waves[0]).toMatchObject({
      toDay: 20,
      stopCondition: '已办理',
    });
    const stopped = setWave(1, { stopCondition: '已办理' })(one);
    expect(setWave(1, { stopCondition: undefined })(stopped).waves[0]).not.toHaveProperty('stopCondition');
  });

  it('leave their channels in no wave when they go', () => {
    const one = addWave(name)(map());
    const none = removeWave(1)(deepFreeze(one));
    expect(none.waves).toEqual([]);
    expect(none.nodes[0]).not.toHaveProperty('waveNo');
    expect(removeWave(5)(one)).toBe(one);
  });

  it('take channels in and out', () => {
    const moved = moveToWave(new Set(['CH2']), 1)(map());
    expect(moved.nodes[1]).toMatchObject({ waveNo: 1 });
    expect(moveToWave(new Set(['CH1', 'CH2']), undefined)(moved).nodes.every((node) => !('waveNo' in node))).toBe(true);
  });
});
