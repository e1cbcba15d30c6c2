// Owns measuring a full check of a map, beside one pass of JSON over the same map.
import type { MapDocument, MapNode } from '../../shared/document/document.ts';
import { starterKnowledge } from '../../shared/knowledge/knowledge.ts';
import { runRules } from '../../shared/lint/run-rules.ts';
import { type Percentiles, percentilesOf } from './percentiles.ts';
import { syntheticMap } from './synthetic-map.ts';

export interface LintTime {
  readonly nodes: number;
  readonly findings: number;
  /** The first check of a document that was just read: ms. */
  readonly first: number;
  /** Checks of the same content in new objects, nothing remembered: ms. */
  readonly lint: Percentiles;
  /** Checks after an edit of one node, as the window's worker does them: ms. */
  readonly afterEdit: Percentiles;
  /** `JSON.parse(JSON.stringify(document))`: ms. */
  readonly jsonRoundTrip: Percentiles;
}

export function measureLint(nodes = 1000, runs = 30): LintTime {
  const document = syntheticMap(nodes);
  const context = { ...starterKnowledge, today: '2030-01-01' };
  const lint: number[] = [];
  const json: number[] = [];
  let findings = 0;
  for (let run = 0; run < runs; run += 1) {
    let start = performance.now();
    const copy = JSON.parse(JSON.stringify(document)) as typeof document;
    json.push(performance.now() - start);
    start = performance.now();
    findings = runRules(copy, context).length;
    lint.push(performance.now() - start);
  }
  const afterEdit: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const edited = { ...document, nodes: document.nodes.with(run, { ...nodeAt(document, run), note: `${run}` }) };
    const start = performance.now();
    runRules(edited, context);
    afterEdit.push(performance.now() - start);
  }
  return {
    nodes,
    findings,
    first: lint[0] ?? Number.NaN,
    lint: percentilesOf(lint),
    afterEdit: percentilesOf(afterEdit.slice(1)),
    jsonRoundTrip: percentilesOf(json),
  };
}

function nodeAt({ nodes }: MapDocument, index: number): MapNode {
  const node = nodes[index % nodes.length];
  if (!node) throw new Error('the map is empty');
  return node;
}
