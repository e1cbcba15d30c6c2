// Owns what the contact policy of a new map starts with: the policy defaults, and the channel library's caps.
import type { MapDocument } from '../document/document.ts';
import type { ChannelDefault, Dictionaries } from './dictionaries.ts';

const CAPS = [
  ...['per7Days', 'per30Days', 'perHour', 'perDay'],
  ...['servicePerDay', 'servicePer7Days', 'servicePer30Days'],
] as readonly (keyof ChannelDefault)[];

export function newPolicy({ policy, channels }: Pick<Dictionaries, 'policy' | 'channels'>): MapDocument['policy'] {
  const channelCaps = channels.flatMap((channel) => {
    const stated = CAPS.filter((cap) => channel[cap] !== undefined);
    if (stated.length === 0) return [];
    return { channelType: channel.channelType, ...Object.fromEntries(stated.map((cap) => [cap, channel[cap]])) };
  });
  // The new map must not share objects with the dictionary.
  return JSON.parse(JSON.stringify({ ...policy, channelCaps })) as MapDocument['policy'];
}
