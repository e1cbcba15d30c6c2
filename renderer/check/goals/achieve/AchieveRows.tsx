// Owns the table of contacts by scenario, channel and week: how many are made, who waits how long, who is never reached and why.
import { type AchievedGoal, LOSSES, type MapAchievement } from '../../../../shared/achieve/achievement.ts';
import { LOSS_NAMES } from '../../../../shared/achieve/words.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { nodeById } from '../../../../shared/document/element-index.ts';
import { figure, shortFigure } from '../../../../shared/i18n/figure.ts';
import { SeverityIcon } from '../../../kit/ui/Icon.tsx';
import { ScrollBox } from '../../../kit/ui/ScrollBox.tsx';
import { Segmented } from '../../../kit/ui/Segmented.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import { NodeLink } from '../OfferName.tsx';
import { type AchieveLine, achieveLines } from './achieve-lines.ts';
import { useAchieveView } from './achieve-view.ts';
import { words } from './words.ts';

/** More lines cannot be read, and would make the window slow. */
const MOST_LINES = 400;

export function AchieveRows(props: {
  document: MapDocument;
  achieved: MapAchievement;
  goal: AchievedGoal | undefined;
}) {
  const { document, achieved, goal } = props;
  const say = useSay();
  const detail = useAchieveView((view) => view.detail);
  const rows = achieved.rows.filter(({ scenarioId }) => !goal || goal.scenarioIds.includes(scenarioId));
  const lines = achieveLines(rows, detail);
  const name = goal && nodeById(document, goal.goalId)?.name;
  const title = name === undefined ? say(words.rows) : say(words.rowsOfGoal, { name });
  return (
    <section className="panel achieve-rows" aria-label={title}>
      <div className="panel-head">
        <h2 className="ellipsis">{title}</h2>
        <span className="grow" />
        <Segmented
          label={say(words.detail)}
          options={[
            { value: 'sums', text: say(words.sums) },
            { value: 'weeks', text: say(words.weeks) },
          ]}
          value={detail}
          onChange={(value) => useAchieveView.setState({ detail: value })}
        />
      </div>
      {lines.length === 0 ? (
        <p className="panel-empty">{say(words.noRows)}</p>
      ) : (
        <ScrollBox className="goal-scroll" label={title}>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{say(words.scenario)}</th>
                <th scope="col">{say(words.channel)}</th>
                {detail === 'weeks' && <th scope="col">{say(words.week)}</th>}
                <th scope="col" className="number">
                  {say(words.due)}
                </th>
                <th scope="col" className="number">
                  {say(words.made)}
                </th>
                <th scope="col">{say(words.waiting)}</th>
                <th scope="col">{say(words.notReached)}</th>
                <th scope="col" className="number">
                  {say(words.customersBoth)}
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.slice(0, MOST_LINES).map((line) => (
                <Line key={`${line.scenarioId} ${line.channelId} ${line.week}`} document={document} line={line} />
              ))}
            </tbody>
          </table>
          {lines.length > MOST_LINES && (
            <p className="goal-note tertiary small">{say(words.moreLines, { count: lines.length - MOST_LINES })}</p>
          )}
        </ScrollBox>
      )}
    </section>
  );
}

function Line({ document, line }: { document: MapDocument; line: AchieveLine }) {
  const say = useSay();
  const [scenario, channel] = [nodeById(document, line.scenarioId), nodeById(document, line.channelId)];
  const notReached = line.due - line.made;
  // One reason has all of them.
  const whys = LOSSES.filter((loss) => line.lost[loss] > 0);
  return (
    <tr>
      <th scope="row">{scenario?.kind === 'scenario' && <NodeLink node={scenario} />}</th>
      <td>{channel?.kind === 'channel' && <NodeLink node={channel} field="capacityPerDay" />}</td>
      {line.week !== undefined && <td>{say(words.weekOf, { date: line.week })}</td>}
      <td className="number">{figure(line.due)}</td>
      <td className="number">{figure(line.made)}</td>
      <td>
        {line.waited > 0
          ? say(words.waits, {
              count: figure(line.waited),
              mean: shortFigure(line.waitedDays / line.waited),
              days: line.longestWait,
            })
          : '—'}
      </td>
      <td>
        {notReached === 0 ? (
          '—'
        ) : (
          <span className="not-reached">
            <SeverityIcon severity="warning" size={14} />
            <b>{figure(notReached)}</b>
            <span className="secondary">
              {whys
                .map((loss) =>
                  whys.length > 1 ? `${say(LOSS_NAMES[loss])} ${figure(line.lost[loss])}` : say(LOSS_NAMES[loss]),
                )
                .join(' · ')}
            </span>
          </span>
        )}
      </td>
      <td className="number">
        <span className="secondary">{shortFigure(line.assumed)}</span> → <b>{shortFigure(line.achieved)}</b>
      </td>
    </tr>
  );
}
