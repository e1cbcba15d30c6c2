// Owns how it is said what takes a contact away and what is not known, for the window and the command line.
import type { MapDocument } from '../document/document.ts';
import { nodeById } from '../document/element-index.ts';
import { figure } from '../i18n/figure.ts';
import type { Message, MessageParams } from '../i18n/message.ts';
import type { Loss, Unknown } from './achievement.ts';

export const LOSS_NAMES: Readonly<Record<Loss, Message>> = {
  late: { zh: '等待超过时限', en: 'past the time limit' },
  unfinished: { zh: '至运行期结束未轮到', en: 'not reached by the end' },
  notPassedOn: { zh: '上一触达未完成', en: 'contact before not made' },
  capped: { zh: '超出触达上限', en: 'above a contact cap' },
  quiet: { zh: '落在免打扰时段', en: 'in quiet hours' },
};

const UNKNOWN: Readonly<Record<Unknown['reason'], Message>> = {
  noCapacity: {
    zh: '渠道{names}未填日产能，按全部做完计。',
    en: '{names}: no daily capacity, counted as if all contacts were made.',
  },
  noVolume: {
    zh: '场景“{name}”未填预计触发量，未占用产能。',
    en: 'Scenario “{name}” has no expected volume and takes no capacity here.',
  },
  more: {
    zh: '场景“{name}”每期至少次数以外的触达未占用产能。',
    en: 'What scenario “{name}” does beyond its least number of times takes no capacity here.',
  },
  coolDown: {
    zh: '场景“{name}”预计触发量中有 {customers} 人次因冷却期或客群规模不会触发，其承接仍按假设计入。',
    en: '{customers} of the customers expected in scenario “{name}” are kept out by its cool-down or the segment’s size; their take-up is counted as assumed.',
  },
  noContact: {
    zh: '“{name}”的“{product}”没有触达，按假设全数计入。',
    en: '“{product}” of “{name}” has no contacts; its take-up is counted as assumed.',
  },
  noNumber: {
    zh: '“{name}”缺少数值，其承接未计入。',
    en: '“{name}” lacks a figure; what it takes up is not counted.',
  },
  caps: {
    zh: '客群“{name}”另有至多 {contacts} 人次可能超出触达上限，取决于场景之间重叠的人数。',
    en: 'Up to {contacts} more contacts of segment “{name}” may be above a cap, depending on how many customers scenarios share.',
  },
};

/** What is not known, in the names of the map. */
export function unknownText(document: MapDocument, unknown: Unknown): readonly [Message, MessageParams] {
  const nameOf = (id: string) => nodeById(document, id)?.name ?? (id === '' ? document.title : edgeName(document, id));
  const message = UNKNOWN[unknown.reason];
  switch (unknown.reason) {
    case 'noCapacity': {
      const names = unknown.channelIds.map(nameOf);
      const all = { zh: names.map((name) => `“${name}”`).join('、'), en: names.map((name) => `“${name}”`).join(', ') };
      return [message, { names: all }];
    }
    case 'noVolume':
    case 'more':
      return [message, { name: nameOf(unknown.scenarioId) }];
    case 'coolDown':
      return [message, { name: nameOf(unknown.scenarioId), customers: figure(unknown.customers) }];
    case 'noContact':
      return [message, { name: nameOf(unknown.scenarioId), product: nameOf(unknown.productId) }];
    case 'noNumber':
      return [message, { name: nameOf(unknown.field.id) }];
    case 'caps': {
      const { contacts, segmentId } = unknown;
      return [message, { name: nameOf(segmentId), contacts: contacts === null ? '?' : figure(contacts) }];
    }
  }
}

function edgeName(document: MapDocument, id: string): string {
  const edge = document.edges.find((each) => each.id === id);
  const name = (end: string | undefined) => (end === undefined ? '' : (nodeById(document, end)?.name ?? end));
  return edge ? `${name(edge.from)} → ${name(edge.to)}` : id;
}
