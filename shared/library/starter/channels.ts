// Owns the channels of the starter library: one per type of the channel library (DOMAIN §3.10). 示例。
import { channels } from '../../dictionary/starter/channels.ts';
import { CHANNEL_TYPES, type ChannelType } from '../../document/kinds/channel.ts';
import { CHANNEL_FACTS, isServedByPeople } from '../../document/kinds/channel-facts.ts';
import { SYSTEM_ROLE } from '../../document/known-entries.ts';
import type { ItemDraft } from '../library-item.ts';

const ROLES: Readonly<Partial<Record<ChannelType, string>>> = {
  hall: '大堂经理',
  rmCall: '客户经理',
  rmVisit: '客户经理',
  outdoor: '客户经理',
  partner: '客户经理',
  community: '乡村服务点人员',
  companyVisit: '对公客户经理',
  chamber: '对公客户经理',
  corpLiaison: '对公客户经理',
  remoteCall: '远程客户经理',
  remoteVideo: '远程投资顾问',
  wecom1v1: '客户经理',
  wecomGroup: '客户经理',
  moments: '客户经理',
};
/** Hours within the default contact policy, for what reaches out to customers. */
const DAYTIME = '09:30-11:30,14:30-17:00';

export const starterChannels: readonly ItemDraft[] = channels.map(
  ({ channelType, force, capacityPerDay, unitCost }) => {
    const { mode } = CHANNEL_FACTS[channelType];
    const executorRole = isServedByPeople(channelType) ? ROLES[channelType] : SYSTEM_ROLE;
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
