// Tests of the command that writes a map as a picture or document.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { temporaryFolder } from '../store/store-under-test.ts';
import { cli } from './cli-under-test.ts';

function mapFile(): { folder: string; map: string } {
  const folder = temporaryFolder('render');
  const [template] = allTemplates();
  if (!template) throw new Error('no template');
  mkdirSync(folder, { recursive: true });
  const map = join(folder, 'map.json');
  writeFileSync(map, writeDocument(template));
  return { folder, map };
}

test('writes the file and says how large it is', async () => {
  const { folder, map } = mapFile();
  const out = join(folder, 'map.svg');
  const end = await cli(['render', map, '--format', 'svg', '--out', out, '--lang', 'en', '--transparent', '--json']);
  const text = readFileSync(out, 'utf8');
  expect(end.code).toBe(0);
  expect(JSON.parse(end.stdout)).toEqual({ format: 'svg', file: out, bytes: Buffer.byteLength(text) });
  expect(text).toContain('Sample map: all figures are fictitious');
  expect(text).not.toContain('<rect width="100%"');
});

test.each([
  ['E_EXPORT_FORMAT', ['--format', 'gif']],
  ['E_USAGE', ['--format', 'png', '--scale', '9']],
  ['E_USAGE', ['--format', 'pdf', '--paper', 'A9']],
])('%s for %j, and nothing is written', async (code, options) => {
  const { folder, map } = mapFile();
  const out = join(folder, 'none');
  const { code: exit, stderr } = await cli(['render', map, '--out', out, ...options]);
  expect([exit, stderr.slice(0, stderr.indexOf(':'))]).toEqual([2, code]);
  expect(() => readFileSync(out)).toThrow();
});
