// Owns the screen of the contact simulation: contacts by channel and day, per customer, the worst case, the branches' work, the cost.
import { useMemo, useState } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import type { Simulation } from '../../../shared/simulate/simulation.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { BranchPanel } from './BranchPanel.tsx';
import { ChannelPanel } from './ChannelPanel.tsx';
import { CostPanel } from './CostPanel.tsx';
import { FatiguePanel } from './FatiguePanel.tsx';
import type { ForceFilter } from './figures.ts';
import { LeftOutPanel } from './LeftOutPanel.tsx';
import { RunBar } from './RunBar.tsx';
import { SimulationHead } from './SimulationHead.tsx';
import { optionsOf, useMapSettings } from './simulation-settings.ts';
import { useSimulation } from './use-simulation.ts';
import { WorstPanel } from './WorstPanel.tsx';
import { words } from './words.ts';
import '../../kit/ui/screen.css';
import './simulation.css';

export function SimulationScreen() {
  const say = useSay();
  const document = useDocument((state) => state.document);
  if (document) return <Simulated key={document.id} document={document} />;
  return (
    <main className="simulation-screen">
      <div className="empty-state">
        <p>{say(words.noMap)}</p>
        <Button onClick={() => useView.getState().show('maps')}>{say(words.toMaps)}</Button>
      </div>
    </main>
  );
}

function Simulated({ document }: { document: MapDocument }) {
  const settings = useMapSettings(document.id);
  const [segmentId, setSegmentId] = useState<string>();
  const [force, setForce] = useState<ForceFilter>('all');
  const known = document.nodes.some(({ id }) => id === segmentId) ? segmentId : undefined;
  const options = useMemo(() => optionsOf(document, settings, known), [document, settings, known]);
  const simulated = useSimulation(document, options);
  const isDated = settings.from !== undefined || document.periodStart !== undefined;
  return (
    <main className="simulation-screen">
      <SimulationHead
        document={document}
        options={options}
        force={force}
        onForce={setForce}
        onSegment={(id) => setSegmentId(id === '' ? undefined : id)}
      />
      <RunBar simulated={simulated} />
      {simulated.simulation && (
        <Panels document={document} simulation={simulated.simulation} force={force} isDated={isDated} />
      )}
    </main>
  );
}

function Panels({
  document,
  simulation,
  force,
  isDated,
}: {
  document: MapDocument;
  simulation: Simulation;
  force: ForceFilter;
  isDated: boolean;
}) {
  return (
    <div className="simulation-grid">
      <div className="simulation-column">
        <ChannelPanel simulation={simulation} force={force} isDated={isDated} />
        <BranchPanel simulation={simulation} />
      </div>
      <div className="simulation-column">
        <FatiguePanel simulation={simulation} />
        <WorstPanel document={document} simulation={simulation} />
        <CostPanel document={document} simulation={simulation} />
        <LeftOutPanel document={document} simulation={simulation} />
      </div>
    </div>
  );
}
