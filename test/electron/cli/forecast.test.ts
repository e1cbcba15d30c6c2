import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { findTemplate } from '../../../shared/document/templates.ts';
import { temporaryFolder } from '../store/store-under-test.ts';
import { cli } from './cli-under-test.ts';

const elder = findTemplate('TPL-ELDER');
if (!elder) throw new Error('no template');
const offerOf = (product: string) => elder.edges.find(({ to, type }) => to === product && type === 'flow')?.id ?? '';
/** 3,000 × 90 % × 15 % = 405 customers for G2; G1 stays without contribution. */
const contributing = setField(offerOf('P1'), 'goalContribution', [{ goalId: 'G2', perUnit: 1 }])(elder);

function mapFile(map: MapDocument = contributing): string {
  const folder = temporaryFolder('预测 folder');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'map.json');
  writeFileSync(file, writeDocument(map));
  return file;
}

async function report(...options: string[]) {
  const { code, stdout, stderr } = await cli(['forecast', mapFile(), '--json', ...options]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('the forecast on the command line', () => {
  it('gives goals, offers, quotas, channels and control groups; what is unknown is null', async () => {
    const { goals, offers, quotas, channels, controlGroups } = await report();
    expect(goals).toMatchObject([
      { id: 'G1', source: 'nothing', forecast: null, gap: null, contributions: [] },
      { id: 'G2', source: 'offers', progress: 405, forecast: 1605, gap: -5, attainmentPct: 101.25 },
    ]);
    expect(offers).toHaveLength(5);
    expect(quotas).toMatchObject([
      { key: 'LIB-LOWVOL', products: ['P2', 'P4'], need: 2322, quota: 4000, unit: '万元' },
      { key: 'LIB-CD3Y', need: 4050 },
      { key: 'LIB-MONTHPAY', need: 172.8 },
    ]);
    expect(channels.map(({ load }: { load: number }) => load.toFixed(1))).toEqual([
      '84.0',
      '50.4',
      '84.0',
      '10.5',
      '6.3',
      '1.7',
    ]);
    expect(controlGroups).toMatchObject([
      { scenario: 'SC1', control: 300, need: 166 },
      { scenario: 'SC2', control: 150, need: 214, enoughHoldoutPct: 15 },
      { scenario: 'SC3', control: 24, need: 261, enoughHoldoutPct: null },
    ]);
  });

  it('gives the cost of contacts and benefits beside the budget, and names what is not counted', async () => {
    const budgeted = setMapField('budget', 20_000)(contributing);
    const costOf = async (map: MapDocument) =>
      JSON.parse((await cli(['forecast', mapFile(map), '--json'])).stdout).cost;
    const { parts, perCustomer, customers, ...rest } = await costOf(budgeted);
    expect(rest).toEqual({ budget: 20_000, total: 23_913, left: -3913, complete: true, missing: [], rewards: [] });
    expect(parts.reduce((sum: number, { cost }: { cost: number }) => sum + cost, 0)).toBeCloseTo(23_913);
    expect(parts[0]).toEqual({ id: 'CH1', kind: 'channel', quantity: 2700, unitCost: 0.05, cost: 135 });
    expect(perCustomer).toBeCloseTo(23_913 / customers);
    expect((await cli(['forecast', mapFile(budgeted)])).stdout).toMatch(
      /^short\t费用：预计 23,913 元，超过预算 20,000 元（差 3,913 元）。 \/ Cost: CNY 23,913 expected/m,
    );

    const unpriced = setField('CH1', 'unitCost', undefined)(budgeted);
    expect(await costOf(unpriced)).toMatchObject({
      ...{ total: 23_913 - 135, complete: false, perCustomer: null },
      missing: [{ id: 'CH1', field: 'unitCost' }],
    });
    expect((await cli(['forecast', mapFile(unpriced)])).stdout).toMatch(
      /^unknown\t费用未计入：缺少渠道“[^”]+”的单次成本。/m,
    );
  });

  it('takes other assumptions', async () => {
    const { assumed, goals, quotas } = await report('--take-up', '80%', '--volume', '50');
    expect(assumed).toEqual({ takeUpPct: 80, volumePct: 50 });
    expect(goals[1]).toMatchObject({ progress: 162, forecast: 1362, gap: 238 });
    expect(quotas[1]).toMatchObject({ need: 1620 });
  });

  it('says it in both languages, marked by how it stands', async () => {
    const { code, stdout } = await cli(['forecast', mapFile()]);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(
      /^unknown\tG1 .*缺少目标“.*”的目标贡献。 \/ G1 .*: target 6,000 ×10k CNY, no forecast yet/,
    );
    expect(lines[1]).toBe(
      'ok\tG2 个人养老金缴存户数：预计 1,605 户，达到目标 1,600 户。 / G2 个人养老金缴存户数: forecast 1,605 accounts reaches the target of 1,600 accounts.',
    );
    expect(lines.filter((line) => line.startsWith('short'))).toHaveLength(2);
  });

  it('names what could not be worked out and what is missing for it', async () => {
    const file = mapFile(setField('SC1', 'expectedVolume', undefined)(elder));
    const { stdout } = await cli(['forecast', file]);
    const { notChecked } = JSON.parse((await cli(['forecast', file, '--json'])).stdout);
    expect(notChecked.map(({ key }: { key: string }) => key)).toEqual(['goal', 'quota', 'capacity', 'control']);
    expect(stdout).not.toMatch(/expectedVolume|takeUpPct|goalContribution/);
    for (const what of ['额度', '产能', '对照组']) {
      expect(stdout).toMatch(new RegExp(`^unknown\\t${what}无法检查：缺少.*场景“.+”的预计触发量`, 'm'));
    }
  });

  it.each(['', 'x', '-5', '1001', '1e3', 'NaN', '12.345'])('refuses --take-up %j and prints nothing', async (value) => {
    const { code, stdout, stderr } = await cli(['forecast', mapFile(), `--take-up=${value}`]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^E_USAGE: /);
  });
});
