// Owns the few facts of a node that an audience is shown: the filled fields that say what it is and does, in words.
import type { z } from 'zod';
import type { Entry } from '../../../shared/dictionary/dictionaries.ts';
import type { MapNode } from '../../../shared/document/document.ts';
import { valueAt } from '../../../shared/document/edits/set-at.ts';
import { type FieldInfo, infoFor } from '../../../shared/document/field.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { ruleSentence } from '../../../shared/document/rule-sentence.ts';
import { withUnit } from '../../../shared/document/unit-names.ts';
import { figure } from '../../../shared/i18n/figure.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { formSections } from '../../kit/forms/form-fields.ts';
import type { Say } from '../../kit/ui/say.ts';
import { mapKnowledge } from '../../session/map-knowledge.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

const MOST_FACTS = 8;
/** Shown large by themselves, or of no interest to an audience. */
const LEFT_OUT = new Set([
  'code',
  'name',
  'text',
  'disclosure',
  'status',
  'origin',
  'ownerRole',
  'lockLevel',
  'libraryId',
]);

/** At most eight, in the order of the form. */
export function nodeFacts(node: MapNode, say: Say): readonly Fact[] {
  const sections = formSections(kinds[node.kind].fields as z.ZodObject);
  return sections
    .flatMap(({ fields }) => fields)
    .filter(({ path, shown }) => !LEFT_OUT.has(path) && shown(node))
    .flatMap(({ path, info }) => {
      const value = path === RULE ? ruleText(node, say) : factText(infoFor(info, node), valueAt(node, path), say);
      return value === '' ? [] : [{ label: say(info.label), value }];
    })
    .slice(0, MOST_FACTS);
}

const RULE = 'rule.conditions';

/** Conditions are told as the sentence that they make. */
function ruleText(node: MapNode, say: Say): string {
  const sentence =
    node.kind === 'segment' ? ruleSentence(node.rule, mapKnowledge().dictionaries.attributes) : undefined;
  return sentence ? say({ zh: '{sentence}', en: '{sentence}' }, { sentence }) : '';
}

function factText(info: FieldInfo, value: unknown, say: Say): string {
  if (Array.isArray(value)) {
    const texts = value.map((item) => factText(info, item, say)).filter((text) => text !== '');
    return texts.join(say({ zh: '、', en: ', ' }));
  }
  if (typeof value === 'number' && info.said) return say(info.said(value));
  if (typeof value === 'number') return info.unit ? say(withUnit(value, info.unit)) : figure(value);
  if (typeof value !== 'string' || REFERENCES.includes(info.control)) return '';
  const label = labelOf(info, value);
  return label ? say(label) : value;
}

function labelOf(info: FieldInfo, value: string): Message | undefined {
  if (info.options) return info.options.find((option) => option.value === value)?.label;
  if (!info.dictionary) return undefined;
  return (mapKnowledge().dictionaries[info.dictionary] as readonly Entry[]).find(({ id }) => id === value)?.label;
}

/** They hold ids, which tell a reader nothing. */
const REFERENCES: readonly string[] = ['nodeRef', 'listRef', 'itemRef'];
