import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactPlans } from '../../shared/contacts/contact-plan.ts';
import { coverageMatrix } from '../../shared/coverage/build-matrix.ts';
import { MATRIX_IDS } from '../../shared/coverage/coverage-matrix.ts';
import { journeys } from '../../shared/coverage/journeys.ts';
import { lensColumns } from '../../shared/coverage/people-goods-place.ts';
import { sevenSteps } from '../../shared/coverage/seven-steps.ts';
import { waveColumns } from '../../shared/coverage/wave-lanes.ts';
import type { MapDocument } from '../../shared/document/document.ts';
import { allTemplates } from '../../shared/document/templates.ts';
import { forecastReport } from '../../shared/forecast/report.ts';
import { buildGraph } from '../../shared/graph/graph.ts';
import { starterKnowledge } from '../../shared/knowledge/knowledge.ts';
import { blanksForExport } from '../../shared/lint/export-check.ts';
import { rules } from '../../shared/lint/rules/index.ts';
import { runRules } from '../../shared/lint/run-rules.ts';
import { sharedPart } from '../../shared/package/build-payload.ts';
import { strategyRows } from '../../shared/rows/rows.ts';
import { simulate, withDefaults } from '../../shared/simulate/simulate.ts';
import { chain } from './build-map.ts';
import { context } from './lint/test-rule.ts';

/** All but those that look at the file as a whole: what is out of force is in the file all the same. */
const ofWhatIsInForce = rules.filter(({ checksTray }) => !checksTray);

/** Everything that is worked out of a map, but what shows the map itself. */
const READERS: Readonly<Record<string, (map: MapDocument) => unknown>> = {
  findings: (map) => runRules(map, context, ofWhatIsInForce),
  contacts: (map) => [...contactPlans(buildGraph(map))],
  coverage: (map) => MATRIX_IDS.map((id) => coverageMatrix(id, [map], context)),
  waves: waveColumns,
  journeys,
  lenses: (map) => lensColumns(map, starterKnowledge.dictionaries),
  steps: (map) => sevenSteps(map, context),
  rows: strategyRows,
  forecast: (map) => forecastReport(map, {}),
  simulation: (map) => simulate(map, starterKnowledge, withDefaults(map, context.today, {})),
  missing: blanksForExport,
  package: (map) => sharedPart(map, strategyRows(map), [], context),
};

/** What is read as plain data: an answer may hand the whole map on, and functions that only show things on it. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, each: unknown) => {
      if (each instanceof Map || each instanceof Set) return [...each];
      return each !== null && typeof each === 'object' && 'formatVersion' in each && 'code' in each ? each.code : each;
    }),
  );

const withStatus = (map: MapDocument, ids: ReadonlySet<string>, values: object): MapDocument => ({
  ...map,
  nodes: map.nodes.map((node) => (ids.has(node.id) ? { ...node, ...values } : node)),
});

const without = (map: MapDocument, ids: ReadonlySet<string>): MapDocument => ({
  ...map,
  nodes: map.nodes.filter(({ id }) => !ids.has(id)),
  edges: map.edges.filter(({ from, to }) => !ids.has(from) && !ids.has(to)),
});

describe('what is retired or in the tray is to every reader as if it were deleted', () => {
  const maps = [chain({ CH2: {}, T2: {} }, ['P1 CH2', 'CH2 T2', 'CH1 CH2']), ...allTemplates()];
  const cases = fc.constantFrom(...maps).chain((map) =>
    fc.record({
      map: fc.constant(map),
      ids: fc
        .subarray(
          map.nodes.map(({ id }) => id),
          { minLength: 1, maxLength: 6 },
        )
        .map((ids) => new Set(ids)),
    }),
  );

  test.each(Object.entries(READERS))('%s', (_name, read) => {
    fc.assert(
      fc.property(cases, ({ map, ids }) => {
        const expected = plain(read(without(map, ids)));
        expect(plain(read(withStatus(map, ids, { status: 'retired' })))).toEqual(expected);
        expect(plain(read(withStatus(map, ids, { tray: true })))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
