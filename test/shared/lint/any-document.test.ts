// Owns what holds for every rule over random and broken documents: no crash, complete messages, quick fixes that work.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newEdge } from '../../../shared/document/defaults.ts';
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { documentSchema } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { EDGE_TYPE_IDS, type KindId } from '../../../shared/document/kind-id.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { formatMessage, type Message } from '../../../shared/i18n/message.ts';
import { applyFix } from '../../../shared/lint/fix.ts';
import type { Finding, LintContext, Rule } from '../../../shared/lint/rule.ts';
import { rules } from '../../../shared/lint/rules/index.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { overlayBreaksLock } from '../../../shared/overlay/overlay-breaks-lock.ts';
import { times } from '../../property-runs.ts';
import { buildMap, deepFreeze } from '../build-map.ts';
import { applyAll, randomEdits } from '../random-edits.ts';
import { context as plain } from './test-rule.ts';

/** What designers and files get wrong, by field; undefined clears it. */
const TROUBLES: Readonly<Record<KindId, readonly (readonly [field: string, value: unknown])[]>> = {
  goal: [
    ['target', undefined],
    ['metricId', 'nothing'],
    ['unit', '件'],
    ['target', 0],
    ['parentGoalId', 'G1'],
    ['parentGoalId', 'G2'],
    ['weight', 30],
  ],
  segment: [
    ['rule', undefined],
    ['exclusions', undefined],
    ['riskCapacityMax', 'C1'],
    ['lifecycleStage', ['acquire']],
    ['holdoutPct', 0],
    ['tier', ['L5']],
    ['priority', undefined],
    ['parentSegmentId', 'S1'],
    ['ageMax', 85],
    ['ageMin', 90],
    ['size', 1],
  ],
  scenario: [
    ['scenarioClass', 'event'],
    ['scenarioClass', 'lifecycle'],
    ['trigger', { type: 'event' }],
    ['trigger', { type: 'event', eventCode: 'MOT-C02' }],
    ['mutexGroup', undefined],
    ['windowFrom', undefined],
    ['exitCondition', undefined],
    ['origin', undefined],
    ['validityHours', 1],
    ['lockLevel', 'free'],
  ],
  product: [
    ['productType', 'deposit'],
    ['productType', 'wealth'],
    ['risk', 'R5'],
    ['requiresDualRecording', true],
    ['saleTo', '2025-01-01'],
    ['quota', 1],
    ['returnText', '预期收益 5%'],
    ['libraryId', 'item'],
    ['requiresDualRecording', undefined],
    ['eligibleTiers', ['L5']],
    ['ageMin', 60],
    ['minAmount', 200_000],
    ['quotaByBranch', [{ branchCode: 'B1', quota: 1e9 }]],
  ],
  benefit: [
    ['stock', 1],
    ['expectedClaim', 1000],
    ['budget', 1],
    ['antiAbuse', undefined],
    ['perCustomerLimit', undefined],
    ['conditional', true],
    ['benefitType', 'gift'],
    ['libraryId', 'item'],
  ],
  channel: [
    ['touches', 10],
    ['channelType', 'aiCall'],
    ['channelType', 'rmCall'],
    ['channelType', 'sms'],
    ['sendWindow', '08:00-21:30'],
    ['sendWindow', '23:00-01:00'],
    ['executorRole', '客户经理'],
    ['executorRole', '远程坐席'],
    ['priority', undefined],
    ['offsetDay', 1],
    ['offsetDay', undefined],
    ['offsetDay', 400],
    ['duty', undefined],
    ['duty', 'must'],
    ['lockLevel', 'free'],
    ['capacityPerDay', 1],
    ['capacityPerDay', undefined],
    ['sendWindow', undefined],
    ['waveNo', 9],
    ['waveNo', 1],
  ],
  script: [
    ['text', '看到您刚转走一笔钱，保 本收益！{变量}'],
    ['text', `标题：${'长'.repeat(30)}\n正文：${'长 '.repeat(80)}13800138000`],
    ['scriptType', 'sms'],
    ['scriptType', 'push'],
    ['scriptType', 'call'],
    ['disclosure', undefined],
    ['optOut', undefined],
    ['mentionsProduct', true],
    ['sections', { opening: '长'.repeat(70) }],
    ['variables', [{ key: '变量', sample: '' }]],
    ['approvedTo', '2025-01-01'],
    ['forProductIds', ['P1']],
    ['duty', undefined],
  ],
};

const at = fc.nat({ max: 1000 });

