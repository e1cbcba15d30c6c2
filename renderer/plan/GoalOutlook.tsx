// Owns what a goal of the sheet is expected to reach, or what that waits for.
import type { MapDocument } from '../../shared/document/document.ts';
import { nodeById } from '../../shared/document/element-index.ts';
import { elementFields, labelAt } from '../../shared/document/field-path.ts';
import { amount } from '../../shared/document/unit-names.ts';
import type { GoalForecast } from '../../shared/forecast/goal-progress.ts';
import { areComparable } from '../../shared/forecast/units.ts';
import { rounded } from '../../shared/i18n/figure.ts';
import type { Message } from '../../shared/i18n/message.ts';
import { useSay } from '../kit/ui/say.ts';
import { words } from './words.ts';

export interface OutlookProps {
  /** In the goal's unit; undefined while nothing is known. */
  readonly expected: number | undefined;
  readonly assumed: boolean;
  /** A take-up of the bank's dictionary stands in for one that the map does not say. */
  readonly byExperience: boolean;
  /** What the forecast waits for, in words. */
  readonly lacks: string;
}

export function asksPerUnit(forecast: GoalForecast | undefined): boolean {
  if (!forecast || forecast.goal.guardrail || forecast.source === 'children') return false;
  return !areComparable(forecast.goal.unit, '户');
}

/** The fields that the forecast waits for; the baseline is none of them, since progress is shown without it. */
export function lacks(document: MapDocument, forecast: GoalForecast | undefined): readonly Message[] {
  if (!forecast || forecast.goal.guardrail) return [];
  if (forecast.source === 'nothing') return [words.perCustomer];
  const labels = forecast.missing.flatMap(({ id, field }) => {
    const element = nodeById(document, id) ?? document.edges.find((edge) => edge.id === id);
    return element && field !== 'baseline' ? labelAt(elementFields(element), field) : [];
  });
  return [...new Map(labels.map((label) => [label.zh, label])).values()];
}

/** What is not known is said, never shown as 0. */
export function Outlook(props: { unit: string } & OutlookProps) {
  const { unit, expected, assumed, byExperience, lacks: missing } = props;
  const say = useSay();
  if (expected === undefined) {
    return (
      <span className="tertiary">
        {missing === '' ? say(words.noForecast) : say(words.noForecastWithout, { missing })}
      </span>
    );
  }
  return (
    <span className="secondary">
      {say(words.forecast, { value: amount(rounded(expected), unit) })}
      {assumed && <span className="tag">{say(words.assumed)}</span>}
      {byExperience && <span className="tag">{say(words.byExperience)}</span>}
      {missing !== '' && <span className="tertiary"> {say(words.notAll, { missing })}</span>}
    </span>
  );
}
