// Owns the rule tester: a table of maps that a rule passes and fails, with what it finds and what its fixes do.
import { describe, expect, test } from 'vitest';
import { documentSchema, type MapDocument } from '../../../shared/document/document.ts';
import { formatMessage } from '../../../shared/i18n/message.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { applyFix } from '../../../shared/lint/fix.ts';
import type { Finding, LintContext, Rule, Severity } from '../../../shared/lint/rule.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { deepFreeze } from '../build-map.ts';
import { checkPage } from './check-page.ts';

export const context: LintContext = { ...starterKnowledge, today: '2025-06-30' };

interface Failing {
  readonly map: MapDocument;
  /** One per finding, in order. */
  readonly finds: readonly {
    readonly targets: readonly string[];
    /** The whole Chinese message, or a part of it. */
    readonly zh: string | RegExp;
    readonly severity?: Severity;
    readonly field?: string;
    /** How many quick fixes it offers. Each of them must take the finding away. */
    readonly fixes?: number;
  }[];
}

export interface Table {
  readonly passing: Readonly<Record<string, MapDocument>>;
  readonly failing: Readonly<Record<string, Failing>>;
}

/** What a test wants other than the starter knowledge and `context.today`. */
type Given = Partial<LintContext>;

/** Runs one rule alone. */
export function findingsOf(rule: Rule, map: MapDocument, given: Given = {}): readonly Finding[] {
  return runRules(deepFreeze(map), { ...context, ...given }, [rule]);
}

export function testRule(rule: Rule, { passing, failing }: Table, given: Given = {}): void {
  checkPage(rule, { passing, failing }, { ...context, ...given });
  describe.runIf(Object.keys(passing).length > 0)(`${rule.id} passes`, () => {
    test.each(Object.entries(passing))('%s', (_name, map) => {
      expect(findingsOf(rule, map, given)).toEqual([]);
    });
  });
  describe.runIf(Object.keys(failing).length > 0)(`${rule.id} fails`, () => {
    test.each(Object.entries(failing))('%s', (_name, { map, finds }) => {
      const found = findingsOf(rule, map, given);
      expect(found.map(({ targets }) => targets)).toEqual(finds.map(({ targets }) => targets));
      for (const [index, finding] of found.entries()) {
        const expected = finds[index];
        if (!expected) continue;
        if (typeof expected.zh === 'string')
          expect(formatMessage(finding.message, 'zh', finding.params)).toBe(expected.zh);
        else expect(formatMessage(finding.message, 'zh', finding.params)).toMatch(expected.zh);
        expect(formatMessage(finding.message, 'en', finding.params)).not.toMatch(/[{}]|undefined/);
        expect(finding.severity).toBe(expected.severity ?? rule.severity);
        if (expected.field) expect(finding.field).toBe(expected.field);
        expect(finding.fixes ?? []).toHaveLength(expected.fixes ?? 0);
        for (const fix of finding.fixes ?? []) expectMended(rule, map, finding, fix, given);
      }
    });
  });
}

function expectMended(
  rule: Rule,
  map: MapDocument,
  finding: Finding,
  fix: NonNullable<Finding['fixes']>[number],
  given: Given,
): void {
  const mended = applyFix(fix)(map);
  expect(findingsOf(rule, mended, given).map(({ fingerprint }) => fingerprint)).not.toContain(finding.fingerprint);
  expect(documentSchema.safeParse(mended).error).toBeUndefined();
}
