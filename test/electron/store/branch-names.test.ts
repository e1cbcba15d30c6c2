import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, it } from 'vitest';
import { checkBranches, planTargets } from '../../../electron/store/packages/plan-export.ts';
import { branchKey } from '../../../shared/document/branches.ts';
import { findTemplate, mapFromTemplate } from '../../../shared/document/templates.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { seededRandom } from '../../seeded-random.ts';
import { temporaryFolder } from './store-under-test.ts';

const NAUGHTY = [
  '../../etc/passwd', '..', '.', '/', '\\', 'C:\\Windows', 'a/b', 'a:b', 'con', 'NUL', 'com1.txt', 'LPT9', 'aux.', '名 .',
  '“引号”', "'; rm -rf /", '`id`', '$(id)', '%2e%2e%2f', '🏦支行👨‍👩‍👧', '\u202eexe.gpj', 'a\u200bb', '支行\u0000', 'a\nb', '\ud800',
  '名'.repeat(60), 'x'.repeat(200), 'é', 'e\u0301', 'ＡＢ', '   ', '~', '-rf', '*?<>|', 'trailing. ', '\u2028', 'عربي', 'ﬁ',
]; // biome-ignore format: a table of names

it('no name leads outside the folder, and no two branches share one (seed 7)', async () => {
  const template = findTemplate('TPL-ELDER');
  if (!template) throw new Error('no template');
  const random = seededRandom(7);
  const pick = () => NAUGHTY[Math.floor(random() * NAUGHTY.length)] as string;
  let planned = 0;
  for (let round = 0; round < 150; round += 1) {
    const out = temporaryFolder('out');
    const document = { ...mapFromTemplate(template, { id: 'm1' }), code: pick().slice(0, 20) || 'X' };
    const branches = Array.from({ length: 3 }, () => ({
      branchCode: pick().slice(0, 20),
      branchName: pick(),
      listCount: 1,
    }));
    try {
      checkBranches(branches);
    } catch (error) {
      expect(error instanceof ProblemError && error.problem.code).toBe('E_EXPORT_BRANCHES');
      continue;
    }
    const targets = await planTargets({ document, trial: planned % 2 === 1 }, branches, out);
    planned += 1;
    for (const { file, page, sheet } of targets) {
      for (const each of [file, page, sheet]) {
        const parts = relative(out, each).split(sep);
        expect(parts).toHaveLength(2);
        for (const part of parts) {
          expect(part).not.toMatch(/^\.|[\\/:*?"<>|\p{Cc}\p{Cf}]|[. ]$/u);
          expect(part).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
        }
      }
    }
    expect(new Set(targets.map(({ file }) => branchKey(join(file, '..')))).size).toBe(3);
    expect(() => readdirSync(out)).toThrow('ENOENT');
  }
  expect(planned).toBeGreaterThan(15);
});
