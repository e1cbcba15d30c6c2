// Owns the proof that the templates have exactly the findings that DOMAIN §5 names at its head (“What would still fire”) and §7 adds.
// When adding a rule that fires there: its lines below; when it fires and DOMAIN does not say so, read DOMAIN again.
import { expect, test } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import type { Stage } from '../../../shared/lint/rule.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { deepFreeze } from '../build-map.ts';
import { context } from './test-rule.ts';

type Expected = Readonly<Record<`SM${number}`, readonly string[]>>;

const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

// “SM003 stays silent because no goalContribution is set”: SM040 (§7.3) says so.
/** By rule, the targets of each finding; of SM011, which has none, the stage. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  'TPL-ELDER': {
    SM010: ids('S', 2),
    SM011: ['acquire', 'convert', 'churn'],
    SM019: ids('T', 6),
    SM029: ['SC2 S2', 'SC3 S2'],
    SM040: ['G1 G2'],
  },
  'TPL-PAYROLL': {
    SM010: ids('S', 3),
    SM011: ['maintain'],
    SM019: ids('T', 7),
    SM029: ['SC3 S3'],
    SM040: ['G1 G2'],
    SM050: ['CH5'],
  },
  'TPL-MERCHANT': {
    SM010: ids('S', 3),
    SM011: ['nurture', 'maintain'],
    SM019: ids('T', 6),
    SM029: ['S1', 'SC2 S2', 'SC3 S3'],
    SM040: ['G1 G2'],
  },
  'TPL-PRIVATE': {
    SM010: ids('S', 2),
    SM011: ['acquire', 'mature'],
    SM019: ids('T', 7),
    SM029: ['S1', 'S2'],
    SM040: ['G1 G2'],
  },
  'TPL-CARUSER': {
    SM010: ids('S', 3),
    SM011: ['maintain', 'churn'],
    SM019: ids('T', 7),
    SM040: ['G1 G2'],
  },
  'TPL-NEW100': {
    SM010: ids('S', 2),
    SM011: ['maintain', 'churn'],
    SM019: ids('T', 7),
    SM029: ['SC5 S1 S2'],
    SM040: ['G1 G2'],
  },
  'TPL-VILLAGE': {
    SM010: ids('S', 2),
    SM011: ['winBack'],
    SM019: ids('T', 4),
    SM029: ['S1'],
    SM040: ['G1 G2'],
    SM050: ['CH1', 'CH2'],
  },
};

test.each(allTemplates().map((template) => [template.code, template] as const))('%s', (code, template) => {
  const found: Record<string, string[]> = {};
  for (const { ruleId, targets, key } of runRules(deepFreeze(template), context)) {
    found[ruleId] = [...(found[ruleId] ?? []), targets.length > 0 ? targets.join(' ') : (key ?? '')];
  }
  expect(found).toEqual(EXPECTED[code]);
});

test('nothing but the missing approval keeps a template from being issued', () => {
  for (const template of allTemplates()) {
    const errors = runRules(template, context).filter(({ severity }) => severity === 'error');
    expect(new Set(errors.map(({ fingerprint }) => fingerprint.replace(/:T\d+:/, ':T:')))).toEqual(
      new Set(['SM019:T:approval']),
    );
  }
});

test('with the approvals no error is left, and while a template is drawn and checked there is none', () => {
  const errorsOf = (map: MapDocument, stage?: Stage) =>
    runRules(map, { ...context, ...(stage && { stage }) }).filter(({ severity }) => severity === 'error');
  for (const template of allTemplates()) {
    const nodes = template.nodes.map((node) => (node.kind === 'script' ? { ...node, approvalNo: 'SP-001' } : node));
    expect(errorsOf({ ...template, nodes })).toEqual([]);
    for (const stage of ['draw', 'check'] as const) expect(errorsOf(template, stage)).toEqual([]);
    expect(template.nodes.filter((node) => node.kind === 'scenario' && node.origin === undefined)).toEqual([]);
  }
});
