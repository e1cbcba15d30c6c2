// Owns the tests of what “do it for me” builds: a whole path that has no error, step by step.
import { expect, it } from 'vitest';
import {
  firstOf,
  hasRule,
  isJoined,
  TEMPLATE,
  takeCard,
  takeFallback,
  takeGoal,
  takeRule,
} from '../../../renderer/tour/first-path.ts';
import { newDocument } from '../../../shared/document/defaults.ts';
import { documentSchema, type Edit, type MapDocument } from '../../../shared/document/document.ts';
import { findTemplate } from '../../../shared/document/templates.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import type { Stage } from '../../../shared/lint/rule.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { atStage } from '../../../shared/lint/stage.ts';

const template = findTemplate(TEMPLATE) as MapDocument;
const empty = newDocument({ id: 'm', code: 'MAP-1', title: '我的第一张图谱' });

const errorsAt = (document: MapDocument, stage: Stage) =>
  runRules(document, { ...starterKnowledge, today: '2026-11-30' })
    .map((finding) => atStage(finding, stage))
    .filter(({ severity }) => severity === 'error')
    .map(({ ruleId }) => ruleId);

const STEPS: readonly Edit[] = [
  takeCard(template, 'segment'),
  takeRule(template),
  takeCard(template, 'scenario', 'segment'),
  takeCard(template, 'product', 'scenario'),
  takeCard(template, 'channel', 'product'),
  takeCard(template, 'script', 'channel'),
  takeFallback(template),
  takeGoal(template),
];

it('builds a path that has no error at any step, while drawn or checked', () => {
  let document = empty;
  for (const [index, step] of STEPS.entries()) {
    document = documentSchema.parse(step(document));
    expect(errorsAt(document, 'draw'), `after ${index + 1}`).toEqual([]);
  }
  expect(errorsAt(document, 'check')).toEqual([]);
  expect(document.illustrative).toBe(true);
  expect(document.nodes).toHaveLength(8);
  for (const [from, to] of [
    ['goal', 'segment'],
    ['segment', 'scenario'],
    ['scenario', 'product'],
    ['product', 'channel'],
    ['channel', 'script'],
  ] as const) {
    expect(isJoined(document, from, to), `${from} → ${to}`).toBe(true);
  }
  expect(document.edges.find(({ type }) => type === 'fallback')).toMatchObject({ from: 'CH1', to: 'CH2' });
});

it('names the cards of the map, not those of the template', () => {
  const before = takeCard(template, 'product')(takeCard(template, 'product')(empty));
  const withScript = takeCard(template, 'script')(before);
  expect(firstOf(withScript, 'script')).toMatchObject({ forProductIds: ['P1'] });
});

it('knows a rule from an empty one', () => {
  const segment = takeCard(template, 'segment')(empty);
  expect(hasRule(segment)).toBe(false);
  expect(hasRule(takeRule(template)(segment))).toBe(true);
});
