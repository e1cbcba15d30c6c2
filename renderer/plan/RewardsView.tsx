// Owns the view of rewards and contests: all of them with their cost at the left, the chosen one with its items at the right.
import { type KeyboardEvent, useDeferredValue, useMemo } from 'react';
import { type RewardCost, rewardCostsOf } from '../../shared/cost/reward-cost.ts';
import type { MapDocument } from '../../shared/document/document.ts';
import { RECIPIENTS } from '../../shared/document/rewards.ts';
import { figure } from '../../shared/i18n/figure.ts';
import { STAFF_ONLY } from '../../shared/package/own-rewards.ts';
import { addReward, removeReward } from '../../shared/plan/rewards.ts';
import { TableRows } from '../kit/collections/TableRows.tsx';
import { Icon } from '../kit/ui/Icon.tsx';
import { say, useSay } from '../kit/ui/say.ts';
import { openDocument, useDocument } from '../session/document-store.ts';
import { useKnowledge } from '../session/knowledge-store.ts';
import { AddByText } from './AddByText.tsx';
import { usePlanLook } from './plan-view.ts';
import { RewardPanel } from './RewardPanel.tsx';
import { focusRewards } from './reward-keys.ts';
import { rewardWords as words } from './reward-words.ts';
import './rewards.css';

export function RewardsView({ document, readOnly }: { document: MapDocument; readOnly: boolean }) {
  const speak = useSay();
  const picked = usePlanLook((state) => state.reward);
  const { rewards = [] } = document;
  const at = Math.max(
    0,
    rewards.findIndex(({ id }) => id === picked),
  );
  const chosen = rewards[at];
  return (
    <div className="rewards-grid" data-help="panel.rewards">
      <section className="panel rewards-list" aria-label={speak(words.part)}>
        <div className="panel-head">
          <h2>{speak(words.part)}</h2> <span className="small tertiary">{speak(words.hint)}</span>
        </div>
        {chosen && <RewardTable document={document} chosen={chosen.id} readOnly={readOnly} />}
        <fieldset className="rewards-foot" disabled={readOnly}>
          <AddByText label={words.name} button={words.add} onAdd={add} />
          <p className="small secondary">
            <Icon name="lock" size={13} /> {speak(STAFF_ONLY)}
          </p>
          {rewards.length > 0 && <p className="small tertiary">{speak(words.basis)}</p>}
        </fieldset>
      </section>
      {chosen ? (
        <RewardPanel key={chosen.id} document={document} reward={chosen} at={at} readOnly={readOnly} />
      ) : (
        <section className="panel">
          <div className="empty-state">
            <p>{speak(words.none)}</p>
            <p className="small secondary">{speak(words.noneHint)}</p>
          </div>
        </section>
      )}
    </div>
  );
}

function add(name: string): void {
  useDocument.getState().apply(words.add, addReward(name, say(words.fresh, { number: 1 })));
  usePlanLook.setState({ reward: openDocument().rewards?.at(-1)?.id });
}

function RewardTable({ document, chosen, readOnly }: { document: MapDocument; chosen: string; readOnly: boolean }) {
  const speak = useSay();
  const dictionaries = useKnowledge((knowledge) => knowledge.dictionaries);
  // What is typed stands before a large map is added up.
  const counted = useDeferredValue(document);
  const costs = useMemo(
    () => new Map(rewardCostsOf(counted, dictionaries).map((cost) => [cost.reward.id, cost])),
    [counted, dictionaries],
  );
  const rows = (document.rewards ?? []).map((reward) => ({ key: reward.id, reward }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' || readOnly || event.nativeEvent.isComposing) return;
    event.preventDefault();
    useDocument.getState().apply(words.removed, removeReward(chosen));
    focusRewards();
  };
  return (
    <div className="rewards-rows">
      <table
        className="data-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are chosen by keys
        role="grid"
        aria-label={speak(words.part)}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">{speak(words.column)}</th>
            <th scope="col">{speak(words.who)}</th>
            <th scope="col" className="number">
              {speak(words.cost)}
            </th>
          </tr>
        </thead>
        <TableRows
          label={speak(words.part)}
          rows={rows}
          textsOf={({ reward }) => [reward.name]}
          selected={new Set([chosen])}
          onSelect={([id]) => usePlanLook.setState({ reward: id })}
          draw={({ reward }) => (
            <>
              <td>
                <span className="ellipsis">{reward.name}</span>
              </td>
              <td>{speak(RECIPIENTS[reward.recipient])}</td>
              <td className="number">
                <Cost cost={costs.get(reward.id)} />
              </td>
            </>
          )}
        />
      </table>
    </div>
  );
}

/** What is not known is said, never shown as 0. */
export function Cost({ cost: found }: { cost: RewardCost | undefined }) {
  const speak = useSay();
  const { cost, missing = [], isCapped } = found ?? {};
  if (cost === undefined) return <span className="tertiary">{speak(words.toComplete)}</span>;
  return (
    <>
      {isCapped && <span className="tag">{speak(words.capped)}</span>} {missing.length > 0 && '≥ '}
      {figure(cost)}
    </>
  );
}
