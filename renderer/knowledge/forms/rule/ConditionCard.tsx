// Owns one condition on screen: its attribute, its operator, its value in the attribute's own control, and what is wrong with it.
import { operatorsFor, usualOperator } from '../../../../shared/dictionary/attribute-values.ts';
import { groupOf } from '../../../../shared/document/edits/rule-parts.ts';
import { OPERATORS } from '../../../../shared/document/kinds/segment-rule.ts';
import type { Condition } from '../../../../shared/document/rule-tree.ts';
import { rangeEnds } from '../../../../shared/document/value-range.ts';
import { doubtOf } from '../../../../shared/lint/condition-check.ts';
import { Picker } from '../../../kit/forms/Picker.tsx';
import { SelectBox } from '../../../kit/forms/SelectBox.tsx';
import { SeverityIcon } from '../../../kit/ui/Icon.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import { useMapKnowledge } from '../../../session/map-knowledge.ts';
import { ConditionValue } from './ConditionValue.tsx';
import { PartMenu, partKeys } from './PartMenu.tsx';
import type { RuleTree } from './rule-tree.ts';
import { words } from './words.ts';

interface CardProps {
  readonly tree: RuleTree;
  readonly condition: Condition;
  readonly path: string;
  /** It has no value yet. */
  readonly isWaiting: boolean;
}

type Operator = Condition['operator'];

export function ConditionCard({ tree, condition, path, isWaiting }: CardProps) {
  const say = useSay();
  const { attributes } = useMapKnowledge().dictionaries;
  const attribute = attributes.find(({ id }) => id === condition.attribute);
  const name = attribute ? say(attribute.label) : condition.attribute;
  const doubt = isWaiting ? undefined : doubtOf(condition, attribute);
  const doubtId = `${tree.idOf(path, 'value')}-doubt`;
  const change = (part: Partial<Condition>, mergeKey?: string) =>
    tree.change(path, { ...condition, ...part }, mergeKey);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card of its own, whose parts have their names
    <div className="rule-card" role="group" aria-label={name} onKeyDown={partKeys(tree, path, groupOf(path))}>
      <div className="rule-line-1">
        <Picker
          look="select"
          label={say(words.attribute)}
          shown={name}
          value={condition.attribute}
          options={() =>
            attributes.map(({ id, label, unit }) => ({ value: id, label: say(label), ...(unit && { note: unit }) }))
          }
          onPick={(id) => {
            const next = attributes.find((each) => each.id === id);
            const operator = operatorsFor(next).includes(condition.operator) ? condition.operator : usualOperator(next);
            change({ attribute: id, operator, unit: next?.unit });
          }}
        />
        {isWaiting && <em className="warn-text">{say(words.notInYet)}</em>}
        <PartMenu tree={tree} path={path} name={name} />
      </div>
      <div className="rule-line-2">
        <SelectBox
          aria-label={say(words.operator, { name })}
          value={condition.operator}
          onChange={({ target }) => change(withOperator(condition, target.value as Operator))}
        >
          {offered(operatorsFor(attribute), condition.operator).map((operator) => (
            <option key={operator} value={operator}>
              {say(OPERATORS[operator])}
            </option>
          ))}
        </SelectBox>
        <ConditionValue
          id={tree.idOf(path, 'value')}
          {...{ condition, attribute, name, isWaiting }}
          doubt={doubt && 'error'}
          describedBy={doubt && doubtId}
          onValue={(value, mergeKey) => change({ value }, mergeKey)}
        />
      </div>
      {attribute?.derivedFrom && <p className="rule-note">{say(words.derived, { how: attribute.derivedFrom })}</p>}
      {doubt && (
        <p id={doubtId} className="message error">
          <SeverityIcon severity="error" size={13} />
          <span>{say(doubt.message, doubt.params)}</span>
        </p>
      )}
    </div>
  );
}

/** What does not fit the attribute stays in the list while it is chosen. */
function offered(fitting: readonly Operator[], chosen: Operator): readonly Operator[] {
  return fitting.includes(chosen) ? fitting : [...fitting, chosen];
}

/** Of a range one end is left where only one is asked for. */
function withOperator({ value, operator: before }: Condition, operator: Operator): Partial<Condition> {
  const ends = before === 'between' && operator !== 'between' ? rangeEnds(value) : undefined;
  return { operator, ...(ends && { value: ends[operator === 'lt' || operator === 'lte' ? 1 : 0] }) };
}
