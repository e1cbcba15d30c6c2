// Owns SM039: a product's own limits (tiers, ages, least amount) let the customers in that it is offered to.

import type { Dictionaries, Tier } from '../../dictionary/dictionaries.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import { MINORS } from '../../document/known-entries.ts';
import { computed } from '../../document/unit-names.ts';
import { lineOf, segmentsOf } from '../../graph/reach.ts';
import { figure, roundedFigure } from '../../i18n/figure.ts';
import type { Message } from '../../i18n/message.ts';
import type { Found, Rule } from '../rule.ts';
import { agesIn, assetsIn, fitOf, isOpen, type Range } from '../segment-range.ts';

type Product = NodeOf<'product'>;
type Segment = NodeOf<'segment'>;

/** `unknown`: the segment says nothing that could be compared. */
type Verdict = 'none' | 'some' | 'unknown';

/** What one limit of a product comes to for one segment. */
interface Comparison {
  readonly key: 'tiers' | 'ages' | 'amount';
  readonly field: string;
  readonly limit: Message;
  readonly has: Message;
  readonly verdict: Verdict | 'all';
}

export const productUnfitForSegment: Rule = {
  id: 'SM039',
  severity: 'warning',
  title: { zh: '产品限定与客群不符', en: 'Product not meant for the segment' },
  why: {
    zh: '产品限定的客层、年龄和起购金额不符，名单中的客户无法或不得购买。',
    en: 'Customers outside a product’s tiers, ages or minimum amount cannot or must not buy it.',
  },
  *check(_document, graph, { dictionaries }) {
    for (const product of graph.ofKind('product')) {
      if (!isLimited(product)) continue;
      for (const segment of segmentsOf(graph, product.id)) {
        const line = lineOf(graph, segment);
        for (const comparison of [
          ...byTier(product, line, dictionaries),
          ...byAge(product, line),
          ...byAmount(product, line, dictionaries),
        ]) {
          if (comparison.verdict !== 'all')
            yield found(product, segment, { ...comparison, verdict: comparison.verdict });
        }
      }
    }
  },
};

function isLimited({ eligibleTiers, ageMin, ageMax, minAmount }: Product): boolean {
  return Boolean(eligibleTiers?.length) || ageMin !== undefined || ageMax !== undefined || Boolean(minAmount);
}

function* byTier(
  { eligibleTiers: eligible = [] }: Product,
  line: readonly Segment[],
  { tiers }: Dictionaries,
): Iterable<Comparison> {
  if (eligible.length === 0) return;
  const own = tiersOf(line);
  const limit = named(eligible, tiers);
  const same = { key: 'tiers', field: 'eligibleTiers', limit } as const;
  if (own.length > 0) {
    const inside = own.filter((id) => eligible.includes(id)).length;
    const verdict = inside === 0 ? 'none' : inside < own.length ? 'some' : 'all';
    yield { ...same, has: named(own, tiers), verdict };
    return;
  }
  const assets = assetsIn(line);
  const allowed = assetsOf(eligible, tiers);
  if (isOpen(assets) || allowed.length === 0) yield { ...same, has: NO_TIER, verdict: 'unknown' };
  else if (assets.length > 0) yield { ...same, has: asAmounts(assets), verdict: fitOf(assets, allowed) };
}

/** A segment without tiers has those of the segment above it. */
function tiersOf(line: readonly Segment[]): readonly string[] {
  return line.find(({ tier }) => tier && tier.length > 0)?.tier ?? [];
}

function named(ids: readonly string[], tiers: readonly Tier[]): Message {
  const labels = ids.map((id) => tiers.find((tier) => tier.id === id)?.label ?? { zh: id, en: id });
  return { zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join(', ') };
}

/** In 元; tiers that follow each other are one range. */
function assetsOf(ids: readonly string[], tiers: readonly Tier[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const tier of [...tiers].sort((a, b) => a.from - b.from)) {
    if (!ids.includes(tier.id)) continue;
    const from = tier.from * WAN;
    const to = tier.to === undefined ? Number.POSITIVE_INFINITY : tier.to * WAN - FEN;
    const last = ranges.at(-1);
    if (last && last.to + FEN >= from) ranges[ranges.length - 1] = { from: last.from, to };
    else ranges.push({ from: from === 0 ? Number.NEGATIVE_INFINITY : from, to });
  }
  return ranges;
}

function* byAge({ ageMin, ageMax }: Product, line: readonly Segment[]): Iterable<Comparison> {
  if (ageMin === undefined && ageMax === undefined) return;
  const allowed = [{ from: ageMin ?? Number.NEGATIVE_INFINITY, to: ageMax ?? Number.POSITIVE_INFINITY }];
  const ages = agesIn(line);
  if (ages.length === 0) return;
  const field = ageMin === undefined ? 'ageMax' : 'ageMin';
  const same = { key: 'ages', field, limit: asAges(allowed) } as const;
  if (isOpen(ages) && ageMax === undefined && (ageMin ?? 0) <= OF_AGE && leavesOutMinors(line)) return;
  if (isOpen(ages)) yield { ...same, has: NO_AGE, verdict: 'unknown' };
  else yield { ...same, has: asAges(ages), verdict: fitOf(ages, allowed) };
}

