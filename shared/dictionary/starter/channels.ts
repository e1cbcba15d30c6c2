// Owns what a channel of each type starts with: force, caps, capacity, cost, who serves it and in what time (DOMAIN §3.10). 示例，请替换为本行制度。
import type { ChannelType } from '../../document/kinds/channel.ts';
import { isServedByPeople } from '../../document/kinds/channel-facts.ts';
import { SYSTEM_ROLE } from '../../document/known-entries.ts';
import type { ChannelDefault } from '../dictionaries.ts';

const figures: readonly ChannelDefault[] = [
  { channelType: 'hall', force: 'land', capacityPerDay: 40, unitCost: 0 },
  { channelType: 'rmCall', force: 'land', per7Days: 1, per30Days: 3, capacityPerDay: 40, unitCost: 3 },
  { channelType: 'rmVisit', force: 'land', per7Days: 1, per30Days: 3, capacityPerDay: 6, unitCost: 80 },
  { channelType: 'outdoor', force: 'land', per7Days: 1, per30Days: 3, capacityPerDay: 20, unitCost: 30 },
  { channelType: 'partner', force: 'land', per7Days: 1, per30Days: 3, capacityPerDay: 20, unitCost: 30 },
  { channelType: 'community', force: 'land', per7Days: 1, per30Days: 3, capacityPerDay: 20, unitCost: 30 },
  { channelType: 'companyVisit', force: 'land', capacityPerDay: 4, unitCost: 80 },
  { channelType: 'chamber', force: 'land', capacityPerDay: 20, unitCost: 50 },
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

/** In hours; where customers come by themselves nobody has to reach them in time. */
const TIME_LIMITS: Readonly<Partial<Record<ChannelType, number>>> = {
  rmCall: 48,
  rmVisit: 72,
  outdoor: 72,
  partner: 72,
  community: 72,
  companyVisit: 72,
  chamber: 72,
  corpLiaison: 72,
  remoteCall: 24,
  remoteVideo: 48,
  aiCall: 24,
  sms: 24,
  appPush: 24,
  appPopup: 24,
  appFeed: 24,
  wecom1v1: 48,
  wecomGroup: 72,
  moments: 72,
  mpNotice: 24,
};

export const channels: readonly ChannelDefault[] = figures.map((entry) => {
  const executorRole = isServedByPeople(entry.channelType) ? ROLES[entry.channelType] : SYSTEM_ROLE;
  const slaHours = TIME_LIMITS[entry.channelType];
  return { ...entry, ...(executorRole && { executorRole }), ...(slaHours !== undefined && { slaHours }) };
});
