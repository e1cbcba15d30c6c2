// Owns what the cells of a spreadsheet say when they are pasted into the plan: lines of segments and of benefits.
import type { NewBenefit, NewSegment } from './grow.ts';

/** A whole number or a decimal fraction, with or without marks of thousands; undefined for anything else. */
export function readFigure(cell: string): number | undefined {
  const figure = cell.replaceAll(/[\s,，]/g, '');
  return /^-?\d+(\.\d+)?$/.test(figure) ? Number(figure) : undefined;
}

/** Name, rule and number of people side by side, or one sentence; what is counted in 家 or in companies is companies. */
export function segmentOf(cells: readonly string[]): NewSegment {
  const [, figure, unit] = /^(.*?)\s*(人|户|家|people|companies)?$/i.exec(cells.at(-1) ?? '') ?? [];
  const areCompanies = unit === '家' || unit?.toLowerCase() === 'companies';
  const size = cells.length > 1 ? wholeNumber(figure) : undefined;
  const said = size === undefined ? cells : cells.slice(0, -1);
  return {
    sentence: said.filter((cell) => cell !== '').join('：'),
    ...(size !== undefined && { size }),
    ...(size !== undefined && areCompanies && { customerType: 'company' }),
  };
}

/** Name, claims and unit cost side by side; what is no figure is left to be typed. */
export function benefitOf([name = '', claims = '', cost = '']: readonly string[]): NewBenefit {
  const [expectedClaim, unitCost] = [wholeNumber(claims), readFigure(cost)];
  return {
    name,
    ...(expectedClaim !== undefined && { expectedClaim }),
    ...(unitCost !== undefined && unitCost >= 0 && { unitCost }),
  };
}

function wholeNumber(cell = ''): number | undefined {
  const figure = readFigure(cell);
  return figure !== undefined && figure >= 0 && Number.isSafeInteger(figure) ? figure : undefined;
}
