import { expect, test } from 'vitest';
import { removeElements, setField } from '../../../shared/document/edits/elements.ts';
import { waive } from '../../../shared/document/edits/waivers.ts';
import type { Finding } from '../../../shared/lint/rule.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { openFindings } from '../../../shared/lint/waivers.ts';
import { buildMap, countedChain } from '../build-map.ts';
import { context } from './test-rule.ts';

/** The tests' today is 2025-06-30. */
const given = { waivedBy: '策略岗', reason: '月底补数', until: '2025-06-30' };
const stale = countedChain({ S1: { sizeAsOf: undefined }, SC1: { cooldownDays: undefined } });
const said = (findings: readonly Finding[]) => findings.map(({ fingerprint }) => fingerprint);

test('a waived finding stays in the list with who, why and until when, and does not count', () => {
  const findings = runRules(stale, context);
  expect(said(findings)).toEqual(['SM010:S1', 'SM016:SC1']);
  const after = runRules(waive(findings.slice(0, 1), given)(stale), context);
  expect(said(after)).toEqual(['SM010:S1', 'SM016:SC1']);
  expect(after[0]?.waived).toMatchObject(given);
  expect(said(openFindings(after))).toEqual(['SM016:SC1']);
});

test('it is found again after edits elsewhere, and after the finding was away for a while', () => {
  const waived = waive(runRules(stale, context), given)(stale);
  const renamed = setField('S1', 'name', '改了名的客群')(setField('CH1', 'offsetDay', 9)(waived));
  expect(openFindings(runRules(renamed, context))).toEqual([]);
  const mended = setField('S1', 'sizeAsOf', '2025-06-01')(renamed);
  expect(said(runRules(mended, context))).toEqual(['SM016:SC1']);
  const back = setField('S1', 'sizeAsOf', undefined)(mended);
  expect(openFindings(runRules(back, context))).toEqual([]);
});

test('a waiver that is over counts as not there, and is told', () => {
  const waived = waive(runRules(stale, context), given)(stale);
  const later = runRules(waived, { ...context, today: '2025-07-01' });
  expect(openFindings(later)).toHaveLength(later.length);
  expect(later[0]?.expiredWaiver).toMatchObject(given);
  expect(later[0]?.waived).toBeUndefined();
});

test('an error is never waived, also one that was a warning before', () => {
  const broken = removeElements(new Set(['T1']))(stale);
  const findings = runRules(broken, context);
  const errors = openFindings(runRules(waive(findings, given)(broken), context));
  expect(said(errors)).toEqual(['SM004:CH1']);
  const elderly = (ageMax: number) =>
    countedChain({
      S1: { ageMax },
      P1: { productType: 'wealth', risk: 'R3', requiresDualRecording: false },
      T1: { disclosure: '理财非存款、产品有风险、投资须谨慎。' },
    });
  const warned = waive(runRules(elderly(70), context), given)(elderly(70));
  expect(openFindings(runRules(warned, context))).toEqual([]);
  expect(said(openFindings(runRules(setField('S1', 'ageMax', 85)(warned), context)))).toEqual(['SM020:P1,S1']);
});

test('a waiver of one segment is none for another', () => {
  const two = buildMap({ S1: { sizeAsOf: undefined }, S2: { sizeAsOf: undefined } });
  const find = (map: typeof two) => openFindings(runRules(map, context)).filter(({ ruleId }) => ruleId === 'SM010');
  const [first] = find(two);
  expect(said(find(waive(first ? [first] : [], given)(two)))).toEqual(['SM010:S2']);
});
