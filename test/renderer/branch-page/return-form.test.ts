import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answeredBy,
  badFigures,
  badTasks,
  type FormRow,
  fromReturnFile,
  parseFigure,
  returnFileName,
  toReturnFile,
  toReturnRow,
  withoutPersonalData,
} from '../../../renderer/branch-page/model/return-form.ts';
import { openReturn } from '../../../renderer/branch-page/parts/open-return.ts';
import { checkReturn } from '../../../shared/package/read-return.ts';
import { FORM_COLUMNS, isMoney, isWords } from '../../../shared/package/return-columns.ts';
import { returnFileSchema } from '../../../shared/package/return-file.ts';
import { RETURN_FINDINGS } from '../../../shared/package/return-words.ts';
import { makePayload } from '../../make-package.ts';
import { times } from '../../property-runs.ts';

const payload = makePayload({ validFrom: '2026-11-01' });
const HASH = 'a'.repeat(64);
const november = { periodStart: '2026-11-01', periodEnd: '2026-11-30' };
const NOW = '2026-12-01T08:00:00.000Z';

describe('a figure of the form', () => {
  it.each([
    ['', 'listed', undefined],
    [' ', 'amount', undefined],
    ['0', 'listed', 0],
    ['1,200', 'listed', 1200],
    ['１２００', 'listed', 1200],
    ['12.5', 'amount', 12.5],
    ['１２．５', 'amount', 12.5],
    ['12.5', 'listed', null],
    ['-1', 'listed', null],
    ['1e3', 'listed', null],
    ['0x10', 'listed', null],
    ['100000000', 'listed', null],
    ['about 5', 'amount', null],
  ] as const)('%j in %s is %s', (text, column, expected) => {
    expect(parseFigure(text, column)).toBe(expected);
  });
});

