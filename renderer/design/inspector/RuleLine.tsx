// Owns the line that says whom a segment's conditions mean (口径), and what is written beside them (口径说明).
import type { NodeOf } from '../../../shared/document/kinds/index.ts';
import { ruleTexts } from '../../../shared/document/rule-sentence.ts';
import { useSay } from '../../kit/ui/say.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';

export function RuleLine({ segment }: { segment: NodeOf<'segment'> }) {
  const say = useSay();
  const attributes = useKnowledge(({ dictionaries }) => dictionaries.attributes);
  const { sentence, note } = ruleTexts(segment, attributes);
  if (!sentence || !segment.rule?.conditions?.length) return null;
  return (
    <dl className="rule-line">
      <dt>{say(RULE)}</dt>
      <dd className="selectable">{say(SENTENCE, { sentence })}</dd>
      {note && <dt>{say(NOTE)}</dt>}
      {note && <dd className="selectable secondary">{note}</dd>}
    </dl>
  );
}

/** A rule may hold braces, so it is not a message of its own. */
const SENTENCE = { zh: '{sentence}', en: '{sentence}' };
const RULE = { zh: '口径（由条件生成）', en: 'Rule (from the conditions)' };
const NOTE = { zh: '口径说明', en: 'Rule note' };
