// Owns the entries about contacts: trigger events, the channel library, roles and exclusions (DOMAIN §3.5, §3.10).
import { z } from 'zod';
import { choice, fromDictionary, group, integer, number, text, texts } from '../../document/field.ts';
import { CHANNEL_TYPES, FORCES } from '../../document/kinds/channel.ts';
import { MOT_CLASSES } from '../../document/kinds/scenario.ts';
import { CYCLES } from '../../document/repeat.ts';
import type { Message } from '../../i18n/message.ts';
import { id, label, words } from './wording.ts';

const DETECT: Message = { zh: '触发条件', en: 'Detection' };
const DAYS: Message = { zh: '天', en: 'days' };
const TIMES: Message = { zh: '次/人', en: 'per customer' };

export const eventSchema = z.object({
  id: id({ zh: '例如 MOT-A01', en: 'For example MOT-A01' }),
  label: label(),
  motClass: choice({ zh: 'MOT 类', en: 'MOT class' }, MOT_CLASSES, { need: 'save', initial: 'customerChange' }),
  /** Attribute, operator, threshold and unit in one line. */
  detect: group(DETECT, words(DETECT, { maxLength: 120 })),
  /** When the list is there, e.g. T+0, T+1, T-7. */
  latency: text(
    { zh: '时效', en: 'Latency' },
    {
      maxLength: 20,
      pattern: /^(T[+-]\d{1,3}|\d{1,3}\s?(h|小时))$/,
      hint: { zh: 'T+0、T+1、T-7 或 4 小时', en: 'T+0, T+1, T-7 or 4 h' },
    },
  ),
  validityHours: integer(
    { zh: '有效时长', en: 'Valid for' },
    { minimum: 1, maximum: 8760, unit: { zh: '小时', en: 'hours' } },
  ),
  dedupeDays: integer({ zh: '去重天数', en: 'De-duplication window' }, { maximum: 3660, unit: DAYS }),
  minAmount: number({ zh: '最低金额', en: 'Minimum amount' }, { minimum: 0, unit: { zh: '元', en: 'CNY' } }),
  monthlyVolume: integer({ zh: '月触发量', en: 'Monthly volume' }, { unit: { zh: '次/月', en: 'per month' } }),
  suppress: text({ zh: '抑制条件', en: 'Suppressed when' }, { maxLength: 120 }),
  /** The system it comes from, as a text. */
  sourceLabel: text({ zh: '来源系统', en: 'Source system' }),
  /** 显著性: against the customer's own past, not a fixed amount. */
  comparedDays: integer({ zh: '对比本人近', en: 'Against own last' }, { minimum: 1, maximum: 3660, unit: DAYS }),
  comparedTimes: number(
    { zh: '不低于本人均值', en: 'At least own average times' },
    { minimum: 1, maximum: 10_000, unit: { zh: '倍', en: 'times' } },
  ),
  /** 组合事件: the ids of other events of this table. */
  parts: texts(
    { zh: '组合事件', en: 'Combines' },
    { hint: { zh: '其他事件的编号，至少两个', en: 'Codes of other events, at least two' } },
  ),
  combine: choice(
    { zh: '组合关系', en: 'Combined by' },
    { all: { zh: '均发生', en: 'All happen' }, any: { zh: '发生任一', en: 'Any happens' } },
  ),
  withinDays: integer({ zh: '组合天数', en: 'Within' }, { minimum: 1, maximum: 366, unit: DAYS }),
});

export const channelDefaultSchema = z.object({
  channelType: choice({ zh: '渠道类型', en: 'Channel type' }, CHANNEL_TYPES, { need: 'save', initial: 'email' }),
  force: choice({ zh: '海陆空', en: 'Force' }, FORCES, { need: 'save', initial: 'sea' }),
  per7Days: integer({ zh: '7 天上限', en: '7-day cap' }, { maximum: 999, unit: TIMES }),
  per30Days: integer({ zh: '30 天上限', en: '30-day cap' }, { maximum: 999, unit: TIMES }),
  perHour: integer({ zh: '每小时上限', en: 'Hourly cap' }, { maximum: 999, unit: TIMES }),
  perDay: integer({ zh: '每日上限', en: 'Daily cap' }, { maximum: 999, unit: TIMES }),
  servicePerDay: integer({ zh: '服务类每日上限', en: 'Daily cap, service' }, { maximum: 999, unit: TIMES }),
  servicePer7Days: integer({ zh: '服务类 7 天上限', en: '7-day cap, service' }, { maximum: 999, unit: TIMES }),
  servicePer30Days: integer({ zh: '服务类 30 天上限', en: '30-day cap, service' }, { maximum: 999, unit: TIMES }),
  /** 人次/日 of one person; absent for automated channels. */
  capacityPerDay: integer(
    { zh: '日产能', en: 'Daily capacity' },
    { maximum: 1e7, unit: { zh: '人次/日·人', en: 'a day each' } },
  ),
  unitCost: number(
    { zh: '单次成本', en: 'Cost per contact' },
    { minimum: 0, maximum: 1e6, unit: { zh: '元/次', en: 'CNY per contact' } },
  ),
  executorRole: fromDictionary({ zh: '执行角色', en: 'Executor role' }, 'executorRoles'),
  slaHours: integer({ zh: '时限', en: 'Time limit' }, { maximum: 8760, unit: { zh: '小时', en: 'hours' } }),
});

export const roleSchema = z.object({ id: id(), label: label() });
export const exclusionSchema = z.object({ id: id(), label: label() });

export const SERVICE_BY = {
  call: { zh: '电话或视频', en: 'Call or video' },
  visit: { zh: '面谈', en: 'Meeting' },
  any: { zh: '任一方式', en: 'Any way' },
} as const;

export const serviceStandardSchema = z.object({
  role: fromDictionary({ zh: '执行角色', en: 'Executor role' }, 'executorRoles', { need: 'save', initial: '客户经理' }),
  tier: fromDictionary({ zh: '客层', en: 'Tier' }, 'tiers', { need: 'save', initial: 'L4' }),
  by: choice({ zh: '方式', en: 'By' }, SERVICE_BY, { need: 'save', initial: 'call' }),
  every: choice({ zh: '周期', en: 'Cycle' }, CYCLES, { need: 'save', initial: 'quarter' }),
  least: integer({ zh: '至少', en: 'At least' }, { need: 'save', minimum: 1, maximum: 99, initial: 1, unit: TIMES }),
});
