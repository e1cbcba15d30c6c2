import { describe, expect, it } from 'vitest';
import type { KeptState } from '../../../renderer/branch-page/model/kept-state.ts';
import { refusedOn, silentRows, withRefusals } from '../../../renderer/branch-page/model/left-alone.ts';
import { pageDataOf } from '../../../renderer/branch-page/model/page-data.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { makePayload } from '../../make-package.ts';
import { countedChain } from '../../shared/build-map.ts';

const FROM = '2026-03-02';

function page(rules: Partial<MapDocument['policy']>, edge = 'P1 CH2') {
  const map = countedChain({ CH1: { offsetDay: 0 }, CH2: { channelType: 'sms', offsetDay: 3 }, T2: {} }, [
    edge,
    'CH2 T2',
  ]);
  const document = { ...map, approvalStatus: 'approved' as const, policy: { ...map.policy, ...rules } };
  const data = pageDataOf({
    payload: makePayload({ document, validFrom: FROM }),
    ...{ fingerprint: 'f'.repeat(64), hash: 'a'.repeat(64) },
  });
  const row = (code: string) => {
    const found = data.rows.find(({ channelCode }) => channelCode === code);
    if (!found) throw new Error(`no row of ${code}`);
    return found;
  };
  return { data, call: row('CH1'), text: row('CH2') };
}
const state = (ticks: KeptState['ticks']): KeptState => ({
  ...{ ticks, refusals: {} },
  forms: [],
  current: '',
});

describe('the silence behind a call that was ticked', () => {
  const silentOn = (day: string, rules = { silenceDays: 5 }, edge?: string) => {
    const { data, call, text } = page(rules, edge);
    return silentRows(data, state({ [FROM]: [call.rowCode] }))(text, day).map(({ row, until }) => [
      row.channelCode,
      until,
    ]);
  };
  it('keeps others away from its customers until its last day', () => {
    expect(silentOn('2026-03-04')).toEqual([['CH1', '2026-03-07']]);
    expect(silentOn('2026-03-07')).toEqual([['CH1', '2026-03-07']]);
    expect(silentOn('2026-03-08')).toEqual([]);
    expect(silentOn(FROM)).toEqual([]);
  });
  it('does not keep away what the call leads to, nor anything where there is no such rule', () => {
    expect(silentOn('2026-03-04', { silenceDays: 5 }, 'CH1 CH2 handoff')).toEqual([]);
    expect(silentOn('2026-03-04', {} as never)).toEqual([]);
  });
  it('is begun by no text message', () => {
    const { data, call, text } = page({ silenceDays: 5 });
    expect(silentRows(data, state({ [FROM]: [text.rowCode] }))(call, '2026-03-04')).toEqual([]);
  });
});

describe('refusals that were noted', () => {
  it('hold from their day until their last one, and can be taken back', () => {
    const { data, call } = page({ refusalDays: 30 });
    const noted = withRefusals(withRefusals(state({}), FROM, call.rowCode, 2), '2026-03-09', call.rowCode, 1);
    const on = (day: string, kept = noted) =>
      refusedOn(data, kept, day).map(({ customers, until }) => [customers, until]);
    expect(on('2026-03-01')).toEqual([]);
    expect(on(FROM)).toEqual([[2, '2026-04-01']]);
    expect(on('2026-03-10')).toEqual([
      [1, '2026-04-08'],
      [2, '2026-04-01'],
    ]);
    expect(on('2026-04-02')).toEqual([[1, '2026-04-08']]);
    expect(on('2026-03-10', withRefusals(noted, FROM, call.rowCode, 0))).toEqual([[1, '2026-04-08']]);
  });
  it('hold nobody back where the policy has no rule about them', () => {
    const { data, call } = page({});
    expect(refusedOn(data, withRefusals(state({}), FROM, call.rowCode, 2), FROM)).toEqual([]);
  });
});
