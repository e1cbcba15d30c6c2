import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StartProposal } from '../../../shared/achieve/starts/options.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { readDocument, writeDocument } from '../../../shared/document/read-document.ts';
import { crowdedMap } from '../../shared/achieve/crowded-map.ts';
import { cli } from './cli-under-test.ts';

const folder = mkdtempSync(join(tmpdir(), 'strategy-map-propose-'));
const [crowded, free] = [join(folder, 'crowded.json'), join(folder, 'free.json')];

beforeAll(() => {
  writeFileSync(crowded, writeDocument({ ...crowdedMap(), approvalStatus: 'approved' }));
  writeFileSync(free, writeDocument({ ...setField('CH1', 'capacityPerDay', 500)(crowdedMap()), code: 'FREE' }));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('propose', () => {
  it('says which start moves and what that brings, and writes the map, which is no longer approved', async () => {
    const { code, stdout } = await cli(['propose', crowded, '--out', folder]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^按假设承接 240 户；按产能 1\d\d 户，错峰后 240 户（假设本身的误差约 ±\d+ 户）。/);
    const [, scenarioId, to] = /^move\tTEST\t(SC\d)\t[^\t]+\t1→(\d+)$/m.exec(stdout) ?? [];
    const { document } = readDocument(readFileSync(join(folder, 'TEST.json'), 'utf8'));
    expect(document.nodes.find(({ id }) => id === scenarioId)).toMatchObject({ startDay: Number(to) });
    expect(document.approvalStatus).toBe('draft');
  });

  it('looks at the map with the rules that it was made with, as achieve does', async () => {
    const policy = { ...crowdedMap().policy, contactOnRestDays: true };
    const followed = join(folder, 'followed.json');
    writeFileSync(followed, writeDocument({ ...crowdedMap(), policy, departures: { policy: [] } }));
    const [proposed, achieved] = await Promise.all(
      ['propose', 'achieve'].map((what) => cli([what, followed, '--json'])),
    );
    const { before } = JSON.parse(proposed?.stdout ?? '') as StartProposal;
    expect(before.achieved).toBe((JSON.parse(achieved?.stdout ?? '') as StartProposal['before']).achieved);
    expect(proposed?.stderr).toContain('周末和节假日可触达');
  });

  it('says what is not known, without which all seems to fit', async () => {
    const blank = join(folder, 'blank.json');
    writeFileSync(blank, writeDocument(setField('CH1', 'capacityPerDay', undefined)(crowdedMap())));
    const { stdout, stderr } = await cli(['propose', blank]);
    expect(stdout).toMatch(/按产能 ≤240 户，错峰后 ≤240 户/);
    expect(stdout).toContain('按已知的触达量和产能');
    expect(stderr).toContain('未填日产能');
  });

  it('keeps what is kept, and writes nothing where nothing has to move', async () => {
    const kept = await cli(['propose', crowded, '--keep', 'SC1', '--json']);
    const { moves } = JSON.parse(kept.stdout) as StartProposal;
    expect(moves.map(({ scenarioId }) => scenarioId)).toEqual(['SC2']);
    const { stdout } = await cli(['propose', free, '--out', folder]);
    expect(stdout).toContain('无须错峰');
    expect(existsSync(join(folder, 'FREE.json'))).toBe(false);
  });
});
