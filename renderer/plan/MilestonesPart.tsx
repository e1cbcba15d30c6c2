// Owns the milestones on the sheet: which day, how far which goal has come by then, and who answers for it.
import type { MapDocument } from '../../shared/document/document.ts';
import { fieldInfo } from '../../shared/document/field.ts';
import { type Milestone, milestoneSchema } from '../../shared/document/milestones.ts';
import { addMilestone, removeMilestone } from '../../shared/plan/milestones.ts';
import { Button, IconButton } from '../kit/ui/Button.tsx';
import { say, useSay } from '../kit/ui/say.ts';
import { useDocument } from '../session/document-store.ts';
import { milestoneWords as words } from './milestone-words.ts';
import { Part } from './Part.tsx';
import { PlanRecordField } from './PlanField.tsx';

const FIELDS = ['name', 'date', 'goalId', 'target', 'ownerRole'] as const;

export function MilestonesPart({ document, hasPeriod }: { document: MapDocument; hasPeriod: boolean }) {
  const speak = useSay();
  const { milestones = [] } = document;
  const { apply } = useDocument.getState();
  return (
    <Part title={words.part} icon="calendar" hint={speak(words.hint)}>
      {milestones.length > 0 && (
        <div className="plan-row plan-milestone plan-heads small tertiary" aria-hidden="true">
          {FIELDS.map((path) => (
            <span key={path}>{speak(fieldInfo(milestoneSchema.shape[path]).label)}</span>
          ))}
          <span />
        </div>
      )}
      {milestones.map((milestone, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name that is being typed must not make a new row
        <MilestoneRow key={at} id={document.id} at={at} milestone={milestone} />
      ))}
      {hasPeriod ? (
        <div className="plan-phase-acts">
          <Button
            icon="plus"
            onClick={() =>
              apply(
                words.add,
                addMilestone((number) => say(words.fresh, { number })),
              )
            }
          >
            {speak(words.add)}
          </Button>
        </div>
      ) : (
        <p className="small tertiary">{speak(words.needsPeriod)}</p>
      )}
    </Part>
  );
}

function MilestoneRow({ id, at, milestone }: { id: string; at: number; milestone: Milestone }) {
  const speak = useSay();
  const { name } = milestone;
  return (
    <fieldset className="plan-row plan-milestone" aria-label={speak(words.one, { number: at + 1 })}>
      {FIELDS.map((path) => (
        <PlanRecordField
          key={path}
          {...{ id, fields: milestoneSchema, record: milestone, path, of: name }}
          at={`milestones.${at}`}
          isMap
        />
      ))}
      <IconButton
        icon="x"
        compact
        label={speak(words.remove, { name })}
        onClick={() => useDocument.getState().apply(words.removed, removeMilestone(at))}
      />
    </fieldset>
  );
}
