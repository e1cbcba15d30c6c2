import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createStore } from '../../../electron/store/create-store.ts';
import { readSheets } from '../../../electron/store/files/sheets.ts';
import { removeElements, setField } from '../../../shared/document/edits/elements.ts';
import { waive } from '../../../shared/document/edits/waivers.ts';
import { readDocument, writeDocument } from '../../../shared/document/read-document.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { cli, cliWithClosedOutput } from './cli-under-test.ts';
import { elder, workFolder } from './work-folder.ts';

describe('maps on the command line', () => {
  it('writes every template as a map file', async () => {
    const folder = join(workFolder(), 'out');
    const { code, stdout, stderr } = await cli(['templates', '--out', folder, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const list = JSON.parse(stdout) as { code: string }[];
    expect(list.map((line) => line.code)).toEqual(allTemplates().map((template) => template.code));
    const files = readdirSync(folder);
    expect(files.sort()).toEqual(list.map((line) => `${line.code}.json`).sort());
    const file = join(folder, 'TPL-ELDER.json');
    // A draft lacks what later steps need; that is no error of it.
    const drawn = await cli(['lint', file, '--json']);
    expect([drawn.code, JSON.parse(drawn.stdout).summary]).toMatchObject([0, { error: 0, warning: 0 }]);
    expect(JSON.parse(drawn.stdout).summary.todo).toBeGreaterThan(5);
    const checked = await cli(['lint', file, '--stage', 'handover', '--json']);
    expect(checked.code).toBe(1);
    expect(JSON.parse(checked.stdout).findings[0]).toMatchObject({ ruleId: 'SM019', fingerprint: 'SM019:T1:approval' });
  });

  it('completes a map with what follows and prints what it filled in', async () => {
    const folder = workFolder();
    const [file, out] = [join(folder, 'map.json'), join(folder, 'whole.json')];
    const channel = elder.nodes.find((node) => node.kind === 'channel' && node.executorRole !== undefined);
    if (!channel) throw new Error('the template has a channel with people');
    writeFileSync(file, writeDocument(setField(channel.id, 'executorRole', undefined)(elder)));
    const { code, stdout, stderr } = await cli(['complete', file, '--out', out, '--json']);
    expect(code).toBe(0);
    const filled = JSON.parse(stdout).filled as readonly { id: string; field: string; value: unknown }[];
    const whole = readDocument(readFileSync(out, 'utf8')).document;
    expect(filled.map(({ id, field }) => `${id} ${field}`)).toContain(`${channel.id} executorRole`);
    for (const { id, field, value } of filled)
      expect(whole.nodes.find((node) => node.id === id)).toHaveProperty(field, value);
    // Nothing is left to fill in, and what was approved is not what is there now.
    expect(JSON.parse((await cli(['complete', out, '--out', out, '--force', '--json'])).stdout).filled).toEqual([]);
    expect([elder.approvalStatus, whole.approvalStatus]).toEqual(['approved', 'draft']);
    expect(stderr).toContain('must be approved anew');
  });

  it('writes no template when one of them cannot be written', async () => {
    const folder = join(workFolder(), 'out');
    mkdirSync(join(folder, 'TPL-VILLAGE.json'), { recursive: true });
    const end = await cli(['templates', '--out', folder]);
    expect(end.code).toBe(2);
    expect(end.stderr).toMatch(/^E_FILE_NOT_WRITTEN: .*TPL-VILLAGE\.json/);
    expect(readdirSync(folder)).toEqual(['TPL-VILLAGE.json']);
  });

  it('asks only what the stage needs', async () => {
    const map = join(workFolder(), 'map.json');
    writeFileSync(map, writeDocument(setField('CH2', 'sendWindow', undefined)(elder)));
    const errorsAt = async (...stage: string[]) => {
      const { code, stdout } = await cli(['lint', map, '--json', ...stage]);
      const { findings, ...rest } = JSON.parse(stdout);
      const errors = findings.filter(({ severity }: { severity: string }) => severity === 'error');
      return [code, rest.stage, errors.map(({ ruleId, stage: at }: Record<string, string>) => `${ruleId} ${at}`)];
    };
    expect(await errorsAt()).toEqual([1, 'handover', ['SM038 handover']]);
    expect(await errorsAt('--stage', 'handover')).toEqual([1, 'handover', ['SM038 handover']]);
    expect(await errorsAt('--stage', 'draw')).toEqual([0, 'draw', []]);
    const wrong = await cli(['lint', map, '--stage', 'later']);
    expect([wrong.code, wrong.stderr.split(':')[0]]).toEqual([2, 'E_USAGE']);
  });

  it('ends with 0 when a map has warnings only', async () => {
    const { code, stdout } = await cli(['lint', join(workFolder(), 'map.json'), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).summary).toMatchObject({ error: 0 });
  });

  it('checks by the dictionaries of a data folder, else by the samples', async () => {
    const folder = workFolder();
    const [map, dataDir] = [join(folder, 'map.json'), join(folder, 'data')];
    const store = createStore({ dataDir });
    const rows = [{ word: '养老', severity: 'error' }];
    const saved = await store.call('dictionaries.save', { changes: [{ id: 'forbiddenWords', baseRevision: 0, rows }] });
    store.close();
    expect(saved.ok).toBe(true);
    expect((await cli(['lint', map])).code).toBe(0);
    const own = await cli(['lint', map, '--data', dataDir]);
    expect([own.code, own.stderr]).toEqual([1, '']);
    expect(own.stdout).toMatch(/SM027.*养老/);
    expect((await cli(['lint', map], { STRATEGY_MAP_DATA_DIR: dataDir })).code).toBe(1);
    const lost = await cli(['lint', map, '--data', join(folder, 'typo')]);
    expect([lost.code, lost.stderr]).toEqual([2, expect.stringMatching(/^E_FILE_NOT_FOUND/)]);
    expect(existsSync(join(folder, 'typo'))).toBe(false);
  });

  it('lists waived findings with who answers for them, and does not count them', async () => {
    const folder = workFolder();
    const file = join(folder, 'waived.json');
    const given = { waivedBy: '策略岗', reason: '月底补数', until: '2999-12-31' };
    const over = { ...given, until: '2020-01-01' };
    const finding = (id: string) => [{ fingerprint: `SM010:${id}`, ruleId: 'SM010' }];
    writeFileSync(file, writeDocument(waive(finding('S2'), over)(waive(finding('S1'), given)(elder))));
    const [plain, json] = await Promise.all([cli(['lint', file]), cli(['lint', file, '--json'])]);
    const { summary, findings } = JSON.parse(json.stdout);
    expect(summary.waived).toBe(1);
    expect(summary.error + summary.warning + summary.info).toBe(findings.length - 1);
    const found = (id: string) =>
      findings.find(({ fingerprint }: { fingerprint: string }) => fingerprint === `SM010:${id}`);
    expect(found('S1')).toMatchObject({ waived: given });
    expect(found('S2')).toMatchObject({ expiredWaiver: over });
    expect(plain.stdout).toMatch(/^waived SM010 \[S1\].*策略岗豁免至 2999-12-31：月底补数/m);
    expect(plain.stdout).toMatch(/^warning SM010 \[S2\].*豁免已在 2020-01-01 到期/m);
  });

  it('ends with 1 when a map has errors, and names them', async () => {
    const folder = workFolder();
    const file = join(folder, 'broken.json');
    writeFileSync(file, writeDocument(removeElements(new Set(['CH4']))(elder)));
    const { code, stdout, stderr } = await cli(['lint', file, '--json']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const { summary, findings } = JSON.parse(stdout);
    expect(summary.error).toBeGreaterThan(0);
    expect(findings[0]).toMatchObject({
      severity: 'error',
      message: { zh: expect.any(String), en: expect.any(String) },
    });
  });

  it('lists strategy rows, also as CSV and as a workbook', async () => {
    const folder = workFolder();
    const csv = join(folder, 'new folder', 'rows.csv');
    const xlsx = join(folder, 'rows.xlsx');
    const [plain, written] = await Promise.all([
      cli(['rows', join(folder, 'map.json'), '--json']),
      cli(['rows', join(folder, 'map.json'), '--csv', csv, '--xlsx', xlsx]),
    ]);
    const rows = JSON.parse(plain.stdout) as { rowCode: string }[];
    expect(written.code).toBe(0);
    const lines = readFileSync(csv, 'utf8').trimEnd().split('\r\n');
    expect(lines[0]?.startsWith('\uFEFF策略行编号,')).toBe(true);
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(rows.map((row) => row.rowCode));
    const [sheet] = await readSheets(xlsx);
    expect(sheet?.rows.slice(1).map(([code]) => code)).toEqual(rows.map((row) => row.rowCode));
  });

  it('imports into a data folder, lists it and gets it back unchanged', async () => {
    const folder = workFolder();
    const [data, out] = [join(folder, '数据 data'), join(folder, 'got.json')];
    const imported = await cli(['import', join(folder, 'map.json'), '--data', data]);
    expect(imported).toMatchObject({ code: 0, stdout: `${elder.id}\n`, stderr: '' });
    const listed = await cli(['list', '--json'], { STRATEGY_MAP_DATA_DIR: data });
    expect(JSON.parse(listed.stdout)).toMatchObject([{ id: elder.id, title: elder.title, revision: 1 }]);
    expect((await cli(['get', elder.id, '--data', data, '--out', out])).code).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(JSON.parse(readFileSync(join(folder, 'map.json'), 'utf8')));
    const again = await cli(['import', join(folder, 'map.json'), '--data', data, '--json']);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ code: `${elder.code}-2` });
    expect(JSON.parse(again.stdout).id).not.toBe(elder.id);
  });
});

describe('a reader that stops reading', () => {
  it('does not stop the command half-way', async () => {
    const out = join(workFolder(), 'out');
    const args = ['templates', '--out', out];
    expect(await cliWithClosedOutput(args)).toBe(0);
    expect(readdirSync(out)).toHaveLength(allTemplates().length);
  });

  it('leaves the exit code as it is when nobody reads the messages', async () => {
    expect(await cliWithClosedOutput(['lint', 'no such file'])).toBe(2);
  });

  it.runIf(existsSync('/dev/full'))('is not one: a full disk under stdout is a failure', async () => {
    const end = await cli(['templates', '--json'], {}, openSync('/dev/full', 'w'));
    expect(end.code).toBe(2);
    expect(end.stderr).toMatch(/^E_FILE_NOT_WRITTEN: .*stdout.*ENOSPC/);
  });
});

describe('usage', () => {
  it('is one JSON value with --json', async () => {
    const { stdout, code } = await cli(['help', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ usage: expect.stringContaining('verify <package>') });
  });

  it.each([
    [[], 2],
    [['help'], 0],
    [['bogus'], 2],
    [['constructor'], 2],
    [['lint'], 2],
    [['lint', 'a', 'b'], 2],
    [['lint', 'a', '--unknown'], 2],
    [['get', 'a', '--data', 'd'], 2],
    [['list'], 2],
    [['templates', '--out', ''], 2],
    [['verify', 'a', '--trust', ''], 2],
  ])('%j ends with %i', async (args, code) => {
    const end = await cli(args);
    expect(end.code).toBe(code);
    expect(code === 0 ? end.stdout : end.stderr).toContain('npm run -s cli -- ');
    expect(code === 0 ? end.stderr : end.stdout).toBe('');
  });
});
