// Tests how a definition becomes the rows of a form.
import { describe, expect, it } from 'vitest';
import { fieldFor, formSections, itemObject } from '../../../../renderer/kit/forms/form-fields.ts';
import { edgeForForm, edgeTypes } from '../../../../shared/document/edge-types.ts';
import { fieldsOf } from '../../../../shared/document/field.ts';
import { KIND_IDS } from '../../../../shared/document/kind-id.ts';
import { kinds } from '../../../../shared/document/kinds/index.ts';
import { policySchema } from '../../../../shared/document/map-fields.ts';

const scenario = formSections(kinds.scenario.fields);
const paths = (fields: readonly { path: string }[]) => fields.map(({ path }) => path);

describe('formSections', () => {
  it.each(KIND_IDS)('shows every field of %s exactly once', (kind) => {
    const all = paths(formSections(kinds[kind].fields).flatMap(({ fields }) => fields));
    expect(new Set(all).size).toBe(all.length);
    for (const [name] of fieldsOf(kinds[kind].fields)) {
      expect(
        all.some((path) => path === name || path.startsWith(`${name}.`)),
        name,
      ).toBe(true);
    }
  });

  it('spreads groups into dotted paths and names a group unless the section does', () => {
    const trigger = scenario.find(({ title }) => title?.zh === '触发');
    expect(paths(trigger?.fields ?? []).slice(0, 2)).toEqual(['trigger.type', 'trigger.eventCode']);
    expect(trigger?.fields.every(({ group }) => group === undefined)).toBe(true);
    const [policy] = formSections(policySchema);
    expect(policy?.fields.find(({ path }) => path === 'totalCap.per7Days')?.group?.zh).toBe('总触达上限');
  });

  it('keeps what is rarely needed for the end', () => {
    const last = scenario.at(-1);
    expect(last?.title?.zh).toBe('更多');
    expect(paths(last?.fields ?? [])).toEqual(expect.arrayContaining(['dayAnchor', 'mutexGroup', 'mutexDays']));
    expect(scenario.filter(({ title }) => title?.zh === '更多')).toHaveLength(1);
  });

  it('shows a nested field by what its own object says', () => {
    const event = fieldFor(scenario, 'trigger.eventCode');
    expect(event?.shown({ trigger: { type: 'event' } })).toBe(true);
    expect(event?.shown({ trigger: { type: 'rule' } })).toBe(false);
    expect(event?.shown({})).toBe(false);
  });

  it('shows the assumptions of an offer only between scenario and product', () => {
    const share = fieldFor(formSections(edgeTypes.flow.fields), 'takeUpPct');
    const edge = { id: 'E1', type: 'flow', from: 'SC1', to: 'P1' } as const;
    const from = { kind: 'scenario' } as Parameters<typeof edgeForForm>[1];
    expect(share?.shown(edgeForForm(edge, from))).toBe(true);
    expect(share?.shown(edgeForForm(edge, { ...from, kind: 'segment' } as typeof from))).toBe(false);
  });
});

describe('fieldFor', () => {
  it('finds a field, the list of a column, and the first of a group', () => {
    const segment = formSections(kinds.segment.fields);
    expect(fieldFor(segment, 'size')?.path).toBe('size');
    expect(fieldFor(segment, 'rule.conditions.0.value')?.path).toBe('rule.conditions');
    expect(fieldFor(segment, 'rule')?.path).toBe('rule.text');
    expect(fieldFor(segment, 'rule.groups.0.conditions.1.attribute')).toMatchObject({
      path: 'rule.conditions',
      holder: 'rule',
    });
    expect(fieldFor(segment, 'rule.join')?.path).toBe('rule.conditions');
    expect(fieldFor(segment, 'nothing')).toBeUndefined();
  });
});

describe('itemObject', () => {
  it('gives the record of an optional list', () => {
    const conditions = fieldFor(formSections(kinds.segment.fields), 'rule.conditions');
    const item = conditions && itemObject(conditions.schema);
    expect(item && fieldsOf(item).map(([name]) => name)).toEqual(['attribute', 'operator', 'value', 'unit']);
  });
});
