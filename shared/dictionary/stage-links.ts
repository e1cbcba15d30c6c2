// Owns how the stages of one lifecycle scheme correspond to those of another: by the links from stage to stage (DOMAIN §3.10).
import type { Row } from './tables.ts';

/** A stage as far as links need it. */
interface Stage {
  readonly scheme: string;
  readonly id: string;
  readonly mapsTo?: readonly string[] | undefined;
}

export const stageKey = ({ scheme, id }: Stage): string => `${scheme}/${id}`;

/** Everything that `start` leads to by links, itself first, the nearest first. */
function reached(start: string, links: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = [start];
  for (const key of found) for (const next of links.get(key) ?? []) if (!found.includes(next)) found.push(next);
  return found;
}

/** For each stage of `from` the stage of `to` that it corresponds to; undefined where links say nothing. */
export function correspondingStages(
  stages: readonly Stage[],
  from: string,
  to: string,
): ReadonlyMap<string, string | undefined> {
  const links = new Map(stages.map((stage) => [stageKey(stage), stage.mapsTo ?? []]));
  const targets = stages.filter(({ scheme }) => scheme === to);
  const reachOf = new Map(targets.map((stage) => [stage, reached(stageKey(stage), links)]));
  const find = (stage: Stage): string | undefined => {
    const own = reached(stageKey(stage), links);
    const direct = own.flatMap((key) => targets.find((target) => stageKey(target) === key) ?? [])[0];
    // Else a stage that leads to the same place as this one.
    return (direct ?? targets.find((target) => reachOf.get(target)?.some((key) => own.includes(key))))?.id;
  };
  return new Map(stages.filter(({ scheme }) => scheme === from).map((stage) => [stage.id, find(stage)]));
}

/** Indexes of the rows whose links lead back to themselves. */
export function rowsInCycles(rows: readonly Row[]): readonly number[] {
  const stages = rows as readonly unknown[] as readonly Stage[];
  const links = new Map(stages.map((stage) => [stageKey(stage), Array.isArray(stage.mapsTo) ? stage.mapsTo : []]));
  return stages.flatMap((stage, index) => {
    const own = stageKey(stage);
    const next = links.get(own) ?? [];
    return next.some((key) => reached(key, links).includes(own)) ? [index] : [];
  });
}
