// Owns the check that the page of a rule in docs/rules is made from its test as it is now; RULE_PAGES=write makes it anew.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { LintContext, Rule } from '../../../shared/lint/rule.ts';
import { type Example, rulePage } from './rule-page.ts';
import type { Table } from './test-rule.ts';

const root = path.resolve(import.meta.dirname, '../../..');
export const PAGES = path.join(root, 'docs', 'rules');

export const IS_WRITING = process.env.RULE_PAGES === 'write';

interface Recorded {
  readonly passing: Map<string, Example>;
  readonly failing: Map<string, Example>;
}

/** By rule; a rule may be given several tables in one file. Tests are run after all of them were given. */
const recorded = new Map<string, Recorded>();

export function checkPage(rule: Rule, { passing, failing }: Table, context: LintContext): void {
  const before = recorded.get(rule.id);
  const examples = before ?? { passing: new Map(), failing: new Map() };
  for (const [name, map] of Object.entries(passing)) examples.passing.set(name, { rule, map, context });
  for (const [name, { map }] of Object.entries(failing)) examples.failing.set(name, { rule, map, context });
  recorded.set(rule.id, examples);
  if (before) return;
  test(`${rule.id} has a page that is current`, () => {
    const testFile = path.relative(root, expect.getState().testPath ?? '').replaceAll(path.sep, '/');
    const page = rulePage(rule, {
      testFile,
      passing: [...examples.passing.values()],
      failing: [...examples.failing.values()],
    });
    for (const [name, text] of page) keepOrCompare(name, text);
  });
}

/** Compares a file of docs/rules with what it should be, or writes it. */
export function keepOrCompare(name: string, text: string): void {
  const file = path.join(PAGES, name);
  if (!IS_WRITING) {
    expect(readFileSync(file, 'utf8'), `docs/rules/${name} is not current; npm run rule-pages makes it anew`).toBe(
      text,
    );
    return;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
