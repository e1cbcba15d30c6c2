import { describe, expect, it } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { isFinished } from '../../../shared/lint/days.ts';
import { inNewPeriod, nextStart } from '../../../shared/plan/next-period.ts';
import { chain } from '../build-map.ts';

const last: MapDocument = {
  ...chain({
    G1: { dueDate: '2026-03-31' },
    P1: { saleFrom: '2026-01-01', saleTo: '2026-03-31' },
    CH1: { validFrom: '2026-01-05', validTo: '2026-03-31' },
    T1: { approvalNo: 'HG-1', approvedTo: '2026-06-30' },
  }),
  ...{ periodStart: '2026-01-01', periodEnd: '2026-03-31', version: 4, dataDate: '2025-12-15', changeNote: '改价' },
  ...{ approvalStatus: 'published' as const, approvalNo: 'SP-1', author: '甲' },
  phases: [{ name: '预热', fromDate: '2026-01-01', toDate: '2026-01-31', goalId: 'G1', target: 3 }],
  milestones: [{ name: '中期', date: '2026-02-15' }],
  approvedTo: '2026-03-31',
  rewards: [
    {
      ...{ id: 'RW1', name: '达标奖', recipient: 'staff', fromDate: '2026-01-01', toDate: '2026-03-31' },
      lines: [{ item: '一等', effect: 'pay', settlement: 'once', dueDate: '2026-02-28' }],
    },
  ],
  waivers: [{ fingerprint: 'SM010:S1', ruleId: 'SM010', waivedBy: '甲', reason: '已核对', until: '2026-03-31' }],
};
const next = inNewPeriod(last, '2026-04-01');
const node = (id: string) => next.nodes.find((each) => each.id === id) as unknown as Record<string, unknown>;

describe('a finished plan in a new period', () => {
  it('moves what is planned by as many days', () => {
    expect(next).toMatchObject({ periodStart: '2026-04-01', periodEnd: '2026-06-29' });
    expect(next.phases).toEqual([{ ...last.phases?.[0], fromDate: '2026-04-01', toDate: '2026-05-01' }]);
    expect(next.milestones).toEqual([{ name: '中期', date: '2026-05-16' }]);
    expect(next.rewards).toEqual([
      {
        ...{ ...last.rewards?.[0], fromDate: '2026-04-01', toDate: '2026-06-29' },
        lines: [{ ...last.rewards?.[0]?.lines[0], dueDate: '2026-05-29' }],
      },
    ]);
    expect(node('G1').dueDate).toBe('2026-06-29');
    expect(node('CH1')).toMatchObject({ validFrom: '2026-04-05', validTo: '2026-06-29' });
  });

  it('keeps what is true or signed as it was, and is a draft that nobody answers for yet', () => {
    expect(node('P1')).toMatchObject({ saleFrom: '2026-01-01', saleTo: '2026-03-31' });
    expect(node('T1')).toMatchObject({ approvalNo: 'HG-1', approvedTo: '2026-06-30' });
    expect(next).toMatchObject({ approvalStatus: 'draft', version: 1, dataDate: '2025-12-15', author: '甲' });
    for (const field of ['approvalNo', 'approvedTo', 'waivers', 'changeNote']) expect(next).not.toHaveProperty(field);
  });

  it('begins the day after the last one; without a first day there is nothing to move', () => {
    expect(nextStart('2026-03-31')).toBe('2026-04-01');
    const { periodStart: _, ...open } = last;
    expect(inNewPeriod(open as MapDocument, '2026-04-01')).toBe(open);
  });

  it('is finished once its last day is past, however the end is given', () => {
    expect([isFinished(last, '2026-03-31'), isFinished(last, '2026-04-01')]).toEqual([false, true]);
    expect(isFinished({ periodStart: '2026-01-01', periodDays: 10 }, '2026-01-11')).toBe(true);
    expect(isFinished({ periodStart: '2026-01-01' }, '2099-01-01')).toBe(false);
  });
});
