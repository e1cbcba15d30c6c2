import { describe, expect, it } from 'vitest';
import { borrowableFor } from '../../../shared/coverage/borrowable.ts';
import { coverageMatrix, gapsOf } from '../../../shared/coverage/build-matrix.ts';
import type { MatrixId } from '../../../shared/coverage/coverage-matrix.ts';
import { detailTable, matrixTable } from '../../../shared/coverage/matrix-table.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { leaveEmpty } from '../../../shared/document/edits/empty-cells.ts';
import { findTemplate } from '../../../shared/document/templates.ts';
import { buildMap } from '../build-map.ts';

const context = { dictionaries: starterDictionaries, today: '2026-03-01' };
const matrixOf = (id: MatrixId, ...documents: MapDocument[]) => coverageMatrix(id, documents, context);
const template = (code: string) => findTemplate(code) as MapDocument;

/** Two payroll segments in two stages; S1 reaches two scripts, S2 ends at its product. */
const payroll = () =>
  buildMap(
    {
      S1: { specialGroup: 'payroll', lifecycleStage: ['acquire', 'nurture'], tier: ['L1'], size: 1000 },
      S2: { specialGroup: 'payroll', lifecycleStage: ['churn'], tier: ['L2'], size: 300 },
      S3: { lifecycleStage: ['maintain'], tier: ['L1'], size: 50, name: '临时客群' },
      SC1: { expectedVolume: 500, origin: 'existing' },
      SC2: { scenarioClass: 'event' },
      P1: {},
      P2: {},
      CH1: { channelType: 'sms', force: 'sea', touches: 2, origin: 'existing' },
      CH2: { channelType: 'remoteCall', force: 'air', origin: 'new' },
      T1: {},
      T2: {},
    },
    ['S1 SC1', 'SC1 P1', 'P1 CH1', 'CH1 T1', 'CH1 CH2 fallback', 'CH2 T2', 'S2 SC2', 'SC2 P2'],
  );

describe('coverage by lifecycle stage and segment', () => {
  it('has a column for each special group, and one for each segment without', () => {
    const { rows, columns } = matrixOf('stage', payroll());
    expect(rows.map(({ id }) => id)).toEqual(['acquire', 'nurture', 'convert', 'maintain', 'churn']);
    expect(columns.map(({ id, label, note }) => [id, label.zh, note?.zh])).toEqual([
      ['group:payroll', '代发', '2 个客群'],
      ['segment:S3', '临时客群', '1 个客群'],
    ]);
  });

  it('counts only paths that reach a script, in every stage of their segment, once in the totals', () => {
    const matrix = matrixOf('stage', payroll());
    const acquire = matrix.cell('acquire', 'group:payroll');
    expect(acquire).toMatchObject({ state: 'covered', paths: 2, nodes: 7, people: 1000 });
    expect(matrix.cell('nurture', 'group:payroll').paths).toBe(2);
    expect(matrix.cell('churn', 'group:payroll')).toMatchObject({ state: 'gap', paths: 0 });
    expect(matrix.total.paths).toBe(2);
    expect(matrix.columnTotal('group:payroll').paths).toBe(2);
    expect(matrix.counts).toEqual({ covered: 2, asked: 10, gaps: 8, leftEmpty: 0, overdue: 0 });
  });

  it('tells existing from new strategies: a path with anything new on it is new', () => {
    const { origins } = matrixOf('stage', payroll()).cell('acquire', 'group:payroll');
    expect(origins).toEqual({ existing: 1, new: 1, unmarked: 0 });
  });

  it('counts contacts: volume × contacts, and the share that a fallback passes on', () => {
    const cell = matrixOf('stage', payroll()).cell('acquire', 'group:payroll');
    // Of 500 a tenth is kept back: 450 × 2 by SMS and 450 × 60 % by call.
    expect(cell).toMatchObject({ touches: 1170, touchesUnknown: 0 });
  });

  it('says so where a volume is missing, and splits one between segments by their sizes', () => {
    const map = buildMap(
      {
        S1: { specialGroup: 'payroll', lifecycleStage: ['acquire'], size: 300 },
        S2: { specialGroup: 'merchant', lifecycleStage: ['acquire'], size: 100 },
        SC1: { expectedVolume: 200 },
        SC2: { expectedVolume: undefined },
        P1: {},
        CH1: {},
        T1: {},
      },
      ['S1 SC1', 'S2 SC1', 'S2 SC2', 'SC1 P1', 'SC2 P1', 'P1 CH1', 'CH1 T1'],
    );
    const matrix = matrixOf('stage', map);
    expect(matrix.cell('acquire', 'group:payroll')).toMatchObject({ touches: 135, touchesUnknown: 0 });
    expect(matrix.cell('acquire', 'group:merchant')).toMatchObject({ touches: 45, touchesUnknown: 1 });
    expect(matrix.total).toMatchObject({ touches: 180, touchesUnknown: 1 });
  });

  it('names what is there but not connected, with the kind that is missing', () => {
    const matrix = matrixOf('stage', payroll());
    expect(matrix.cell('churn', 'group:payroll').partial).toMatchObject([
      { nodes: ['S2', 'SC2', 'P2'], missing: 'channel' },
    ]);
    expect(matrix.cell('maintain', 'segment:S3').partial).toMatchObject([{ nodes: ['S3'], missing: 'scenario' }]);
  });

  it('does not ask a parent for a scenario of its own, nor count its children’s customers again', () => {
    const map = buildMap({
      S1: { lifecycleStage: ['acquire'], size: 900 },
      S2: { lifecycleStage: ['acquire'], size: 400, parentSegmentId: 'S1' },
    });
    const cell = matrixOf('stage', map).cell('acquire', 'segment:S1');
    expect(cell.people).toBe(900);
    expect(cell.partial.map(({ nodes }) => nodes)).toEqual([['S2']]);
  });

  it('collects segments without a stage in a row of their own, which is no gap', () => {
    const matrix = matrixOf('stage', buildMap({ S1: { specialGroup: 'payroll', lifecycleStage: undefined } }));
    expect(matrix.rows.at(-1)).toMatchObject({ id: 'none', isRest: true });
    expect(matrix.cell('none', 'group:payroll').state).toBe('outside');
    expect(matrix.counts).toMatchObject({ asked: 5, gaps: 5 });
  });

  it('leaves out what lies in the draft tray', () => {
    const map = buildMap({ S1: { lifecycleStage: ['acquire'] }, S2: { specialGroup: 'payroll', tray: true } });
    expect(matrixOf('stage', map).columns.map(({ id }) => id)).toEqual(['segment:S1']);
  });

  it('survives parents in a circle', () => {
    const map = buildMap({ S1: { parentSegmentId: 'S2' }, S2: { parentSegmentId: 'S1' } });
    expect(matrixOf('stage', map).columns).toHaveLength(2);
  });
});

