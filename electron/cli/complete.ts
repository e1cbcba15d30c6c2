// Owns the command that completes a map with what follows (推算值), and prints what it filled in.
import { edgeById, nodeById } from '../../shared/document/element-index.ts';
import { elementFields, labelAt } from '../../shared/document/field-path.ts';
import { writeDocument } from '../../shared/document/read-document.ts';
import { derivedOf } from '../../shared/knowledge/derived/complete.ts';
import { sourceOf } from '../../shared/knowledge/derived/derived.ts';
import { applyFixPlan, planFixes } from '../../shared/lint/fix-plan.ts';
import { followingFixes } from '../../shared/lint/following-fixes.ts';
import { heldToApproval } from '../../shared/package/approval-held.ts';
import { checkWritable } from '../store/database/check-writable.ts';
import { writeFileAtomically } from '../store/files/atomic-write.ts';
import type { Invocation } from './commands.ts';
import { readMapHere } from './maps.ts';
import { bothLanguages } from './output.ts';

/** Words that carry an approval stay as they were approved; a map that was approved is a draft again. */
export async function complete({ operands, values, output }: Invocation): Promise<0> {
  const { document, knowledge } = await readMapHere(operands[0], values, output);
  const out = values.out ?? '';
  checkWritable(out);
  const plan = planFixes(document, followingFixes(document, knowledge.dictionaries));
  const whole = applyFixPlan(plan, false)(document);
  const held = heldToApproval(document, whole);
  await writeFileAtomically(out, writeDocument(held));
  const source = sourceOf(whole, knowledge.dictionaries);
  const filled = plan.free.changes.flatMap(({ id, field, after }) => {
    const element = nodeById(whole, id) ?? edgeById(whole, id);
    return element ? [{ id, field, value: after, element, follows: derivedOf(source, element)[field] }] : [];
  });
  for (const { id, field, value, element, follows } of filled) {
    const label = labelAt(elementFields(element), field);
    const from = follows ? ` (${bothLanguages(follows.from, follows.params)})` : '';
    output.line(`${id} ${bothLanguages(label)}: ${JSON.stringify(value)}${from}`);
  }
  output.line(bothLanguages(FILLED, { count: filled.length, file: out }));
  if (held !== whole) output.message(ENDED);
  output.value({ file: out, filled: filled.map(({ id, field, value }) => ({ id, field, value })) });
  return 0;
}

const FILLED = { zh: '已补全 {count} 处推算值：{file}', en: 'Values that follow, filled in: {count} ({file})' };
const ENDED = {
  zh: '图谱已批准，补全后原批准作废，须重新审批。',
  en: 'The map was approved; what was filled in ends its approval, and it must be approved anew.',
};