describe('the form and its file', () => {
  const figure = fc.option(fc.nat(99_999_999).map(String), { nil: undefined });
  const amount = fc.option(
    fc.nat(9_999_999).map((value) => String(value / 100)),
    { nil: undefined },
  );
  const row = fc.record({
    ...Object.fromEntries(
      FORM_COLUMNS.filter((column) => !isWords(column)).map((column) => [column, isMoney(column) ? amount : figure]),
    ),
    lossReasons: fc.constantFrom(undefined, '利率低 3', '太远 2，排队久 1; 搬家 4', '利率 低 0'),
    feedback: fc.option(fc.string({ maxLength: 60 }), { nil: undefined }),
  });

  it('makes a file that the schema takes, and comes back from it as it was', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: payload.rowsToReturn.length }), (rows) => {
        const form = {
          ...{ periodStart: '2026-11-01', periodEnd: '2026-11-30' },
          rows: Object.fromEntries(rows.map((each, index) => [payload.rowsToReturn[index] ?? '', each as FormRow])),
          tasks: {},
        };
        const file = toReturnFile(payload, HASH, form, '2026-12-01T00:00:00.000Z');
        expect(returnFileSchema.parse(file)).toEqual(file);
        const again = toReturnFile(payload, HASH, fromReturnFile(file), file.savedAt);
        expect(again).toEqual(file);
      }),
      { numRuns: times(200) },
    );
  });

  it('leaves out what is no number, and names it', () => {
    const row = { listed: '12', executed: 'many', feedback: '  ' };
    expect(toReturnRow('R1', row)).toEqual({ rowCode: 'R1', listed: 12 });
    expect(badFigures(row)).toEqual(['executed']);
  });

  it('leaves out rows that say nothing, and keeps a zero', () => {
    const [a = '', b = ''] = payload.rowsToReturn;
    const form = {
      periodStart: '2026-11-01',
      periodEnd: '2026-11-30',
      rows: { [a]: { listed: '' }, [b]: { listed: '0' } },
      tasks: {},
    };
    expect(toReturnFile(payload, HASH, form, '2026-12-01T00:00:00.000Z').rows).toEqual([{ rowCode: b, listed: 0 }]);
  });

  it('carries what is done of the tasks, and comes back with it; a blank is none, another goal is foreign', () => {
    const own = {
      ...payload,
      tasks: [
        { goalId: 'G1', target: 3000 },
        { goalId: 'G2', target: 240 },
      ],
    };
    const form = { periodStart: '2026-11-01', periodEnd: '2026-11-30', rows: {}, tasks: { G1: ' ', G2: '−1,２00.5' } };
    const file = toReturnFile(own, HASH, form, NOW);
    expect(file.tasks).toEqual([{ goalId: 'G2', done: -1200.5 }]);
    expect(returnFileSchema.parse(file)).toEqual(file);
    expect(fromReturnFile(file).tasks).toEqual({ G2: '-1200.5' });
    const codes = (tasks: typeof file.tasks) =>
      checkReturn({ ...file, tasks }, answeredBy(own, HASH)).flatMap(({ code }) => (code.endsWith('Task') ? code : []));
    expect(codes(file.tasks)).toEqual(['missingTask']);
    expect(codes([{ goalId: 'G9', done: 1 }])).toEqual(['unknownTask', 'missingTask', 'missingTask']);
    const twice = [
      { goalId: 'G1', done: 1 },
      { goalId: 'G1', done: 2 },
      { goalId: 'G2', done: 3 },
    ];
    expect(codes(twice)).toEqual(['repeatedTask']);
    const [name] = own.map.nodes.flatMap(({ id, name: said }) => (id === 'G1' ? [said] : []));
    expect(checkReturn(file, answeredBy(own, HASH)).find(({ code }) => code === 'missingTask')?.params).toEqual({
      goal: name,
    });
    expect(badTasks(own, { ...form, tasks: { G1: '很多', G2: '3' } })).toEqual(['G1']);
  });

  it('can be handed over with personal data masked', () => {
    const form = {
      periodStart: '',
      periodEnd: '',
      rows: { R1: { listed: '3', feedback: '打 13800138000' }, R2: { listed: '1' } },
      tasks: {},
    };
    const { R1, R2 } = withoutPersonalData(form).rows;
    expect([R1, R2]).toEqual([{ listed: '3', feedback: '打 138****8000' }, { listed: '1' }]);
  });

  it('is saved under a name without path characters', () => {
    expect(returnFileName(payload, november)).toBe('ELDER-BR001-v1-r2-2026-11-01-2026-11-30-回传.json');
    const odd = { ...payload, branchCode: '../a\\b:*?"<>|\u202e' };
    expect(returnFileName(odd, november)).toBe('ELDER-.._a_b________-v1-r2-2026-11-01-2026-11-30-回传.json');
  });
});

describe('the return of a trial', () => {
  const trial = { ...payload, trial: true as const };
  const form = { periodStart: '2026-11-01', periodEnd: '2026-11-30', rows: {}, tasks: {} };
  const saved = (from: typeof payload) => new File([JSON.stringify(toReturnFile(from, HASH, form, NOW))], 'r.json');

  it('says so in its name and in the file', () => {
    expect(returnFileName(trial, november)).toContain('-试用-回传.json');
    expect(returnFileName(payload, november)).not.toContain('试用');
    expect(toReturnFile(trial, HASH, form, NOW)).toMatchObject({ trial: true });
  });

  it('is opened again for practice, and by no final page', async () => {
    expect(await openReturn(saved(trial), answeredBy(trial, HASH), trial)).toHaveProperty('form');
    const refused = await openReturn(saved(trial), answeredBy(payload, HASH), payload);
    if (!('faults' in refused)) throw new Error('it was taken');
    expect(refused.faults[0]?.message).toBe(RETURN_FINDINGS.ofTrial);
    const other = await openReturn(saved(payload), answeredBy({ ...trial, packageId: 'PKG-2' }, 'b'.repeat(64)), trial);
    if (!('faults' in other)) throw new Error('it was taken');
    expect(other.faults[0]?.message).toBe(RETURN_FINDINGS.otherPackage);
  });
});
