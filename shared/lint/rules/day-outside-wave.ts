// Owns SM042: a channel's wave exists, and its day lies in it.
import { planOf } from '../../contacts/scenario-plan.ts';
import type { Calendar } from '../../dictionary/calendar.ts';
import type { MapDocument } from '../../document/document.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import type { Wave } from '../../document/map-fields.ts';
import { dayName, daysName } from '../../document/relative-days.ts';
import type { Graph } from '../../graph/graph.ts';
import { placementsOf } from '../../graph/placements.ts';
import type { Fix } from '../fix.ts';
import type { Found, Rule } from '../rule.ts';

type Channel = NodeOf<'channel'>;

export const dayOutsideWave: Rule = {
  id: 'SM042',
  severity: 'warning',
  title: { zh: '触达日与波次不符', en: 'Day outside its wave' },
  why: {
    zh: '支行按波次排班；日期不在波次内的触达会提前或无人执行。',
    en: 'Branches staff by wave: a contact on a day outside its wave comes at the wrong time or not at all.',
  },
  *check(document, graph) {
    const { waves } = document;
    const late = reachedAfterWave(document, graph);
    for (const channel of graph.ofKind('channel')) {
      if (channel.waveNo === undefined) continue;
      const wave = waves.find(({ no }) => no === channel.waveNo);
      const day = late.get(channel.id);
      if (!wave) yield withoutWave(channel, waves);
      else if (isOutside(channel, wave)) yield outside(channel, wave, waves);
      else if (day !== undefined) yield waitedPast(channel, day, wave, waves);
    }
  },
};

const EVERY_DAY: Calendar = { isRest: () => false, nextOpen: (day) => day, isUsual: () => true };

/** The days of channels that customers come to from others, by waits that go past the wave; rest days put off alike are left out. */
function reachedAfterWave(document: MapDocument, graph: Graph): ReadonlyMap<string, number> {
  const late = new Map<string, number>();
  if (document.waves.length === 0) return late;
  for (const scenario of graph.ofKind('scenario')) {
    const placed = placementsOf(graph, scenario);
    if (!placed.some(({ product, channel }) => product === undefined && channel.waveNo !== undefined)) continue;
    const { after, afterWave } = planOf(document, placed, scenario, EVERY_DAY).daysFrom(0);
    for (const [at, { channel }] of placed.entries()) {
      const day = after[at];
      if (afterWave[at] && day !== undefined && !late.has(channel.id)) late.set(channel.id, day);
    }
  }
  return late;
}

function waitedPast(channel: Channel, day: number, wave: Wave, waves: MapDocument['waves']): Found {
  const { no, name, fromDay, toDay } = wave;
  return {
    targets: [channel.id],
    key: 'waits',
    message: {
      zh: '渠道“{name}”经前序渠道等待后最早在{day}触达，晚于第 {no} 波“{wave}”（{days}）。',
      en: 'Channel “{name}” is reached no earlier than {day}, after the waits before it: past wave {no} “{wave}” ({days}).',
    },
    params: { name: channel.name, day: dayName(day), no: String(no), wave: name, days: daysName(fromDay, toDay) },
    field: 'waveNo',
    fixes: ofItsDay({ ...channel, offsetDay: day }, waves, channel.offsetDay),
  };
}

function isOutside({ offsetDay }: Channel, { fromDay, toDay }: Wave): boolean {
  return offsetDay !== undefined && (offsetDay < fromDay || offsetDay > toDay);
}

function withoutWave(channel: Channel, waves: MapDocument['waves']): Found {
  const { id, name, waveNo } = channel;
  return {
    targets: [id],
    key: 'wave',
    message: {
      zh: '渠道“{name}”属于第 {no} 波，图谱没有该波次。',
      en: 'Channel “{name}” is in wave {no}, which the map does not have.',
    },
    params: { name, no: String(waveNo) },
    field: 'waveNo',
    fixes: [...ofItsDay(channel, waves), toNone(channel)],
  };
}

function outside(channel: Channel, wave: Wave, waves: MapDocument['waves']): Found {
  const { no, name, fromDay, toDay } = wave;
  return {
    targets: [channel.id],
    message: {
      zh: '渠道“{name}”在{day}，不在第 {no} 波“{wave}”（{days}）内。',
      en: 'Channel “{name}” is planned for {day}, outside wave {no} “{wave}” ({days}).',
    },
    params: {
      name: channel.name,
      day: dayName(channel.offsetDay as number),
      no: String(no),
      wave: name,
      days: daysName(fromDay, toDay),
    },
    field: 'offsetDay',
    fixes: ofItsDay(channel, waves),
  };
}

/** The first wave that the channel's day lies in. */
/** `written` is the day that the map gives it; where that is another, it moves along, or it would lie outside the new wave. */
function ofItsDay(channel: Channel, waves: MapDocument['waves'], written = channel.offsetDay): readonly Fix[] {
  const wave = channel.offsetDay === undefined ? undefined : waves.find((each) => !isOutside(channel, each));
  if (!wave) return [];
  return [
    {
      title: { zh: `改为第 ${wave.no} 波“${wave.name}”`, en: `Move to wave ${wave.no} “${wave.name}”` },
      steps: [
        { do: 'set', id: channel.id, field: 'waveNo', value: wave.no },
        ...(written === channel.offsetDay
          ? []
          : [{ do: 'set', id: channel.id, field: 'offsetDay', value: channel.offsetDay } as const]),
      ],
    },
  ];
}

function toNone({ id }: Channel): Fix {
  return {
    title: { zh: '移出波次', en: 'Remove from the wave' },
    steps: [{ do: 'set', id, field: 'waveNo', value: undefined }],
  };
}
