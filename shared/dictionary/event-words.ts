// Owns what makes a trigger event happen, in words and in rates: its own threshold, against the customer's own past, or several events together.
import type { Message } from '../i18n/message.ts';
import type { EventDef } from './dictionaries.ts';

/** As much of an event as tells when it happens; a package carries no more. */
export type EventWords = Pick<EventDef, 'id' | 'label'> &
  Partial<Pick<EventDef, 'detect' | 'comparedDays' | 'comparedTimes' | 'combine' | 'parts' | 'withinDays'>>;

function isCombined({ parts }: Pick<EventWords, 'parts'>): boolean {
  return (parts ?? []).length > 0;
}

/** 单笔转入；不低于本人近 90 天均值的 3 倍；7 天内均发生：大额转入、定期到期. Undefined for an event that says nothing. */
export function eventSentence(event: EventWords, events: readonly EventWords[]): Message | undefined {
  const parts = [event.detect, againstOwnPast(event), together(event, events)].filter((part) => part !== undefined);
  const said = parts.filter(({ zh }) => zh.trim() !== '');
  if (said.length === 0) return undefined;
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') };
}

function againstOwnPast({ comparedDays: days, comparedTimes: times }: EventWords): Message | undefined {
  if (days === undefined || times === undefined) return undefined;
  return {
    zh: `不低于本人近 ${days} 天均值的 ${times} 倍`,
    en: `at least ${times} times the customer’s own average of the last ${days} days`,
  };
}

function together(
  { parts = [], combine = 'all', withinDays }: EventWords,
  events: readonly EventWords[],
): Message | undefined {
  if (parts.length === 0) return undefined;
  const labels = parts.map((id) => events.find((each) => each.id === id)?.label ?? { zh: id, en: id });
  const names = { zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join(', ') };
  const within =
    withinDays === undefined ? { zh: '', en: '' } : { zh: `${withinDays} 天内`, en: ` within ${withinDays} days` };
  return combine === 'any'
    ? { zh: `${within.zh}发生任一：${names.zh}`, en: `any of these${within.en}: ${names.en}` }
    : { zh: `${within.zh}均发生：${names.zh}`, en: `all of these${within.en}: ${names.en}` };
}

export interface EventRate {
  /** 次/月; equal where one figure is known. */
  readonly low: number;
  readonly high: number;
}

/**
 * How often an event happens in a month; undefined while a volume is missing, whose events `unknownRates` names. How far the
 * parts of a combined event coincide is not known: all of them happen at most as often as the rarest, any of them at least as
 * often as the most frequent.
 */
export function eventRate(event: EventDef, events: readonly EventDef[]): EventRate | undefined {
  const { monthlyVolume, parts = [], combine = 'all' } = event;
  if (monthlyVolume !== undefined) return { low: monthlyVolume, high: monthlyVolume };
  if (parts.length === 0) return undefined;
  const volumes = parts.map((id) => events.find((each) => each.id === id)?.monthlyVolume);
  const known = volumes.filter((volume) => volume !== undefined);
  if (known.length < volumes.length) return undefined;
  return combine === 'any'
    ? { low: Math.max(...known), high: known.reduce((sum, volume) => sum + volume, 0) }
    : { low: 0, high: Math.min(...known) };
}

/** The events without a monthly volume that the rate waits for. */
export function unknownRates(event: EventDef, events: readonly EventDef[]): readonly EventDef[] {
  if (eventRate(event, events)) return [];
  if (!isCombined(event)) return [event];
  const parts = (event.parts ?? []).flatMap((id) => events.find((each) => each.id === id) ?? []);
  return parts.filter(({ monthlyVolume }) => monthlyVolume === undefined);
}
