// Owns the checks of making a map of a strategy table on the command line.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { temporaryFolder } from '../store/store-under-test.ts';
import { cli } from './cli-under-test.ts';

const TABLE = `2027 一季度代发策略表
客群,触发场景,主推产品,触达方式,话术要点,执行岗位,规模,进度
新入职代发户,首薪激活,快捷绑卡,App 弹窗,首登一句话,系统,1.2万户,已做
,,大额存单,短信+智能外呼,先发短信，再打电话,远程,,在做
,,大额存单,短信,请致电 13912345678,远程,,在做
小计,,,,,,2.1万户,
`;

function folderWith(text: string): string {
  const folder = temporaryFolder('策略表');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'table.csv'), text);
  return folder;
}

test('a table becomes a map, and what was read, guessed and left out is said', async () => {
  const folder = folderWith(TABLE);
  const out = join(folder, 'map.json');
  const { code, stdout, stderr } = await cli(['from-table', join(folder, 'table.csv'), '--out', out]);
  expect(code).toBe(0);
  expect(stdout).toContain('“进度”列不导入');
  expect(stdout).toContain('2 行成为路径，2 行未导入');
  expect(stderr).toMatch(/第 5 行疑似含有.*未导入/);
  expect(stderr).toContain('第 6 行是合计');
  expect(stderr).toContain('“1.2万户”读作 12,000 户');
  expect(stderr).toContain('短信 → 智能外呼');
  const map = JSON.parse(readFileSync(out, 'utf8')) as MapDocument;
  expect(map.nodes.filter(({ kind }) => kind === 'channel').map(({ name }) => name)).toEqual([
    'App 弹窗',
    '短信',
    '智能外呼',
  ]);
  expect(JSON.stringify(map)).not.toContain('13912345678');
  const rows = await cli(['rows', out]);
  expect(
    rows.stdout
      .trim()
      .split('\n')
      .filter((line) => line.includes('新入职代发户')),
  ).toHaveLength(3);
});

test('a file without headings of a strategy table gives no map', async () => {
  const folder = folderWith('日期,金额\n2026-01-01,5\n');
  const { code, stderr } = await cli(['from-table', join(folder, 'table.csv'), '--out', join(folder, 'map.json')]);
  expect(code).toBe(2);
  expect(stderr).toContain('E_STRATEGY_TABLE_HEADINGS');
});
