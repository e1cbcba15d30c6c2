// Tests the arrangement of the list of problems: filter, order, groups and lines.
import { describe, expect, it } from 'vitest';
import {
  arrange,
  group,
  linesOf,
  type ProblemFilter,
  type Reader,
  type Sorting,
  worstOf,
} from '../../../../renderer/check/problems/arrange-problems.ts';
import type { ProblemRow } from '../../../../renderer/check/problems/problem-rows.ts';
import type { RuleId, Severity } from '../../../../shared/lint/rule.ts';

function row(fingerprint: string, ruleId: RuleId, severity: Severity, ...targets: string[]): ProblemRow {
  const message = { zh: fingerprint, en: fingerprint };
  return { finding: { ruleId, fingerprint, severity, stage: 'draw', message, targets }, mended: false };
}

const rows = [
  row('错一', 'SM019', 'error', 'T2'),
  row('错二', 'SM027', 'error', 'T1', 'S1'),
  row('警一', 'SM010', 'warning', 'S1'),
  row('警二', 'SM011', 'warning'),
  row('警三', 'SM019', 'warning', 'T1'),
  row('提一', 'SM013', 'info', 'S1'),
];
const places = ['S1', 'T1', 'T2'];
const reader: Reader = {
  says: ({ message, ruleId, targets }) => [message.zh, ruleId, ...targets].join(' '),
  placeOf: (id) => places.indexOf(id),
};
const ALL: ProblemFilter = { hidden: new Set() };
const named = (list: readonly ProblemRow[]) => list.map(({ finding }) => finding.fingerprint).join(' ');
const arranged = (filter: Partial<ProblemFilter>, sorting: Sorting = 'severity') =>
  named(arrange(rows, { ...ALL, ...filter }, sorting, reader));

describe('arrange', () => {
  it('filters by severity, rule, words and selection, all at once', () => {
    expect(arranged({})).toBe('错一 错二 警一 警二 警三 提一');
    expect(arranged({ hidden: new Set<Severity>(['error', 'info']) })).toBe('警一 警二 警三');
    expect(arranged({ rule: 'SM019' })).toBe('错一 警三');
    expect(arranged({ text: ' 警 sm01 ' })).toBe('警一 警二 警三');
    expect(arranged({ text: 'sm01 t1' })).toBe('警三');
    expect(arranged({ selection: new Set(['S1']) })).toBe('错二 警一 提一');
    expect(arranged({ selection: new Set(['S1']), text: 'SM013', hidden: new Set<Severity>(['error']) })).toBe('提一');
    expect(arranged({ selection: new Set() })).toBe('');
  });

  it('sorts by rule, place and wording, equals in the order of the check', () => {
    expect(arranged({}, 'rule')).toBe('警一 警二 提一 错一 警三 错二');
    expect(arranged({}, 'element')).toBe('警二 警一 提一 错二 警三 错一');
    expect(arranged({}, 'text').split(' ')).toHaveLength(6);
    expect(arranged({ rule: 'SM019' }, 'text')).toBe('错一 警三');
  });
});

describe('group', () => {
  it('by rule and by element, where the first of a group stood', () => {
    const told = (grouping: 'rule' | 'element' | 'none') =>
      group(rows, grouping).map((own) => `${own.key}: ${named(own.rows)}`);
    expect(told('rule')).toEqual(['SM019: 错一 警三', 'SM027: 错二', 'SM010: 警一', 'SM011: 警二', 'SM013: 提一']);
    expect(told('element')).toEqual(['T2: 错一', 'T1: 错二 警三', 'S1: 警一 提一', ': 警二']);
    expect(told('none')).toEqual([': 错一 错二 警一 警二 警三 提一']);
    expect(group([], 'none')).toEqual([]);
  });

  it('is as bad as its worst', () => {
    expect(group(rows, 'element').map(worstOf)).toEqual(['error', 'error', 'warning', 'warning']);
  });
});

describe('linesOf', () => {
  const lines = (grouping: 'rule' | 'none', folded: string[], asked: string[] = []) =>
    linesOf(group(rows.slice(0, 3), grouping), grouping, { folded: new Set(folded), asked: new Set(asked) }).map(
      ({ key }) => key,
    );

  it('leaves out what is folded, and says why where it is asked', () => {
    expect(lines('rule', [])).toEqual(['group:SM019', '错一', 'group:SM027', '错二', 'group:SM010', '警一']);
    expect(lines('rule', ['SM027'])).toEqual(['group:SM019', '错一', 'group:SM027', 'group:SM010', '警一']);
    expect(lines('rule', ['SM019', 'SM027', 'SM010'], ['group:SM019', '错一'])).toEqual([
      ...['group:SM019', 'why:group:SM019', 'group:SM027', 'group:SM010'],
    ]);
    expect(lines('none', ['SM019'], ['错二'])).toEqual(['错一', '错二', 'why:错二', '警一']);
  });
});
