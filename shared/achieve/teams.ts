// Owns which channels are one team: what it can do in a day is shared by all that lead to it.

import { CHANNEL_FACTS } from '../document/kinds/channel-facts.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Graph } from '../graph/graph.ts';

export type Channel = NodeOf<'channel'>;

export interface Placed {
  readonly map: number;
  readonly channel: Channel;
}

export interface Team {
  readonly key: string;
  readonly name: string;
  readonly channelType: Channel['channelType'];
  readonly members: readonly Placed[];
  /** Contacts a day; Infinity where nobody's time is needed or nothing is stated. */
  readonly capacity: number;
  /** People serve it, and what they can do is not stated. */
  readonly isUnstated: boolean;
}

/**
 * Within one map, as in the simulation, the placements of one library item are a team. Maps that are looked at together share
 * their people: there a channel type with the role that serves it is one.
 */
export function teamsOf(graphs: readonly Graph[], capacityPct: number): ReadonlyMap<Channel, Team> {
  const members = new Map<string, Placed[]>();
  for (const [map, graph] of graphs.entries()) {
    for (const channel of graph.ofKind('channel')) {
      const key = graphs.length > 1 ? sharedKey(channel, map) : channel.libraryId || channel.id;
      members.set(key, [...(members.get(key) ?? []), { map, channel }]);
    }
  }
  const teams = new Map<Channel, Team>();
  for (const [key, placed] of members) {
    const team = teamOf(key, placed, capacityPct);
    for (const { channel } of placed) teams.set(channel, team);
  }
  return teams;
}

function sharedKey({ id, libraryId, channelType, executorRole }: Channel, map: number): string {
  const role = executorRole?.trim();
  return role ? `${channelType} ${role}` : libraryId || `${map + 1}:${id}`;
}

function teamOf(key: string, members: readonly Placed[], capacityPct: number): Team {
  const channels = members.map(({ channel }) => channel);
  const stated = statedCapacity(channels);
  const [first] = channels as [Channel, ...Channel[]];
  const role = first.executorRole?.trim();
  return {
    key,
    name: role && key === `${first.channelType} ${role}` ? role : first.name,
    channelType: first.channelType,
    members,
    capacity: stated === undefined ? Number.POSITIVE_INFINITY : Math.floor((stated * capacityPct) / 100),
    isUnstated:
      stated === undefined && channels.some(({ channelType }) => CHANNEL_FACTS[channelType].attention !== 'none'),
  };
}

/** 人次/日: the smallest that the placements of one team state. */
export function statedCapacity(channels: readonly Channel[]): number | undefined {
  const stated = channels.flatMap(({ capacityPerDay }) => capacityPerDay ?? []);
  return stated.length === 0 ? undefined : Math.min(...stated);
}
