// Owns the dialog of the map's own metrics: the list, a new one by its name, and the one that is chosen.
import { useEffect, useRef, useState } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { goalsMeasuredBy, ownMetric } from '../../../shared/document/edits/own-metrics.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import type { OwnMetric } from '../../../shared/document/map-records.ts';
import { unitName } from '../../../shared/document/unit-names.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { useMapKnowledge } from '../../session/map-knowledge.ts';
import { useIsReadOnly } from '../../session/read-only.ts';
import { useMetricWish } from '../forms/metric-wish.ts';
import { addMetric, standingOf } from './actions.ts';
import { MetricDetails } from './MetricDetails.tsx';
import { words } from './words.ts';
import './metrics.css';

/** Mounted once by the frame; shown while it is open. */
export function OwnMetricsDialog() {
  const open = useMetricWish((wish) => wish.open);
  const document = useDocument((state) => state.document);
  return open && document ? <OwnMetrics document={document} /> : null;
}

const close = () => useMetricWish.setState({ open: false, use: undefined });

function OwnMetrics({ document }: { document: MapDocument }) {
  const say = useSay();
  const metrics = document.metrics ?? [];
  const [wanted, setWanted] = useState<string>();
  const chosen = ownMetric(document, wanted) ?? metrics[0];
  return (
    <Dialog
      help="panel.metrics"
      className="metrics-dialog"
      title={say(words.title)}
      onClose={close}
      actions={
        <Button look="primary" onClick={close}>
          {say(words.close)}
        </Button>
      }
    >
      <p className="secondary">{say(words.lead)}</p>
      <div className="metrics-parts">
        <div className="metrics-list">
          {metrics.length === 0 && <p className="tertiary">{say(words.none)}</p>}
          <ul aria-label={say(words.list)}>
            {metrics.map((metric) => (
              <li key={metric.id}>
                <button
                  type="button"
                  className="metrics-line"
                  aria-current={metric === chosen}
                  onClick={() => setWanted(metric.id)}
                >
                  <Line document={document} metric={metric} />
                </button>
              </li>
            ))}
          </ul>
          <NewMetric document={document} onAdded={setWanted} />
        </div>
        {chosen && <MetricDetails key={chosen.id} document={document} metric={chosen} onLeave={close} />}
      </div>
    </Dialog>
  );
}

function Line({ document, metric }: { document: MapDocument; metric: OwnMetric }) {
  const say = useSay();
  const standing = standingOf(metric, useKnowledge());
  return (
    <>
      <b className="ellipsis">{metric.name}</b>
      <span className="small secondary">
        {say(unitName(metric.unit))} · {say(words.usedBy, { count: goalsMeasuredBy(document, metric.id).length })}
        {standing !== 'own' && ` · ${say(words[standing])}`}
      </span>
    </>
  );
}

/** A name is all that a new one needs. */
function NewMetric({ document, onAdded }: { document: MapDocument; onAdded: (id: string) => void }) {
  const say = useSay();
  const use = useMetricWish((wish) => wish.use);
  const isReadOnly = useIsReadOnly(document.id);
  const knowledge = useMapKnowledge();
  const [name, setName] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (use) input.current?.focus();
  }, [use]);
  if (isReadOnly) return null;
  const wanted = name.trim();
  const isTaken = knowledge.dictionaries.metrics.some(({ label }) => label.zh === wanted || label.en === wanted);
  const goal = use && use !== 'newGoal' ? nodeById(document, use.goalId) : undefined;
  return (
    <form
      className="metrics-new"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted === '' || isTaken) return;
        onAdded(addMetric(wanted, use));
        useMetricWish.setState({ use: undefined });
        setName('');
      }}
    >
      <span className="metrics-name">
        <input
          ref={input}
          className="input"
          aria-label={say(words.name)}
          placeholder={say(words.name)}
          maxLength={40}
          value={name}
          aria-invalid={isTaken}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" icon="plus" disabled={wanted === '' || isTaken}>
          {say(words.add)}
        </Button>
      </span>
      <p className="small secondary" role="status">
        {isTaken
          ? say(words.taken, { name: wanted })
          : goal
            ? say(words.forGoal, { goal: goal.name })
            : use === 'newGoal' && say(words.forNewGoal)}
      </p>
    </form>
  );
}
