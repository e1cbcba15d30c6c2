// Owns the six edge types: which kinds they may join and the fields they carry (DOMAIN §3.6).
import { z } from 'zod';
import type { Message } from '../i18n/message.ts';
import { CELLS, cellSchema } from './cells.ts';
import { choice, integer, list, longText, nodeRef, number, percent, text } from './field.ts';
import type { EdgeTypeId, KindId } from './kind-id.ts';
import { kinds, type MapNode } from './kinds/index.ts';

const DAYS = { zh: '天', en: 'days' };
const HOURS = { zh: '小时', en: 'hours' };
const note = longText({ zh: '备注', en: 'Remarks' }, { maxLength: 500 });
const condition = text({ zh: '条件', en: 'Condition' }, { need: 'export', maxLength: 100 });
const waitDays = integer({ zh: '等待', en: 'Wait' }, { maximum: 90, unit: DAYS });
const sharePct = (initial: number) => percent({ zh: '预计进入比例', en: 'Expected share' }, { initial });

const contribution = z.looseObject({
  goalId: nodeRef({ zh: '目标', en: 'Goal' }, 'goal', { need: 'save' }),
  perUnit: number(
    { zh: '每户贡献', en: 'Per customer' },
    {
      hint: {
        zh: '每承接一户使目标推进的数量，按目标的单位填写；下降类目标也填正数；按户计的目标未填时按 1',
        en: 'How far one customer moves the goal towards its target, in its unit; positive also for goals that go down; 1 if left empty where the goal counts customers',
      },
    },
  ),
});

const attribution = choice(
  { zh: '业绩归属', en: 'Attribution' },
  {
    first: { zh: '首次触达', en: 'First contact' },
    last: { zh: '最后触达', en: 'Last contact' },
    split: { zh: '平分', en: 'Split' },
  },
);

const shape = <const T extends EdgeTypeId, S extends z.ZodRawShape>(type: T, fields: S) =>
  z.looseObject({
    id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
    type: z.literal(type),
    from: z.string().min(1).max(40),
    to: z.string().min(1).max(40),
    ...fields,
  });

const onOffer = { shownWhen: (edge: Readonly<Record<string, unknown>>) => edge.offers === true };

const offerUnit = choice(
  { zh: '户均单位', en: 'Ticket unit' },
  {
    万元: { zh: '万元', en: '×10k CNY' },
    元: { zh: '元', en: 'CNY' },
    户: { zh: '户', en: 'accounts' },
    份: { zh: '份', en: 'units' },
    人: { zh: '人', en: 'people' },
    家: { zh: '家', en: 'companies' },
    张: { zh: '张', en: 'cards' },
    单: { zh: '单', en: 'policies' },
  },
  onOffer,
);

const flow = shape('flow', {
  takeUpPct: percent({ zh: '承接率', en: 'Take-up' }, { need: 'export', ...onOffer }),
  avgTicket: number({ zh: '户均金额', en: 'Average ticket' }, { need: 'export', minimum: 0, ...onOffer }),
  unit: offerUnit,
  baselineTakeUpPct: percent(
    { zh: '自然承接率', en: 'Baseline take-up' },
    {
      ...onOffer,
      hint: { zh: '未触达也会办理的比例，默认为承接率的一半', en: 'Without contact; half the take-up unless set' },
    },
  ),
  cells: list(CELLS, cellSchema, { ...onOffer, key: 'name' }),
  goalContribution: list({ zh: '目标贡献', en: 'Goal contribution' }, contribution, { ...onOffer, key: 'goalId' }),
  note,
});

const attach = shape('attach', { note });
const fallback = shape('fallback', { condition, waitDays, sharePct: sharePct(60), note });
const handoff = shape('handoff', {
  condition,
  waitDays,
  slaHours: integer({ zh: '转介时限', en: 'Handoff time limit' }, { need: 'export', maximum: 8760, unit: HOURS }),
  sharePct: sharePct(30),
  attribution,
  note,
});
const followUp = shape('followUp', { condition, waitDays, sharePct: sharePct(100), note });
const migrate = shape('migrate', {
  condition,
  monthlyRatePct: percent({ zh: '月转化率', en: 'Monthly rate' }),
  note,
});

export interface EdgeTypeInfo {
  readonly id: EdgeTypeId;
  readonly title: Message;
  /** Legal pairs of kinds; `flow` follows the kinds' own `leadsTo`. */
  readonly joins: readonly (readonly [from: KindId, to: KindId])[];
}

const mainChain = Object.values(kinds).flatMap((kind) =>
  (kind.leadsTo as readonly KindId[]).map((next) => [kind.id, next] as const),
);

export const edgeTypes = {
  flow: { id: 'flow', title: { zh: '主链', en: 'Main chain' }, joins: mainChain, fields: flow },
  attach: { id: 'attach', title: { zh: '挂接', en: 'Attachment' }, joins: [['scenario', 'benefit']], fields: attach },
  fallback: {
    id: 'fallback',
    title: { zh: '兜底', en: 'Fallback' },
    joins: [['channel', 'channel']],
    fields: fallback,
  },
  handoff: {
    id: 'handoff',
    title: { zh: '协同转介', en: 'Handoff' },
    joins: [['channel', 'channel']],
    fields: handoff,
  },
  followUp: {
    id: 'followUp',
    title: { zh: '跟进', en: 'Follow-up' },
    joins: [['channel', 'channel']],
    fields: followUp,
  },
  migrate: {
    id: 'migrate',
    title: { zh: '链式输送', en: 'Migration' },
    joins: [['segment', 'segment']],
    fields: migrate,
  },
} as const satisfies Record<EdgeTypeId, EdgeTypeInfo & { fields: z.ZodObject }>;

export const edgeSchema = z.discriminatedUnion('type', [flow, attach, fallback, handoff, followUp, migrate]);
export type MapEdge = z.infer<typeof edgeSchema>;

/** The edge types that may join the two kinds; the first is what a drag creates. */
export function legalEdgeTypes(from: KindId, to: KindId): readonly EdgeTypeId[] {
  return Object.values(edgeTypes)
    .filter((type) => (type.joins as EdgeTypeInfo['joins']).some(([a, b]) => a === from && b === to))
    .map((type) => type.id);
}

/** The element that an edge's form sees: its fields plus `offers`, true between a scenario and a product. */
export function edgeForForm(edge: MapEdge, from: MapNode | undefined): Readonly<Record<string, unknown>> {
  return { ...edge, offers: edge.type === 'flow' && from?.kind === 'scenario' };
}
