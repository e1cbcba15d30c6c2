import { describe, expect, it } from 'vitest';
import { coverageMatrix } from '../../../shared/coverage/build-matrix.ts';
import type { MatrixId } from '../../../shared/coverage/coverage-matrix.ts';
import { addPathFor, borrowScenario, type CellToFill, scriptTypeFor } from '../../../shared/coverage/path-for-cell.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { isCovered, rowsByLane } from '../../../shared/document/lane-rows.ts';
import { allTemplates, findTemplate } from '../../../shared/document/templates.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { buildMap, deepFreeze } from '../build-map.ts';

const dictionaries = starterDictionaries;
const today = '2026-03-01';
const names = { segment: '新客群', scenario: '新场景', product: '新产品', channel: '新渠道', script: '新话术' };
const matrixOf = (id: MatrixId, document: MapDocument) => coverageMatrix(id, [document], { dictionaries, today });

function cellToFill(document: MapDocument, matrix: MatrixId, row: string, column: string): CellToFill {
  return { matrix, cell: matrixOf(matrix, document).cell(row, column), dictionaries, names };
}

const added = (before: MapDocument, after: MapDocument) =>
  after.nodes.filter(({ id }) => !before.nodes.some((node) => node.id === id)).map(({ kind }) => kind);

describe('closing a gap', () => {
  it('closes every gap of every template with one edit, without new illegal edges or broken chains', () => {
    for (const map of allTemplates()) {
      for (const id of ['stage', 'tier', 'class'] as const) {
        const matrix = matrixOf(id, map);
        for (const row of matrix.rows) {
          for (const column of matrix.columns) {
            if (matrix.cell(row.id, column.id).state !== 'gap') continue;
            const after = addPathFor(cellToFill(deepFreeze(map), id, row.id, column.id))(map);
            const cell = matrixOf(id, after).cell(row.id, column.id);
            expect(cell, `${map.code} ${id} ${row.id} ${column.id}`).toMatchObject({ state: 'covered', partial: [] });
            expect(cell.origins.new).toBe(cell.paths);
            const errors = (document: MapDocument) =>
              runRules(document, { dictionaries, stock: {}, today }).filter(({ ruleId }) =>
                ['SM001', 'SM004', 'SM005', 'SM006'].includes(ruleId),
              ).length;
            expect(errors(after)).toBe(errors(map));
          }
        }
      }
    }
  });

  it('lays no new card over another', () => {
    const map = findTemplate('TPL-ELDER') as MapDocument;
    const after = addPathFor(cellToFill(map, 'stage', 'churn', 'group:pension'))(map);
    for (const node of after.nodes) {
      const others = after.nodes.filter(({ id }) => id !== node.id);
      const lane = [...rowsByLane([node]).keys()][0];
      expect(isCovered((lane && rowsByLane(others).get(lane)) ?? [], node.y), node.id).toBe(false);
    }
  });

  it('goes on where a path ends', () => {
    const map = buildMap({ S1: { lifecycleStage: ['acquire'] }, SC1: {}, P1: {}, CH1: { channelType: 'sms' } }, [
      'S1 SC1',
      'SC1 P1',
      'P1 CH1',
    ]);
    const after = addPathFor(cellToFill(map, 'stage', 'acquire', 'segment:S1'))(map);
    expect(added(map, after)).toEqual(['script']);
    expect(after.nodes.at(-1)).toMatchObject({ kind: 'script', scriptType: 'sms', origin: 'new' });
  });

  it('makes a segment where the cell has none, under the goal of its column', () => {
    const map = buildMap({ G1: {}, G2: {}, S1: { specialGroup: 'payroll', lifecycleStage: ['acquire'] } }, ['G2 S1']);
    const after = addPathFor(cellToFill(map, 'stage', 'churn', 'group:payroll'))(map);
    expect(added(map, after)).toEqual(['segment', 'scenario', 'product', 'channel', 'script']);
    const segment = after.nodes.find(({ id }) => id === 'S2');
    expect(segment).toMatchObject({
      specialGroup: 'payroll',
      lifecycleStage: ['churn'],
      origin: 'new',
      name: '新客群',
    });
    expect(
      buildGraph(after)
        .previous('S2', 'flow')
        .map(({ id }) => id),
    ).toEqual(['G2']);
  });

  it('puts a new segment of a column without a group under the segment of that column', () => {
    const map = buildMap({ S1: { lifecycleStage: ['acquire'] } });
    const after = addPathFor(cellToFill(map, 'stage', 'churn', 'segment:S1'))(map);
    expect(after.nodes.find(({ id }) => id === 'S2')).toMatchObject({ parentSegmentId: 'S1' });
  });

  it('gives a tier its channel behind the product it has, with what the channel library says', () => {
    const map = buildMap(
      {
        S1: { tier: ['L1'] },
        S2: { tier: ['L2'] },
        SC1: {},
        SC2: {},
        P1: {},
        P2: {},
        CH1: { channelType: 'sms', force: 'sea' },
        T1: {},
      },
      ['S1 SC1', 'SC1 P1', 'P1 CH1', 'CH1 T1', 'S2 SC2', 'SC2 P2'],
    );
    const after = addPathFor(cellToFill(map, 'tier', 'L2', 'sms'))(map);
    expect(added(map, after)).toEqual(['channel', 'script']);
    expect(after.nodes.find(({ id }) => id === 'CH2')).toMatchObject({
      channelType: 'sms',
      force: 'sea',
      unitCost: 0.05,
    });
  });

  it('makes an event scenario for the row of events', () => {
    const map = buildMap({ S1: {} });
    const after = addPathFor(cellToFill(map, 'class', 'event', 'segment:S1'))(map);
    expect(after.nodes.find(({ kind }) => kind === 'scenario')).toMatchObject({
      scenarioClass: 'event',
      trigger: { type: 'event' },
    });
  });

  it('borrows a scenario: the path is complete with one edge', () => {
    const map = findTemplate('TPL-PAYROLL') as MapDocument;
    const given = cellToFill(map, 'stage', 'maintain', 'group:payroll');
    const after = borrowScenario(given, 'SC2')(map);
    expect(added(map, after)).toEqual(['segment']);
    expect(matrixOf('stage', after).cell('maintain', 'group:payroll').state).toBe('covered');
  });
});

it('chooses the kind of script by channel', () => {
  expect([scriptTypeFor('sms'), scriptTypeFor('hall'), scriptTypeFor('aiCall')]).toEqual(['sms', 'faceToFace', 'call']);
});
