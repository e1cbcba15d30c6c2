// Owns the checks of the commands on overlays: apply, check, rebase, and files that are none.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { readDocument, writeDocument } from '../../../shared/document/read-document.ts';
import { emptyOverlay, type Overlay } from '../../../shared/overlay/overlay.ts';
import { readOverlay, writeOverlay } from '../../../shared/overlay/overlay-file.ts';
import { chain } from '../../shared/build-map.ts';
import { temporaryFolder } from '../store/store-under-test.ts';
import { cli } from './cli-under-test.ts';

const base = chain({ CH1: { name: '外呼', lockLevel: 'free', offsetDay: 1, capacityPerDay: 720 } });
const overlay: Overlay = {
  ...emptyOverlay(base, 'B001'),
  changes: [
    { nodeId: 'CH1', field: 'capacityPerDay', value: 60, base: 720, reason: '坐席少' },
    { nodeId: 'CH1', field: 'offsetDay', value: 3, base: 1, reason: '集市日' },
  ],
};
const illegal: Overlay = {
  ...overlay,
  changes: [...overlay.changes, { nodeId: 'T1', field: 'disclosure', value: '无', reason: '短' }],
};

function folderWith(files: Readonly<Record<string, string>>): (name: string) => string {
  const folder = temporaryFolder('overlay');
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return (name) => join(folder, name);
}

describe('overlay on the command line', () => {
  it('applies what a branch may change and nothing else', async () => {
    const at = folderWith({ 'map.json': writeDocument(base), 'o.json': writeOverlay(overlay, base) });
    const { code, stdout } = await cli(['overlay', 'apply', at('map.json'), at('o.json'), '--out', at('branch.json')]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^已套用支行 B001 的 2 处取值：.* \/ .*2 \(/),
    });
    const { document } = readDocument(readFileSync(at('branch.json'), 'utf8'));
    expect(document).toEqual({
      ...base,
      nodes: base.nodes.map((node) => (node.id === 'CH1' ? { ...node, capacityPerDay: 60, offsetDay: 3 } : node)),
    });
  });

  it('makes a map that nobody has approved, whatever its base was', async () => {
    const ofBase = { ...base, approvalStatus: 'approved' as const };
    const at = folderWith({ 'map.json': writeDocument(ofBase), 'o.json': writeOverlay(overlay, ofBase) });
    expect((await cli(['overlay', 'apply', at('map.json'), at('o.json'), '--out', at('branch.json')])).code).toBe(0);
    expect(readDocument(readFileSync(at('branch.json'), 'utf8')).document.approvalStatus).toBe('draft');
  });

  it('refuses to apply what is locked, and writes nothing', async () => {
    const at = folderWith({ 'map.json': writeDocument(base), 'o.json': writeOverlay(illegal, base) });
    const { code, stderr } = await cli(['overlay', 'apply', at('map.json'), at('o.json'), '--out', at('branch.json')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^E_OVERLAY_REFUSED: .*\n {2}T1 disclosure disclosure: 合规提示始终锁定 \/ disclosures are always locked/,
    );
    expect(existsSync(at('branch.json'))).toBe(false);
  });

  it('checks an overlay, with the errors that only the branch’s map has', async () => {
    const emptied = { ...overlay, changes: [{ nodeId: 'CH1', field: 'offsetDay', value: 999999, reason: '远' }] };
    const at = folderWith({
      'map.json': writeDocument(base),
      'good.json': writeOverlay(overlay, base),
      'locked.json': writeOverlay(illegal, base),
      'range.json': writeOverlay(emptied, base),
    });
    const good = await cli(['overlay', 'check', at('map.json'), at('good.json'), '--json']);
    expect(good.code).toBe(0);
    expect(JSON.parse(good.stdout)).toMatchObject({ branchCode: 'B001', decisions: 2, errors: 0 });
    const locked = await cli(['overlay', 'check', at('map.json'), at('locked.json'), '--json']);
    expect(locked.code).toBe(1);
    expect(JSON.parse(locked.stdout).findings[0]).toMatchObject({
      ruleId: 'SM032',
      targets: ['T1'],
      field: 'disclosure',
    });
    const range = await cli(['overlay', 'check', at('map.json'), at('range.json')]);
    expect({ code: range.code, stdout: range.stdout }).toEqual({
      code: 1,
      stdout: expect.stringMatching(/^error SM032 \[CH1\] .*相对日，取值无效/),
    });
  });

  it('puts an overlay onto the next version and says who has to decide', async () => {
    const next: MapDocument = { ...setField('CH1', 'capacityPerDay', 500)(base), version: 2 };
    const bare = { ...overlay, changes: overlay.changes.map(({ base: _base, ...change }) => change) };
    const at = folderWith({
      'old.json': writeDocument(base),
      'new.json': writeDocument(next),
      'o.json': writeOverlay(bare, base),
    });
    const { code, stdout } = await cli([
      'overlay',
      'rebase',
      at('old.json'),
      at('new.json'),
      at('o.json'),
      '--out',
      at('moved.json'),
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^按第 2 版：1 项重新套用，1 项冲突，0 项已与总行一致，0 项不再适用。/);
    expect(stdout).toContain('conflict CH1 capacityPerDay: 720 | 500 | 60');
    const moved = readOverlay(readFileSync(at('moved.json'), 'utf8'), 'moved.json');
    expect(moved).toMatchObject({ baseVersion: 2, changes: [{ base: 720, value: 60 }, { value: 3 }] });
    expect(nodeById(next, 'CH1')).toMatchObject({ capacityPerDay: 500 });
  });

  it('refuses a file that is no overlay', async () => {
    const at = folderWith({ 'map.json': writeDocument(base) });
    const { code, stdout, stderr } = await cli(['overlay', 'check', at('map.json'), at('map.json')]);
    expect({ code, stdout, problem: stderr.split(':')[0] }).toEqual({
      code: 2,
      stdout: '',
      problem: 'E_OVERLAY_NOT_ONE',
    });
  });
});
