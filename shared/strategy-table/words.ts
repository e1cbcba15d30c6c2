// Owns how people write channels and figures in the cells of a strategy table.
import { CHANNEL_TYPES, type ChannelType } from '../document/kinds/channel.ts';
import type { LibraryItem } from '../library/library-item.ts';
import { fold } from '../text/fold-search.ts';

/** Words for types of channels, more telling ones first. */
const WORDS: readonly (readonly [RegExp, ChannelType])[] = [
  [/智能外呼|ai\s*外呼|机器人|语音机器人|ai call/i, 'aiCall'],
  [/远程视频|视频/, 'remoteVideo'],
  [/远程|坐席|座席|外呼|电销|客服|remote/i, 'remoteCall'],
  [/进线|来电|呼入|inbound/i, 'inbound'],
  [/短信|sms/i, 'sms'],
  [/朋友圈|moments/i, 'moments'],
  [/社群|微信群|企微群|group/i, 'wecomGroup'],
  [/公众号|服务通知|服务号/, 'mpNotice'],
  [/企微|企业微信|微信|wecom/i, 'wecom1v1'],
  [/弹窗|开屏|pop-?up/i, 'appPopup'],
  [/推送|push/i, 'appPush'],
  [/app|手机银行|手银|首页|banner/i, 'appFeed'],
  [/上门|拜访|面访|登门|visit/i, 'rmVisit'],
  [/进企|单位|企业走访|宣讲/, 'companyVisit'],
  [/商会|园区|市场方/, 'chamber'],
  [/公私联动/, 'corpLiaison'],
  [/异业|合作商/, 'partner'],
  [/外拓|摆摊|路演/, 'outdoor'],
  [/社区|村|服务点/, 'community'],
  [/厅堂|到店|网点|柜面|柜台|大堂|面谈|lobby/i, 'hall'],
  [/自助|柜员机|atm/i, 'selfService'],
  [/邮件|email/i, 'email'],
  [/信函|直邮|letter/i, 'letter'],
  [/客户经理|理财经理|电话|致电|电访|call/i, 'rmCall'],
];

export interface Recognised {
  /** The library's channel of that name. */
  readonly item?: LibraryItem;
  readonly type: ChannelType;
  /** False where the words only hint at the type. */
  readonly isSure: boolean;
}

/** The channel that a cell names: the library's by name, a type by its name, or what its words hint at. */
export function recogniseChannel(name: string, channels: readonly LibraryItem[]): Recognised | undefined {
  const wanted = fold(name);
  const item = channels.find(({ fields }) => fold(String(fields.name)) === wanted);
  if (item) return { item, type: item.fields.channelType as ChannelType, isSure: true };
  const types = Object.entries(CHANNEL_TYPES) as readonly (readonly [ChannelType, { zh: string; en: string }])[];
  const named = types.find(([, { zh, en }]) => fold(zh) === wanted || fold(en) === wanted);
  if (named) return { type: named[0], isSure: true };
  const hinted = WORDS.find(([words]) => words.test(name));
  return hinted && { type: hinted[1], isSure: false };
}

/** Several channels in one cell, in their order; one where its parts are no channels. */
export function channelsIn(cell: string, channels: readonly LibraryItem[]): readonly string[] {
  if (channels.some(({ fields }) => fold(String(fields.name)) === fold(cell))) return [cell];
  const parts = cell
    .split(/\s*(?:[+＋、/／;；&\n]|->|→|=>|➔)\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => recogniseChannel(part, channels)) ? parts : [cell];
}

/** The words for each of `count` channels, where the cell has so many parts; all of them for the first otherwise. */
export function wordsFor(cell: string, count: number): readonly string[] {
  if (count < 2) return [cell];
  for (const sign of [/\n+/, /[；;]/, /[，,。]?(?:再|然后|之后再|其次)/]) {
    const parts = cell
      .split(sign)
      .map((part) => part.replace(/^[先，,\s]+|[，,\s]+$/g, ''))
      .filter((part) => part !== '');
    if (parts.length === count) return parts;
  }
  return [cell, ...Array<string>(count - 1).fill('')];
}

const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000, 千: 1000, k: 1000, w: 10_000 };

/** `1.2万户` is 12000 and 户; undefined for what is no single figure. A decimal comma is nobody's guess. */
export function readFigureCell(cell: string): { readonly value: number; readonly unit: string } | undefined {
  const plain = cell.normalize('NFKC').trim();
  const found =
    /^[约共≈]?\s*([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?)\s*(万(?!元)|[亿千kw])?\s*(.*)$/i.exec(plain);
  if (!found || /\d/.test(found[3] ?? '')) return undefined;
  const [, digits = '', scale = '', unit = ''] = found;
  const value = Number(digits.replaceAll(',', '')) * (SCALES[scale.toLowerCase()] ?? 1);
  return { value: Number(value.toPrecision(12)), unit: unit.trim() };
}
