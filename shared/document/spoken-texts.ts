// Owns the list of texts of a script that a customer hears or reads, with the path of each.
import type { NodeOf } from './kinds/index.ts';

/** Every text of the script that is not empty, by its dotted path. */
export function* spokenTexts(script: NodeOf<'script'>): Iterable<readonly [field: string, text: string]> {
  for (const field of ['text', 'disclosure', 'extraDisclosure', 'optOut'] as const) {
    const text = script[field];
    if (text) yield [field, text];
  }
  const { objections, ...parts } = script.sections ?? {};
  for (const [name, text] of Object.entries(parts)) {
    if (typeof text === 'string') yield [`sections.${name}`, text];
  }
  for (const [index, { question, answer }] of (objections ?? []).entries()) {
    yield [`sections.objections.${index}.question`, question];
    yield [`sections.objections.${index}.answer`, answer];
  }
}
