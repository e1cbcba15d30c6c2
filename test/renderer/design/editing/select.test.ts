// Tests what the selection commands choose.
import { describe, expect, test } from 'vitest';
import { inverted, sameKind, withFindings } from '../../../../renderer/design/editing/select.ts';
import { addNote } from '../../../../shared/document/edits/annotations.ts';
import { reachable } from '../../../../shared/document/reachable.ts';
import { chain } from '../../../shared/build-map.ts';

const map = chain({ S2: {}, CH2: {} }, ['G1 S2', 'CH1 CH2', 'CH2 CH1']);
const sorted = (ids: Iterable<string>) => [...ids].sort().join(' ');

describe('walking', () => {
  test('upstream goes against the edges', () => {
    expect(sorted(reachable(map, new Set(['SC1']), 'upstream'))).toBe('E1 E2 G1 S1 SC1');
  });
  test('downstream goes along them and ends in circles', () => {
    expect(sorted(reachable(map, new Set(['P1']), 'downstream'))).toBe('CH1 CH2 E4 E5 E7 E8 P1 T1');
  });
  test('begins at the end of a selected edge', () => {
    expect(sorted(reachable(map, new Set(['E2']), 'upstream'))).toBe('E1 E2 G1 S1');
    expect(sorted(reachable(map, new Set(['E5']), 'downstream'))).toBe('E5 T1');
  });
  test('finds nothing from nothing', () => {
    expect(reachable(map, new Set(['NOTE1']), 'upstream').size).toBe(0);
  });
});

test('the same kind is that of every selected node and edge', () => {
  expect(sorted(sameKind(map, new Set(['S1', 'E7'])))).toBe('E7 E8 S1 S2');
});

test('the opposite has the edges whose ends are in it', () => {
  const noted = addNote({ x: 0, y: 0, text: '' })(map);
  expect(sorted(inverted(noted, new Set(['G1', 'S1', 'SC1', 'E4'])))).toBe('CH1 CH2 E5 E7 E8 NOTE1 P1 S2 T1');
});

test('findings choose by severity', () => {
  const worst = new Map([
    ['S1', 'error'],
    ['E1', 'warning'],
    ['gone', 'error'],
  ] as const);
  expect(sorted(withFindings(map, worst, 'error'))).toBe('S1');
  expect(sorted(withFindings(map, worst, undefined))).toBe('E1 S1');
});
