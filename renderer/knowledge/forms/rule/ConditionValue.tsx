// Owns the value of a condition in the control that its attribute asks for: a measure with its unit, two for a range, a list, a day, words.
import { useState } from 'react';
import { optionsOf, valueTypeOf } from '../../../../shared/dictionary/attribute-values.ts';
import type { Attribute } from '../../../../shared/dictionary/dictionaries.ts';
import { fieldInfo } from '../../../../shared/document/field.ts';
import { conditionFields } from '../../../../shared/document/kinds/segment-rule.ts';
import type { Condition } from '../../../../shared/document/rule-tree.ts';
import { unitName } from '../../../../shared/document/unit-names.ts';
import { rangeEnds, rangeOf } from '../../../../shared/document/value-range.ts';
import type { Message } from '../../../../shared/i18n/message.ts';
import type { Doubt } from '../../../kit/forms/control-props.ts';
import { Picker } from '../../../kit/forms/Picker.tsx';
import { DateControl, TextControl } from '../../../kit/forms/TextControl.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import { DAY_FIELD } from './day-field.ts';
import { words } from './words.ts';

interface ValueProps {
  readonly id: string;
  readonly condition: Condition;
  readonly attribute: Attribute | undefined;
  readonly name: string;
  readonly isWaiting: boolean;
  readonly doubt: Doubt | undefined;
  readonly describedBy: string | undefined;
  readonly onValue: (value: string, mergeKey?: string) => void;
}

export function ConditionValue(props: ValueProps) {
  const { condition, attribute } = props;
  if (condition.operator === 'between') return <Ends {...props} />;
  if (optionsOf(attribute).length > 0) return <Options {...props} />;
  return (
    <div className="rule-value">
      <Box {...props} value={condition.value} said={words.value} />
    </div>
  );
}

function Options({ id, condition, attribute, name, isWaiting, doubt, describedBy, onValue }: ValueProps) {
  const say = useSay();
  return (
    <Picker
      id={id}
      look="select"
      label={say(words.value, { name })}
      shown={condition.value || say(words.choose)}
      value={condition.value}
      empty={condition.value === ''}
      options={() => optionsOf(attribute).map((value) => ({ value, label: value }))}
      opensFirst={isWaiting}
      onPick={(value) => onValue(value)}
      {...{ doubt, describedBy }}
    />
  );
}

/** The document has a range once both ends are there. */
function Ends(props: ValueProps) {
  const say = useSay();
  const { condition, onValue } = props;
  const [draft, setDraft] = useState<readonly [string, string]>();
  const ends = draft ?? rangeEnds(condition.value) ?? ([condition.value, ''] as const);
  const put = (next: readonly [string, string], mergeKey?: string) => {
    const isWhole = next[0] !== '' && next[1] !== '';
    setDraft(isWhole ? undefined : next);
    if (isWhole) onValue(rangeOf(...next), mergeKey);
  };
  return (
    <div className="rule-value rule-ends">
      <Box
        {...props}
        value={ends[0]}
        said={words.from}
        onValue={(from, mergeKey) => put(rangeEnds(from) ?? [from, ends[1]], mergeKey)}
      />
      <span className="secondary">{say(words.till)}</span>
      <Box
        {...props}
        id={`${props.id}-to`}
        value={ends[1]}
        said={words.to}
        onValue={(to, mergeKey) => put([ends[0], to], mergeKey)}
      />
    </div>
  );
}

const { value: VALUE } = conditionFields.shape;

function Box({
  id,
  attribute,
  condition,
  name,
  value,
  said,
  onValue,
  doubt,
  describedBy,
}: ValueProps & { value: string; said: Message }) {
  const say = useSay();
  const unit = condition.unit || attribute?.unit;
  const isDay = valueTypeOf(attribute) === 'date';
  const Shown = isDay ? DateControl : TextControl;
  const schema = isDay ? DAY_FIELD : VALUE;
  return (
    <>
      <label htmlFor={id} className="visually-hidden">
        {say(said, { name })}
      </label>
      <Shown
        id={id}
        schema={schema}
        info={{ ...fieldInfo(schema), ...(unit && { unit: unitName(unit) }) }}
        value={value}
        onApply={(next, mergeKey) => typeof next === 'string' && onValue(next, mergeKey)}
        {...{ doubt, describedBy }}
      />
    </>
  );
}
