import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { leaveEmpty } from '../../../shared/document/edits/empty-cells.ts';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { findTemplate } from '../../../shared/document/templates.ts';
import { temporaryFolder } from '../store/store-under-test.ts';
import { cli } from './cli-under-test.ts';

const cell = { matrix: 'stage', row: 'churn', column: 'group:pension' };
const elder = leaveEmpty(cell, '另一张图谱经营', '2999-12-31')(findTemplate('TPL-ELDER') as MapDocument);

function mapFile(): string {
  const folder = temporaryFolder('coverage');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'map.json');
  writeFileSync(file, writeDocument(elder));
  return file;
}

describe('coverage on the command line', () => {
  it('prints each matrix as a table with a summary in both languages', async () => {
    const { code, stdout, stderr } = await cli(['coverage', mapFile()]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.slice(0, 7)).toEqual([
      '生命周期 × 客群 / Lifecycle × segment',
      '生命周期 · 路径数\t养老\t合计',
      '获客\t空缺\t0',
      expect.stringMatching(/^培育\t\d+\t\d+$/),
      '转化\t空缺\t0',
      expect.stringMatching(/^维护\t\d+\t\d+$/),
      '流失\t有意留空\t0',
    ]);
    expect(lines.filter((line) => line.includes(' / Covered: '))).toHaveLength(3);
  });

  it('gives one matrix as JSON, with the row codes behind each figure', async () => {
    const { code, stdout } = await cli(['coverage', mapFile(), '--matrix', 'stage', '--json']);
    expect(code).toBe(0);
    const { matrices } = JSON.parse(stdout);
    expect(matrices).toHaveLength(1);
    expect(matrices[0]).toMatchObject({ matrix: 'stage', counts: { covered: 2, asked: 4, gaps: 2, leftEmpty: 1 } });
    for (const { paths, rowCodes } of matrices[0].cells) expect(rowCodes).toHaveLength(paths);
  });

  it('refuses a matrix that it does not know', async () => {
    const { code, stdout, stderr } = await cli(['coverage', mapFile(), '--matrix', 'heat']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^E_USAGE: .*stage, tier, class/);
  });
});
