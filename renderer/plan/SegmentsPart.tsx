// Owns for whom the plan is: a sentence per segment, and how many people that is.
import { memo } from 'react';
import type { NodeOf } from '../../shared/document/kinds/index.ts';
import { ruleSentence } from '../../shared/document/rule-sentence.ts';
import { addSegment, addSegments } from '../../shared/plan/grow.ts';
import { segmentOf } from '../../shared/plan/pasted.ts';
import { useSay } from '../kit/ui/say.ts';
import { useKnowledge } from '../session/knowledge-store.ts';
import { AddByText } from './AddByText.tsx';
import { applyAndChoose } from './adding.ts';
import { Part } from './Part.tsx';
import { PlanField } from './PlanField.tsx';
import { PlanRow } from './PlanRow.tsx';
import { Some } from './Some.tsx';
import { words } from './words.ts';

/** What a rule note holds. */
const LONGEST_NOTE = 500;

export function SegmentsPart({ segments }: { segments: readonly NodeOf<'segment'>[] }) {
  const say = useSay();
  return (
    <Part title={words.segments} kind="segment" hint={say(words.segmentsHint)}>
      <Some of={segments} about={idsOfOne}>
        {(segment) => <SegmentRow key={segment.id} segment={segment} />}
      </Some>
      <AddByText
        label={words.sentence}
        button={words.addSegment}
        longest={LONGEST_NOTE}
        onAdd={(text) => applyAndChoose(words.addSegment, addSegment(text))}
        onAddLines={(lines) => applyAndChoose(words.addSegment, addSegments(lines.map(segmentOf)))}
      />
    </Part>
  );
}

const SegmentRow = memo(function SegmentRow({ segment }: { segment: NodeOf<'segment'> }) {
  return (
    <PlanRow nodes={[segment]} className="plan-segment" removes={segment}>
      <PlanField element={segment} path="name" />
      <Said segment={segment} />
      <PlanField element={segment} path="customerType" of={segment.name} />
      <PlanField element={segment} path="size" of={segment.name} />
    </PlanRow>
  );
});

const idsOfOne = ({ id }: NodeOf<'segment'>) => [id];

/** The sentence of the structured rule, where there is one; else the words that somebody wrote. */
function Said({ segment }: { segment: NodeOf<'segment'> }) {
  const say = useSay();
  const attributes = useKnowledge((knowledge) => knowledge.dictionaries.attributes);
  const rule = ruleSentence(segment.rule, attributes);
  if (rule) {
    return (
      <span className="secondary ellipsis" title={say(rule)}>
        {say(rule)}
      </span>
    );
  }
  return <PlanField element={segment} path={segment.rule?.text ? 'rule.text' : 'ruleNote'} of={segment.name} />;
}