describe('cells left empty on purpose', () => {
  const place = { matrix: 'stage', row: 'convert', column: 'group:payroll' };

  it('leave the denominator until the review date has passed', () => {
    const map = leaveEmpty(place, '由总行统一经营', '2026-03-01')(payroll());
    const matrix = matrixOf('stage', map);
    expect(matrix.cell('convert', 'group:payroll')).toMatchObject({
      state: 'leftEmpty',
      leftEmpty: { reason: '由总行统一经营', reviewDate: '2026-03-01' },
    });
    expect(matrix.counts).toMatchObject({ asked: 9, gaps: 7, leftEmpty: 1, overdue: 0 });
    const later = coverageMatrix('stage', [map], { ...context, today: '2026-03-02' });
    expect(later.cell('convert', 'group:payroll').state).toBe('overdue');
    expect(later.counts).toMatchObject({ asked: 10, gaps: 8, leftEmpty: 0, overdue: 1 });
  });

  it('count only in their own matrix, and not once a path is there', () => {
    const other = leaveEmpty({ ...place, matrix: 'class' }, '理由', '2027-01-01')(payroll());
    expect(matrixOf('stage', other).counts.leftEmpty).toBe(0);
    const covered = leaveEmpty({ ...place, row: 'acquire' }, '理由', '2027-01-01')(payroll());
    expect(matrixOf('stage', covered).cell('acquire', 'group:payroll').state).toBe('covered');
  });
});

describe('the other matrices', () => {
  it('asks only for tiers and channel types that the map uses', () => {
    const matrix = matrixOf('tier', payroll());
    expect(matrix.rows.map(({ id }) => id)).toEqual(['L1', 'L2']);
    expect(matrix.columns.map(({ id, note }) => [id, note?.zh])).toEqual([
      ['sms', '海'],
      ['remoteCall', '空'],
    ]);
    expect(matrix.cell('L1', 'sms').paths).toBe(1);
    expect(matrix.cell('L2', 'remoteCall').state).toBe('gap');
  });

  it('counts by scenario class; a segment without a scenario lacks every class', () => {
    const matrix = matrixOf('class', payroll());
    expect(matrix.rows.map(({ id }) => id)).toEqual(['lifecycle', 'product', 'event']);
    expect(matrix.cell('lifecycle', 'group:payroll').paths).toBe(2);
    expect(matrix.cell('event', 'group:payroll').partial).toMatchObject([{ missing: 'channel' }]);
    expect(matrix.cell('product', 'segment:S3').partial).toMatchObject([{ missing: 'scenario' }]);
  });
});

