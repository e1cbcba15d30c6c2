// Owns what follows for a channel from its type, its people and its day, and for a hand-off from the channel that it leads to.

import type { MapEdge } from '../../document/edge-types.ts';
import { capacityByStaff, channelValues, contactHours } from '../../document/edits/channel-defaults.ts';
import { nodeById } from '../../document/element-index.ts';
import { CHANNEL_TYPES } from '../../document/kinds/channel.ts';
import { CHANNEL_FACTS } from '../../document/kinds/channel-facts.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import { waveNoOf } from '../../document/wave-of.ts';
import type { Derived, DerivedFields, Source } from './derived.ts';

type Channel = NodeOf<'channel'>;

const LIBRARY = { zh: '取自渠道库中的“{type}”', en: 'From the channel library: {type}' };
const TYPE = { zh: '由渠道类型“{type}”推算', en: 'Follows from the channel type, {type}' };
const DIRECTION = { zh: '主动触达须客户授权，被动不须', en: 'Who is reached must have agreed, who comes need not' };
const HOURS = { zh: '触达规则允许“{type}”的时段', en: 'The hours that the contact policy leaves to {type}' };
const STAFF = { zh: '{staff} 人 × 人均 {each}', en: '{staff} people × {each} each' };
const WAVE = { zh: '相对日 {day} 属第 {no} 波（{name}）', en: 'Day {day} lies in wave {no} ({name})' };

export function derivedOfChannel({ document, tables }: Source, channel: Channel): DerivedFields {
  const { channelType, mode } = channel;
  const type = { params: { type: CHANNEL_TYPES[channelType] } };
  const inLibrary = Object.entries(channelValues(tables.channels, channelType)).map(
    ([field, value]): readonly [string, Derived] => [field, { value, from: LIBRARY, ...type }],
  );
  const hours = mode === 'outbound' ? contactHours(document, channelType) : undefined;
  return {
    ...Object.fromEntries(inLibrary),
    mode: { value: CHANNEL_FACTS[channelType].mode, from: TYPE, ...type },
    consentRequired: { value: mode === 'outbound', from: DIRECTION },
    ...(hours !== undefined &&
      CHANNEL_FACTS[channelType].hasHour && { sendWindow: { value: hours, from: HOURS, ...type } }),
    ...capacity(channel, tables),
    ...wave(document, channel),
  };
}

/** With people given the figure of one gives way to what all of them can do. */
function capacity(channel: Channel, { channels }: Source['tables']): DerivedFields {
  const derived = capacityByStaff(channel, channels);
  if (!derived) return {};
  const params = { staff: channel.staff ?? 0, each: derived.each };
  return { capacityPerDay: { value: derived.capacity, from: STAFF, params, isComputed: true } };
}

function wave({ waves }: Source['document'], { offsetDay }: Channel): DerivedFields {
  if (offsetDay === undefined) return {};
  const no = waveNoOf({ waves }, { waveNo: undefined, offsetDay });
  const { name } = waves.find((each) => each.no === no) ?? {};
  if (no === undefined || name === undefined) return {};
  return { waveNo: { value: no, from: WAVE, params: { day: offsetDay, no, name }, isComputed: true } };
}

const EDGE = { zh: '由连线类型推算', en: 'Follows from the type of the edge' };
const TARGET = { zh: '渠道“{name}”的时限', en: 'The time limit of channel “{name}”' };

/** In the words that stand on the line. */
const CONDITIONS: Readonly<Partial<Record<MapEdge['type'], string>>> = { fallback: '未响应', handoff: '有意向' };

export function derivedOfEdge({ document }: Source, { type, to }: MapEdge): DerivedFields {
  const condition = CONDITIONS[type];
  const target = type === 'handoff' ? nodeById(document, to) : undefined;
  const slaHours = target?.kind === 'channel' ? target.slaHours : undefined;
  return {
    ...(condition && { condition: { value: condition, from: EDGE } }),
    ...(target &&
      slaHours !== undefined && { slaHours: { value: slaHours, from: TARGET, params: { name: target.name } } }),
  };
}
