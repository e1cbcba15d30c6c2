// Owns tiny maps whose scenarios may begin on a few other days, and the best of them by trying every choice there is.

import type { AchieveOptions } from '../../../shared/achieve/achievement.ts';
import type { StartMove, StartOptions } from '../../../shared/achieve/starts/options.ts';
import { SAME } from '../../../shared/achieve/starts/options.ts';
import type { Search } from '../../../shared/achieve/starts/propose.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { seededRandom } from '../../seeded-random.ts';
import { buildMap } from '../build-map.ts';

export interface StartCase {
  readonly maps: readonly MapDocument[];
  readonly options: AchieveOptions & StartOptions;
}

/** Two or three scheduled scenarios and perhaps an event, on one or two teams that are too small for all of them at once. */
export function tinyCase(seed: number, mostDays = 14): StartCase {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const scenarios = Array.from({ length: 2 + below(2) }, (_, index) => `SC${index + 1}`);
  const isEvent = (id: string) => id === 'SC3' && random() < 0.4;
  const nodes: Record<string, Record<string, unknown>> = { S1: { size: 500, holdoutPct: 0 } };
  const edges: string[] = [];
  for (const [index, id] of scenarios.entries()) {
    const days = 2 + below(5);
    nodes[id] = {
      trigger: { type: isEvent(id) ? 'event' : pick(['schedule', 'manual']) },
      expectedVolume: 10 + below(60),
      batchDays: days,
      startDay: pick([undefined, 1, 3, 8]),
      priority: pick([1, 2, undefined]),
      scenarioClass: pick(['lifecycle', 'product']),
    };
    nodes[`P${index + 1}`] = {};
    edges.push(`S1 ${id}`, `${id} P${index + 1}`, `P${index + 1} CH${1 + below(2)}`);
  }
  for (const id of ['CH1', 'CH2']) {
    nodes[id] = {
      capacityPerDay: 3 + below(8),
      slaHours: pick([0, 24, 48, undefined]),
      touches: pick([1, 1, 2]),
      libraryId: random() < 0.4 ? 'team' : undefined,
      offsetDay: below(3),
      channelType: 'rmVisit',
    };
  }
  if (random() < 0.6) edges.push(`CH1 CH2 ${pick(['fallback', 'handoff', 'followUp'])}`);
  const map = buildMap(nodes, edges);
  const takeUp = [8, 12, 20, 33];
  const document = {
    ...map,
    periodStart: '2026-11-02',
    periodDays: 21 + below(12),
    edges: map.edges.map((edge) =>
      edge.from.startsWith('SC') ? { ...edge, takeUpPct: pick(takeUp) } : { ...edge, sharePct: pick([40, 100]) },
    ),
    policy: {
      ...map.policy,
      totalCap: random() < 0.3 ? { per7Days: 1 } : {},
      humanCap: {},
      channelCaps: [],
      contactOnRestDays: random() < 0.3,
    },
  } as MapDocument;
  const options = { today: '2026-11-02', stepDays: pick([3, 4, 7]), mostDays, exact: true };
  return { maps: [document], options };
}

/** Every choice, each queued and simulated. */
export function bestByTryingAll(search: Search) {
  let tried: { readonly value: number; readonly moves: number }[] = [];
  const all = search.movables.reduce<readonly (readonly StartMove[])[]>(
    (before, { mapId, scenarioId, start, choices }) =>
      before.flatMap((moves) =>
        choices.map((choice) =>
          choice.start === start ? moves : [...moves, { mapId, scenarioId, from: start, to: choice.start }],
        ),
      ),
    [[]],
  );
  tried = all.flatMap((moves) => {
    const found = search.tryMoves(moves);
    return found ? [{ value: found.result.achieved, moves: moves.length }] : [];
  });
  const value = Math.max(...tried.map((each) => each.value));
  const good = tried.filter((each) => each.value >= value - SAME);
  return { value, moves: Math.min(...good.map((each) => each.moves)), choices: all.length };
}
