// Owns proposing other starts (错峰): the limits, the search with its progress, what it found before and after, and keeping it.
import { useId, useMemo, useState } from 'react';
import { setStart } from '../../../../shared/achieve/starts/movable.ts';
import type { StartProposal } from '../../../../shared/achieve/starts/options.ts';
import { NO_PROPOSAL } from '../../../../shared/achieve/starts/words.ts';
import { intakeOf } from '../../../../shared/document/day-anchor.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { inForce } from '../../../../shared/document/in-force.ts';
import { isScheduled } from '../../../../shared/document/kinds/scenario.ts';
import { repeatOf } from '../../../../shared/document/repeat.ts';
import { SelectBox } from '../../../kit/forms/SelectBox.tsx';
import { Button } from '../../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../../kit/ui/Icon.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import { useDocument } from '../../../session/document-store.ts';
import { useKnowledge } from '../../../session/knowledge-store.ts';
import { NodeLink } from '../OfferName.tsx';
import { StartsResult, shown } from './StartsResult.tsx';
import { type StartsState, useStarts } from './use-starts.ts';
import { words } from './words.ts';

/** Weeks that a start may move, and by how many days at a time. */
const WEEKS = [1, 2, 4, 8, 12] as const;
const A_WEEK = 7;

export function StartsPanel(props: { document: MapDocument; documents: readonly MapDocument[]; today: string }) {
  const { document, documents, today } = props;
  const say = useSay();
  const dictionaries = useKnowledge((knowledge) => knowledge.dictionaries);
  const { state, look, cancel } = useStarts({ documents, dictionaries });
  const [weeks, setWeeks] = useState<number>(4);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const scenarios = useMemo(() => scheduledOf(document), [document]);
  const weeksId = useId();
  const isRunning = state.type === 'running';
  const start = () =>
    look({
      today,
      mostDays: weeks * A_WEEK,
      stepDays: A_WEEK,
      mapIds: [document.id],
      kept: [...kept].map((scenarioId) => ({ mapId: document.id, scenarioId })),
    });
  const keep = (id: string, isKept: boolean) => {
    const next = new Set(kept);
    if (isKept) next.add(id);
    else next.delete(id);
    setKept(next);
  };
  return (
    <section className="panel starts-panel" aria-label={say(words.starts)}>
      <div className="panel-head">
        <h2>{say(words.starts)}</h2>
        <span className="grow" />
        <label className="starts-weeks small" htmlFor={weeksId}>
          {say(words.atMost)}
          <SelectBox id={weeksId} value={weeks} onChange={(event) => setWeeks(Number(event.target.value))}>
            {WEEKS.map((count) => (
              <option key={count} value={count}>
                {say(words.weeksCount, { count })}
              </option>
            ))}
          </SelectBox>
        </label>
      </div>
      <div className="starts-body">
        {!scenarios.some(canMove) && <p className="goal-note secondary">{say(NO_PROPOSAL.nothingMovable)}</p>}
        <ul>
          {scenarios.map((scenario) => (
            <li key={scenario.id} className="starts-line">
              <input
                type="checkbox"
                checked={canMove(scenario) && !kept.has(scenario.id)}
                disabled={!canMove(scenario)}
                aria-label={say(words.mayMove, { name: scenario.name })}
                onChange={(event) => keep(scenario.id, !event.target.checked)}
              />
              <NodeLink node={scenario} field="startDay" />
              <IntakeText scenario={scenario} />
            </li>
          ))}
        </ul>
        {scenarios.some(canMove) && <Said state={state} document={document} />}
      </div>
      <div className="what-if-actions">
        {isRunning ? (
          <Button onClick={cancel}>{say(words.cancel)}</Button>
        ) : (
          <Button
            look={state.type === 'done' ? undefined : 'primary'}
            disabled={!scenarios.some(canMove)}
            onClick={start}
          >
            {say(words.look)}
          </Button>
        )}
        {state.type === 'done' && state.proposal.moves.length > 0 && (
          <Button look="primary" onClick={() => keepStarts(state.proposal)}>
            {say(words.keep)}
          </Button>
        )}
      </div>
    </section>
  );
}

function keepStarts({ moves }: StartProposal): void {
  useDocument
    .getState()
    .apply(words.kept, (map) => moves.reduce((before, { scenarioId, to }) => setStart(scenarioId, to)(before), map));
}

function scheduledOf(document: MapDocument) {
  return inForce(document).nodes.flatMap((node) => (node.kind === 'scenario' && isScheduled(node) ? node : []));
}

/** What repeats begins with its rounds, and what takes the whole period has no other start. */
const canMove = (scenario: ReturnType<typeof scheduledOf>[number]) => intakeOf(scenario).days !== undefined;

function IntakeText({ scenario }: { scenario: ReturnType<typeof scheduledOf>[number] }) {
  const say = useSay();
  const { after, days } = intakeOf(scenario);
  const fixed = repeatOf(scenario) ? words.repeats : words.wholePeriod;
  const text = days === undefined ? say(fixed) : say(words.fromDay, { day: after + 1, days });
  return <span className="small secondary">{text}</span>;
}

function Said({ state, document }: { state: StartsState; document: MapDocument }) {
  const say = useSay();
  switch (state.type) {
    case 'idle':
      return <p className="goal-note small secondary">{say(words.startsNote)}</p>;
    case 'running':
      return (
        <p className="goal-note small" role="status">
          {state.progress
            ? say(words.progress, {
                count: state.progress.solved,
                best: shown(state.progress.best),
                bound: shown(state.progress.bound),
              })
            : say(words.looking)}
        </p>
      );
    case 'cancelled':
      return (
        <p className="goal-note small" role="status">
          {say(words.stopped)}
        </p>
      );
    case 'failed':
      return (
        <p className="goal-note small" role="alert">
          <SeverityIcon severity="error" size={14} /> {say(words.startsFailed, { detail: state.detail })}
        </p>
      );
    case 'done':
      return <StartsResult proposal={state.proposal} document={document} />;
  }
}
