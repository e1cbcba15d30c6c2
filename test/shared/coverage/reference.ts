// Owns the counts of a coverage matrix written the plain way: every way through a map is walked edge by edge. It shares
// nothing with the fast one but the document, so that one checks the other.
import type { MapDocument, MapNode } from '../../../shared/document/document.ts';
import type { NodeOf } from '../../../shared/document/kinds/index.ts';

export interface PlainCell {
  paths: Set<string>;
  nodes: Set<string>;
  /** By segment, scenario and channel; undefined where the scenario says no volume. */
  contacts: Map<string, number | undefined>;
}

/** What stands in each cell of one map, by `row|column`; `place` says which cells a path stands in. */
export function countSimply(
  document: MapDocument,
  days: number,
  place: (
    segment: NodeOf<'segment'>,
    scenario: NodeOf<'scenario'>,
    channel: NodeOf<'channel'>,
  ) => readonly (readonly [string, string])[],
): Map<string, PlainCell> {
  const cells = new Map<string, PlainCell>();
  const live = document.nodes.filter((node) => node.status !== 'retired' && !node.tray);
  const find = (id: string) => live.find((node) => node.id === id);
  const after = <K extends MapNode['kind']>(id: string, kind: K, types = ['flow']): NodeOf<K>[] => {
    const found: MapNode[] = [];
    for (const edge of document.edges) {
      const node = edge.from === id && types.includes(edge.type) ? find(edge.to) : undefined;
      if (node?.kind === kind && !found.includes(node)) found.push(node);
    }
    return found as NodeOf<K>[];
  };
  for (const segment of live) {
    if (segment.kind !== 'segment') continue;
    for (const scenario of after(segment.id, 'scenario')) {
      for (const product of after(scenario.id, 'product')) {
        const reached = after(product.id, 'channel');
        for (const channel of reached) {
          for (const next of after(channel.id, 'channel', ['fallback', 'handoff', 'followUp'])) {
            if (!reached.includes(next)) reached.push(next);
          }
        }
        for (const channel of reached) {
          for (const script of after(channel.id, 'script')) {
            for (const [row, column] of place(segment, scenario, channel)) {
              const cell = cells.get(`${row}|${column}`) ?? { paths: new Set(), nodes: new Set(), contacts: new Map() };
              cells.set(`${row}|${column}`, cell);
              const ids = [segment, scenario, product, channel, script].map(({ id }) => id);
              cell.paths.add(ids.join(' '));
              for (const id of ids) cell.nodes.add(id);
              cell.contacts.set(
                `${segment.id} ${scenario.id} ${channel.id}`,
                contactsAt(document, days, segment, scenario, channel),
              );
            }
          }
        }
      }
    }
  }
  return cells;
}

function contactsAt(
  document: MapDocument,
  days: number,
  segment: NodeOf<'segment'>,
  scenario: NodeOf<'scenario'>,
  channel: NodeOf<'channel'>,
): number | undefined {
  const triggered = triggers(document, days, segment, scenario);
  if (triggered === undefined) return undefined;
  if (isSilent(document, channel)) return 0;
  return Number((BigInt(triggered) * BigInt(share(document, scenario, channel))) / 1_000_000n) * channel.touches;
}

const bounded = (count: number) => Math.min(1_000_000_000, count);
const treated = (count: number, { holdoutPct = 0 }: NodeOf<'segment'>) =>
  count - Number((BigInt(count) * BigInt(Math.round(holdoutPct * 100)) + 5000n) / 10_000n);

/** The segment's part of the volume by size, without the control group, at most as often as the cool-down allows. */
function triggers(
  { nodes, edges }: MapDocument,
  days: number,
  segment: NodeOf<'segment'>,
  scenario: NodeOf<'scenario'>,
): number | undefined {
  if (scenario.expectedVolume === undefined) return undefined;
  const feeding: NodeOf<'segment'>[] = [];
  for (const edge of edges) {
    if (edge.to !== scenario.id || edge.type !== 'flow') continue;
    const node = nodes.find(({ id, status, tray }) => id === edge.from && status !== 'retired' && !tray);
    if (node?.kind === 'segment' && !feeding.includes(node)) feeding.push(node);
  }
  feeding.sort((a, b) => nodes.indexOf(a) - nodes.indexOf(b));
  let weights = feeding.map(({ size }) => bounded(size ?? 1));
  if (weights.every((weight) => weight === 0)) weights = weights.map(() => 1);
  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
  const place = feeding.indexOf(segment);
  const volume = BigInt(bounded(scenario.expectedVolume));
  const upTo = (count: number) => Number((volume * BigInt(sum(weights.slice(0, count)))) / BigInt(sum(weights)));
  const wanted = treated(upTo(place + 1) - upTo(place), segment);
  if (segment.size === undefined) return wanted;
  let most = 0;
  for (let day = 0; day < days; day += Math.max(1, scenario.cooldownDays ?? 0))
    most += treated(bounded(segment.size), segment);
  return Math.min(wanted, most);
}