const OF_AGE = 18;

function leavesOutMinors(line: readonly Segment[]): boolean {
  return line.some(({ exclusions = [] }) => exclusions.includes(MINORS));
}

/** By the rule's assets, else by those of the tiers, else by the average. */
function* byAmount({ minAmount }: Product, line: readonly Segment[], { tiers }: Dictionaries): Iterable<Comparison> {
  if (!minAmount || minAmount <= SMALL_CHANGE) return;
  const byRule = assetsIn(line);
  const assets = isOpen(byRule) ? assetsOf(tiersOf(line), tiers) : byRule;
  const allowed = [{ from: minAmount, to: Number.POSITIVE_INFINITY }];
  const same = { key: 'amount', field: 'minAmount', limit: asAmounts(allowed) } as const;
  const average = line[0]?.avgAum;
  if (assets.length > 0) yield { ...same, has: asAmounts(assets), verdict: fitOf(assets, allowed) };
  else if (byRule.length === 0) return;
  else if (average === undefined) yield { ...same, has: NO_ASSETS, verdict: 'unknown' };
  else if (average * WAN < minAmount) yield { ...same, has: asAverage(average), verdict: 'some' };
}

/** 元: a minimum that no account is asked about, such as 50 of a deposit and 1 of a fund. */
const SMALL_CHANGE = 100;
const WAN = 10_000;
const FEN = 0.01;
const NO_TIER: Message = { zh: '未填客层', en: 'no tier' };
const NO_AGE: Message = { zh: '未设年龄', en: 'no ages' };
const NO_ASSETS: Message = { zh: '未设资产', en: 'no assets' };

function asAverage(average: number): Message {
  return { zh: `平均 ${computed(average, '万元').zh}`, en: `CNY ${roundedFigure(average * WAN)} on average` };
}

function asAges(ranges: readonly Range[]): Message {
  return described(ranges, { zh: ' 岁', en: '' }, 1);
}

function asAmounts(ranges: readonly Range[]): Message {
  const { zh } = described(ranges, { zh: ' 万元', en: '' }, WAN);
  const { en } = described(ranges, { zh: '', en: '' }, 1);
  return { zh, en: `CNY ${en}` };
}

/** `22–40 岁、≥ 70 岁`; an end just below a round number is written as that number with `<`. */
function described(ranges: readonly Range[], unit: Message, scale: number): Message {
  const texts = ranges.map(({ from, to }) => {
    const isBelow = Number.isFinite(to) && !Number.isInteger(to);
    const top = isBelow ? Math.ceil(to) : to;
    if (from === Number.NEGATIVE_INFINITY) return `${isBelow ? '<' : '≤'} ${figure(top / scale)}`;
    if (to === Number.POSITIVE_INFINITY) return `≥ ${figure(from / scale)}`;
    return `${figure(from / scale)}–${isBelow ? '< ' : ''}${figure(top / scale)}`;
  });
  return {
    zh: texts.map((text) => `${text}${unit.zh}`).join('、'),
    en: texts.map((text) => `${text}${unit.en}`).join(', '),
  };
}

const SEVERITY = { none: 'error', some: 'warning', unknown: 'info' } as const;
const WHAT: Readonly<Record<Comparison['key'], Message>> = {
  tiers: { zh: '适用客层', en: 'tiers' },
  ages: { zh: '适用年龄', en: 'ages' },
  amount: { zh: '起购金额', en: 'assets' },
};
const VERDICTS: Readonly<Record<Verdict, Message>> = {
  none: { zh: '该客群无客户适用', en: 'none of its customers qualifies' },
  some: { zh: '部分客户不适用', en: 'some of its customers do not qualify' },
  unknown: { zh: '无法核对', en: 'this cannot be checked' },
};

function found(product: Product, segment: Segment, comparison: Comparison & { verdict: Verdict }): Found {
  const { key, field, limit, has, verdict } = comparison;
  return {
    targets: [product.id, segment.id],
    key,
    severity: SEVERITY[verdict],
    message: {
      zh: '产品“{product}”{what}：{limit}；客群“{segment}”：{has}。{verdict}。',
      en: 'Product “{product}” is for {what} {limit}; segment “{segment}”: {has}; {verdict}.',
    },
    params: { product: product.name, what: WHAT[key], limit, segment: segment.name, has, verdict: VERDICTS[verdict] },
    field,
  };
}
