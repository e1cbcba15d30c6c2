// Owns the checks of --holidays: files of the dictionary and plain days, in every command that counts by the calendar; and of
// what is said where holidays are not sure.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toSheetFile } from '../../../electron/store/files/sheets.ts';
import { writeDictionaryFile } from '../../../shared/dictionary/dictionary-file.ts';
import { toSheet } from '../../../shared/dictionary/sheets.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { findTemplate } from '../../../shared/document/templates.ts';
import type { Simulation } from '../../../shared/simulate/simulation.ts';
import { cli } from './cli-under-test.ts';

const folder = mkdtempSync(join(tmpdir(), 'strategy-map-holidays-'));
const at = (name: string) => join(folder, name);
const map = at('map.json');

/** The year as it was published: a worked Saturday, a holiday less. */
const PUBLISHED = [
  ['2027-02-05', 'rest'],
  ['2027-02-06', 'work'],
  ['2027-02-08', 'rest'],
  ['2027-02-09', 'rest'],
].map(([date, kind]) => ({ date, kind, label: { zh: '春节', en: 'Spring Festival' }, source: 'published' }));

beforeAll(async () => {
  const elder = findTemplate('TPL-ELDER') as MapDocument;
  const later = { ...elder, periodStart: '2027-02-01', periodEnd: undefined, periodDays: 28 };
  writeFileSync(map, writeDocument(setField('CH2', 'capacityPerDay', 50)(later)));
  writeFileSync(at('days.txt'), '2027-02-10 2027-02-11\n');
  writeFileSync(at('holidays.json'), writeDictionaryFile({ holidays: PUBLISHED }));
  const sheet = toSheet('holidays', PUBLISHED);
  for (const name of ['holidays.csv', 'holidays.xlsx']) writeFileSync(at(name), await toSheetFile(at(name), [sheet]));
  const bad = { ...sheet, rows: [...sheet.rows, ['2027-02-30', '放假', 'x', 'x', '已公布'], ['2027-03-01', '也许']] };
  writeFileSync(at('bad.csv'), await toSheetFile(at('bad.csv'), [bad]));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Simulated = Simulation & { unsureYears: { guessed: number[]; missing: number[] } };
async function simulated(...more: string[]): Promise<Simulated> {
  const { code, stdout } = await cli(['simulate', map, '--json', ...more]);
  expect(code).toBe(0);
  return JSON.parse(stdout) as Simulated;
}

describe('without the option', () => {
  it('the dictionary’s estimates count, and it is said that they are', async () => {
    const found = await simulated();
    // 02-01 is a Monday: weekends, and 02-05 to 02-08 as estimated.
    expect(found.restDays).toEqual([4, 5, 6, 7, 12, 13, 19, 20, 26, 27]);
    expect(found.unsureYears).toEqual({ guessed: [2027], missing: [] });
    const { stderr } = await cli(['simulate', map]);
    expect(stderr).toMatch(/2027 年的节假日尚未公布.* \/ The holidays of 2027 are not published yet/);
  });

  it('forecast and lint say so too', async () => {
    expect((await cli(['forecast', map])).stderr).toMatch(/2027 年的节假日尚未公布/);
    expect((await cli(['lint', map])).stdout).toMatch(/todo \(check\) SM044 .*2027 年的节假日尚未公布/);
  });
});

describe('a file of the dictionary', () => {
  it.each(['holidays.json', 'holidays.csv', 'holidays.xlsx'])('%s stands for the whole of its years', async (name) => {
    const found = await simulated('--holidays', at(name));
    expect(found.restDays).toEqual([4, 6, 7, 8, 12, 13, 19, 20, 26, 27]);
    expect(found.unsureYears).toEqual({ guessed: [], missing: [] });
  });

  it('counts in lint and forecast alike', async () => {
    const option = ['--holidays', at('holidays.csv')];
    expect((await cli(['lint', map, ...option])).stdout).not.toMatch(/SM044/);
    expect((await cli(['forecast', map, ...option])).stderr).not.toMatch(/尚未公布/);
    const loadOf = async (more: string[]) => {
      const { stdout } = await cli(['forecast', map, '--json', ...more]);
      const { channels } = JSON.parse(stdout) as { channels: { key: string; load?: number }[] };
      return channels.find(({ key }) => key === 'CH2')?.load as number;
    };
    // 18 working days either way in February: the worked Saturday makes up for the Tuesday.
    expect(await loadOf(option)).toBeCloseTo(await loadOf([]), 6);
  });

  it('that is wrong names line and column, and nothing is done', async () => {
    const { code, stdout, stderr } = await cli(['simulate', map, '--holidays', at('bad.csv')]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^E_USAGE: .*--holidays/);
    expect(stderr).toMatch(/\n {2}7:2 .*也许/);
  });
});

describe('a text of days', () => {
  it('adds rest days; the year stays estimated', async () => {
    const found = await simulated('--holidays', at('days.txt'));
    expect(found.restDays).toEqual([4, 5, 6, 7, 9, 10, 12, 13, 19, 20, 26, 27]);
    expect(found.unsureYears.guessed).toEqual([2027]);
  });

  it('with a word that is no day is refused', async () => {
    writeFileSync(at('wrong.txt'), '2027-02-30');
    const { code, stderr } = await cli(['lint', map, '--holidays', at('wrong.txt')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^E_USAGE: .*--holidays 2027-02-30: YYYY-MM-DD/);
  });
});