/** In millionths of the scenario's customers. */
function share({ nodes, edges }: MapDocument, scenario: NodeOf<'scenario'>, wanted: NodeOf<'channel'>): number {
  const isLive = (id: string) => nodes.some((node) => node.id === id && node.status !== 'retired' && !node.tray);
  const kindOf = (id: string) => nodes.find((node) => node.id === id)?.kind;
  const flows = edges.filter(({ type, from, to }) => type === 'flow' && isLive(from) && isLive(to));
  const offered = flows.filter(({ from, to }) => from === scenario.id && kindOf(to) === 'product').map(({ to }) => to);
  const shares = new Map<string, number>();
  for (const { from, to } of flows) if (offered.includes(from) && kindOf(to) === 'channel') shares.set(to, 1_000_000);
  const hops = edges.filter(
    ({ type, from, to }) =>
      ['fallback', 'handoff', 'followUp'].includes(type) && from !== to && isLive(from) && isLive(to),
  ) as { type: 'fallback' | 'handoff' | 'followUp'; from: string; to: string; sharePct?: number }[];
  const reached = [...shares.keys()];
  for (const id of reached) {
    for (const { from, to } of hops) if (from === id && !reached.includes(to)) reached.push(to);
  }
  const order = nodes.filter(({ id }) => reached.includes(id)).map(({ id }) => id);
  while (shares.size < reached.length) {
    const open = order.filter((id) => !shares.has(id));
    const into = (id: string) => hops.filter(({ from, to }) => to === id && reached.includes(from));
    const next =
      open.find((id) => into(id).every(({ from }) => shares.has(from))) ??
      (open.find((id) => into(id).some(({ from }) => shares.has(from))) as string);
    let coming = 0;
    for (const { from, type, sharePct = { fallback: 60, handoff: 30, followUp: 100 }[type] } of into(next)) {
      coming += Number((BigInt(shares.get(from) ?? 0) * BigInt(Math.round(sharePct * 100))) / 10_000n);
    }
    shares.set(next, Math.min(1_000_000, coming));
  }
  return shares.get(wanted.id) as number;
}

/** Every minute of the contact window is quiet, and what is quiet is given up. */
function isSilent({ policy }: MapDocument, { sendWindow, channelType, mode, purpose }: NodeOf<'channel'>): boolean {
  if (mode === 'inbound' || purpose === 'mandatory' || !sendWindow) return false;
  const minutes = (text: string): Set<number> => {
    const [, a, b, c, d] = (/^(\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(text) ?? []).map(Number);
    const all = new Set<number>();
    if (a === undefined || b === undefined || c === undefined || d === undefined) return all;
    const [from, to] = [a * 60 + b, c * 60 + d];
    for (let minute = 0; minute < 1440; minute += 1) {
      if (from <= to ? minute >= from && minute < to : minute >= from || minute < to) all.add(minute);
    }
    return all;
  };
  const isCall = ['rmCall', 'remoteCall', 'remoteVideo', 'aiCall'].includes(channelType);
  const quiet = new Set(
    policy.quietHours.map(minutes).flatMap((rest) => {
      const isMidday = [...rest].every((minute) => minute >= 540 && minute < 1080);
      return isMidday && !isCall ? [] : [...rest];
    }),
  );
  const planned = sendWindow.split(',').flatMap((window) => [...minutes(window)]);
  if (planned.length === 0 || planned.some((minute) => !quiet.has(minute))) return false;
  return policy.quietAction === 'drop' || quiet.size === 1440;
}
