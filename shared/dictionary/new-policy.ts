// Owns what the contact policy of a new map starts with: the policy defaults, and the channel library's caps.
import type { MapDocument } from '../document/document.ts';
import type { Dictionaries } from './dictionaries.ts';

export function newPolicy({ policy, channels }: Pick<Dictionaries, 'policy' | 'channels'>): MapDocument['policy'] {
  const capped = channels.filter(({ per7Days, per30Days }) => per7Days !== undefined || per30Days !== undefined);
  const channelCaps = capped.map(({ channelType, per7Days, per30Days }) => ({
    channelType,
    ...(per7Days !== undefined && { per7Days }),
    ...(per30Days !== undefined && { per30Days }),
  }));
  // The new map must not share objects with the dictionary.
  return JSON.parse(JSON.stringify({ ...policy, channelCaps })) as MapDocument['policy'];
}
