// Owns the channels of the starter library: one per type of the channel library (DOMAIN §3.10). 示例。
import { channels } from '../../dictionary/starter/channels.ts';
import { CHANNEL_TYPES } from '../../document/kinds/channel.ts';
import type { ItemDraft } from '../library-item.ts';

const ROLES: Readonly<Partial<Record<keyof typeof CHANNEL_TYPES, string>>> = {
  hall: '大堂经理',
  rmCall: '客户经理',
  rmVisit: '客户经理',
  outdoor: '客户经理',
  partner: '客户经理',
  community: '乡村服务点人员',
  corpLiaison: '对公客户经理',
  remoteCall: '远程客户经理',
  remoteVideo: '远程投资顾问',
  wecom1v1: '客户经理',
  wecomGroup: '客户经理',
  moments: '客户经理',
};
const INBOUND: readonly string[] = ['hall', 'selfService'];
/** Hours within the default contact policy, for what reaches out to customers. */
const DAYTIME = '09:30-11:30,14:30-17:00';

export const starterChannels: readonly ItemDraft[] = channels.map(
  ({ channelType, force, capacityPerDay, unitCost }) => {
    const inbound = INBOUND.includes(channelType);
    return {
      id: `LIB-CH-${channelType.toUpperCase()}`,
      kind: 'channel',
      fields: {
        name: CHANNEL_TYPES[channelType].zh,
        channelType,
        force,
        purpose: 'business',
        mode: inbound ? 'inbound' : 'outbound',
        ...(!inbound && { sendWindow: DAYTIME }),
        executorRole: ROLES[channelType] ?? '系统自动',
        ...(capacityPerDay !== undefined && { capacityPerDay }),
        ...(unitCost !== undefined && { unitCost }),
        consentRequired: !inbound,
      },
    };
  },
);
