// Owns the tests of path patterns: each starter pattern stands whole on a fresh segment, within the bank's rules.
import { describe, expect, it } from 'vitest';
import { starterDictionaries as bank } from '../../../shared/dictionary/starter.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { removeElements } from '../../../shared/document/edits/elements.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { waveNoOf } from '../../../shared/document/wave-of.ts';
import { completed } from '../../../shared/knowledge/derived/complete.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { type Pattern, pastedNodes, placePattern } from '../../../shared/library/pattern.ts';
import { starterPatterns } from '../../../shared/library/starter/patterns.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { atStage } from '../../../shared/lint/stage.ts';
import { buildMap, deepFreeze } from '../build-map.ts';

const patterns = starterPatterns(bank.channels);
const byTitle = patterns.map((pattern): [string, Pattern] => [pattern.title.zh, pattern]);
const fresh = buildMap({ G1: {}, S1: { sizeAsOf: '2026-11-25' } }, ['G1 S1']);

/** Placed like in the window. */
function placed({ path }: Pattern, ids: readonly string[] = ['S1'], map: MapDocument = fresh): MapDocument {
  return completed(map, deepFreeze(placePattern(path, ids)(deepFreeze(map))), bank);
}

const findings = (map: MapDocument, stage: 'draw' | 'check' | 'handover') =>
  runRules(map, { ...starterKnowledge, today: '2026-11-30' }).map((finding) => atStage(finding, stage));

const errors = (map: MapDocument, stage: 'draw' | 'check' | 'handover') =>
  findings(map, stage).flatMap(({ severity, ruleId }) => (severity === 'error' ? [ruleId] : []));

describe.each(byTitle)('%s', (_, pattern) => {
  const map = placed(pattern);

  it('leaves no error before approval, then only approvals, words to write and risk levels', () => {
    expect(errors(map, 'draw')).toEqual([]);
    expect(errors(map, 'check')).toEqual([]);
    const due = new Set(errors(map, 'handover'));
    expect([...due].filter((rule) => !['SM018', 'SM019', 'SM028'].includes(rule))).toEqual([]);
    // What people have to answer for was not filled in.
    expect(due).toContain('SM019');
  });

  it('asks for figures and a place for dual recording, and for nothing else', () => {
    const warned = findings(map, 'check').flatMap(({ severity, ruleId }) => (severity === 'warning' ? [ruleId] : []));
    expect(warned.filter((rule) => !['SM020', 'SM040'].includes(rule))).toEqual([]);
    expect(warned).toContain('SM040');
  });

  it('has every contact in a wave, with hours, a role and words', () => {
    const channels = map.nodes.filter((node) => node.kind === 'channel');
    expect(channels.length).toBeGreaterThan(1);
    for (const channel of channels) {
      expect(waveNoOf(map, channel)).toBeDefined();
      expect(channel.executorRole).toBeTruthy();
      if (channel.mode === 'outbound') expect(channel.sendWindow).toBeTruthy();
    }
    for (const node of map.nodes) if (node.kind === 'script') expect(node.text).not.toBe('');
  });
});

const [pattern] = patterns;
if (!pattern) throw new Error('no starter pattern');

describe('placing', () => {
  const ids = (map: MapDocument) => pastedNodes(fresh, map).map(({ id }) => id);

  it('joins every segment that is chosen to the one path, at the height of the first', () => {
    const two = {
      ...fresh,
      nodes: [...fresh.nodes, { ...fresh.nodes[1], id: 'S2', code: 'S2', y: 900 }],
    } as MapDocument;
    const map = placed(pattern, ['S2', 'S1'], two);
    const into = map.edges.filter(({ to }) => to === 'SC1').map(({ from }) => from);
    expect(into).toEqual(['S2', 'S1']);
    expect(nodeById(map, 'SC1')?.y).toBe(900);
  });

  it('comes twice with ids of its own, and covers no card', () => {
    const once = placed(pattern);
    const twice = placed(pattern, ['S1'], once);
    expect(new Set(twice.nodes.map(({ id }) => id)).size).toBe(fresh.nodes.length + 2 * ids(once).length);
    expect(new Set(twice.nodes.map(({ kind, y }) => `${kind} ${y}`)).size).toBe(twice.nodes.length);
    expect(placed(pattern)).toEqual(once);
  });

  it('leaves the waves of a map as they are', () => {
    const waves = [{ no: 1, name: '全程', fromDay: 0, toDay: 60 }];
    expect(placed(pattern, ['S1'], { ...fresh, waves }).waves).toEqual(waves);
    expect(placed(pattern).waves).toEqual(pattern.path.waves);
  });

  it('changes nothing without a segment', () => {
    expect(placePattern(pattern.path, ['G1', 'gone'])(fresh)).toBe(fresh);
    const without = removeElements(new Set(['S1']))(fresh);
    expect(placePattern(pattern.path, ['S1'])(without)).toBe(without);
  });
});
