// Owns the field of a segment's rule: the sentence that its conditions make, and below it the conditions in their groups.
import { ruleTexts } from '../../../../shared/document/rule-sentence.ts';
import type { RuleGroup } from '../../../../shared/document/rule-tree.ts';
import type { ControlProps } from '../../../kit/forms/control-props.ts';
import { useSay } from '../../../kit/ui/say.ts';
import { useMapKnowledge } from '../../../session/map-knowledge.ts';
import { GroupBox } from './GroupBox.tsx';
import { useRuleTree } from './rule-tree.ts';
import { words } from './words.ts';
import './rule.css';

type Rule = Parameters<typeof ruleTexts>[0]['rule'];

/** Its value is the whole rule, so that conditions, groups and what joins them change in one step. */
export function RuleControl({ id, value, onApply, describedBy }: ControlProps) {
  const say = useSay();
  const { attributes } = useMapKnowledge().dictionaries;
  const rule = (value ?? {}) as RuleGroup;
  const tree = useRuleTree(id, rule, onApply);
  const conditions = { ...(rule as Rule), text: undefined };
  const { sentence } = ruleTexts({ rule: conditions as Rule, ruleNote: undefined }, attributes);
  return (
    <div className="rule-field" ref={tree.root}>
      {sentence && (
        <p className="rule-sentence selectable">
          <span className="visually-hidden">{say(words.sentence)}</span>
          {say(words.asItIs, { sentence })}
        </p>
      )}
      <GroupBox tree={tree} group={rule} path="" describedBy={describedBy} />
    </div>
  );
}
