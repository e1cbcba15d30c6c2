// Owns a group of conditions on screen, the rule itself being the outermost: what must hold of it, its parts, and adding to it.
import { useCallback } from 'react';
import { usualOperator } from '../../../../shared/dictionary/attribute-values.ts';
import { levelOf } from '../../../../shared/document/edits/rule-parts.ts';
import { RULE_DEPTH } from '../../../../shared/document/kinds/segment-rule.ts';
import { ruleSentence } from '../../../../shared/document/rule-sentence.ts';
import type { Condition, RuleGroup } from '../../../../shared/document/rule-tree.ts';
import { conditionsFrom } from '../../../../shared/lint/conditions-text.ts';
import { Picker } from '../../../kit/forms/Picker.tsx';
import { Icon } from '../../../kit/ui/Icon.tsx';
import { Segmented } from '../../../kit/ui/Segmented.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import { useMapKnowledge } from '../../../session/map-knowledge.ts';
import { ConditionCard } from './ConditionCard.tsx';
import { PartMenu, partKeys } from './PartMenu.tsx';
import { isTree, type Join, type RuleTree } from './rule-tree.ts';
import { words } from './words.ts';

interface GroupProps {
  readonly tree: RuleTree;
  readonly group: RuleGroup;
  readonly path: string;
  readonly describedBy?: string | undefined;
}

const JOINS = ['and', 'or', 'none'] as const;

export function GroupBox({ tree, group, path, describedBy }: GroupProps) {
  const say = useSay();
  const level = levelOf(path);
  const { conditions = [], groups = [], join = 'and' } = group;
  const at = path === '' ? '' : `${path}.`;
  const begun = tree.unfinished;
  const waiting = begun?.path === path ? begun.condition : undefined;
  const newGroup = begun?.path === `${at}groups.${groups.length}` ? begun : undefined;
  const name = say(path === '' ? words.rule : words.group, { level });
  // By their places: a condition keeps the caret when it joins the map.
  const cards = [...conditions, ...(waiting ? [waiting] : [])].map((condition, index) => ({
    ...{ condition, path: `${at}conditions.${index}`, isWaiting: index >= conditions.length },
  }));
  const boxes = [...groups, ...(newGroup ? [{ join: newGroup.join }] : [])].map((inner, index) => ({
    ...{ group: inner, path: `${at}groups.${index}` },
  }));
  return (
    <fieldset
      className="rule-group"
      aria-label={name}
      aria-describedby={describedBy}
      onKeyDown={path === '' ? undefined : partKeys(tree, path, path)}
    >
      {isTree(tree.rule, begun) && (
        <div className="rule-head">
          <Segmented
            label={`${name}: ${say(words.joinedBy)}`}
            options={JOINS.map((value) => ({ value, text: say(words.joins[value][0]) }))}
            value={join as Join}
            onChange={(next) => tree.setJoin(path, next)}
          />
          <span className="grow ellipsis secondary">{say(words.joins[join][1])}</span>
          {path !== '' && <PartMenu tree={tree} path={path} name={name} isGroup />}
        </div>
      )}
      <div className="rule-parts">
        {cards.map((card) => (
          <ConditionCard key={card.path} tree={tree} {...card} />
        ))}
        {boxes.map((box) => (
          <GroupBox key={box.path} tree={tree} {...box} />
        ))}
        <AddLine tree={tree} path={path} level={level} takesAll={join === 'and' && tree.unfinished?.path !== path} />
      </div>
    </fieldset>
  );
}

interface AddProps {
  readonly tree: RuleTree;
  readonly path: string;
  readonly level: number;
  /** Whether conditions that must all hold can be added here. */
  readonly takesAll: boolean;
}

function AddLine({ tree, path, level, takesAll }: AddProps) {
  const say = useSay();
  const { attributes } = useMapKnowledge().dictionaries;
  const fresh = (id: string): Condition => {
    const attribute = attributes.find((each) => each.id === id);
    const unit = attribute?.unit;
    return { attribute: id, operator: usualOperator(attribute), value: '', ...(unit && { unit }) };
  };
  const suggest = useCallback(
    (typed: string) => {
      const found = conditionsFrom(typed, attributes);
      const sentence = found && (takesAll || found.length === 1) && ruleSentence({ conditions: found }, attributes);
      return sentence ? { value: JSON.stringify(found), label: say(words.suggested, { sentence }) } : undefined;
    },
    [attributes, say, takesAll],
  );
  const isDeepest = level >= RULE_DEPTH;
  const tooDeep = isDeepest ? say(words.tooDeep, { limit: RULE_DEPTH }) : undefined;
  return (
    <div className="rule-add">
      <Picker
        id={tree.idOf(path, 'add')}
        look="add"
        label={path === '' ? say(words.add) : say(words.addTo, { level })}
        shown={say(words.condition)}
        placeholder={say(words.addHint)}
        options={() =>
          attributes.map(({ id, label, unit }) => ({ value: id, label: say(label), ...(unit && { note: unit }) }))
        }
        suggest={suggest}
        handsOn
        onPick={(picked) => {
          const typed: readonly Condition[] = picked.startsWith('[') ? JSON.parse(picked) : [fresh(picked)];
          if (typed.length === 1) tree.add(path, typed[0] as Condition);
          else tree.addAll(path, typed);
        }}
      />
      {isTree(tree.rule, tree.unfinished) && (
        <button
          type="button"
          className="list-add"
          aria-label={tooDeep ? `${say(words.addGroup)}: ${tooDeep}` : undefined}
          title={tooDeep}
          disabled={isDeepest || tree.unfinished !== undefined}
          onClick={() => tree.beginGroup(path)}
        >
          <Icon name="plus" size={12} />
          {say(words.addGroup)}
        </button>
      )}
    </div>
  );
}
