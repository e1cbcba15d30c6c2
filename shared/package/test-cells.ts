// Owns the test cells of a package as branches read them: of which offer, which share, how to tell who is in it, what they get.
import type { MapNode } from '../document/document.ts';
import type { PackagePayload } from './payload.ts';

export interface PackagedCell {
  readonly scenarioId: string;
  readonly scenario: string;
  readonly product: string;
  readonly name: string;
  /** % of the customers outside the control group. */
  readonly sharePct: number | undefined;
  /** How a branch knows whom it is for. */
  readonly who: string | undefined;
  /** Names of its own script and benefit, and what else differs. */
  readonly gets: readonly string[];
}

export function packagedCells({ map }: Pick<PackagePayload, 'map'>): readonly PackagedCell[] {
  const byId = new Map(map.nodes.map((node): [string, MapNode] => [node.id, node]));
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : byId.get(id)?.name);
  return map.edges.flatMap((edge) => {
    const [scenario, product] = [nameOf(edge.from), nameOf(edge.to)];
    if (edge.type !== 'flow' || !edge.cells || scenario === undefined || product === undefined) return [];
    return edge.cells.map(({ name, sharePct, who, scriptId, benefitId, difference }): PackagedCell => {
      const gets = [nameOf(scriptId), nameOf(benefitId), difference].filter(
        (each) => each !== undefined && each !== '',
      );
      return { scenarioId: edge.from, scenario, product, name, sharePct, who, gets: gets as string[] };
    });
  });
}
