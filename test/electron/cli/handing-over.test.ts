// Owns the checks of handing over on the command line: keys, packages, revisions, and what holds them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../electron/store/files/sheets.ts';
import { removeElements, setField } from '../../../shared/document/edits/elements.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { TRIAL_MARK_BOTH } from '../../../shared/package/trial.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';
import { cli } from './cli-under-test.ts';
import { elder, workFolder } from './work-folder.ts';

/** The arguments that export the map of a work folder into its folder `out`. */
function exportTo(at: (name: string) => string): string[] {
  const files = ['--branches', at('branches.csv'), '--out', at('out'), '--key', at('key.json')];
  return ['export', at('map.json'), ...files, '--allow-blanks', '--reason', '演练'];
}

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
    expect(verified.stdout).toMatch(/^试用包 \/ Trial: true$/m);
    expect(verified.stdout).toMatch(/^签发理由 \/ Reason: 演练$/m);
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
