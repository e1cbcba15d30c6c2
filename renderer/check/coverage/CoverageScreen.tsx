// Owns the screen of other views of the same map: the coverage matrix, the lenses, the design pages and the seven steps.
import { Tabs } from 'radix-ui';
import type { MapDocument } from '../../../shared/document/document.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useSettledDocument } from '../../session/settled-document.ts';
import { useView } from '../../session/view-store.ts';
import { type Lens, lenses, useCoverageView } from './coverage-view.ts';
import { DesignPageView } from './design/DesignPageView.tsx';
import { JourneyView } from './journey/JourneyView.tsx';
import { LensView } from './lens/LensView.tsx';
import { MatrixView } from './matrix/MatrixView.tsx';
import { ServiceView } from './service/ServiceView.tsx';
import { StepsView } from './steps/StepsView.tsx';
import { ThresholdButton } from './threshold/ThresholdDialog.tsx';
import { WavesView } from './waves/WavesView.tsx';
import '../../kit/ui/screen.css';
import './coverage.css';

export function CoverageScreen() {
  const document = useSettledDocument();
  return document ? <Views document={document} /> : <NoMap />;
}

function Views({ document }: { document: MapDocument }) {
  const say = useSay();
  const lens = useCoverageView((state) => state.lens);
  return (
    <main className="coverage-screen">
      <Tabs.Root
        className="coverage-tabs"
        value={lens}
        onValueChange={(value) => useCoverageView.setState({ lens: value as Lens })}
      >
        <header className="screen-head">
          <h1>{say({ zh: '覆盖与视角', en: 'Coverage and lenses' })}</h1>
          <Tabs.List className="coverage-tab-list" aria-label={say({ zh: '视角', en: 'Lenses' })}>
            {lenses.map(({ id, title }) => (
              <Tabs.Trigger key={id} value={id} className="coverage-tab">
                {say(title)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <span className="grow" />
          <ThresholdButton />
        </header>
        {lenses.map(({ id }) => (
          <Tabs.Content key={id} value={id} className="coverage-page" tabIndex={-1}>
            {lens === id && <ChosenLens key={document.id} lens={id} document={document} />}
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </main>
  );
}

function ChosenLens({ lens, document }: { lens: Lens; document: MapDocument }) {
  switch (lens) {
    case 'matrix':
      return <MatrixView document={document} />;
    case 'waves':
      return <WavesView document={document} />;
    case 'journey':
      return <JourneyView document={document} />;
    case 'service':
      return <ServiceView document={document} />;
    case 'lens':
      return <LensView document={document} />;
    case 'steps':
      return <StepsView document={document} />;
    default:
      return <DesignPageView key={lens} page={lens} document={document} />;
  }
}

function NoMap() {
  const say = useSay();
  return (
    <main className="coverage-screen">
      <div className="empty-state">
        <p>{say({ zh: '请先打开图谱，再查看覆盖情况。', en: 'Open a map to see its coverage.' })}</p>
        <Button onClick={() => useView.getState().show('maps')}>{say({ zh: '全部图谱', en: 'All maps' })}</Button>
      </div>
    </main>
  );
}
