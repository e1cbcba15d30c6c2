// Owns the scenario (场景): when and why a segment is contacted (DOMAIN §3.5).
import { z } from 'zod';
import { choice, flag, fromDictionary, group, integer, longText, MORE, text } from '../field.ts';
import { RELATIVE_DAY } from '../relative-days.ts';
import { repeatField } from '../repeat.ts';
import { unitName } from '../unit-names.ts';
import { priority } from './common.ts';
import { defineKind } from './node-kind.ts';

const TRIGGER = { zh: '触发', en: 'Trigger' };
const WINDOW = { zh: '时间与退出', en: 'Time and exit' };
const CONFLICT = { zh: '互斥', en: 'Mutual exclusion' };
const DAYS = { zh: '天', en: 'days' };

export const MOT_CLASSES = {
  marketChange: { zh: '市场变动', en: 'Market change' },
  customerChange: { zh: '客户变化', en: 'Customer change' },
  allocationChange: { zh: '资产配置变动', en: 'Allocation change' },
} as const;

/** `customers` is what the form knows of the segments (see customer-type.ts). */
const volumeUnit = ({ customers }: Readonly<Record<string, unknown>>) =>
  customers === '家' || customers === '户' ? unitName(`${customers}/期`) : undefined;

/** True when the trigger of the form's element has one of the types. */
const triggeredBy =
  (...types: string[]) =>
  (trigger: Readonly<Record<string, unknown>>) =>
    types.includes(String(trigger.type));

/** Scenarios whose customers come in when the plan says so, not when something happens. */
export const isScheduled = ({ trigger }: { readonly trigger: { readonly type: string } }) =>
  trigger.type === 'schedule' || trigger.type === 'manual';

/** What repeats begins with its rounds. */
const beginsWhenTold = ({ trigger, repeat }: Readonly<Record<string, unknown>>) =>
  isScheduled({ trigger: trigger as { type: string } }) &&
  (repeat as { every?: unknown } | undefined)?.every === undefined;

export const scenario = defineKind({
  id: 'scenario',
  title: { zh: '场景', en: 'Scenario' },
  prefix: 'SC',
  leadsTo: ['product'],
  fields: {
    scenarioClass: choice(
      { zh: '场景类别', en: 'Scenario class' },
      {
        lifecycle: { zh: '生命周期', en: 'Lifecycle' },
        product: { zh: '产品', en: 'Product' },
        event: { zh: '实时事件', en: 'Real-time event' },
      },
      { need: 'save', initial: 'lifecycle' },
    ),
    trigger: group(
      { zh: '触发', en: 'Trigger' },
      z.looseObject({
        type: choice(
          { zh: '触发方式', en: 'Triggered by' },
          {
            event: { zh: '事件', en: 'Event' },
            schedule: { zh: '定时', en: 'Schedule' },
            rule: { zh: '规则', en: 'Rule' },
            manual: { zh: '人工', en: 'Manual' },
          },
          { need: 'save', initial: 'rule' },
        ),
        eventCode: fromDictionary({ zh: '触发事件', en: 'Event' }, 'events', {
          need: 'export',
          shownWhen: triggeredBy('event'),
        }),
        schedule: text(
          { zh: '定时', en: 'Schedule' },
          {
            need: 'export',
            shownWhen: triggeredBy('schedule'),
            hint: { zh: '例如：每月 5 日 10:00', en: 'For example: the 5th of each month, 10:00' },
          },
        ),
        rule: longText(
          { zh: '触发规则', en: 'Rule' },
          { need: 'export', maxLength: 200, shownWhen: triggeredBy('rule', 'manual') },
        ),
      }),
      { need: 'save', section: TRIGGER, initial: { type: 'rule' } },
    ),
    motClass: choice({ zh: 'MOT 类', en: 'MOT class' }, MOT_CLASSES, {
      need: 'export',
      section: TRIGGER,
      shownWhen: (scenario) => scenario.scenarioClass === 'event',
    }),
    expectedVolume: integer(
      { zh: '预计触发量', en: 'Expected volume' },
      { need: 'export', section: TRIGGER, unit: unitName('人/期'), unitFor: volumeUnit },
    ),
    startDay: integer(
      { zh: '起始日', en: 'Start day' },
      {
        section: TRIGGER,
        minimum: 1,
        maximum: 366,
        said: (day) => ({ zh: `运行期第 ${day} 天`, en: `day ${day} of the period` }),
        shownWhen: beginsWhenTold,
        hint: {
          zh: '从运行期的第几天开始触发；不填为第 1 天',
          en: 'The day of the period on which it begins; day 1 if empty',
        },
      },
    ),
    batchDays: integer(
      { zh: '分批天数', en: 'Days of batches' },
      {
        section: TRIGGER,
        minimum: 1,
        maximum: 366,
        unit: DAYS,
        shownWhen: beginsWhenTold,
        hint: {
          zh: '名单在多少天内分批触发；不填时定时按窗口、人工按整个运行期',
          en: 'Customers come in over so many days; if empty, a schedule takes its window and a list by hand the period',
        },
      },
    ),
    validityHours: integer(
      { zh: '有效时长', en: 'Valid for' },
      { need: 'export', section: WINDOW, unit: { zh: '小时', en: 'hours' }, minimum: 1, maximum: 8760 },
    ),
    windowFrom: integer({ zh: '窗口起', en: 'Window from' }, { section: WINDOW, unit: DAYS, ...RELATIVE_DAY }),
    windowTo: integer({ zh: '窗口止', en: 'Window to' }, { section: WINDOW, unit: DAYS, ...RELATIVE_DAY }),
    dayAnchor: choice(
      { zh: '日期锚点', en: 'Days count from' },
      {
        trigger: { zh: '触发日', en: 'Trigger day' },
        customerDay0: { zh: '客户起始日', en: 'Customer day 0' },
        dueDate: { zh: '到期日', en: 'Due date' },
      },
      {
        section: MORE,
        whenEmpty: { zh: '触发日', en: 'trigger day' },
        hint: {
          zh: '选择到期日时，相对日和窗口可写负数，即到期前的天数',
          en: 'With a due date, days and window may be negative: days before it',
        },
      },
    ),
    entryCondition: longText({ zh: '进入条件', en: 'Entry condition' }, { section: WINDOW, maxLength: 200 }),
    exitCondition: longText(
      { zh: '退出条件', en: 'Exit condition' },
      { need: 'export', section: WINDOW, maxLength: 200 },
    ),
    descriptiveReview: flag(
      { zh: '仅做描述性回检', en: 'Descriptive review only' },
      {
        section: MORE,
        hint: {
          zh: '人数不足以与对照组比较时勾选；回检仅报数，不作结论',
          en: 'For too few people to compare with a control group; the review then reports figures without a conclusion',
        },
      },
    ),
    cooldownDays: integer(
      { zh: '冷却期', en: 'Cool-down' },
      { need: 'export', section: WINDOW, unit: DAYS, maximum: 365 },
    ),
    repeat: repeatField(WINDOW),
    priority: integer({ zh: '优先级', en: 'Priority' }, { section: CONFLICT, ...priority }),
    mutexGroup: text(
      { zh: '互斥组', en: 'Mutex group' },
      {
        section: MORE,
        maxLength: 30,
        hint: { zh: '同组仅触发优先级最高的一个', en: 'Only the highest priority in a group fires' },
      },
    ),
    mutexDays: integer(
      { zh: '互斥天数', en: 'Mutex days' },
      { section: MORE, whenEmpty: { zh: '一直互斥', en: 'always' }, unit: DAYS, maximum: 365 },
    ),
  },
});
