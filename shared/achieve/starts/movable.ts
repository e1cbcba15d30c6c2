// Owns which scenarios may begin on another day, and on which days.
import { intakeOf } from '../../document/day-anchor.ts';
import type { MapDocument } from '../../document/document.ts';
import { setField } from '../../document/edits/elements.ts';
import { isScheduled } from '../../document/kinds/scenario.ts';
import { type Dictionaries, type Prepared, prepare } from '../achieve.ts';
import type { AchieveOptions } from '../achievement.ts';
import type { Lot } from '../lots.ts';
import type { ScenarioPlace, StartMove, StartOptions } from './options.ts';

export interface Movable extends ScenarioPlace {
  readonly map: number;
  /** Day of the period. */
  readonly start: number;
  /** What it has to do for each day on which it may begin; the present one comes first. */
  readonly choices: readonly { readonly start: number; readonly lots: readonly Lot[] }[];
}

/**
 * Schedules and lists by hand that do not take all of the period: they begin within it, end within it, and none of their
 * contacts comes later than the map's last day was.
 */
export function movablesOf(
  maps: readonly MapDocument[],
  knowledge: Dictionaries,
  options: AchieveOptions,
  { plans, work, settings }: Prepared,
  { mostDays, stepDays, kept = [], mapIds }: StartOptions,
): readonly Movable[] {
  const steps = Math.floor(mostDays / stepDays);
  const shifts = Array.from({ length: 2 * steps + 1 }, (_, at) => (at - steps) * stepDays).filter(
    (shift) => shift !== 0,
  );
  return maps.flatMap((map, index) => {
    const { graph, period } = plans[index] as Prepared['plans'][number];
    const last = settings.last[index] as number;
    return graph.ofKind('scenario').flatMap((scenario): readonly Movable[] => {
      const { after, days } = intakeOf(scenario);
      const place = { mapId: map.id, scenarioId: scenario.id };
      const isKept = kept.some((each) => each.mapId === map.id && each.scenarioId === scenario.id);
      const isAllowed = !isKept && (mapIds === undefined || mapIds.includes(map.id));
      const lots = work.lots.filter(({ way }) => way.map === index && way.stream.plan.scenario === scenario);
      if (!isAllowed || !isScheduled(scenario) || days === undefined || lots.length === 0) return [];
      const room = period.end - period.start - days - after;
      const choices = shifts
        .filter((shift) => after + shift >= 0 && shift <= room)
        .map((shift) => {
          const start = after + 1 + shift;
          const moved = withStarts([map], [{ ...place, from: after + 1, to: start }]);
          const { work: own } = prepare(moved, knowledge, options);
          return { start, lots: own.lots.filter(({ way }) => way.stream.plan.scenario.id === scenario.id) };
        })
        .filter((choice) => choice.lots.every(({ planned }) => planned <= last));
      if (choices.length === 0) return [];
      return [{ ...place, map: index, start: after + 1, choices: [{ start: after + 1, lots }, ...choices] }];
    });
  });
}

/** The maps with some starts as they would be. */
export function withStarts(maps: readonly MapDocument[], moves: readonly StartMove[]): readonly MapDocument[] {
  return maps.map((map) => {
    const own = moves.filter(({ mapId }) => mapId === map.id);
    return own.reduce((document, { scenarioId, to }) => setStart(scenarioId, to)(document), map);
  });
}

/** The first day of the period need not be said. */
export const setStart = (scenarioId: string, day: number) =>
  setField(scenarioId, 'startDay', day === 1 ? undefined : day);
