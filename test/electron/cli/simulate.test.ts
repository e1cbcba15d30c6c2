import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { findTemplate } from '../../../shared/document/templates.ts';
import type { Simulation } from '../../../shared/simulate/simulation.ts';
import { cli } from './cli-under-test.ts';

const folder = mkdtempSync(join(tmpdir(), 'strategy-map-simulate-'));
const file = join(folder, 'map.json');

beforeAll(() => {
  const elder = findTemplate('TPL-ELDER') as MapDocument;
  const open = ['SC2', 'SC3'].reduce((map, id) => setField(id, 'mutexGroup', undefined)(map), elder);
  writeFileSync(file, writeDocument(setField('CH2', 'capacityPerDay', 50)(open)));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('simulate', () => {
  it('prints channels over capacity and the paths that stack up', async () => {
    const small = join(folder, 'small.json');
    const whole = JSON.parse(readFileSync(file, 'utf8')) as MapDocument;
    writeFileSync(small, JSON.stringify(setField('CH2', 'capacityPerDay', 20)(whole)));
    const { code, stdout } = await cli(['simulate', small, '--from', '2026-12-01', '--days', '60', '--seed', '3']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^2026-12-01 起 60 天，种子 3。/);
    expect(stdout).toMatch(/channel\tCH2\t.*\/20 \d{3}%\tover \d+d/);
    expect(stdout).toMatch(/segment\tS2\t.*2>1\/7d\t0…216\t.*ELDER-S2-SC2-P\d-CH4.*ELDER-S2-SC3-P\d-CH6/);
  });

  it('gives a least where a scenario does not say how many it expects, and names it', async () => {
    const map = join(folder, 'unknown.json');
    const template = findTemplate('TPL-ELDER') as MapDocument;
    writeFileSync(map, writeDocument(setField('SC1', 'expectedVolume', undefined)(template)));
    const { stdout, stderr } = await cli(['simulate', map, '--from', '2026-12-01', '--days', '60']);
    expect(stdout).toMatch(/^channel\tCH1\t[^\t]+\t≥0\t≥0\//m);
    expect(stdout).toMatch(/^channel\tCH4\t[^\t]+\t[\d,]+\t/m);
    expect(stderr).toContain('场景 SC1 没有预计触发量');
  });

  it('gives the same bytes for the same seed', async () => {
    const args = ['simulate', file, '--from', '2026-12-01', '--days', '60', '--json'];
    const [first, again, other] = await Promise.all([
      cli([...args, '--seed', '9']),
      cli([...args, '--seed', '9']),
      cli([...args, '--seed', '10']),
    ]);
    expect(first.stdout).toBe(again.stdout);
    expect(other.stdout).not.toBe(first.stdout);
    const simulation = JSON.parse(first.stdout) as Simulation & { code: string };
    expect(simulation).toMatchObject({ code: 'TPL-ELDER', from: '2026-12-01', days: 60, seed: 9 });
    expect(simulation.channels.find(({ key }) => key === 'CH2')?.days).toHaveLength(60);
  });

  it.each([
    ['--days', '367'],
    ['--from', '2026-02-30'],
    ['--seed', 'x'],
  ])('refuses %s %s', async (option, value) => {
    const { code, stderr } = await cli(['simulate', file, option, value]);
    expect(code).toBe(2);
    expect(stderr).toMatch(new RegExp(`^E_USAGE: .*${option} ${value}`));
  });
});
