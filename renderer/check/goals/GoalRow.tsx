// Owns the row of a goal: its way from baseline to target, the forecast beside its bar, and its place in the tree.

import { difference, unitAfter, unitName } from '../../../shared/document/unit-names.ts';
import type { GoalForecast } from '../../../shared/forecast/goal-progress.ts';
import type { Goal } from '../../../shared/forecast/goal-tree.ts';
import { percent, roundedFigure } from '../../../shared/i18n/figure.ts';
import type { Message, MessageParams } from '../../../shared/i18n/message.ts';
import { IconButton } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { Decomposition } from './Decomposition.tsx';
import { ForecastBar } from './ForecastBar.tsx';
import { GoalDue, GoalName, GoalWay } from './GoalName.tsx';
import type { GoalLine } from './goal-rows.ts';
import { standingOf } from './standing.ts';
import type { Forecast } from './use-forecast.ts';
import { words } from './words.ts';

interface GoalRowProps {
  readonly line: GoalLine;
  readonly forecast: Forecast;
  readonly goals: readonly Goal[];
  readonly chosen: boolean;
  readonly focusable: boolean;
  readonly onChoose: () => void;
  readonly onFold: () => void;
}

export function GoalRow({ line, forecast, goals, chosen, focusable, onChoose, onFold }: GoalRowProps) {
  const say = useSay();
  const { goal, level, children, open } = line;
  const shown = forecast.shown.goals.of(goal.id);
  const base = forecast.base.goals.of(goal.id);
  return (
    <tr
      data-goal={goal.id}
      aria-level={level}
      aria-expanded={children > 0 ? open : undefined}
      aria-selected={chosen}
      tabIndex={focusable ? 0 : -1}
      onClick={onChoose}
      onFocus={onChoose}
    >
      <td>
        <span className="goal-cell" style={{ paddingLeft: (level - 1) * 16 }}>
          {children > 0 ? (
            <IconButton
              icon={open ? 'down' : 'right'}
              compact
              className="fold-button"
              label={say(open ? words.foldIn : words.foldOut, { name: goal.name })}
              tabIndex={-1}
              onClick={onFold}
            />
          ) : (
            <span className="fold-space" />
          )}
          <GoalName goal={goal} focusable={focusable} />
        </span>
      </td>
      <td className="number">
        <GoalWay goal={goal} focusable={focusable} />
      </td>
      <td>{shown && base && <Outlook shown={shown} base={base} />}</td>
      <td className="number">{shown && <Gap entry={shown} />}</td>
      <td>
        <GoalDue goal={goal} />
      </td>
      <td>
        <Decomposition
          goal={goal}
          goals={goals}
          tree={forecast.base.goals.tree}
          hasChildren={children > 0}
          focusable={focusable}
        />
      </td>
    </tr>
  );
}

function Outlook({ shown, base }: { shown: GoalForecast; base: GoalForecast }) {
  const say = useSay();
  const { goal, forecast, attainmentPct, assumed, byExperience } = shown;
  const changed = shown !== base && forecast !== undefined && base.forecast !== forecast;
  return (
    <span className="outlook">
      <ForecastBar
        pct={forecast === undefined ? undefined : attainmentPct}
        was={changed ? base.attainmentPct : undefined}
      />
      {forecast === undefined ? (
        <span className="secondary">{say(...whyUnknown(shown))}</span>
      ) : (
        <span>
          <b>{roundedFigure(forecast)}</b>
          <span className="tertiary">{say(unitAfter(unitName(goal.unit)))}</span>
          {attainmentPct !== undefined && <span className="secondary"> · {percent(attainmentPct)}</span>}
          {changed && base.forecast !== undefined && (
            <span className="tertiary"> {say(words.was, { value: roundedFigure(base.forecast) })}</span>
          )}
          {assumed && <span className="tag">{say(words.assumed)}</span>}
          {byExperience && <span className="tag">{say(words.byExperience)}</span>}
        </span>
      )}
    </span>
  );
}

/** Missing numbers are counted here and named in the panel below. */
function whyUnknown({ source, missing, problem }: GoalForecast): readonly [Message, MessageParams?] {
  if (source === 'nothing') return [words.noContribution];
  if (missing.length > 0) return [words.missingCount, { count: missing.length }];
  return [problem === undefined ? words.childrenUnknown : words.problems[problem]];
}

function Gap({ entry }: { entry: GoalForecast }) {
  const say = useSay();
  const standing = standingOf(entry);
  if (standing === 'unknown' || entry.gap === undefined) return <span className="tertiary">—</span>;
  // The unit stands beside the target; that of percentages is another one.
  const apart = (gap: number) => (entry.goal.unit === '%' ? difference(gap, '%') : roundedFigure(gap));
  return (
    <span className="gap">
      <SeverityIcon severity={standing === 'short' ? 'warning' : 'ok'} size={14} />
      {standing === 'short'
        ? say(words.gapOf, { gap: apart(entry.gap) })
        : say(words.over, { over: apart(-entry.gap) })}
      {entry.stretchGap !== undefined && (
        <span className="goal-stretch secondary">
          {entry.stretchGap > 0 ? say(words.stretchGap, { gap: apart(entry.stretchGap) }) : say(words.stretchReached)}
        </span>
      )}
    </span>
  );
}
