// Owns the command that simulates the contacts of a map: what exceeds a capacity or a cap, and which paths stack up.

import type { CapSubject } from '../../shared/contacts/caps.ts';
import { subjectName } from '../../shared/contacts/subject-name.ts';
import { type SimulatedCost, simulatedCost } from '../../shared/cost/simulated-cost.ts';
import { dateOf, dayNumber } from '../../shared/dictionary/calendar.ts';
import { unsureNotes, unsureYears } from '../../shared/dictionary/unsure-years.ts';
import { figure, percent } from '../../shared/i18n/figure.ts';
import { localDay } from '../../shared/i18n/local-day.ts';
import type { Message } from '../../shared/i18n/message.ts';
import { knowledgeOf } from '../../shared/knowledge/map-knowledge.ts';
import { ProblemError } from '../../shared/problem.ts';
import { isDay, readDays, readSeed } from '../../shared/simulate/read-options.ts';
import { simulate as runSimulation, withDefaults } from '../../shared/simulate/simulate.ts';
import type {
  CustomerLoad,
  LeftOut,
  Range,
  SegmentContacts,
  Simulation,
  SimulationOptions,
} from '../../shared/simulate/simulation.ts';
import type { Invocation } from './commands.ts';
import { readMapHere } from './maps.ts';
import { bothLanguages, type Output } from './output.ts';

export async function simulate({ operands, values, output }: Invocation): Promise<0> {
  const given = readOptions(values);
  const { document, knowledge } = await readMapHere(operands[0], values, output);
  const options = withDefaults(document, localDay(new Date()), given);
  const simulation = runSimulation(document, knowledge, options);
  printAll(simulation, output);
  const cost = simulatedCost(document, simulation);
  printCost(cost, output);
  const { holidays } = knowledgeOf(document, knowledge).dictionaries;
  const span = [options.from, dateOf(dayNumber(options.from) + options.days - 1), holidays] as const;
  for (const { message, params } of unsureNotes(...span)) output.message(message, params);
  output.value({ code: document.code, title: document.title, ...simulation, cost, unsureYears: unsureYears(...span) });
  return 0;
}

function readOptions({ from, days, seed }: Invocation['values']): Partial<SimulationOptions> {
  const read = <T>(name: string, text: string, value: T | undefined, wanted: string): T => {
    if (value === undefined) throw new ProblemError('E_USAGE', { detail: `--${name} ${text}: ${wanted}` });
    return value;
  };
  return {
    ...(from !== undefined && { from: read('from', from, isDay(from) ? from : undefined, 'YYYY-MM-DD') }),
    ...(days !== undefined && { days: read('days', days, readDays(days), '1–366') }),
    ...(seed !== undefined && { seed: read('seed', seed, readSeed(seed), '0–4294967295') }),
  };
}

function printAll(simulation: Simulation, output: Output): void {
  const { from, days, seed, channels, segments, overlaps, moreOverlaps, leftOut } = simulation;
  output.line(bothLanguages(words.head, { from, days, seed }));
  if (channels.length > 0) output.line(heading('channel'));
  for (const { key, name, total, peak, capacity, daysOver, missesLimit, isLeast } of channels) {
    const load = capacity === null || capacity === 0 ? '' : ` ${percent((peak / capacity) * 100)}`;
    const least = isLeast ? '≥' : '';
    const marks = [...(daysOver > 0 ? [`over ${daysOver}d`] : []), ...(missesLimit ? ['late'] : [])];
    output.line(
      [
        'channel',
        key,
        name,
        `${least}${figure(total)}`,
        `${least}${figure(peak)}/${capacity === null ? '-' : figure(capacity)}${load}`,
        ...marks,
      ].join('\t'),
    );
  }
  if (segments.some(({ loads }) => loads.some(({ cap, peak }) => cap !== null && peak > cap)))
    output.line(heading('segment'));
  for (const segment of segments) {
    for (const load of segment.loads) if (load.cap !== null && load.peak > load.cap) printLoad(segment, load, output);
  }
  if (overlaps.length > 0) output.line(heading('overlap'));
  for (const { segmentIds, customers, windowDays, peak, cap, stack } of overlaps) {
    const row = ['overlap', segmentIds.join('+'), rangeText(customers), `${peak}>${cap}/${windowDays}d`];
    output.line([...row, ...stack.map(({ rowCode }) => rowCode)].join('\t'));
  }
  if (moreOverlaps > 0) output.line(bothLanguages(words.more, { count: moreOverlaps }));
  for (const part of leftOut) output.message(LEFT_OUT[part.reason], { ...part });
}

