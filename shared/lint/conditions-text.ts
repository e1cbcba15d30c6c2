// Owns reading several typed conditions that must all hold: 年龄 55 岁以上，AUM 5 万到 20 万.
import type { Attribute } from '../dictionary/dictionaries.ts';
import type { Condition } from '../document/rule-tree.ts';
import { conditionFrom } from './condition-text.ts';

/** Not the comma within 1,000. */
const AND = /[，；;、]|,(?!\d{3}(?!\d))|并且|而且|且|同时|\band\b/i;

/** Undefined where a part of the text may mean something else: a rule without it picks other customers. */
export function conditionsFrom(text: string, attributes: readonly Attribute[]): readonly Condition[] | undefined {
  const whole = text.trim().replace(/[。.]$/, '');
  const one = conditionFrom(whole, attributes);
  if (one) return [one];
  const parts = whole.split(AND).filter((part) => part.trim() !== '');
  const read = parts.map((part) => conditionFrom(part.trim(), attributes));
  return read.length > 1 && read.every((each) => each !== undefined) ? read : undefined;
}
