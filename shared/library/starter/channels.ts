// Owns the channels of the starter library: one per type of the channel library (DOMAIN §3.10). 示例。
import { channels } from '../../dictionary/starter/channels.ts';
import { CHANNEL_TYPES } from '../../document/kinds/channel.ts';
import { CHANNEL_FACTS } from '../../document/kinds/channel-facts.ts';
import type { ItemDraft } from '../library-item.ts';

/** Hours within the default contact policy, for what reaches out to customers. */
const DAYTIME = '09:30-11:30,14:30-17:00';

export const starterChannels: readonly ItemDraft[] = channels.map(
  ({ channelType, force, capacityPerDay, unitCost, executorRole }) => {
    const { mode } = CHANNEL_FACTS[channelType];
    return {
      id: `LIB-CH-${channelType.toUpperCase()}`,
      kind: 'channel',
      fields: {
        name: CHANNEL_TYPES[channelType].zh,
        channelType,
        force,
        purpose: 'business',
        mode,
        ...(mode === 'outbound' && { sendWindow: DAYTIME }),
        ...(executorRole && { executorRole }),
        ...(capacityPerDay !== undefined && { capacityPerDay }),
        ...(unitCost !== undefined && { unitCost }),
        consentRequired: mode === 'outbound',
      },
    };
  },
);
