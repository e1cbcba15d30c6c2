// Owns the screen of the quick plan: the sheet at the left, the map that grows from it and what is to be completed at the right.
import { useEffect, useMemo, useRef } from 'react';
import type { MapDocument } from '../../shared/document/document.ts';
import { periodDaysOf } from '../../shared/forecast/arrival.ts';
import { quickPlanOf } from '../../shared/plan/quick-plan.ts';
import { TodoList } from '../check/problems/index.ts';
import { Canvas } from '../design/canvas/index.ts';
import { exportAs } from '../design/pictures/index.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Segmented } from '../kit/ui/Segmented.tsx';
import { useSay } from '../kit/ui/say.ts';
import { openDocument, useDocument } from '../session/document-store.ts';
import { useFindings } from '../session/findings-store.ts';
import { goTo } from '../session/go-to.ts';
import { useIsReadOnly } from '../session/read-only.ts';
import { useView } from '../session/view-store.ts';
import { focusOnceDrawn } from './adding.ts';
import { BenefitsPart } from './BenefitsPart.tsx';
import { Beyond } from './Beyond.tsx';
import { CalendarKey } from './CalendarHead.tsx';
import { CalendarView } from './CalendarView.tsx';
import { CostPart } from './CostPart.tsx';
import { GoalsPart } from './GoalsPart.tsx';
import { LinesPart } from './LinesPart.tsx';
import { Part } from './Part.tsx';
import { PhasesPart } from './PhasesPart.tsx';
import { controlId, PlanMapField } from './PlanField.tsx';
import { phaseWords } from './phase-words.ts';
import { usePlanLook } from './plan-view.ts';
import { SegmentsPart } from './SegmentsPart.tsx';
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
        {look === 'calendar' ? (
          <CalendarKey />
        ) : (
          <span className="small tertiary">{say(readOnly ? words.readOnly : words.hint)}</span>
        )}
        <span className="grow" />
        {look === 'calendar' && (
          <Button icon="export" onClick={() => exportAs('ics')}>
            {say(phaseWords.exportIcs)}
          </Button>
        )}
        <Button onClick={() => useView.getState().show('map')}>{say(words.toMap)}</Button>
      </header>
      {look === 'calendar' ? <CalendarView document={document} /> : <Sheet document={document} readOnly={readOnly} />}
    </main>
  );
}

const LOOKS = ['sheet', 'calendar'] as const;

function Sheet({ document, readOnly }: { document: MapDocument; readOnly: boolean }) {
  const say = useSay();
  const plan = useMemo(() => quickPlanOf(document), [document]);
  const open = useFindings(
    ({ findings, todo }) => findings.filter(({ severity }) => severity !== 'info').length + todo.length,
  );
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
            <h2>{say(words.todo)}</h2> <span className="pill">{open}</span>
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

/** A plan that is still empty is begun by typing. */
function useFirstField({ id, nodes }: MapDocument, readOnly: boolean): void {
  const isEmpty = nodes.length === 0 && !readOnly;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a plan that becomes empty later keeps the focus where it is
  useEffect(() => {
    if (isEmpty) focusOnceDrawn(() => window.document.getElementById(controlId(id, 'periodStart')));
  }, [id]);
}

/** A card that is chosen on the map brings its line into sight, and a line that has the focus chooses its card. */
function useFocusOfSelection(): void {
  const selection = useView((view) => view.selection);
  useEffect(() => {
    const [id] = selection;
    if (id === undefined || selection.size !== 1) return;
    for (const row of window.document.querySelectorAll('[data-plan-of]')) {
      const isOwn = row.getAttribute('data-plan-of')?.split(' ').includes(id) ?? false;
      row.classList.toggle('on', isOwn);
      if (isOwn && !row.contains(window.document.activeElement)) row.scrollIntoView({ block: 'nearest' });
    }
  }, [selection]);
}

/** What a finding is about has the focus here where the sheet has its field; else the map opens it. */
function useRevealedField(): void {
  const reveal = useView((view) => view.reveal);
  const seen = useRef(reveal);
  useEffect(() => {
    if (reveal === seen.current) return;
    seen.current = reveal;
    if (reveal?.field === undefined) return;
    const control = window.document.getElementById(controlId(reveal.id, reveal.field));
    if (control) control.focus();
    else goTo(reveal.id === openDocument().id ? undefined : reveal.id, reveal.field);
  }, [reveal]);
}
