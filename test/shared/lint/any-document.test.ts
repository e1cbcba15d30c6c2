// Owns what holds for every rule over random and broken documents: no crash, complete messages, quick fixes that work.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentSchema, type MapDocument } from '../../../shared/document/document.ts';
import { formatMessage, type Message } from '../../../shared/i18n/message.ts';
import { applyFix } from '../../../shared/lint/fix.ts';
import type { Finding, LintContext, Rule } from '../../../shared/lint/rule.ts';
import { rules } from '../../../shared/lint/rules/index.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { overlayBreaksLock } from '../../../shared/overlay/overlay-breaks-lock.ts';
import { times } from '../../property-runs.ts';
import { deepFreeze } from '../build-map.ts';
import { context as plain } from './test-rule.ts';
import { troubledMap } from './troubled-map.ts';

/** A stock that is nearly empty. */
const context: LintContext = { ...plain, stock: { item: { amount: 1, unit: '份', asOf: '2025-01-01' } } };

/** Where what is found counts, and not the fixes. */
const asProposed: LintContext = { ...context, untriedFixes: true };

/** All rules, with that of overlays for a branch that changes and removes some of the map. */
function rulesFor(document: MapDocument): readonly Rule[] {
  const some = document.nodes.filter((_node, index) => index % 5 === 0);
  const ofBranch = overlayBreaksLock({
    baseMapId: document.id,
    baseVersion: 1,
    branchCode: 'B001',
    changes: some.map(({ id }, index) => ({
      nodeId: id,
      field: index % 2 === 0 ? 'note' : 'disclosure',
      value: '支行',
      reason: '本地情况',
    })),
    addedNodes: [],
    removed: some.map(({ id }) => id),
  });
  return [...rules, ofBranch];
}

const placeholders = (text: string) => new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name));

function expectComplete({ message, params }: Finding): void {
  expect(placeholders(message.en)).toEqual(placeholders(message.zh));
  for (const language of ['zh', 'en'] as const) {
    const text = formatMessage(message, language, params);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    expect(text.trim()).not.toBe('');
  }
}

const fired = new Set<string>();

test('300 broken documents are checked without a crash, with complete messages in both languages', () => {
  fc.assert(
    fc.property(troubledMap, (document) => {
      const found = runRules(deepFreeze(document), asProposed, rulesFor(document));
      expect(found.filter(({ fingerprint }) => fingerprint.endsWith(':crash'))).toEqual([]);
      expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
      const ids = new Set([...document.nodes, ...document.edges].map(({ id }) => id));
      for (const finding of found) {
        fired.add(finding.ruleId);
        expectComplete(finding);
        for (const target of finding.targets) expect(ids).toContain(target);
      }
    }),
    { numRuns: times(300) },
  );
});

test('all rules found something in them', () => {
  expect([...fired].sort()).toEqual([...rules.map(({ id }) => id), 'SM032'].sort());
});

/** Fixes that leave their finding, and why. */
const LEAVE: readonly { readonly rule: string; readonly title: RegExp; readonly why: string }[] = [];

/** Wrong pairs, doubles and circles: a fix must not add to them. */
const wrongEdges = (findings: readonly Finding[]) => findings.filter(({ ruleId }) => ruleId === 'SM005').length;

const RANK = { error: 0, warning: 1, todo: 2, info: 3 } as const;
/** A node that was just made has no target, no words, no approval, no capacity and nothing behind it yet. */
const WAITS: readonly string[] = ['SM002', 'SM004', 'SM019', 'SM028', 'SM038', 'SM040'];
const told = ({ ruleId, message, params }: Finding) => `${ruleId} ${formatMessage(message, 'zh', params)}`;

/** As bad as `fixed`, and not there before under the same rule at the same place or among the same elements. */
function isWorse(found: Finding, fixed: Finding, before: readonly Finding[], document: MapDocument): boolean {
  if (RANK[found.severity] > RANK[fixed.severity]) return false;
  const ids = new Set([...document.nodes, ...document.edges].map(({ id }) => id));
  const isNew = found.targets.length > 0 && found.targets.every((id) => !ids.has(id));
  if (isNew && WAITS.includes(found.ruleId)) return false;
  return !before.some(
    (old) =>
      old.ruleId === found.ruleId &&
      old.key === found.key &&
      RANK[old.severity] <= RANK[found.severity] &&
      (old.targets[0] === found.targets[0] ||
        found.targets.slice(1).some((id) => old.targets.includes(id)) ||
        found.targets.every((id) => old.targets.includes(id))),
  );
}

/** The rules whose sources make a fix. */
function offering(): readonly string[] {
  const folder = path.join(import.meta.dirname, '../../../shared/lint/rules');
  return readdirSync(folder)
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .flatMap((source) => (/\bfixes\b *[:,}]/.test(source) ? (/\bid: '(SM\d+)'/.exec(source)?.[1] ?? []) : []))
    .sort();
}

/** The rules of which a fix was tried below. */
const tried = new Set<string>();

describe('every quick fix', () => {
  test('takes its finding away, keeps the document valid and makes no illegal edge', () => {
    fc.assert(
      fc.property(troubledMap, (document) => {
        const all = rulesFor(document);
        const isValid = documentSchema.safeParse(document).success;
        const before = runRules(document, context, all);
        const wrongBefore = wrongEdges(before);
        for (const finding of before) {
          const rule = all.filter(({ id }) => id === finding.ruleId || id === 'SM005');
          for (const fix of finding.fixes ?? []) {
            const fixed = applyFix(fix)(document);
            if (isValid) expect(documentSchema.safeParse(fixed).error?.issues).toBeUndefined();
            const after = runRules(fixed, asProposed, rule);
            expect(wrongEdges(after)).toBeLessThanOrEqual(wrongBefore);
            if (LEAVE.some(({ rule: id, title }) => id === finding.ruleId && title.test(fix.title.zh))) continue;
            const left = after.map(({ fingerprint }) => fingerprint);
            expect(left, `${finding.ruleId} ${fix.title.zh}`).not.toContain(finding.fingerprint);
          }
        }
      }),
      { numRuns: times(100) },
    );
  });

  test('leaves nothing new as bad as what it fixes', () => {
    fc.assert(
      fc.property(troubledMap, (document) => {
        const all = rulesFor(document);
        const before = runRules(document, context, all);
        for (const finding of before) {
          for (const fix of finding.fixes ?? []) {
            const after = runRules(applyFix(fix)(document), asProposed, all);
            const worse = after.filter((each) => isWorse(each, finding, before, document));
            expect(worse.map(told), `${finding.ruleId} ${fix.title.zh}`).toEqual([]);
            tried.add(finding.ruleId);
          }
        }
      }),
      { numRuns: times(300) },
    );
  });

  test('was tried, of every rule that offers one', () => {
    expect(offering().length).toBeGreaterThan(20);
    expect([...tried].sort()).toEqual(offering());
  });

  test('has a title in both languages', () => {
    const titles = (document: MapDocument): readonly Message[] =>
      runRules(document, context, rulesFor(document)).flatMap(({ fixes }) => (fixes ?? []).map(({ title }) => title));
    fc.assert(
      fc.property(troubledMap, (document) => {
        for (const { zh, en } of titles(document)) {
          expect(zh.trim()).not.toBe('');
          expect(en.trim()).not.toBe('');
        }
      }),
      { numRuns: times(30) },
    );
  });
});
