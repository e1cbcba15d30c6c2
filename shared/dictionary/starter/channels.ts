// Owns what a channel of each type starts with: force, caps, capacity, cost (DOMAIN §3.10). 示例，请替换为本行制度。
import type { ChannelDefault } from '../dictionaries.ts';

export const channels: readonly ChannelDefault[] = [
  { channelType: 'hall', force: 'land', capacityPerDay: 40, unitCost: 0 },
  { channelType: 'rmCall', force: 'land', per7Days: 1, per30Days: 3, capacityPerDay: 40, unitCost: 3 },
  { channelType: 'rmVisit', force: 'land', per7Days: 1, per30Days: 3, capacityPerDay: 6, unitCost: 80 },
  { channelType: 'outdoor', force: 'land', per7Days: 1, per30Days: 3, capacityPerDay: 20, unitCost: 30 },
  { channelType: 'partner', force: 'land', per7Days: 1, per30Days: 3, capacityPerDay: 20, unitCost: 30 },
  { channelType: 'community', force: 'land', per7Days: 1, per30Days: 3, capacityPerDay: 20, unitCost: 30 },
  { channelType: 'companyVisit', force: 'land', per7Days: 1, per30Days: 3, capacityPerDay: 4, unitCost: 80 },
  { channelType: 'chamber', force: 'land', per7Days: 1, per30Days: 3, capacityPerDay: 20, unitCost: 50 },
  { channelType: 'corpLiaison', force: 'land', per7Days: 1, per30Days: 2, capacityPerDay: 60, unitCost: 20 },
  { channelType: 'remoteCall', force: 'air', per7Days: 1, per30Days: 2, capacityPerDay: 80, unitCost: 2 },
  { channelType: 'remoteVideo', force: 'air', per7Days: 1, per30Days: 2, capacityPerDay: 12, unitCost: 6 },
  { channelType: 'aiCall', force: 'air', per7Days: 1, per30Days: 2, unitCost: 0.3 },
  { channelType: 'sms', force: 'sea', per7Days: 2, per30Days: 4, unitCost: 0.05 },
  { channelType: 'appPush', force: 'sea', per7Days: 3, per30Days: 8, unitCost: 0.01 },
  { channelType: 'appPopup', force: 'sea', per7Days: 3, per30Days: 8, unitCost: 0.01 },
  { channelType: 'appFeed', force: 'sea', per7Days: 3, per30Days: 8, unitCost: 0.01 },
  { channelType: 'wecom1v1', force: 'sea', per7Days: 2, per30Days: 6, capacityPerDay: 60, unitCost: 1 },
  { channelType: 'wecomGroup', force: 'sea', per7Days: 3, per30Days: 10, unitCost: 0.2 },
  { channelType: 'moments', force: 'sea', per7Days: 3, per30Days: 10, unitCost: 0.2 },
  { channelType: 'selfService', force: 'sea', unitCost: 0.02 },
  { channelType: 'mpNotice', force: 'sea', per7Days: 2, per30Days: 6, unitCost: 0.03 },
];
