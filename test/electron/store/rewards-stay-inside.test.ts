// Owns the promise that rewards of staff stand on nothing that a customer sees, and in full on what branches are given for themselves.

import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeFormat } from '../../../electron/store/export/writers.ts';
import { branchSheet } from '../../../electron/store/packages/branch-sheet.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import type { Reward } from '../../../shared/document/rewards.ts';
import { spokenTexts } from '../../../shared/document/spoken-texts.ts';
import { formats } from '../../../shared/export/formats/index.ts';
import { buildScene } from '../../../shared/export/scene.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { makePayload } from '../../make-package.ts';
import { times } from '../../property-runs.ts';
import { inputFor } from '../../shared/export/input.ts';
import { readyTemplate } from './branch-payload.ts';

/** Found nowhere by chance, in texts and in figures. */
const MARK = '激励甲乙丙丁戊';
const FIGURE = 987_654;

const rewards = fc.array(
  fc.record({
    settlement: fc.constantFrom('perUnit', 'perPoint', 'once', 'rank'),
    effect: fc.constantFrom('pay', 'deduct'),
    recipient: fc.constantFrom('staff', 'team', 'branch'),
    goal: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

function withRewards(map: MapDocument, wished: readonly object[]): MapDocument {
  const goal = map.nodes.find(({ kind }) => kind === 'goal')?.id;
  const made = wished.map((wish, at): Reward => {
    const {
      settlement,
      effect,
      recipient,
      goal: hasGoal,
    } = wish as {
      settlement: 'perUnit';
      effect: 'pay';
      recipient: 'staff';
      goal: boolean;
    };
    return {
      ...{ id: `RW${at + 1}`, name: `${MARK}${at}`, recipient, capEach: FIGURE, capTotal: FIGURE, note: MARK },
      lines: [
        {
          ...{ item: MARK, effect, settlement, amount: FIGURE, from: 1, to: 3, note: MARK, expected: FIGURE },
          ...(hasGoal && goal ? { goalId: goal } : { metricId: 'churn_rate' }),
        },
      ],
    };
  });
  return { ...map, rewards: made };
}

const tells = (text: string) => text.includes(MARK) || /987,?654/.test(text);
/** The parts of an Office file are read unpacked. */
function textOf(content: string | Uint8Array): string {
  if (typeof content === 'string') return content;
  const isZip = content[0] === 0x50 && content[1] === 0x4b;
  return isZip
    ? Object.values(unzipSync(content))
        .map((part) => strFromU8(part))
        .join('\n')
    : strFromU8(content);
}

/** A PDF and a PNG are drawn from the scene; the strategy list is for staff. */
const DRAWN = formats.filter(({ write }) => write !== undefined);

test('no picture, presentation, calendar or drawing, and no word that is said, holds a reward', () => {
  const map = readyTemplate();
  expect(DRAWN.map(({ id }) => id)).toEqual(['pptx', 'svg', 'ics', 'drawio', 'canvas', 'mermaid']);
  fc.assert(
    fc.property(rewards, (wished) => {
      const rewarded = withRewards(map, wished);
      for (const language of ['zh', 'en'] as const) {
        const input = inputFor({ ...rewarded, periodStart: '2027-01-04', periodEnd: '2027-03-31' }, { language });
        for (const { id, write } of DRAWN) expect([id, tells(textOf(write?.(input) ?? ''))]).toEqual([id, false]);
        expect(tells(JSON.stringify(buildScene(input)))).toBe(false);
      }
      for (const node of rewarded.nodes) {
        if (node.kind === 'script') expect([...spokenTexts(node)].some(([, text]) => tells(text))).toBe(false);
      }
    }),
    { numRuns: times(3) },
  );
});

test('a package holds them in one member, which its page shows under the tasks alone', () => {
  fc.assert(
    fc.property(rewards, (wished) => {
      const payload = makePayload({ document: withRewards(readyTemplate(), wished), validFrom: '2027-01-04' });
      const { rewards: told, ...rest } = payload;
      expect(tells(JSON.stringify(rest))).toBe(false);
      expect(told?.length).toBe(wished.length);
    }),
    { numRuns: times(5) },
  );
});

describe('what branches are given for themselves', () => {
  const two = (branchCodes?: string[]): MapDocument => {
    const map = readyTemplate();
    const goal = map.nodes.find(({ kind }) => kind === 'goal');
    const line = { item: '达标', effect: 'pay' as const, settlement: 'perUnit' as const, goalId: goal?.id, amount: 30 };
    const deduction = { item: '退订', effect: 'deduct' as const, settlement: 'once' as const, metricId: 'churn_rate' };
    const reward: Reward = {
      ...{ id: 'RW1', name: '开门红竞赛', recipient: 'staff', capEach: 1200, capTotal: 20_000 },
      ...(branchCodes && { branchCodes }),
      lines: [
        { ...line, expected: 500 },
        { ...deduction, from: 1.5, deductPct: 20 },
      ],
    };
    return { ...map, rewards: [reward] };
  };
  const packaged = (branchCodes?: string[]): PackagePayload =>
    makePayload({ document: two(branchCodes), validFrom: '2027-01-04' });

  test('a branch is told what it takes part in, without what was set aside for it', () => {
    expect(packaged(['BR002']).rewards).toBeUndefined();
    const [told] = packaged(['br001']).rewards ?? [];
    expect(JSON.stringify(told)).not.toMatch(/20000|500|capTotal|branchCodes/);
    expect(told?.lines.map(({ said }) => said.zh)).toEqual([
      expect.stringMatching(/^“.+”每万元 30 元$/),
      expect.stringMatching(/^“.+”达到 1\.5%，扣应得奖励的 20%$/),
    ]);
  });

  test('its workbook and the map’s have a sheet of their own for them', async () => {
    const names = async (bytes: Uint8Array | string) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
      return workbook;
    };
    const own = await names(await branchSheet(packaged(), 'cd'.repeat(32)));
    expect(own.worksheets.map(({ name }) => name)).toEqual([...WORKBOOK, '激励']);
    expect(own.getWorksheet('激励')?.getCell('E3').value).toBe(
      '员工，2027-01-04 至 2027-04-03，每人（家）封顶 1,200 元',
    );
    const without = await names(await branchSheet(makePayload({ validFrom: '2027-01-04' }), 'cd'.repeat(32)));
    expect(without.worksheets.map(({ name }) => name)).toEqual(WORKBOOK);
    const list = await names(await writeFormat('xlsx', inputFor(two())));
    expect(list.worksheets.map(({ name }) => name)).toEqual(['策略清单', '激励']);
    expect(list.getWorksheet('激励')?.getRow(2).values).toEqual(
      expect.arrayContaining(['开门红竞赛', '达标', '全部', 1200, 20_000, 15_000]),
    );
  });
});

const WORKBOOK = ['说明', '对象与口径', '策略清单', '周议程', '话术', '执行登记表', '物料与额度'];
