// Owns SM029: segments have a control group, large enough for the assumed uplift to be told from chance.

import type { MapDocument } from '../../document/document.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import { amount } from '../../document/unit-names.ts';
import { periodDaysOf } from '../../forecast/arrival.ts';
import { type ControlCheck, controlCheck } from '../../forecast/control-check.ts';
import { volumeNeeded } from '../../forecast/control-size.ts';
import { segmentsOf } from '../../forecast/effective-volume.ts';
import type { Graph } from '../../graph/graph.ts';
import { points, rounded } from '../../i18n/figure.ts';
import { cellsTooSmall } from '../cells-fit.ts';
import type { Fix, FixStep } from '../fix.ts';
import type { Found, Rule } from '../rule.ts';

type Segment = NodeOf<'segment'>;
type Scenario = NodeOf<'scenario'>;

export const controlGroupTooSmall: Rule = {
  id: 'SM029',
  severity: 'warning',
  stage: 'check',
  title: { zh: '对照组不足', en: 'Control group too small' },
  why: { zh: '未设对照组时，任何活动的效果都无法判断。', en: 'Without a control group every campaign looks good.' },
  *check(document, graph) {
    const compared = graph.ofKind('scenario').filter(isCompared);
    const checks = new Map(compared.map((scenario) => [scenario.id, controlCheck(graph, scenario, document.lists)]));
    for (const segment of graph.ofKind('segment')) {
      const scenarios = graph.next(segment.id, 'flow').filter(({ id }) => checks.has(id));
      if (scenarios.length === 0 || (segment.holdoutPct ?? 0) > 0 || segment.holdoutReason?.trim()) continue;
      yield withoutControl(
        segment,
        scenarios.map(({ id }) => checks.get(id)),
      );
    }
    yield* cellsTooSmall(graph);
    for (const check of checks.values()) {
      if (!check?.holdoutPct || check.control === undefined) continue;
      if (check.treatedPct <= check.controlPct) yield withoutUplift(check);
      else if (check.need !== undefined && check.control < check.need) {
        yield tooSmall(document, graph, check, check.need);
      }
    }
  },
};

/** A scenario whose review will not compare needs no control group. */
function isCompared({ descriptiveReview }: Scenario): boolean {
  return !descriptiveReview;
}

function withoutControl(segment: Segment, checks: readonly (ControlCheck | undefined)[]): Found {
  const enough = checks.map((check) => check?.enoughPct);
  const known = enough.filter((pct) => pct !== undefined);
  const fixes: Fix[] = [
    {
      title: { zh: '不设对照组，仅做描述性回检', en: 'No control group, descriptive review only' },
      steps: [
        { do: 'set', id: segment.id, field: 'holdoutPct', value: 0 },
        { do: 'set', id: segment.id, field: 'holdoutReason', value: '人数不足以比较，仅做描述性回检' },
      ],
    },
  ];
  if (known.length === enough.length && known.length > 0) fixes.unshift(raiseHoldout([segment], Math.max(...known)));
  return {
    targets: [segment.id],
    key: 'none',
    message: {
      zh: '客群“{name}”未设对照组，也未写明原因。',
      en: 'Segment “{name}” has no control group and gives no reason.',
    },
    params: { name: segment.name },
    field: 'holdoutPct',
    fixes,
  };
}

function withoutUplift({ scenario, offer, treatedPct, controlPct }: ControlCheck): Found {
  return {
    targets: [scenario.id, offer.edge.id],
    key: 'uplift',
    message: {
      zh: '场景“{name}”的承接率 {treated}% 不高于自然承接率 {natural}%，对照组无法比较出提升。',
      en: 'In scenario “{name}” the take-up of {treated}% is not above the baseline take-up of {natural}%, so there is no uplift to measure.',
    },
    params: { name: scenario.name, treated: treatedPct, natural: controlPct },
  };
}

function tooSmall(document: MapDocument, graph: Graph, check: ControlCheck, need: number): Found {
  const { scenario, treatedPct, controlPct, control = 0 } = check;
  const segments = segmentsOf(graph, scenario.id);
  const fixes = [
    ...(check.enoughPct === undefined || check.isDrawn ? [] : [raiseHoldout(segments, check.enoughPct)]),
    ...(check.isDrawn ? [] : widenPeriod(document, graph, check)),
    {
      title: { zh: '仅做描述性回检', en: 'Descriptive only' },
      steps: [{ do: 'set', id: scenario.id, field: 'descriptiveReview', value: true } as const],
    },
  ];
  return {
    targets: [scenario.id, ...segments.map(({ id }) => id)],
    key: 'small',
    message: {
      zh: '客群“{names}”在场景“{scenario}”的对照组 {n}不足以识别 {points}的提升（需 {need}）。',
      en: 'The control group of “{names}” in scenario “{scenario}” has {n}, too few to detect an uplift of {points} ({need} needed).',
    },
    params: {
      names: segments.map(({ name }) => name),
      scenario: scenario.name,
      n: amount(control, check.unit),
      points: points(rounded(treatedPct - controlPct)),
      need: amount(need, check.unit),
    },
    fixes,
  };
}

function raiseHoldout(segments: readonly Segment[], holdoutPct: number): Fix {
  return {
    title: { zh: `对照组提高到 ${holdoutPct}%`, en: `Raise the holdout to ${holdoutPct}%` },
    steps: segments
      .filter((segment) => (segment.holdoutPct ?? 0) < holdoutPct)
      .map(({ id }) => ({ do: 'set', id, field: 'holdoutPct', value: holdoutPct })),
  };
}

const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

/** A longer period brings more customers to all that arrive evenly, as far as the segments have that many. */
function widenPeriod(document: MapDocument, graph: Graph, check: ControlCheck): readonly Fix[] {
  const { scenario, holdoutPct = 0, treatedPct, controlPct } = check;
  const days = periodDaysOf(document);
  const people = volumeNeeded(holdoutPct, treatedPct, controlPct);
  if (!days || !people || !scenario.expectedVolume || scenario.trigger.type === 'schedule') return [];
  const longer = Math.ceil((days * people) / scenario.expectedVolume);
  if (longer > MOST_DAYS || longer <= days) return [];
  const steady = graph.ofKind('scenario').filter(({ trigger }) => trigger.type !== 'schedule');
  const volumes = steady.map((each) => Math.ceil(((each.expectedVolume ?? 0) * longer) / days));
  if (steady.some((each, index) => (volumes[index] ?? 0) > peopleIn(graph, each))) return [];
  const steps = steady.flatMap(({ id, expectedVolume }, index): FixStep[] =>
    expectedVolume === undefined ? [] : [{ do: 'set', id, field: 'expectedVolume', value: volumes[index] }],
  );
  return [
    {
      title: {
        zh: `运行期延长到 ${longer} 天，触发量按比例增加`,
        en: `Run for ${longer} days, with volumes in proportion`,
      },
      steps: [periodStep(document, longer), ...steps],
    },
  ];
}

function periodStep({ periodStart, periodEnd }: MapDocument, days: number): FixStep {
  if (periodStart === undefined || periodEnd === undefined) {
    return { do: 'set', id: '', field: 'periodDays', value: days };
  }
  const end = new Date(Date.parse(periodStart) + (days - 1) * DAY_MS).toISOString().slice(0, 10);
  return { do: 'set', id: '', field: 'periodEnd', value: end };
}

/** An expected volume is at most the sum of the segments that feed it (DOMAIN §3.5). */
function peopleIn(graph: Graph, { id }: Scenario): number {
  return segmentsOf(graph, id).reduce((sum, { size }) => sum + (size ?? Number.POSITIVE_INFINITY), 0);
}
