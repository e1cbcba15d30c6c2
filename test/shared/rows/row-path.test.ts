// Tests the way a strategy row takes through the map.
import { describe, expect, it } from 'vitest';
import { allTemplates } from '../../../shared/document/templates.ts';
import { pathOfRow } from '../../../shared/rows/row-path.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';
import { chain } from '../build-map.ts';

describe('pathOfRow', () => {
  it('leads from the segment to the script', () => {
    const map = chain();
    const [row] = strategyRows(map);
    expect(row && pathOfRow(map, row)).toEqual({
      nodes: ['S1', 'SC1', 'P1', 'CH1', 'T1'],
      edges: ['E2', 'E3', 'E4', 'E5'],
    });
  });

  it('passes the channels on the way to the row’s own, the shortest way, and ends in a circle too', () => {
    const map = chain({ CH2: {}, CH3: {}, T3: {} }, ['CH1 CH2', 'CH2 CH3', 'CH1 CH3 handoff', 'CH3 T3', 'CH3 CH1']);
    const row = strategyRows(map).find(({ ids }) => ids.channel === 'CH3');
    expect(row && pathOfRow(map, row)).toEqual({
      nodes: ['S1', 'SC1', 'P1', 'CH1', 'CH3', 'T3'],
      edges: ['E2', 'E3', 'E4', 'E8', 'E9'],
    });
  });

  it('is joined from end to end for every row of the templates', () => {
    for (const map of allTemplates()) {
      for (const row of strategyRows(map)) {
        const { nodes, edges } = pathOfRow(map, row);
        const ends = edges.map((id) => map.edges.find((edge) => edge.id === id));
        expect(ends.map((edge) => edge?.from)).toEqual(nodes.slice(0, -1));
        expect(ends.map((edge) => edge?.to)).toEqual(nodes.slice(1));
      }
    }
  });
});
