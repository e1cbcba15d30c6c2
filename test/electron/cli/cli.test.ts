import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createStore } from '../../../electron/store/create-store.ts';
import { readSheets } from '../../../electron/store/files/sheets.ts';
import { removeElements, setField } from '../../../shared/document/edits/elements.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { waive } from '../../../shared/document/edits/waivers.ts';
import { readDocument, writeDocument } from '../../../shared/document/read-document.ts';
import { allTemplates, findTemplate } from '../../../shared/document/templates.ts';
import { TRIAL_MARK_BOTH } from '../../../shared/package/trial.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';
import { approved } from '../../approved-map.ts';
import { temporaryFolder } from '../store/store-under-test.ts';
import { cli, cliWithClosedOutput } from './cli-under-test.ts';

const template = findTemplate('TPL-ELDER');
if (!template) throw new Error('no template');
const elder = approved(template);

function workFolder(): string {
  const folder = temporaryFolder('工作 folder');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'map.json'), writeDocument(elder));
  writeFileSync(
    join(folder, 'branches.csv'),
    'branchCode,branchName,listCount\n001,城东支行,120\n002,城西支行,80\n003,城北支行,60\n',
  );
  return folder;
}

/** The arguments that export the map of a work folder into its folder `out`. */
function exportTo(at: (name: string) => string): string[] {
  const files = ['--branches', at('branches.csv'), '--out', at('out'), '--key', at('key.json')];
  return ['export', at('map.json'), ...files, '--allow-blanks', '--reason', '演练'];
}

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
    expect(JSON.parse((await cli(['complete', out, '--out', out, '--json'])).stdout).filled).toEqual([]);
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

