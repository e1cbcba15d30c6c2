// Tests the checks between fields of one element.
import { describe, expect, it } from 'vitest';
import { crossCheck } from '../../../shared/document/cross-checks.ts';

const fieldsOf = (element: Record<string, unknown>) => crossCheck(element).map(({ field }) => field);

describe('crossCheck', () => {
  it.each([
    ['days', { validFrom: '2026-03-01', validTo: '2026-02-28' }, 'validTo'],
    ['sale', { saleFrom: '2026-03-01', saleTo: '2026-02-28' }, 'saleTo'],
    ['period', { periodStart: '2026-03-01', periodEnd: '2026-02-28' }, 'periodEnd'],
    ['ages', { ageMin: 60, ageMax: 59 }, 'ageMax'],
    ['window', { windowFrom: 3, windowTo: 0 }, 'windowTo'],
    ['wave', { fromDay: 31, toDay: 30 }, 'toDay'],
    ['period of 367 days', { periodStart: '2026-01-01', periodEnd: '2027-01-02' }, 'periodEnd'],
    ['target not above', { baseline: 10, target: 10, direction: 'up' }, 'target'],
    ['target not below', { baseline: 10, target: 12, direction: 'down' }, 'target'],
    ['negative guardrail', { baseline: 10, target: -1, direction: 'up', guardrail: true }, 'target'],
    ['no reason for no baseline', { baseline: 0, baselineNote: ' ' }, 'baselineNote'],
    ['own reviewer', { author: '策略岗', reviewer: '策略岗' }, 'reviewer'],
    ['branch quotas', { quota: 10, quotaByBranch: [{ quota: 6 }, { quota: 5 }] }, 'quotaByBranch'],
    ['quiet hours that are no times', { quietHours: ['20:00-09:00', '晚上'] }, 'quietHours'],
    ['budget', { budget: 99, unitCost: 0.1, expectedClaim: 1000 }, 'budget'],
  ])('doubts %s', (_name, element, field) => {
    expect(fieldsOf(element)).toEqual([field]);
  });

  it.each([
    ['equal ends', { validFrom: '2026-03-01', validTo: '2026-03-01', ageMin: 60, ageMax: 60 }],
    ['open ends', { validFrom: '2026-03-01', ageMax: 5, windowFrom: 3 }],
    ['a whole leap year', { periodStart: '2028-01-01', periodEnd: '2028-12-31' }],
    ['a target beyond the baseline', { baseline: 10, target: 11, direction: 'up' }],
    ['a lower target downwards', { baseline: 10, target: 9, direction: 'down' }],
    ['a guardrail on either side', { baseline: 10, target: 4, direction: 'up', guardrail: true }],
    ['no target yet', { baseline: 10, direction: 'up' }],
    ['a reason for no baseline', { baseline: 0, baselineNote: '新业务' }],
    ['an author without a reviewer', { author: '策略岗' }],
    ['branch quotas within the quota', { quota: 11, quotaByBranch: [{ quota: 6 }, { quota: 5 }] }],
    ['a budget that suffices to the cent', { budget: 0.3, unitCost: 0.1, expectedClaim: 3 }],
    ['quiet hours over midnight', { quietHours: ['20:00-09:00', '12:00-14:00'] }],
    ['nothing filled', {}],
  ])('accepts %s', (_name, element) => {
    expect(fieldsOf(element)).toEqual([]);
  });
});
