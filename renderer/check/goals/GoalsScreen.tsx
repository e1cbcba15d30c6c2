// Owns the screen of goals: the goal tree with its forecast, what contributes to it, and trying out other assumptions.
import { useMemo, useState } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { inForce } from '../../../shared/document/in-force.ts';
import type { Goal } from '../../../shared/forecast/goal-tree.ts';
import { changesNothing } from '../../../shared/forecast/what-if.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Icon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { Segmented } from '../../kit/ui/Segmented.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useForecastBasis } from '../../session/forecast-basis.ts';
import { SampleMark } from '../../session/SampleMark.tsx';
import { useView } from '../../session/view-store.ts';
import { AchieveView } from './achieve/AchieveView.tsx';
import { words as achieveWords } from './achieve/words.ts';
import { CapacityPanel } from './CapacityPanel.tsx';
import { ContributionsPanel } from './ContributionsPanel.tsx';
import { GoalTable } from './GoalTable.tsx';
import { standingOf } from './standing.ts';
import { type Forecast, useForecast } from './use-forecast.ts';
import { WhatIfPanel } from './WhatIfPanel.tsx';
import { words } from './words.ts';
import '../../kit/ui/screen.css';
import './goals.css';
import './what-if.css';
import './capacity.css';
import './forecast-bars.css';

export function GoalsScreen() {
  const document = useDocument((state) => state.document);
  return document ? <Goals document={document} /> : <NoMap />;
}

function Goals({ document }: { document: MapDocument }) {
  const say = useSay();
  const forecast = useForecast(document);
  const [picked, setPicked] = useState<string>();
  const goals = useMemo(() => goalsOf(document), [document]);
  const basis = useForecastBasis((view) => view.basis);
  const chosen = goals.find(({ id }) => id === picked) ?? goals[0];
  return (
    <main className="goals-screen">
      <Head forecast={forecast} goals={goals} />
      {basis === 'capacity' ? (
        <AchieveView document={document} />
      ) : (
        <div className="goals-grid">
          <div className="goals-left">
            {chosen ? (
              <>
                <GoalTable forecast={forecast} goals={goals} chosen={chosen.id} onChoose={setPicked} />
                <ContributionsPanel forecast={forecast} goal={chosen} />
              </>
            ) : (
              <section className="panel">
                <div className="empty-state">
                  <p>{say(words.noGoals)}</p>
                  <Button onClick={() => useView.getState().show('map')}>{say(words.toMap)}</Button>
                </div>
              </section>
            )}
          </div>
          <div className="goals-right">
            <WhatIfPanel forecast={forecast} />
            <CapacityPanel forecast={forecast} />
          </div>
        </div>
      )}
    </main>
  );
}

/** Without those in the draft tray, which take no part. */
function goalsOf(document: MapDocument): readonly Goal[] {
  return inForce(document).nodes.flatMap((node) => (node.kind === 'goal' ? node : []));
}

/** How the goals stand, in numbers; guardrails are not counted among them. */
function Head({ forecast, goals }: { forecast: Forecast; goals: readonly Goal[] }) {
  const say = useSay();
  const basis = useForecastBasis((view) => view.basis);
  const counts = { reached: 0, short: 0, unknown: 0 };
  for (const { id, guardrail } of goals) {
    const entry = guardrail ? undefined : forecast.shown.goals.of(id);
    if (entry) counts[standingOf(entry)] += 1;
  }
  return (
    <header className="screen-head">
      <h1>{say(words.screen)}</h1>
      {basis === 'assumed' && <i className="rule" />}
      {basis === 'assumed' && (
        <ul className="goal-counts" aria-label={say(words.counts)}>
          <li>
            <SeverityIcon severity="ok" size={14} /> {say(words.reached, { count: counts.reached })}
          </li>
          <li>
            <SeverityIcon severity="warning" size={14} /> {say(words.short, { count: counts.short })}
          </li>
          <li>
            <i className="hatch-mark" aria-hidden="true" /> {say(words.unknown, { count: counts.unknown })}
          </li>
        </ul>
      )}
      <SampleMark />
      <span className="grow" />
      <Basis />
      {!changesNothing(forecast.whatIf) && (
        <span className="tag trying" role="status">
          <Icon name="sim" size={12} />
          {say(words.trying)}
        </span>
      )}
    </header>
  );
}

function Basis() {
  const say = useSay();
  const basis = useForecastBasis((view) => view.basis);
  return (
    <Segmented
      label={say(achieveWords.basis)}
      options={[
        { value: 'assumed', text: say(achieveWords.assumed) },
        { value: 'capacity', text: say(achieveWords.byCapacity) },
      ]}
      value={basis}
      onChange={(value) => useForecastBasis.setState({ basis: value })}
    />
  );
}

function NoMap() {
  const say = useSay();
  return (
    <main className="goals-screen">
      <div className="empty-state">
        <p>{say(words.noMap)}</p>
        <Button onClick={() => useView.getState().show('maps')}>{say(words.toMaps)}</Button>
      </div>
    </main>
  );
}
