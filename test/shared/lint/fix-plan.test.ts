// Owns mending all at once: nothing is said twice, and no approval outlives the words that it was given for.
import { describe, expect, test } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { textualFixes } from '../../../shared/lint/fix.ts';
import { applyFixPlan, planFixes } from '../../../shared/lint/fix-plan.ts';
import { missingDisclosure } from '../../../shared/lint/rules/missing-disclosure.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { chain, chainWith, deepFreeze } from '../build-map.ts';
import { context, findingsOf } from './test-rule.ts';

const DEPOSIT = '利率与起存金额以办理当日公示及存单记载为准。';
const script = (document: MapDocument, id = 'T1') => {
  const node = document.nodes.find((candidate) => candidate.id === id);
  return node?.kind === 'script' ? node : undefined;
};
const plan = (document: MapDocument) => planFixes(document, textualFixes(runRules(deepFreeze(document), context)));

describe('a script that carries an approval', () => {
  const approved = chainWith({ 'T1.disclosure': '', 'T1.approvedTo': '2026-01-01' });

  test('is told apart, and left alone unless somebody agrees', () => {
    const { free, approved: asked } = plan(approved);
    expect(free).toEqual({ fixes: [], changes: [] });
    expect(asked.scripts).toEqual(['T1']);
    expect(asked.changes).toEqual([{ id: 'T1', field: 'disclosure', before: '', after: DEPOSIT }]);
    expect(applyFixPlan(plan(approved), false)(approved)).toBe(approved);
  });

  test('loses the approval with its words', () => {
    const mended = script(applyFixPlan(plan(approved), true)(approved));
    expect(mended?.disclosure).toBe(DEPOSIT);
    expect(mended).not.toHaveProperty('approvalNo');
    expect(mended).not.toHaveProperty('approvedTo');
  });

  test('keeps it when only a note changes', () => {
    const noted = chainWith({ 'T1.note': '手机 13800138000' });
    const { free, approved: asked } = plan(noted);
    expect(asked.changes).toEqual([]);
    expect(free.changes).toEqual([{ id: 'T1', field: 'note', before: '手机 13800138000', after: '手机 138****8000' }]);
    expect(script(applyFixPlan(plan(noted), true)(noted))?.approvalNo).toBe('SP-001');
  });

  test('keeps it when nothing of it changes after all', () => {
    const fix = {
      title: { zh: '补', en: 'Add' },
      steps: [{ do: 'append', id: 'T1', field: 'disclosure', text: DEPOSIT }],
    } as const;
    const map = chain();
    expect(planFixes(map, [fix]).approved.scripts).toEqual([]);
    expect(applyFixPlan(planFixes(map, [fix]), true)(map)).toBe(map);
  });
});

test('others are mended at once, each change told as it comes out', () => {
  const map = chain({
    SC1: { exitCondition: '' },
    T1: { text: '保本，稳赚，来看看。13800138000', approvalNo: '', disclosure: '' },
  });
  const { free, approved } = plan(map);
  expect(approved.fixes).toEqual([]);
  expect(free.changes.map(({ id, field, after }) => [id, field, after])).toEqual(
    expect.arrayContaining([
      ['T1', 'text', '不承诺本金，收益随市场变动，来看看。138****8000'],
      ['T1', 'disclosure', DEPOSIT],
      ['SC1', 'exitCondition', '已完成目标动作'],
    ]),
  );
  const mended = applyFixPlan(plan(map), false)(map);
  for (const { id, field, after } of free.changes) {
    expect(mended.nodes.find((node) => node.id === id)).toMatchObject({ [field]: after });
  }
});

describe('a sentence is never said twice', () => {
  const SPELLINGS: readonly string[] = [
    '利率与起存金额，以办理当日公示及存单记载为准！',
    '利率与起存金额以办理当日公示及存单记载为准',
    '利率与起存金额以办理当日公示及存单记载为准.',
    '利率与起存金额以办理当日公示，及存单记载为准；',
    '利率与起存金额以办理当日公示（及存单记载）为准',
    '【利率与起存金额】以办理当日公示及存单记载为准',
    '利率与起存金额 以办理当日公示 及存单记载为准',
    '利率与起存金额\n以办理当日公示及存单记载为准',
    '利率与起存金额以“办理当日公示”及“存单记载”为准',
    '利率與起存金額以辦理當日公示及存單記載為準',
  ];

  test.each(SPELLINGS)('%j is the approved one', (sentence) => {
    for (const field of ['text', 'disclosure', 'extraDisclosure']) {
      const map = chainWith({ 'T1.disclosure': '', 'T1.approvalNo': '', [`T1.${field}`]: sentence });
      expect(findingsOf(missingDisclosure, map)).toEqual([]);
    }
  });

  test.each([
    '利率与起存金额以办理当日公示为准',
    '起存金额以办理当日公示及存单记载为准',
    '利率与起存金额不以办理当日公示及存单记载为准',
  ])('%j is another one', (sentence) => {
    expect(findingsOf(missingDisclosure, chainWith({ 'T1.disclosure': sentence }))).toHaveLength(1);
  });

  test('the end of one field and the start of the next are none', () => {
    const halves = { 'T1.disclosure': '利率与起存金额以办理当日公示', 'T1.extraDisclosure': '及存单记载为准' };
    expect(findingsOf(missingDisclosure, chainWith(halves))).toHaveLength(1);
  });

  test('where two product types share it', () => {
    const { dictionaries } = context;
    const disclosures = { ...dictionaries.disclosures, fund: '投资须谨慎。', wealth: '投资，须谨慎' };
    const given = { ...context, dictionaries: { ...dictionaries, disclosures } };
    const map = chain(
      { P1: { productType: 'fund' }, P2: { productType: 'wealth' }, T1: { disclosure: '详情见公示', approvalNo: '' } },
      ['SC1 P2', 'P2 CH1'],
    );
    const fixes = textualFixes(runRules(map, given, [missingDisclosure]));
    expect(fixes).toHaveLength(2);
    const mended = applyFixPlan(planFixes(map, fixes), false)(map);
    expect(script(mended)?.disclosure).toBe('详情见公示。投资须谨慎。');
    expect(runRules(mended, given, [missingDisclosure])).toEqual([]);
  });

  test('and never beyond what the field holds', () => {
    const full = chainWith({ 'T1.disclosure': '字'.repeat(490), 'T1.approvalNo': '' });
    const [found] = findingsOf(missingDisclosure, full);
    expect(found?.fixes).toEqual([]);
  });
});

test('mending all of a mended map changes nothing', () => {
  for (const template of allTemplates()) {
    const once = applyFixPlan(plan(template), true)(template);
    const twice = applyFixPlan(plan(once), true)(once);
    expect(twice).toBe(once);
  }
});
