import { expect, test } from 'vitest';
import { formSections } from '../../../renderer/kit/forms/form-fields.ts';
import { capsOf } from '../../../shared/contacts/caps.ts';
import { newPolicy } from '../../../shared/dictionary/new-policy.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { countsCustomers, customerUnit } from '../../../shared/document/customer-type.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { infoFor } from '../../../shared/document/field.ts';
import { elementFields } from '../../../shared/document/field-path.ts';
import { forecastGoals } from '../../../shared/forecast/goal-progress.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { blanksForExport } from '../../../shared/lint/export-check.ts';
import { overlapOf } from '../../../shared/lint/segment-overlap.ts';
import { rowColumns, saidCell } from '../../../shared/rows/row-columns.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';
import { sheetColumns } from '../../../shared/rows/sheet-columns.ts';
import { chain } from '../build-map.ts';

const company = { customerType: 'company' };

test('customers are counted as people, as companies, or as both', () => {
  expect([[], [{}], [company], [{}, company]].map(customerUnit)).toEqual(['人', '人', '家', '户']);
  expect(countsCustomers('户', [company])).toBe(true);
  expect(countsCustomers('家', [company])).toBe(true);
  expect(countsCustomers('人', [company])).toBe(false);
  expect(countsCustomers('家', [{}])).toBe(false);
});

test('a size has the unit of its segment, and ages are no field of companies', () => {
  const shown = (values: Record<string, unknown>) => {
    const segment = chain({ S1: values }).nodes.find(({ id }) => id === 'S1');
    if (!segment) throw new Error('no segment');
    const fields = formSections(elementFields(segment)).flatMap((section) => section.fields);
    const size = fields.find(({ path }) => path === 'size');
    return [size && infoFor(size.info, segment).unit?.zh, fields.find(({ path }) => path === 'ageMin')?.shown(segment)];
  };
  expect(shown({})).toEqual(['人', true]);
  expect(shown(company)).toEqual(['家', false]);
});

test('nobody waits for the value tier of companies', () => {
  const tiers = (values: Record<string, unknown>) =>
    blanksForExport(chain({ S1: { tier: undefined, ...values } })).filter(({ field }) => field === 'tier');
  expect(tiers({})).toHaveLength(1);
  expect(tiers(company)).toEqual([]);
});

test('rows say a volume in its unit, and files keep units apart', () => {
  const map = chain({ S1: company, SC1: { expectedVolume: 200 }, S2: {}, SC2: { expectedVolume: 50 } }, [
    'G1 S2',
    'S2 SC2',
    'SC2 P1',
  ]);
  const rows = strategyRows(map);
  const column = rowColumns.find(({ id }) => id === 'expectedVolume');
  if (!column) throw new Error('no column');
  expect(rows.map(({ volumeUnit }) => volumeUnit)).toEqual(['家', undefined]);
  expect(rows.map((row) => saidCell(column, row))).toEqual([{ zh: '200 家/期', en: '200 companies per period' }, 50]);
  expect(sheetColumns([column], rows).map(({ title, cells }) => [title.zh, cells])).toEqual([
    ['预计触发量（家/期，每个场景只列一次）', [200, undefined]],
    ['预计触发量（人/期，每个场景只列一次）', [undefined, 50]],
  ]);
});

test('a company that is won is no person that a goal counts', () => {
  const forecast = (unit: string) => {
    const map = chain({ G1: { unit, target: 100 }, S1: { ...company, holdoutPct: 0 }, SC1: { expectedVolume: 500 } });
    const edge = map.edges.find(({ from }) => from === 'SC1');
    const rated = edge ? setField(edge.id, 'takeUpPct', 10)(map) : map;
    return forecastGoals(buildGraph(rated)).of('G1')?.progress;
  };
  expect(forecast('家')).toBe(50);
  expect(forecast('户')).toBe(50);
  expect(forecast('人')).toBeUndefined();
});

test('people and companies have no customers in common', () => {
  const segment = (id: string, values: object) => ({ id, kind: 'segment', ...values }) as never;
  expect(overlapOf([segment('S1', {})], [segment('S2', company)])).toBe('no');
  expect(overlapOf([segment('S1', company)], [segment('S2', company)])).not.toBe('no');
});

test('companies have a total cap of their own where the policy states one', () => {
  const policy = newPolicy(starterDictionaries);
  const total = (of: object, more: object = {}) =>
    capsOf({ ...policy, ...more }, of).flatMap(({ subject, limit }) => (subject === 'total' ? limit : []));
  expect(total(company)).toEqual([4, 10]);
  expect(total(company, { companyCap: { per7Days: 2 } })).toEqual([2, 10]);
  expect(total({}, { companyCap: { per7Days: 2 } })).toEqual([4, 10]);
});
