// Owns what the contacts of a simulation cost: those of the days that were simulated, caps not applied, at the cost of their channel.
import type { MapDocument } from '../document/document.ts';
import { nodeById } from '../document/element-index.ts';
import type { MissingField } from '../forecast/offers.ts';
import { rounded } from '../i18n/figure.ts';
import type { Simulation } from '../simulate/simulation.ts';

export interface SimulatedCost {
  /** Of the channels with contacts. */
  readonly parts: readonly {
    readonly key: string;
    readonly name: string;
    readonly contacts: number;
    /** 元 each; undefined where a placement does not say, or they differ. */
    readonly unitCost: number | undefined;
    readonly cost: number | undefined;
  }[];
  /** 元, of what is known; undefined where nothing is. */
  readonly total: number | undefined;
  /** More may be spent: a cost is missing, or contacts are. */
  readonly isLeast: boolean;
  readonly missing: readonly MissingField[];
}

export function simulatedCost(document: MapDocument, { channels }: Pick<Simulation, 'channels'>): SimulatedCost {
  const missing: MissingField[] = [];
  const parts = channels.flatMap(({ key, name, nodeIds, total }) => {
    if (total === 0) return [];
    const costs = nodeIds.map((id) => {
      const node = nodeById(document, id);
      const unitCost = node?.kind === 'channel' ? node.unitCost : undefined;
      if (unitCost === undefined) missing.push({ id, field: 'unitCost' });
      return unitCost;
    });
    // Of placements at different prices it is not known which one made a contact: the lowest is what it costs at least.
    const known = costs.filter((cost) => cost !== undefined);
    const isOnePrice = known.length === costs.length && new Set(known).size === 1;
    const least = known.length === costs.length ? Math.min(...known) : undefined;
    const cost = least === undefined ? undefined : rounded(total * least);
    return [{ key, name, contacts: total, unitCost: isOnePrice ? least : undefined, cost, isOnePrice }];
  });
  const known = parts.flatMap(({ cost }) => cost ?? []);
  return {
    parts: parts.map(({ isOnePrice: _one, ...part }) => part),
    total: known.length === 0 ? undefined : rounded(known.reduce((sum, cost) => sum + cost, 0)),
    isLeast: parts.some(({ isOnePrice }) => !isOnePrice) || channels.some(({ isLeast }) => isLeast),
    missing,
  };
}
