// Owns the chosen reward: for whom, when and up to how much, and the table of its items.
import { useState } from 'react';
import type { MapDocument } from '../../shared/document/document.ts';
import { setMapField } from '../../shared/document/edits/map.ts';
import { fieldInfo } from '../../shared/document/field.ts';
import { type Reward, rewardLineSchema, rewardSchema } from '../../shared/document/rewards.ts';
import { addRewardLine, removeReward } from '../../shared/plan/rewards.ts';
import { Button } from '../kit/ui/Button.tsx';
import { say, useSay } from '../kit/ui/say.ts';
import { ItemFields } from '../knowledge/forms/ItemFields.tsx';
import { useDocument } from '../session/document-store.ts';
import { controlId } from './PlanField.tsx';
import { RewardItem } from './RewardItem.tsx';
import { focusItem, focusRewards, moveInItems } from './reward-keys.ts';
import { rewardWords as words } from './reward-words.ts';

/** Its own fields; the items stand in a table below. */
const OWN = rewardSchema.omit({ id: true, lines: true });

interface RewardPanelProps {
  readonly document: MapDocument;
  readonly reward: Reward;
  /** Its place in the map. */
  readonly at: number;
  readonly readOnly: boolean;
}

export function RewardPanel({ document, reward, at, readOnly }: RewardPanelProps) {
  const speak = useSay();
  const { apply } = useDocument.getState();
  const [opened, setOpened] = useState<string>();
  return (
    <section className="panel rewards-one" aria-label={reward.name} tabIndex={readOnly ? 0 : undefined}>
      <fieldset disabled={readOnly}>
        <div className="panel-head">
          <h2>{reward.name}</h2>
          <span className="grow" />
          <Button
            look="ghost"
            icon="trash"
            aria-label={speak(words.remove, { name: reward.name })}
            onClick={() => {
              apply(words.removed, removeReward(reward.id));
              focusRewards();
            }}
          >
            {speak(words.removed)}
          </Button>
        </div>
        <div className="rewards-fields">
          <ItemFields
            id={controlId(document.id, `rewards.${at}`)}
            object={OWN}
            item={reward}
            onChange={(next, mergeKey) => apply(words.changed, setMapField(`rewards.${at}`, next), mergeKey)}
          />
        </div>
        <div className="panel-head">
          <h2>{speak(words.items)}</h2>
          <span className="small tertiary">{speak(words.keys)}</span>
        </div>
        <div className="rewards-items">
          <table
            aria-label={speak(words.itemsOf, { name: reward.name })}
            onKeyDown={(event) => moveInItems(event, reward)}
          >
            <ItemHeads />
            {reward.lines.map((line, place) => (
              <RewardItem
                // biome-ignore lint/suspicious/noArrayIndexKey: a name that is being typed must not make a new row
                key={place}
                {...{ document, reward, at, line, place }}
                isOpen={opened === line.item}
                onOpen={() => setOpened(opened === line.item ? undefined : line.item)}
              />
            ))}
          </table>
        </div>
        <div className="rewards-add">
          <Button
            icon="plus"
            onClick={() => {
              apply(
                words.addItem,
                addRewardLine(reward.id, (number) => say(words.fresh, { number })),
              );
              focusItem(reward.lines.length);
            }}
          >
            {speak(words.addItem)}
          </Button>
        </div>
      </fieldset>
    </section>
  );
}

function ItemHeads() {
  const speak = useSay();
  const { item, effect, settlement, from, to, amount } = rewardLineSchema.shape;
  return (
    <thead>
      <tr>
        <th scope="col">{speak(fieldInfo(item).label)}</th>
        <th scope="col">{speak(words.measure)}</th>
        <th scope="col">{speak(fieldInfo(effect).label)}</th>
        <th scope="col">{speak(fieldInfo(settlement).label)}</th>
        <th scope="col">{speak(words.threshold)}</th>
        <th scope="col">{speak(fieldInfo(from).label)}</th>
        <th scope="col">{speak(fieldInfo(to).label)}</th>
        <th scope="col">{speak(fieldInfo(amount).label)}</th>
        <th scope="col">
          <span className="visually-hidden">{speak(words.acts)}</span>
        </th>
      </tr>
    </thead>
  );
}
