import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Achievement } from '../../../shared/achieve/achievement.ts';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { findTemplate } from '../../../shared/document/templates.ts';
import { cli } from './cli-under-test.ts';

const folder = mkdtempSync(join(tmpdir(), 'strategy-map-achieve-'));
const [elder, payroll] = [join(folder, 'elder.json'), join(folder, 'payroll.json')];

beforeAll(() => {
  writeFileSync(elder, writeDocument(findTemplate('TPL-ELDER') as never));
  writeFileSync(payroll, writeDocument(findTemplate('TPL-PAYROLL') as never));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('achieve', () => {
  it('says by week who waits and who is not reached, for a tenth of the people', async () => {
    const { code, stdout } = await cli(['achieve', elder, '--capacity', '10%']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^按假设承接 805 户，按产能 \d+ 户（假设本身的误差约 ±52 户）。/);
    expect(stdout).toMatch(/^week\t\d{4}-\d\d-\d\d\tSC1\tCH3\t.*\d+\/\d+\t.* wait, at most \d+ working days/m);
    expect(stdout).toMatch(/^team\tCH3\t.*\t18\/d\t/m);
  });

  it('gives several maps one team, and the same bytes each time', async () => {
    const args = ['achieve', elder, payroll, '--capacity', '10%', '--json'];
    const [first, again, alone] = await Promise.all([cli(args), cli(args), cli(['achieve', elder, ...args.slice(3)])]);
    expect(first.stdout).toBe(again.stdout);
    const both = JSON.parse(first.stdout) as Achievement;
    expect(both.teams.find(({ key }) => key === 'rmCall 客户经理')?.channels.map(({ mapId }) => mapId)).toContain(
      'TPL-PAYROLL',
    );
    expect(both.maps[0]?.achieved).toBeLessThan((JSON.parse(alone.stdout) as Achievement).achieved);
  });

  it.each([
    [['achieve'], 'it needs'],
    [['achieve', elder, elder], '给出了两次'],
    [['propose', elder, elder], '给出了两次'],
    [['achieve', elder, '--capacity', 'x'], '--capacity x: 0–1000'],
  ])('refuses %s', async (args, detail) => {
    const { code, stderr } = await cli(args);
    expect(code).toBe(2);
    expect(stderr).toContain(detail);
  });
});