const wrongField: fc.Arbitrary<Edit> = fc.tuple(at, at).map(([which, what]) => (document) => {
  const node = document.nodes[which % Math.max(1, document.nodes.length)];
  const trouble = node && TROUBLES[node.kind][what % TROUBLES[node.kind].length];
  return node && trouble ? setField(node.id, ...trouble)(document) : document;
});

/** An edge that no gesture makes: of a wrong type, twice, to itself or round in a circle. */
const wrongEdge: fc.Arbitrary<Edit> = fc
  .tuple(at, at, fc.constantFrom(...EDGE_TYPE_IDS))
  .map(([from, to, type]) => (document) => {
    const idAt = (index: number) => document.nodes[index % document.nodes.length]?.id ?? 'nowhere';
    const edge = newEdge(type, { id: `E${9000 + document.edges.length}`, from: idAt(from), to: idAt(to) });
    return document.nodes.length === 0 ? document : { ...document, edges: [...document.edges, edge] };
  });

const wrongEdgeField: fc.Arbitrary<Edit> = fc.tuple(at, fc.nat({ max: 2 })).map(([which, what]) => (document) => {
  const edge = document.edges[which % Math.max(1, document.edges.length)];
  if (edge?.type === 'handoff') return setField(edge.id, 'slaHours', undefined)(document);
  if (edge?.type !== 'flow') return document;
  if (what === 2) return setField(edge.id, 'goalContribution', [{ goalId: 'G1', perUnit: 0.001 }])(document);
  return setField(edge.id, 'takeUpPct', what === 1 ? 100 : 0.01)(document);
});

const brokenSpot: fc.Arbitrary<Edit> = at.map((which) => (document) => ({
  ...document,
  breakpoints: [
    ...(document.breakpoints ?? []),
    {
      id: `BP${document.breakpoints?.length ?? 0}`,
      edgeRef: document.edges[which % Math.max(1, document.edges.length)]?.id ?? 'gone',
      status: 'open',
      dueDate: which % 2 === 0 ? '2025-01-01' : '2030-01-01',
    },
  ],
}));

/** Years whose holidays are estimated, or that no dictionary has. */
const laterPeriod: fc.Arbitrary<Edit> = at.map((which) => (document) => ({
  ...document,
  periodStart: which % 2 === 0 ? '2027-11-01' : '2030-11-01',
  periodEnd: undefined,
  periodDays: 90,
}));

const troubles = fc.array(
  fc.oneof(
    { arbitrary: wrongField, weight: 8 },
    { arbitrary: wrongEdge, weight: 2 },
    { arbitrary: wrongEdgeField, weight: 2 },
    { arbitrary: brokenSpot, weight: 1 },
    { arbitrary: laterPeriod, weight: 1 },
  ),
  { maxLength: 30 },
);

const troubled: fc.Arbitrary<MapDocument> = fc
  .tuple(fc.constantFrom(buildMap({}), ...allTemplates()), randomEdits(15), troubles)
  .map(([document, edits, wrong]) => wrong.reduce((current, edit) => edit(current), applyAll(document, edits)));

/** A stock that is nearly empty. */
const context: LintContext = { ...plain, stock: { item: { amount: 1, unit: '份', asOf: '2025-01-01' } } };

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
    fc.property(troubled, (document) => {
      const found = runRules(deepFreeze(document), context, rulesFor(document));
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

describe('every quick fix', () => {
  test('takes its finding away, keeps the document valid and makes no illegal edge', () => {
    fc.assert(
      fc.property(troubled, (document) => {
        const all = rulesFor(document);
        const isValid = documentSchema.safeParse(document).success;
        const wrongBefore = wrongEdges(runRules(document, context, all));
        for (const finding of runRules(document, context, all)) {
          const rule = all.filter(({ id }) => id === finding.ruleId || id === 'SM005');
          for (const fix of finding.fixes ?? []) {
            const fixed = applyFix(fix)(document);
            if (isValid) expect(documentSchema.safeParse(fixed).error?.issues).toBeUndefined();
            const after = runRules(fixed, context, rule);
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

  test('has a title in both languages', () => {
    const titles = (document: MapDocument): readonly Message[] =>
      runRules(document, context, rulesFor(document)).flatMap(({ fixes }) => (fixes ?? []).map(({ title }) => title));
    fc.assert(
      fc.property(troubled, (document) => {
        for (const { zh, en } of titles(document)) {
          expect(zh.trim()).not.toBe('');
          expect(en.trim()).not.toBe('');
        }
      }),
      { numRuns: times(30) },
    );
  });
});
