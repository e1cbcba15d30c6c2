// Owns one metric of the map's own in its dialog: its form, the goals that it measures, and what can be done with it.
import { useMemo } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { goalsMeasuredBy, setOwnMetric } from '../../../shared/document/edits/own-metrics.ts';
import { fieldsOf } from '../../../shared/document/field.ts';
import { type OwnMetric, ownMetricSchema } from '../../../shared/document/map-records.ts';
import { asEntry } from '../../../shared/knowledge/map-metrics.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { goTo } from '../../session/go-to.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { useIsReadOnly } from '../../session/read-only.ts';
import { faultsOfEntry } from '../dictionaries/index.ts';
import { Form } from '../forms/Form.tsx';
import type { FormTarget } from '../forms/form-target.ts';
import { removeMetric, standingOf, takeMetric } from './actions.ts';
import { words } from './words.ts';

interface Props {
  readonly document: MapDocument;
  readonly metric: OwnMetric;
  /** The way to a goal leads out of the dialog. */
  readonly onLeave: () => void;
}

export function MetricDetails({ document, metric, onLeave }: Props) {
  const say = useSay();
  const { id } = metric;
  const target = useMemo((): FormTarget => ({ id, set: (path, value) => setOwnMetric(id, path, value) }), [id]);
  const goals = goalsMeasuredBy(document, id);
  return (
    <div className="metrics-details">
      <Form target={target} fields={ownMetricSchema} element={metric} />
      <div className="metrics-uses">
        <span className="secondary">{say(goals.length > 0 ? words.uses : words.unused)}</span>
        {goals.map((goal) => (
          <Button
            key={goal.id}
            look="link"
            onClick={() => {
              onLeave();
              goTo(goal.id, 'metricId');
            }}
          >
            {goal.name}
          </Button>
        ))}
      </div>
      <Acts metric={metric} document={document} />
    </div>
  );
}

function Acts({ document, metric }: { document: MapDocument; metric: OwnMetric }) {
  const say = useSay();
  const isReadOnly = useIsReadOnly(document.id);
  const standing = standingOf(metric, useKnowledge());
  const faulty = new Set(faultsOfEntry('metrics', asEntry(metric)).map(({ path }) => path.split('.')[0]));
  const lacking = fieldsOf(ownMetricSchema).flatMap(([field, , info]) => (faulty.has(field) ? info.label : []));
  const { name } = metric;
  return (
    <>
      <div className="metrics-acts">
        {standing !== 'inDictionary' && (
          <Button
            disabled={faulty.size > 0}
            aria-label={say(words.takeTitle, { name })}
            onClick={() => void takeMetric(metric)}
          >
            {say(standing === 'differs' ? words.takeAgain : words.take)}
          </Button>
        )}
        <span className="grow" />
        {!isReadOnly && (
          <Button
            look="danger"
            icon="trash"
            aria-label={say(words.removeTitle, { name })}
            onClick={() => removeMetric(document, metric)}
          >
            {say(words.remove)}
          </Button>
        )}
      </div>
      {standing !== 'inDictionary' && lacking.length > 0 && (
        <p className="small secondary">{say(words.cannotTake, { fields: lacking })}</p>
      )}
    </>
  );
}
