// Owns the milestones on the sheet: which day, how far which goal has come by then, and who answers for it.
import type { MapDocument } from '../../shared/document/document.ts';
import { milestoneSchema } from '../../shared/document/milestones.ts';
import { addMilestone } from '../../shared/plan/milestones.ts';
import { useSay } from '../kit/ui/say.ts';
import { milestoneWords as words } from './milestone-words.ts';
import { Part } from './Part.tsx';
import { AddRecord, RecordLines } from './RecordLines.tsx';

const FIELDS = ['name', 'date', 'goalId', 'target', 'ownerRole'] as const;

export function MilestonesPart({ document, hasPeriod }: { document: MapDocument; hasPeriod: boolean }) {
  const speak = useSay();
  const { id, milestones = [] } = document;
  return (
    <Part title={words.part} icon="calendar" hint={speak(words.hint)}>
      <RecordLines
        {...{ id, words, list: 'milestones', records: milestones, schema: milestoneSchema, fields: FIELDS }}
        className="plan-milestone"
      />
      <AddRecord hasPeriod={hasPeriod} words={words} add={addMilestone} />
    </Part>
  );
}
