import { describe, expect, it } from 'vitest';
import { edgeTypes } from '../../../shared/document/edge-types.ts';
import { type FieldInfo, fieldsOf } from '../../../shared/document/field.ts';
import { UNITS } from '../../../shared/document/kinds/goal.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { unitName } from '../../../shared/document/unit-names.ts';

const optionsOf = (shape: Parameters<typeof fieldsOf>[0], field: string): readonly string[] => {
  const found = fieldsOf(shape).find(([name]) => name === field) as readonly [string, unknown, FieldInfo] | undefined;
  return (found?.[2].options ?? []).map(({ value }) => String(value));
};

describe('names of units', () => {
  const used = [
    ...Object.keys(UNITS),
    ...optionsOf(kinds.product.fields, 'quotaUnit'),
    ...optionsOf(edgeTypes.flow.fields, 'unit'),
  ];

  it('knows every unit that a field offers, in English without a Chinese sign', () => {
    expect(used.length).toBeGreaterThan(20);
    for (const unit of used) {
      expect(unitName(unit).zh).toBe(unit);
      expect(unitName(unit).en).toMatch(/^[×\x20-\x7e]+$/);
    }
  });

  it('leaves an unknown unit as it is', () => {
    expect(unitName('箱')).toEqual({ zh: '箱', en: '箱' });
    expect(unitName(undefined)).toEqual({ zh: '', en: '' });
  });
});
