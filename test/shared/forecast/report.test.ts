import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentSchema, type MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { forecastReport } from '../../../shared/forecast/report.ts';
import { applyWhatIf } from '../../../shared/forecast/what-if.ts';
import { times } from '../../property-runs.ts';
import { deepFreeze } from '../build-map.ts';

/** Values that designers leave out, set to nothing or to the most that is allowed. */
const FIELDS = {
  goal: {
    baseline: [0, -5, 1e9],
    target: [0, 100],
    parentGoalId: ['G1', 'G2', 'G3'],
    formula: ['sum', 'product', 'ratio'],
    weight: [0, 50],
  },
  segment: { size: [0, 1, 5000], holdoutPct: [0, 33.33, 50] },
  scenario: {
    expectedVolume: [0, 1, 1e6],
    windowFrom: [0, 9],
    windowTo: [0, 3],
    trigger: [{ type: 'schedule' }, { type: 'rule' }],
  },
  product: { quota: [0, 5], quotaUnit: ['万元', '份', '户'], libraryId: ['L'] },
  channel: { capacityPerDay: [0, 7], touches: [1, 10], libraryId: ['L'] },
  flow: {
    takeUpPct: [0, 0.01, 100],
    avgTicket: [0, 3],
    unit: ['元', '万元', '户', '张'],
    baselineTakeUpPct: [0, 100],
    goalContribution: [
      [{ goalId: 'G1', perUnit: 0 }],
      [
        { goalId: 'G2', perUnit: -3 },
        { goalId: 'gone', perUnit: 1 },
      ],
    ],
  },
  fallback: { sharePct: [0, 100] },
  handoff: { sharePct: [0, 100] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;

type Change = readonly [id: string, field: string, value: unknown];

function changesOf(map: MapDocument): fc.Arbitrary<readonly Change[]> {
  const kinds = [
    ...map.nodes.map(({ id, kind }) => ({ id, kind })),
    ...map.edges.map(({ id, type }) => ({ id, kind: type })),
  ];
  const known: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = FIELDS;
  const elements = kinds.flatMap(({ id, kind }) =>
    Object.entries(known[kind] ?? {}).map(([field, values]) => ({ id, field, values: [undefined, ...values] })),
  );
  const change = fc.constantFrom(...elements).chain(({ id, field, values }) =>
    fc.constantFrom(...values).map((value): Change => {
      // A trigger is needed to save.
      return [id, field, field === 'trigger' && value === undefined ? { type: 'manual' } : value];
    }),
  );
  return fc.array(change, { maxLength: 40 });
}

/** Every number in a plain value, however deep, without the documents' own elements. */
function figuresIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(figuresIn);
}

describe.each(allTemplates().map((template) => [template.code, template] as const))(
  '%s with any numbers',
  (_code, template) => {
    const percent = fc.integer({ min: 0, max: 1000 });

    test('has a forecast without NaN or infinity, and other assumptions keep the map sound', () => {
      fc.assert(
        fc.property(changesOf(template), percent, percent, (changes, takeUpPct, volumePct) => {
          const map = deepFreeze(changes.reduce((at, [id, field, value]) => setField(id, field, value)(at), template));
          const tried = applyWhatIf({ takeUpPct, volumePct, takeUpOf: {}, volumeOf: {} })(map);
          for (const document of [map, tried]) {
            const { goals, offers, quotas, channels, controls } = forecastReport(document, {});
            const ends = document.nodes.flatMap(({ id }) => {
              const { goal: _goal, contributions = [], ...figures } = goals.of(id) ?? {};
              return [figures, contributions.map(({ progress }) => progress)];
            });
            const figures = figuresIn([
              ends,
              offers.map(({ volume, customers, amount }) => [volume, customers, amount]),
              quotas.map(({ need }) => need),
              channels.map(({ load, parts }) => [load, parts.map((part) => [part.load, part.demand])]),
              controls.map(({ need, control, enoughPct }) => [need, control, enoughPct]),
            ]);
            expect(figures.filter((figure) => !Number.isFinite(figure))).toEqual([]);
            for (const { load = 0, parts } of channels) {
              expect(load).toBeGreaterThanOrEqual(0);
              for (const part of parts) expect(part.load).toBeLessThanOrEqual(part.demand + 1e-9);
            }
          }
          if (documentSchema.safeParse(map).success) expect(documentSchema.safeParse(tried).error).toBeUndefined();
        }),
        { numRuns: times(60) },
      );
    });
  },
);
