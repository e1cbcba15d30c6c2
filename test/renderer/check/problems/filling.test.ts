// Tests filling what the findings of a rule wait for with one value: which places it finds, what it writes, what it leaves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Choice,
  countToFill,
  fillFixes,
  fillingOf,
  fillTitle,
} from '../../../../renderer/check/problems/filling.ts';
import { starterDictionaries } from '../../../../shared/dictionary/starter.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { nodeById } from '../../../../shared/document/element-index.ts';
import { applyFixPlan, planFixes } from '../../../../shared/lint/fix-plan.ts';
import { runRules } from '../../../../shared/lint/run-rules.ts';
import { buildMap } from '../../../shared/build-map.ts';
import { troubledMap } from '../../../shared/lint/troubled-map.ts';

const context = { dictionaries: starterDictionaries, stock: {}, today: '2026-01-05', untriedFixes: true };
const found = (document: MapDocument, ruleId: string) =>
  runRules(document, context).filter((finding) => finding.ruleId === ruleId);

const SCRIPTS = buildMap({
  T1: { approvalNo: undefined },
  T2: { approvalNo: 'HG-7' },
  T3: { approvalNo: undefined, approvedTo: '2026-03-01' },
});

const choice = (values: Readonly<Record<string, unknown>>, more: Partial<Choice> = {}): Choice => ({
  values: new Map(Object.entries(values)),
  left: new Set(),
  onlyEmpty: true,
  ...more,
});

function filled(document: MapDocument, ruleId: string, chosen: Choice): MapDocument {
  const { owners } = fillingOf(document, found(document, ruleId));
  return applyFixPlan(
    planFixes(
      document,
      fillFixes(
        document,
        owners.map((owner) => [owner, chosen] as const),
      ),
    ),
    false,
  )(document);
}

describe('fillingOf', () => {
  it('asks for everything that the findings of a rule wait for, element by element', () => {
    const filling = fillingOf(SCRIPTS, found(SCRIPTS, 'SM019'));
    const [owner] = filling.owners;
    expect(filling.owners).toHaveLength(1);
    expect(owner?.fields.map(({ path }) => path)).toEqual(['approvalNo', 'approvedTo']);
    expect(owner?.elements.map(({ id }) => id)).toEqual(['T1', 'T3']);
    expect(countToFill(filling)).toBe(3);
  });

  it('finds a place for every field that a rule names', () => {
    const lost = fc.sample(troubledMap, { seed: 7, numRuns: 12 }).flatMap((document) =>
      runRules(document, context).flatMap((finding) => {
        const isPlaced = finding.field !== undefined && finding.targets.length > 0;
        const { owners, refused } = fillingOf(document, [finding]);
        return isPlaced && owners.length + refused.length === 0 ? [`${finding.ruleId} ${finding.field}`] : [];
      }),
    );
    // What a text says is not replaced by one text for all, and what a goal is brought stands on the edges.
    expect([...new Set(lost)].sort()).toEqual([
      'SM026 disclosure',
      'SM028 text',
      'SM040 goalContribution',
      'SM056 text',
    ]);
  });

  it('says where the field has no use', () => {
    const document = buildMap({ SC1: { trigger: { type: 'schedule' } } });
    const [finding] = runRules(document, context).filter(({ targets }) => targets[0] === 'SC1');
    if (!finding) throw new Error('a scenario by itself is found');
    const { refused } = fillingOf(document, [{ ...finding, field: 'trigger.eventCode' }]);
    expect(refused).toEqual([expect.objectContaining({ id: 'SC1', field: 'trigger.eventCode' })]);
  });
});

describe('fillFixes', () => {
  it('fills what is empty and keeps what stands, unless that is to go too', () => {
    const values = { approvalNo: 'SP-1', approvedTo: '2026-12-31' };
    const kept = filled(SCRIPTS, 'SM019', choice(values));
    expect(nodeById(kept, 'T1')).toMatchObject(values);
    expect(nodeById(kept, 'T3')).toMatchObject({ approvalNo: 'SP-1', approvedTo: '2026-03-01' });
    expect(nodeById(kept, 'T2')).toBe(nodeById(SCRIPTS, 'T2'));
    const over = filled(SCRIPTS, 'SM019', choice(values, { onlyEmpty: false }));
    expect(nodeById(over, 'T3')).toMatchObject(values);
  });

  it('leaves what is not ticked and what is not typed', () => {
    const after = filled(SCRIPTS, 'SM019', choice({ approvalNo: 'SP-1' }, { left: new Set(['T3']) }));
    expect(nodeById(after, 'T1')).toMatchObject({ approvalNo: 'SP-1' });
    expect(nodeById(after, 'T1')).not.toHaveProperty('approvedTo');
    expect(nodeById(after, 'T3')).toBe(nodeById(SCRIPTS, 'T3'));
  });

  it('is called by its fields', () => {
    const { owners } = fillingOf(SCRIPTS, found(SCRIPTS, 'SM019'));
    const title = fillTitle(owners.map((owner) => [owner, choice({ approvalNo: 'SP-1' })] as const));
    expect(title).toEqual({ zh: '一次填写审批号', en: 'Fill in approval no.' });
  });
});
