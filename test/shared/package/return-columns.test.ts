import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField } from '../../../shared/document/edits/elements.ts';
import { lossReasonsText, readLossReasons } from '../../../shared/package/loss-reasons.ts';
import { checkReturn } from '../../../shared/package/read-return.ts';
import { askedColumns, rowLists } from '../../../shared/package/return-columns.ts';
import { elderMap, makePayload } from '../../make-package.ts';
import { times } from '../../property-runs.ts';

const plain = makePayload({ validFrom: '2026-11-01' });

describe('the columns that a package asks for', () => {
  it('follow what the map has: a guardrail, calls, benefits, costs, winning back', () => {
    const asked = askedColumns(plain);
    const row = (part: string) => plain.rowsToReturn.find((code) => code.includes(part)) ?? '';
    const called = plain.rows.find(({ channelName }) => channelName.includes('外呼'))?.rowCode ?? '';
    expect(asked.asks(called, 'dialled')).toBe(true);
    expect(asked.asks(row('CH1'), 'dialled')).toBe(false);
    const without = {
      ...plain,
      rows: plain.rows.map((each) => ({
        ...each,
        benefit: [],
        scenarioName: '到账',
        goalCodes: [],
      })) as unknown as typeof plain.rows,
      map: {
        ...plain.map,
        nodes: plain.map.nodes.flatMap((node): typeof plain.map.nodes => {
          if (node.kind === 'goal') return [];
          if (node.kind === 'segment') return [{ ...node, segmentType: 'special', lifecycleStage: [] }];
          if (node.kind !== 'channel') return [node];
          const { unitCost: _cost, ...rest } = node;
          return [{ ...rest, channelType: 'hall' }];
        }),
      },
    };
    const least = ['listed', 'dispatched', 'executed', 'reached', 'responded', 'converted', 'amount', 'feedback'];
    expect(askedColumns(without).columns).toEqual(least);
    const guarded = (metricId: string) => {
      const document = setField('G2', 'guardrail', true)(setField('G2', 'metricId', metricId)(elderMap()));
      return askedColumns(makePayload({ document, validFrom: '2026-11-01' })).columns;
    };
    expect(guarded('optout_rate')).toContain('optOuts');
    expect(guarded('complaint_rate')).toContain('complaints');
    const leaving = setField('S2', 'segmentType', 'churnRisk')(elderMap());
    const asks = askedColumns(makePayload({ document: leaving, validFrom: '2026-11-01' })).asks;
    expect(asks(row('-S2-'), 'lossReasons')).toBe(true);
  });

  it('know the branch’s list per segment, else all of it as the most there can be', () => {
    const [row] = plain.rows;
    const code = row?.rowCode ?? '';
    expect(rowLists(plain).get(code)).toEqual({ count: 1200, isExact: false });
    const segment = plain.map.nodes.find(
      (node) => node.code === (row as unknown as { segmentCode: string }).segmentCode,
    );
    const listed = { ...plain, listCounts: [{ count: 1200 }, { segmentId: segment?.id ?? '', count: 268 }] };
    expect(rowLists(listed).get(code)).toEqual({ count: 268, isExact: true });
    const [other] = plain.rows.filter((each) => (each as { segmentCode?: string }).segmentCode !== segment?.code);
    if (other) expect(rowLists(listed).get(other.rowCode)).toEqual({ count: 1200, isExact: false });
  });
});

describe('a return against its package’s days and lists', () => {
  const [rowCode = ''] = plain.rowsToReturn;
  const { validFrom, validTo, packageId, revision, mapCode, mapVersion, branchCode } = plain;
  const file = {
    ...{ formatVersion: '1.1', packageHash: 'a'.repeat(64), packageId, revision, mapCode, mapVersion, branchCode },
    ...{ periodStart: '2026-11-01', periodEnd: '2026-11-30', savedAt: '2026-11-29T23:00:00Z' },
    rows: [{ rowCode, listed: 1300, dispatched: 1250 }],
  };
  const answered = { ...file, rowCodes: [rowCode], run: { validFrom, validTo }, lists: rowLists(plain) };
  const said = (change: object) =>
    checkReturn({ ...file, ...change }, answered).map(({ code, severity, params }) => ({ code, severity, params }));

  it('names a count above the list with both figures, as a warning; a day that has begun somewhere is no future', () => {
    expect(said({})).toMatchObject([{ code: 'aboveList', severity: 'warning', params: { more: 1300, fewer: 1200 } }]);
  });

  it.each([
    [{ savedAt: '2026-11-28T23:00:00Z' }, 'periodInFuture'],
    [{ periodStart: '2026-10-31' }, 'periodOutsideRun'],
    [{ periodStart: '2026-12-02' }, 'periodReversed'],
    [{ periodEnd: '2027-03-03', savedAt: '2027-03-09T00:00:00Z' }, 'periodOutsideRun'],
  ])('%j is an error: %s', (change, code) => {
    expect(said({ ...change, rows: [{ rowCode }] })).toMatchObject([{ code, severity: 'error' }]);
  });

  it('reads 1.0, and takes the last day of grace', () => {
    const end = { periodEnd: '2027-03-01', savedAt: '2027-03-01T00:00:00Z', rows: [{ rowCode }], formatVersion: '1.0' };
    expect(validTo).toBe('2027-01-29');
    expect(said(end)).toEqual([]);
  });
});

describe('reasons of loss', () => {
  it.each([
    ['', undefined],
    [' — ', undefined],
    [
      '利率低 3；太远2',
      [
        { reason: '利率低', count: 3 },
        { reason: '太远', count: 2 },
      ],
    ],
    [
      '利率低：３人、太远 1,200 人',
      [
        { reason: '利率低', count: 3 },
        { reason: '太远', count: 1200 },
      ],
    ],
    ['太远，又排队 2', [{ reason: '太远,又排队', count: 2 }]],
    ['太远 1\n太远 2', [{ reason: '太远', count: 3 }]],
    ['太远', null],
    ['3', null],
    [`${'远'.repeat(61)} 3`, null],
    ['客户 13800138000', null],
  ])('%j are %j', (text, expected) => {
    expect(readLossReasons(text)).toEqual(expected);
  });

  it('come back as they were written', () => {
    const reason = fc.stringMatching(/^[\p{Script=Han}a-z]{1,12}$/u);
    const reasons = fc.uniqueArray(fc.record({ reason, count: fc.nat(99_999_999) }), {
      selector: ({ reason: name }) => name.normalize('NFKC'),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(reasons, (given) => {
        const folded = given.map(({ reason: name, count }) => ({ reason: name.normalize('NFKC'), count }));
        expect(readLossReasons(lossReasonsText(given))).toEqual(folded);
      }),
      { numRuns: times(100) },
    );
  });
});
