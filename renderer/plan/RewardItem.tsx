// Owns one item of a reward: its cells, what they say as a sentence, and what is seldom needed below it.
import type { MapDocument } from '../../shared/document/document.ts';
import { setMapField } from '../../shared/document/edits/map.ts';
import { rewardSaid } from '../../shared/document/reward-words.ts';
import { type Reward, type RewardLine, rewardLineSchema } from '../../shared/document/rewards.ts';
import { measureOf } from '../../shared/package/branch-rewards.ts';
import { removeRewardLine } from '../../shared/plan/rewards.ts';
import { IconButton } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { ItemFields } from '../knowledge/forms/ItemFields.tsx';
import { useDocument } from '../session/document-store.ts';
import { useKnowledge } from '../session/knowledge-store.ts';
import { controlId, PlanRecordField } from './PlanField.tsx';
import { focusItem } from './reward-keys.ts';
import { rewardWords as words } from './reward-words.ts';

const SELDOM = rewardLineSchema.pick({
  ...{ beyondOnly: true, timesAttainment: true, dueDate: true, expected: true, note: true },
});
/** A share of the reward can only be taken away. */
const OF_DEDUCTION = rewardLineSchema.pick({ deductPct: true, dueDate: true, note: true });

interface RewardItemProps {
  readonly document: MapDocument;
  readonly reward: Reward;
  readonly at: number;
  readonly line: RewardLine;
  readonly place: number;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

export function RewardItem({ document, reward, at, line, place, isOpen, onOpen }: RewardItemProps) {
  const say = useSay();
  const dictionaries = useKnowledge((knowledge) => knowledge.dictionaries);
  const { apply } = useDocument.getState();
  const path = `rewards.${at}.lines.${place}`;
  const cell = (field: keyof RewardLine & string) => (
    <PlanRecordField
      id={document.id}
      at={path}
      fields={rewardLineSchema}
      record={line}
      path={field}
      of={line.item}
      isMap
    />
  );
  return (
    <tbody>
      <tr data-item={place}>
        <td>{cell('item')}</td>
        <td>
          {cell('goalId')}
          {line.goalId === undefined && cell('metricId')}
        </td>
        <td>{cell('effect')}</td>
        <td>{cell('settlement')}</td>
        <td>{line.settlement !== 'rank' && cell('basis')}</td>
        <td>{cell('from')}</td>
        <td>{cell('to')}</td>
        <td>{cell('amount')}</td>
        <td className="rewards-acts">
          <IconButton
            icon={isOpen ? 'up' : 'down'}
            compact
            label={say(words.moreOf, { item: line.item })}
            aria-expanded={isOpen}
            onClick={onOpen}
          />
          <IconButton
            icon="x"
            compact
            label={say(words.removeItem, { item: line.item })}
            onClick={() => {
              apply(words.removedItem, removeRewardLine(reward.id, place));
              focusItem(place);
            }}
          />
        </td>
      </tr>
      <tr>
        <td colSpan={9} className="small secondary rewards-said">
          {say(rewardSaid(line, measureOf(document, line, dictionaries)))}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={9}>
            <ItemFields
              id={controlId(document.id, path)}
              object={line.effect === 'deduct' ? OF_DEDUCTION : SELDOM}
              item={line}
              onChange={(next, mergeKey) => apply(words.changed, setMapField(path, next), mergeKey)}
            />
          </td>
        </tr>
      )}
    </tbody>
  );
}