describe('handing over on the command line', () => {
  it('makes a key, exports to three branches and verifies', async () => {
    const folder = workFolder();
    const at = (name: string) => join(folder, name);
    const key = JSON.parse((await cli(['keygen', '--out', at('key.json'), '--json'])).stdout);
    const args = exportTo(at);
    const first = await cli([...args, '--json']);
    expect(first.code).toBe(0);
    const { packages } = JSON.parse(first.stdout) as { packages: { file: string }[] };
    expect(packages).toHaveLength(3);
    const files = packages.map(({ file }) => join(at('out'), file));
    const [one = ''] = files;
    const trusted = await Promise.all([
      ...files.map((file) => cli(['verify', file, '--trust', key.fingerprint, '--json'])),
      cli(['verify', one, '--trust', key.publicKey, '--json']),
    ]);
    expect(trusted.map(({ code, stdout }) => [code, JSON.parse(stdout).trusted])).toEqual(trusted.map(() => [0, true]));
    const groups = key.fingerprint.toUpperCase().match(/.{4}/g).join(' ');
    expect((await cli(['verify', one, '--trust', groups])).code).toBe(0);
    const stranger = await cli(['verify', one, '--trust', '0'.repeat(64)]);
    expect(stranger.code).toBe(1);
    expect(stranger.stderr).toMatch(/^E_PACKAGE_UNTRUSTED: .+ \/ .+/);
    expect((await cli(['verify', one, '--trust', 'someone'])).code).toBe(2);

    // The next export continues the chain of the packages it finds.
    expect((await cli(args)).code).toBe(0);
    const { payload } = JSON.parse(readFileSync(one, 'utf8'));
    expect(JSON.parse(Buffer.from(payload, 'base64').toString())).toMatchObject({ revision: 2 });

    const bytes = readFileSync(one);
    const places = [0, 69, 5000, bytes.length - 100, bytes.length - 1];
    const flipped = places.map((place, index) => {
      const copy = Buffer.from(bytes);
      copy[place] = (copy[place] ?? 0) ^ 1;
      writeFileSync(at(`flipped-${index}.json`), copy);
      return at(`flipped-${index}.json`);
    });
    const ends = await Promise.all(flipped.map((file) => cli(['verify', file])));
    expect(ends.map(({ code }) => code)).toEqual(places.map(() => 1));
  });

  it('keeps revisions in the data folder, whatever folder the packages go to, and restarts over no chain', async () => {
    const folder = workFolder();
    const at = (name: string) => join(folder, name);
    await cli(['keygen', '--out', at('key.json')]);
    await cli(['import', at('map.json'), '--data', at('data')]);
    const [first, second, third] = [exportTo(at), exportTo(at), exportTo(at)];
    for (const [args, out] of [
      [second, 'next month'],
      [third, 'elsewhere'],
    ] as const)
      args.splice(args.indexOf(at('out')), 1, at(out));
    const read = (out: string) => {
      const file = join(at(out), '001 城东支行', `${elder.code}-001-v${elder.version}.smpkg.json`);
      const { payload } = JSON.parse(readFileSync(file, 'utf8'));
      return { bytes: readFileSync(file), ...JSON.parse(Buffer.from(payload, 'base64').toString()) };
    };
    const begun = await cli([...first, '--data', at('data')]);
    expect([begun.code, begun.stderr]).toEqual([0, expect.not.stringContaining('revision 1')]);
    expect((await cli([...second, '--data', at('data')])).code).toBe(0);
    const previousHash = createHash('sha256').update(read('out').bytes).digest('hex');
    expect(read('out')).toMatchObject({ revision: 1, previousHash: null });
    expect(read('next month')).toMatchObject({ revision: 2, previousHash });
    // Nobody knows of it there, which is said.
    const alone = await cli(third);
    expect([alone.code, alone.stderr]).toEqual([0, expect.stringMatching(/3 branches start at revision 1; .*--data/)]);
    // A branch got another name, and with it another folder: the chain in the old one is not seen by names alone.
    const list = readFileSync(at('branches.csv'), 'utf8');
    writeFileSync(at('branches.csv'), list.replace('城东支行', '城东新支行'));
    const restarted = await cli(third);
    expect(restarted.code).toBe(1);
    expect(restarted.stderr).toMatch(/^E_EXPORT_CHAIN: .+\n {2}001 城东支行[\\/].+-001-v\d+\.smpkg\.json$/m);
    expect(existsSync(join(at('elsewhere'), '001 城东新支行'))).toBe(false);
    expect((await cli([...third, '--data', at('data')])).code).toBe(0);
  });

  it('asks for a yes where the packages do not hold on the day of issue', async () => {
    const folder = workFolder();
    const at = (name: string) => join(folder, name);
    await cli(['keygen', '--out', at('key.json')]);
    const until = (start: string) => [
      setMapField('periodStart', start),
      setMapField('periodEnd', undefined),
      setMapField('periodDays', undefined),
    ];
    for (const [start, code, said] of [
      ['2999-01-01', 'E_EXPORT_EARLY', /ahead of time/],
      ['2020-01-01', 'E_EXPORT_EXPIRED', /not valid after 2020-03-30/],
    ] as const) {
      writeFileSync(at('map.json'), writeDocument(until(start).reduce((document, edit) => edit(document), elder)));
      const asked = await cli(exportTo(at));
      expect([asked.code, asked.stderr.split(':')[0]]).toEqual([1, code]);
      expect(existsSync(at('out'))).toBe(false);
      const told = await cli([...exportTo(at), '--yes']);
      expect([told.code, told.stderr]).toEqual([0, expect.stringMatching(said)]);
      rmSync(at('out'), { recursive: true });
    }
  });

  it('makes nothing of a map that is not approved but a trial, in the words of the page', async () => {
    const at = (name: string) => join(folder, name);
    const folder = workFolder();
    await cli(['keygen', '--out', at('key.json')]);
    const draft = { ...elder, approvalStatus: 'draft' as const, reviewer: elder.author, complianceReviewer: undefined };
    writeFileSync(at('map.json'), writeDocument(setField('T2', 'approvedTo', undefined)(draft)));
    const final = await cli(exportTo(at));
    expect([final.code, final.stderr]).toEqual([1, expect.stringMatching(/^E_EXPORT_NOT_APPROVED: .*试用包.*--trial/)]);
    expect(existsSync(at('out'))).toBe(false);
    const trial = await cli([...exportTo(at), '--trial']);
    expect(trial.code).toBe(0);
    expect(trial.stdout).toContain('已生成 3 个试用包');
    expect(trial.stdout).toContain('ELDER-001-v1-试用.smpkg.json');
    expect(trial.stderr.split('\n')).toEqual([
      '1 个审批角色未填写。 / 1 role is not filled in.',
      '  合规 / Compliance',
      '编制与复核为同一人：甲。 / Author and reviewer are the same person: 甲.',
      '  复核 / Reviewer',
      '1 条话术未填写审批有效期。 / 1 script has no approval date.',
      '  T2 邀约电话',
      TRIAL_MARK_BOTH,
      expect.stringMatching(/^3 家支行从第 1 次签发起编号/),
      '',
    ]);
    const verified = await cli(['verify', join(at('out'), '001 城东支行')]);
    expect(verified.code).toBe(0);
    expect(verified.stderr).toContain(TRIAL_MARK_BOTH);
    expect(verified.stdout).toMatch(/^trial: true$/m);
    expect(verified.stdout).toMatch(/^reason: 演练$/m);
    const rows = await cli(['rows', at('map.json'), '--xlsx', at('rows.xlsx')]);
    expect([rows.code, (await readSheets(at('rows.xlsx')))[0]?.name]).toEqual([0, '试用·策略清单']);
  });

  it('holds a branch with an illegal overlay, skips what has not changed, and checks whole folders', async () => {
    const folder = workFolder();
    const at = (name: string) => join(folder, name);
    await cli(['keygen', '--out', at('key.json')]);
    mkdirSync(at('overlays'));
    const [branch] = readFileSync(at('branches.csv'), 'utf8').split('\n').slice(1);
    const branchCode = branch?.split(',')[0];
    const changes = [{ nodeId: 'CH1', field: 'code', value: 'X', reason: '人手少' }];
    const overlay = {
      baseMapId: elder.id,
      baseVersion: elder.version,
      branchCode,
      changes,
      addedNodes: [],
      removed: [],
    };
    writeFileSync(at('overlays/one.json'), JSON.stringify(overlay));
    const args = [...exportTo(at), '--overlays', at('overlays'), '--only-changed'];
    const blocked = await cli([...args, '--json']);
    expect([blocked.code, JSON.parse(blocked.stdout).blocked]).toEqual([1, [branchCode]]);
    rmSync(at('overlays/one.json'));
    const made = await cli([...args, '--json']);
    expect([made.code, JSON.parse(made.stdout).packages.length, JSON.parse(made.stdout).unchanged.length]).toEqual([
      0, 1, 2,
    ]);

    const sheetOf = (names: string[]) => names.filter((name) => name.endsWith('.xlsx')).sort();
    const [sheet = ''] = sheetOf(readdirSync(at('out'), { recursive: true }).map(String));
    writeFileSync(join(at('out'), sheet), 'filled in');
    const later = Date.now() / 1000 + 60;
    utimesSync(join(at('out'), sheet), later, later);
    expect((await cli(exportTo(at))).code).toBe(0);
    expect(readFileSync(join(at('out'), sheet.replace('.xlsx', '.kept-1.xlsx')), 'utf8')).toBe('filled in');

    const whole = await cli(['verify', at('out'), '--json']);
    expect([whole.code, JSON.parse(whole.stdout).length]).toEqual([0, 3]);
    const [page = ''] = readdirSync(at('out'), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.html'));
    const text = readFileSync(join(at('out'), page), 'utf8');
    writeFileSync(join(at('out'), page), text.replace('"payload":"e', '"payload":"f'));
    const changed = await cli(['verify', at('out')]);
    expect([changed.code, changed.stderr.split(':')[0]]).toEqual([1, 'E_PACKAGE_PAGE']);
  });

  it('protects a key with a passphrase from the environment', async () => {
    const folder = workFolder();
    const at = (name: string) => join(folder, name);
    const made = await cli(['keygen', '--out', at('key.json'), '--passphrase-env', 'SECRET'], { SECRET: '口令 one' });
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const args = exportTo(at);
    const named = [...args, '--passphrase-env', 'SECRET'];
    const [none, wrong, unset] = await Promise.all([cli(args), cli(named, { SECRET: 'other' }), cli(named)]);
    expect([none.code, wrong.code, unset.code]).toEqual([2, 2, 2]);
    expect([none, wrong, unset].map(({ stderr }) => stderr.split(':')[0])).toEqual([
      'E_KEY_PASSPHRASE_NEEDED',
      'E_KEY_PASSPHRASE',
      'E_USAGE',
    ]);
    expect(existsSync(at('out'))).toBe(false);
    expect((await cli(named, { SECRET: '口令 one' })).code).toBe(0);
    expect((await cli(['keygen', '--out', at('key.json')])).code).toBe(2);
  });

  it('writes no package when one of them cannot be written', async () => {
    const folder = workFolder();
    const at = (name: string) => join(folder, name);
    await cli(['keygen', '--out', at('key.json')]);
    mkdirSync(at('out'));
    writeFileSync(join(at('out'), '002 城西支行'), 'a file where a folder should be');
    const end = await cli(exportTo(at));
    expect(end.code).toBe(2);
    expect(end.stderr).toMatch(/^E_FILE_NOT_WRITTEN: .*-002-v1\.smpkg\.json.*ENOTDIR/);
    expect(readdirSync(at('out'))).toEqual(['002 城西支行']);
  });

  it('asks for blank fields to be confirmed, and names them with their number', async () => {
    const folder = workFolder();
    const at = (name: string) => join(folder, name);
    await cli(['keygen', '--out', at('key.json')]);
    const args = exportTo(at);
    const end = await cli(args.filter((arg) => arg !== '--allow-blanks'));
    expect(end.code).toBe(1);
    expect(end.stderr).toMatch(/^E_EXPORT_BLANKS: .*--allow-blanks/);
    expect(end.stderr).toContain('图谱属性 发布 / Map properties Publisher × 1');
    expect(end.stderr).toMatch(/ × \d+: [A-Z]+\d+, [A-Z]+\d+/);
    expect(existsSync(at('out'))).toBe(false);
    expect((await cli(args)).code).toBe(0);
  });

  it('says which rows stay behind; a plan whose period is over goes nowhere', async () => {
    const folder = workFolder();
    const at = (name: string) => join(folder, name);
    await cli(['keygen', '--out', at('key.json')]);
    const map = setField('CH2', 'status', 'draft')(elder);
    writeFileSync(at('map.json'), writeDocument(map));
    const behind = strategyRows(map).filter(({ ids }) => ids.channel === 'CH2');
    const end = await cli(exportTo(at));
    expect(end.code).toBe(0);
    expect(behind.length).toBeGreaterThan(0);
    expect(end.stderr).toMatch(
      new RegExp(`^${behind.length} 条策略行未下发，.*CH2 “.+” / Rows not issued: ${behind.length},`, 'm'),
    );
    const over = [setMapField('periodStart', '2020-01-01'), setMapField('periodEnd', '2020-06-30')];
    writeFileSync(at('map.json'), writeDocument(over.reduce((document, edit) => edit(document), map)));
    const refused = await cli([...exportTo(at).slice(0, -1), at('nowhere')]);
    expect([refused.code, existsSync(at('nowhere'))]).toEqual([1, false]);
    expect(refused.stderr).toMatch(/^E_EXPORT_FINISHED: .*The period of the map ended on 2020-06-30/m);
  });

  it('lets nothing that protects a customer stay blank', async () => {
    const folder = workFolder();
    const at = (name: string) => join(folder, name);
    writeFileSync(at('map.json'), writeDocument(setField('CH2', 'sendWindow', undefined)(elder)));
    await cli(['keygen', '--out', at('key.json')]);
    const end = await cli(exportTo(at));
    expect(end.code).toBe(1);
    expect(end.stderr).toMatch(
      /^E_EXPORT_FINDINGS: .+\n {2}SM038 · CH2 .+ · 渠道“.+”下发必填项未填：触达时段。 \/ Channel .+ cannot be issued without: /,
    );
    expect(existsSync(at('out'))).toBe(false);
  });

  it('ends with 1 and writes nothing for a map with errors', async () => {
    const folder = workFolder();
    const at = (name: string) => join(folder, name);
    writeFileSync(at('map.json'), writeDocument(removeElements(new Set(['CH4']))(elder)));
    await cli(['keygen', '--out', at('key.json')]);
    const end = await cli(exportTo(at));
    expect(end.code).toBe(1);
    expect(end.stderr).toMatch(/^E_EXPORT_FINDINGS: .+ \/ .+\n {2}SM\d{3} · /);
    expect(existsSync(at('out'))).toBe(false);
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
    expect(code === 0 ? end.stdout : end.stderr).toContain('npm run -s cli -- <command>');
    expect(code === 0 ? end.stderr : end.stdout).toBe('');
  });
});
