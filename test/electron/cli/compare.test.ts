// Owns the checks of the command that compares two versions of a map.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { chain } from '../../shared/build-map.ts';
import { temporaryFolder } from '../store/store-under-test.ts';
import { cli } from './cli-under-test.ts';

const before = chain({ CH1: { name: '外呼', offsetDay: 1 } });
const after: MapDocument = { ...setField('CH1', 'offsetDay', 3)(before), version: 4 };

it('says what changed between two versions, for people and as JSON', async () => {
  const folder = temporaryFolder('compare');
  mkdirSync(folder, { recursive: true });
  const [old, next] = [join(folder, 'v3.json'), join(folder, 'v4.json')];
  writeFileSync(old, writeDocument({ ...before, version: 3 }));
  writeFileSync(next, writeDocument(after));
  const { code, stdout, stderr } = await cli(['compare', old, next]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^第 3 版 → 第 4 版：节点新增 0、删除 0、修改 1、仅移动 0；/);
  expect(stdout).toContain('~ 版本 / Version: 3 → 4\n');
  expect(stdout).toContain('~ CH1 外呼 相对日 / Day: 第 1 天 / day 1 → 第 3 天 / day 3\n');
  const json = await cli(['compare', old, next, '--json']);
  expect(JSON.parse(json.stdout)).toMatchObject({
    from: { version: 3 },
    to: { version: 4 },
    counts: { added: 0, removed: 0, changed: 1, moved: 0, edges: 0, header: 1, records: 0 },
    nodes: { changed: [{ element: { id: 'CH1' }, fields: [{ path: 'offsetDay', before: 1, after: 3 }] }] },
  });
});
