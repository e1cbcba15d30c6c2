// Owns whether customers are people or companies (单位), and what they are counted in.

export const CUSTOMER_TYPES = {
  person: { zh: '个人', en: 'People' },
  company: { zh: '单位', en: 'Companies' },
} as const;
export type CustomerType = keyof typeof CUSTOMER_TYPES;

interface Typed {
  readonly kind?: string;
  readonly customerType?: unknown;
}

/** A segment that does not say so is of people. */
export function areCompanies({ customerType }: Typed): boolean {
  return customerType === 'company';
}

/** What the customers of these segments are counted in: 人, 家, and 户 for both at once. */
export type CustomerUnit = '人' | '家' | '户';

export function customerUnit(segments: readonly Typed[]): CustomerUnit {
  const companies = segments.filter(areCompanies).length;
  if (companies === 0) return '人';
  return companies === segments.length ? '家' : '户';
}

/** What the customers of a map, or of a package's part of it, are counted in where no segment is named. */
export function customerUnitOf({ nodes }: { readonly nodes: readonly { readonly kind: string }[] }): CustomerUnit {
  return customerUnit(nodes.filter(({ kind }) => kind === 'segment'));
}

/** True where a figure in `unit` can count these customers one by one: a company is no 人, and a person no 家. */
export function countsCustomers(unit: string, segments: readonly Typed[]): boolean {
  return unit === '户' || unit === customerUnit(segments);
}
