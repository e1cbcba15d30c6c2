// Owns what was found of other starts: the moves, both figures queued anew, and what is proved of them.
import type { StartProposal } from '../../../../shared/achieve/starts/options.ts';
import { NO_PROPOSAL } from '../../../../shared/achieve/starts/words.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { nodeById } from '../../../../shared/document/element-index.ts';
import { figure } from '../../../../shared/i18n/figure.ts';
import { useSay } from '../../../kit/ui/say.ts';
import { words } from './words.ts';

export const shown = (value: number) => figure(Math.round(value));
const missed = ({ teams }: StartProposal['before']) => teams.reduce((sum, { due, made }) => sum + due - made, 0);

export function StartsResult({ proposal, document }: { proposal: StartProposal; document: MapDocument }) {
  const say = useSay();
  const { before, after, moves, reason, isBest, isFewest, bound } = proposal;
  const isSearched = reason !== 'nothingLost' && reason !== 'nothingMovable';
  return (
    <div className="starts-result" role="status">
      {reason && <p>{say(NO_PROPOSAL[reason])}</p>}
      {moves.length > 0 && (
        <>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{say(words.scenario)}</th>
                <th scope="col" className="number">
                  {say(words.before)}
                </th>
                <th scope="col" className="number">
                  {say(words.after)}
                </th>
              </tr>
            </thead>
            <tbody>
              {moves.map(({ scenarioId, from, to }) => (
                <tr key={scenarioId}>
                  <th scope="row">{nodeById(document, scenarioId)?.name}</th>
                  <td className="number">{say(words.day, { day: from })}</td>
                  <td className="number">
                    <b>{say(words.day, { day: to })}</b>
                  </td>
                </tr>
              ))}
              <tr className="achieve-total">
                <th scope="row">{say(words.customers)}</th>
                <td className="number">{shown(before.achieved)}</td>
                <td className="number">
                  <b>{shown(after.achieved)}</b>
                </td>
              </tr>
              <tr className="achieve-total">
                <th scope="row">{say(words.notReached)}</th>
                <td className="number">{figure(missed(before))}</td>
                <td className="number">
                  <b>{figure(missed(after))}</b>
                </td>
              </tr>
            </tbody>
          </table>
          <p className="small secondary">
            {say(words.judged)} {say(isFewest ? words.fewest : words.needed)}
          </p>
        </>
      )}
      {isSearched && (
        <p className="small secondary">
          {say(isBest ? words.best : words.notProved, { margin: shown(before.margin), bound: shown(bound) })}
        </p>
      )}
    </div>
  );
}