function printCost({ parts, total, isLeast, missing }: SimulatedCost, output: Output): void {
  if (parts.length > 0) output.line(heading('cost'));
  for (const { key, name, cost } of parts) {
    output.line(['cost', key, name, cost === undefined ? '-' : figure(cost)].join('\t'));
  }
  if (total !== undefined) output.line(bothLanguages(isLeast ? words.costLeast : words.cost, { total: figure(total) }));
  for (const { id } of missing) output.message(words.noUnitCost, { id });
}

function printLoad(segment: SegmentContacts, load: CustomerLoad, output: Output): void {
  const rows = load.stack.map(({ contact, day }) => `D${day + 1} ${segment.contacts[contact]?.rowCode}`);
  const over = load.over ? rangeText(load.over) : '';
  const row = ['segment', segment.id, segment.name, subjectText(load.subject)];
  output.line([...row, `${load.peak}>${load.cap}/${load.windowDays}d`, over, ...rows].join('\t'));
}

function subjectText(subject: CapSubject): string {
  return subject === 'total' || subject === 'human' ? subject : bothLanguages(subjectName(subject));
}

function rangeText({ low, high }: Range): string {
  if (low === high) return figure(low);
  return `${figure(low)}…${high === null ? '?' : figure(high)}`;
}

const heading = (block: keyof typeof HEADINGS) =>
  ['#', ...HEADINGS[block].map((each) => bothLanguages(each))].join('\t');

/** One line above each block; the first word of its lines is the block's name. */
const HEADINGS = {
  channel: [
    { zh: '渠道编号', en: 'Channel' },
    { zh: '名称', en: 'Name' },
    { zh: '触达人次', en: 'Contacts' },
    { zh: '单日最高/产能', en: 'Busiest day/capacity' },
    { zh: '超出天数、时限', en: 'Days over, limits missed' },
  ],
  segment: [
    { zh: '客群编号', en: 'Segment' },
    { zh: '名称', en: 'Name' },
    { zh: '上限', en: 'Cap' },
    { zh: '最多>上限/天数', en: 'Most>cap/days' },
    { zh: '超限人数', en: 'Customers over it' },
    { zh: '触达', en: 'Contacts' },
  ],
  overlap: [
    { zh: '客群', en: 'Segments' },
    { zh: '重叠人数', en: 'Customers in both' },
    { zh: '最多>上限/天数', en: 'Most>cap/days' },
    { zh: '策略行', en: 'Rows' },
  ],
  cost: [
    { zh: '渠道编号', en: 'Channel' },
    { zh: '名称', en: 'Name' },
    { zh: '费用，元', en: 'Cost, CNY' },
  ],
} as const satisfies Record<string, readonly Message[]>;

const words = {
  head: {
    zh: '{from} 起 {days} 天，种子 {seed, number, ::group-off}。',
    en: '{days} days from {from}, seed {seed, number, ::group-off}.',
  },
  cost: { zh: '触达费用 {total} 元。', en: 'The contacts cost CNY {total}.' },
  costLeast: { zh: '触达费用至少 {total} 元。', en: 'The contacts cost at least CNY {total}.' },
  noUnitCost: {
    zh: '渠道 {id} 没有单次成本，未计入费用。',
    en: 'Channel {id} has no unit cost and is not in the cost.',
  },
  more: { zh: '另有 {count} 对客群超过上限。', en: 'More pairs of segments above a cap: {count}.' },
};

const LEFT_OUT: Readonly<Record<LeftOut['reason'], Message>> = {
  noVolume: {
    zh: '场景 {scenarioId} 没有预计触发量，未计入每日触达量。',
    en: 'Scenario {scenarioId} has no expected volume and is not included in the daily figures.',
  },
  noSize: {
    zh: '客群 {segmentId} 没有规模，人数仅有下限。',
    en: 'Segment {segmentId} has no size; its customer figures are minimums.',
  },
  coolDown: {
    zh: '客群 {segmentId} 在场景 {scenarioId} 有 {customers} 人次因冷却期未再触发。',
    en: 'The cool-down prevents {customers} triggers of segment {segmentId} in scenario {scenarioId}.',
  },
  refusal: {
    zh: '客户拒绝后 {days} 天免打扰未计入：谁会拒绝无法预知。',
    en: 'Customers who refuse are left alone for {days} days, which is not counted: nobody knows who will.',
  },
};
