// Owns the channel (渠道): one contact, by whom, on which day, how often (DOMAIN §3.6).
import { choice, flag, fromDictionary, integer, MORE, manyFromDictionary, number, text, timeRange } from '../field.ts';
import { RELATIVE_DAY } from '../relative-days.ts';
import { DUTY, materialIds, priority } from './common.ts';
import { defineKind } from './node-kind.ts';

const WHEN = { zh: '时间与次数', en: 'Time and frequency' };
const WHO = { zh: '执行', en: 'Execution' };
const RULES = { zh: '合规与衡量', en: 'Compliance and tracking' };

export const CHANNEL_TYPES = {
  hall: { zh: '厅堂', en: 'Branch lobby' },
  rmCall: { zh: '客户经理电话', en: 'RM call' },
  rmVisit: { zh: '面访', en: 'RM visit' },
  outdoor: { zh: '外拓', en: 'Outdoor' },
  community: { zh: '社区或服务点', en: 'Community service point' },
  companyVisit: { zh: '单位走访', en: 'Company visit' },
  chamber: { zh: '商会或园区', en: 'Chamber or business park' },
  corpLiaison: { zh: '公私联动', en: 'Corporate liaison' },
  partner: { zh: '异业', en: 'Partner' },
  remoteCall: { zh: '远程人工外呼', en: 'Remote agent call' },
  remoteVideo: { zh: '远程视频', en: 'Remote video' },
  aiCall: { zh: '智能外呼', en: 'AI call' },
  inbound: { zh: '进线', en: 'Inbound call' },
  sms: { zh: '短信', en: 'SMS' },
  appPush: { zh: 'App 推送', en: 'App push' },
  appPopup: { zh: 'App 弹窗', en: 'App pop-up' },
  appFeed: { zh: '首页推荐', en: 'App feed' },
  wecom1v1: { zh: '企微一对一', en: 'WeCom one-to-one' },
  wecomGroup: { zh: '企微社群', en: 'WeCom group' },
  moments: { zh: '朋友圈', en: 'Moments' },
  mpNotice: { zh: '服务通知', en: 'Service notice' },
  selfService: { zh: '自助设备', en: 'Self-service device' },
  email: { zh: '邮件', en: 'Email' },
  letter: { zh: '信函', en: 'Letter' },
} as const;
export type ChannelType = keyof typeof CHANNEL_TYPES;

export const FORCES = {
  sea: { zh: '海', en: 'Sea (online)' },
  land: { zh: '陆', en: 'Land (branch)' },
  air: { zh: '空', en: 'Air (remote)' },
} as const;

export const channel = defineKind({
  id: 'channel',
  title: { zh: '渠道', en: 'Channel' },
  prefix: 'CH',
  leadsTo: ['script'],
  fields: {
    channelType: choice({ zh: '渠道类型', en: 'Channel type' }, CHANNEL_TYPES, { need: 'save', initial: 'rmCall' }),
    force: choice({ zh: '海陆空', en: 'Force' }, FORCES, { need: 'save', initial: 'land' }),
    purpose: choice(
      { zh: '用途', en: 'Purpose' },
      {
        business: { zh: '经营', en: 'Business' },
        service: { zh: '服务', en: 'Service' },
        mandatory: { zh: '强制通知', en: 'Mandatory notice' },
      },
      { need: 'save', initial: 'business' },
    ),
    mode: choice(
      { zh: '主动或被动', en: 'Direction' },
      { outbound: { zh: '主动', en: 'Outbound' }, inbound: { zh: '被动', en: 'Inbound' } },
      { need: 'save', initial: 'outbound' },
    ),
    duty: choice({ zh: '必做/选做', en: 'Duty' }, DUTY),
    waveNo: integer({ zh: '波次', en: 'Wave' }, { section: WHEN, minimum: 1, maximum: 99 }),
    offsetDay: integer(
      { zh: '相对日', en: 'Day' },
      {
        need: 'export',
        section: WHEN,
        unit: { zh: '天', en: 'days' },
        ...RELATIVE_DAY,
        hint: { zh: '到期前的天数写负数，例如 -7', en: 'Days before a due date are negative, such as -7' },
      },
    ),
    touches: integer(
      { zh: '触达次数', en: 'Contacts' },
      { need: 'save', initial: 1, section: WHEN, minimum: 1, maximum: 10, unit: { zh: '次/人', en: 'per customer' } },
    ),
    waitDays: integer({ zh: '等待', en: 'Wait' }, { section: WHEN, maximum: 90, unit: { zh: '天', en: 'days' } }),
    sendWindow: timeRange(
      { zh: '触达时段', en: 'Contact hours' },
      {
        need: 'export',
        section: WHEN,
        hint: { zh: '例如 09:30-11:30,14:30-17:00', en: 'For example 09:30-11:30,14:30-17:00' },
      },
    ),
    executorRole: fromDictionary({ zh: '执行角色', en: 'Executor' }, 'executorRoles', { need: 'export', section: WHO }),
    coRoles: manyFromDictionary({ zh: '协同角色', en: 'Co-roles' }, 'executorRoles', { section: MORE }),
    slaHours: integer(
      { zh: '时限', en: 'Time limit' },
      { need: 'export', section: WHO, maximum: 8760, unit: { zh: '小时', en: 'hours' } },
    ),
    staff: integer(
      { zh: '人数', en: 'Staff' },
      {
        section: WHO,
        unit: { zh: '人', en: 'people' },
        maximum: 100_000,
        hint: {
          zh: '日产能未填时，按人数乘以渠道库的人均日产能',
          en: 'Daily capacity, where not set, is this times the channel library’s figure for one person',
        },
      },
    ),
    capacityPerDay: integer(
      { zh: '日产能', en: 'Daily capacity' },
      { section: WHO, unit: { zh: '人次/日', en: 'contacts a day' } },
    ),
    unitCost: number(
      { zh: '单次成本', en: 'Cost per contact' },
      { section: WHO, minimum: 0, unit: { zh: '元/次', en: 'CNY per contact' } },
    ),
    priority: integer({ zh: '优先级', en: 'Priority' }, { section: WHO, ...priority }),
    consentRequired: flag(
      { zh: '须客户授权', en: 'Consent required' },
      { need: 'save', initial: true, section: RULES },
    ),
    dualRecordingCapable: flag({ zh: '支持双录', en: 'Dual recording supported' }, { section: RULES }),
    trackingPoint: text({ zh: '埋点编号', en: 'Tracking point' }, { section: MORE }),
    suitableTiers: manyFromDictionary({ zh: '适用客层', en: 'Suitable tiers' }, 'tiers', { section: MORE }),
    materialIds: materialIds(WHO),
  },
});