describe('several maps', () => {
  it('joins special groups and keeps other segments apart', () => {
    const [one, other] = [payroll(), { ...payroll(), id: 'other', title: '另一张' }];
    const matrix = matrixOf('stage', one, other);
    expect(matrix.columns.map(({ id, own }) => [id, own])).toEqual([
      ['group:payroll', true],
      ['segment:S3', true],
      ['segment:other/S3', false],
    ]);
    expect(matrix.cell('acquire', 'group:payroll')).toMatchObject({ paths: 4, people: 2000, touches: 2340 });
  });

  it('brings stages of other schemes to those of the open map by the links of the dictionary', () => {
    const matrix = matrixOf('stage', template('TPL-ELDER'), template('TPL-PRIVATE'), template('TPL-VILLAGE'));
    expect(matrix.rows.map(({ id, own }) => [id, own])).toEqual(
      ['acquire', 'nurture', 'convert', 'maintain', 'churn'].map((id) => [id, true]),
    );
    // B4 growth is A5 nurture, B4 value is A5 convert; C3 has the same acquire.
    expect(matrix.cell('nurture', 'group:private').paths).toBeGreaterThan(0);
    expect(matrix.cell('convert', 'group:private').paths).toBeGreaterThan(0);
    expect(matrix.cell('acquire', 'group:villager').paths).toBeGreaterThan(0);
    const other = matrixOf('stage', template('TPL-PRIVATE'), template('TPL-ELDER'));
    expect(other.rows.map(({ id }) => id)).toEqual(['acquire', 'growth', 'value', 'mature']);
    expect(other.cell('growth', 'group:pension').paths).toBeGreaterThan(0);
  });

  it('lets a gap borrow scenarios of its row, the most used first', () => {
    const matrix = matrixOf('stage', template('TPL-PAYROLL'), template('TPL-MERCHANT'), template('TPL-ELDER'));
    const list = borrowableFor(matrix, matrix.cell('acquire', 'group:pension'));
    expect(list.length).toBeGreaterThan(1);
    expect(list.map(({ paths }) => paths)).toEqual(list.map(({ paths }) => paths).sort((a, b) => b - a));
    expect(new Set(list.map(({ where }) => where.zh))).toEqual(new Set(['代发', '商户']));
  });
});

it('borrows along the channel where columns are channels', () => {
  const matrix = matrixOf('tier', template('TPL-ELDER'));
  const gap = gapsOf(matrix)[0];
  if (!gap) throw new Error('no gap');
  const list = borrowableFor(matrix, gap);
  expect(list.length).toBeGreaterThan(0);
  expect(list.every(({ where }) => matrix.rows.some(({ id, label }) => label === where && id !== gap.row))).toBe(true);
});

describe('a matrix as a table', () => {
  it('shows figures, words for cells without any, and totals', () => {
    const matrix = matrixOf(
      'stage',
      leaveEmpty({ matrix: 'stage', row: 'convert', column: 'group:payroll' }, '=1+1', '2027-01-01')(payroll()),
    );
    const table = matrixTable(matrix, 'paths', 'zh');
    expect(table.header).toEqual(['生命周期 · 路径数', '代发', '临时客群', '合计']);
    expect(table.rows).toEqual([
      ['获客', 2, '空缺', 2],
      ['培育', 2, '空缺', 2],
      ['转化', '有意留空', '空缺', 0],
      ['维护', '空缺', '空缺', 0],
      ['流失', '空缺', '空缺', 0],
      ['合计', 2, 0, 2],
    ]);
    expect(detailTable(matrix, 'en').rows[4]).toEqual([
      'Convert',
      'Payroll',
      'Left empty',
      0,
      0,
      0,
      0,
      0,
      0,
      '=1+1',
      '2027-01-01',
    ]);
  });

  it('lists gaps in reading order', () => {
    expect(
      gapsOf(matrixOf('stage', payroll()))
        .slice(0, 3)
        .map(({ row, column }) => `${row} ${column}`),
    ).toEqual(['acquire segment:S3', 'nurture segment:S3', 'convert group:payroll']);
  });
});
