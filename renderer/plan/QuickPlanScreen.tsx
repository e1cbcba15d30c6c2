// Owns the screen of the quick plan: the sheet at the left, the map that grows from it and what is to be completed at the right.
import { useMemo } from 'react';
import type { MapDocument } from '../../shared/document/document.ts';
import { periodDaysOf } from '../../shared/forecast/arrival.ts';
import { periodEndOf } from '../../shared/lint/days.ts';
import { quickPlanOf } from '../../shared/plan/quick-plan.ts';
import { TodoList } from '../check/problems/index.ts';
import { Canvas } from '../design/canvas/index.ts';
import { exportAs } from '../design/pictures/index.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Segmented } from '../kit/ui/Segmented.tsx';
import { useSay } from '../kit/ui/say.ts';
import { useDocument } from '../session/document-store.ts';
import { useFindings } from '../session/findings-store.ts';
import { useIsReadOnly } from '../session/read-only.ts';
import { useView } from '../session/view-store.ts';
import { BenefitsPart } from './BenefitsPart.tsx';
import { Beyond } from './Beyond.tsx';
import { CalendarKey } from './CalendarHead.tsx';
import { CalendarView } from './CalendarView.tsx';
import { CostPart } from './CostPart.tsx';
import { GoalsPart } from './GoalsPart.tsx';
import { LinesPart } from './LinesPart.tsx';
import { MilestonesPart } from './MilestonesPart.tsx';
import { Part } from './Part.tsx';
import { PhasesPart } from './PhasesPart.tsx';
import { PlanMapField } from './PlanField.tsx';
import { phaseWords } from './phase-words.ts';
import { usePlanLook } from './plan-view.ts';
import { RewardsPart } from './RewardsPart.tsx';
import { RewardsView } from './RewardsView.tsx';
import { SegmentsPart } from './SegmentsPart.tsx';
import { useFirstField, useFocusOfSelection, useRevealedField, useRevealedReward } from './sheet-focus.ts';
import { words } from './words.ts';
import '../kit/ui/screen.css';
import './plan.css';

export function QuickPlanScreen() {
  const document = useDocument((state) => state.document);
  return document ? <Plan document={document} /> : <NoMap />;
}

function NoMap() {
  const say = useSay();
  return (
    <main className="plan-screen">
      <div className="empty-state">
        <p>{say(words.noMap)}</p>
        <Button onClick={() => useView.getState().show('maps')}>{say(words.toMaps)}</Button>
      </div>
    </main>
  );
}

function Plan({ document }: { document: MapDocument }) {
  const say = useSay();
  const readOnly = useIsReadOnly(document.id);
  const look = usePlanLook((state) => state.look);
  const isDated = look === 'calendar' || look === 'month';
  useRevealedReward();
  return (
    <main className="plan-screen">
      <header className="screen-head">
        <h1>{say(words.screen)}</h1>
        <Segmented
          label={say(phaseWords.view)}
          options={LOOKS.map((value) => ({ value, text: say(phaseWords[value]) }))}
          value={look}
          onChange={(next) => usePlanLook.setState({ look: next })}
        />
        {isDated ? (
          <CalendarKey />
        ) : (
          (readOnly || look === 'sheet') && (
            <span className="small tertiary">{say(readOnly ? words.readOnly : words.hint)}</span>
          )
        )}
        <span className="grow" />
        {isDated && (
          <Button icon="export" onClick={() => exportAs('ics')}>
            {say(phaseWords.exportIcs)}
          </Button>
        )}
        <Button onClick={() => useView.getState().show('map')}>{say(words.toMap)}</Button>
      </header>
      {look === 'sheet' && <Sheet document={document} readOnly={readOnly} />}
      {look === 'rewards' && <RewardsView key={document.id} document={document} readOnly={readOnly} />}
      {isDated && <CalendarView document={document} as={look} />}
    </main>
  );
}

const LOOKS = ['sheet', 'rewards', 'calendar', 'month'] as const;

function Sheet({ document, readOnly }: { document: MapDocument; readOnly: boolean }) {
  const say = useSay();
  const plan = useMemo(() => quickPlanOf(document), [document]);
  const todo = useFindings((found) => found.todo.length);
  useFirstField(document, readOnly);
  useFocusOfSelection();
  useRevealedField();
  return (
    <div className="plan-grid">
      {/* What is typed and not added yet belongs to its map. */}
      <section
        key={document.id}
        className="plan-form"
        aria-label={say(words.screen)}
        // Nothing in the sheet of a read-only map takes the focus, and it scrolls.
        tabIndex={readOnly ? 0 : undefined}
      >
        <fieldset disabled={readOnly}>
          <PeriodPart document={document} />
          <SegmentsPart segments={plan.segments} />
          <GoalsPart document={document} goals={plan.goals} />
          <LinesPart plan={plan} />
          <BenefitsPart plan={plan} />
          <CostPart document={document} />
          <PhasesPart document={document} />
          <MilestonesPart document={document} hasPeriod={periodEndOf(document) !== undefined} />
          <RewardsPart document={document} />
          <MechanismPart document={document} />
          <Beyond document={document} ids={plan.beyond} />
        </fieldset>
      </section>
      <div className="plan-side">
        <section className="panel plan-map" aria-label={say(words.map)}>
          <div className="panel-head">
            <h2>{say(words.map)}</h2>
            <span className="small tertiary">
              {say(words.size, { nodes: document.nodes.length, edges: document.edges.length })}
            </span>
          </div>
          <Canvas overview />
        </section>
        <section className="panel plan-todo" aria-label={say(words.todo)}>
          <div className="panel-head">
            <h2>{say(words.todo)}</h2> <span className="pill">{todo}</span>
          </div>
          <TodoList />
        </section>
      </div>
    </div>
  );
}

function PeriodPart({ document }: { document: MapDocument }) {
  const say = useSay();
  const days = periodDaysOf(document);
  return (
    <Part title={words.period} icon="calendar" hint={days === undefined ? undefined : say(words.days, { count: days })}>
      <div className="plan-period">
        <PlanMapField id={document.id} path="title" value={document.title} />
        <PlanMapField id={document.id} path="periodStart" value={document.periodStart} />
        <span aria-hidden="true">{say(words.to)}</span>
        <PlanMapField id={document.id} path="periodEnd" value={document.periodEnd} />
      </div>
    </Part>
  );
}

/** Rules of the plan that no line has, in the plan's own words. */
function MechanismPart({ document }: { document: MapDocument }) {
  const say = useSay();
  return (
    <Part title={words.mechanism} icon="edit" hint={say(words.mechanismHint)}>
      <PlanMapField id={document.id} path="sectionMechanism" value={document.sectionMechanism} hasLines />
    </Part>
  );
}
