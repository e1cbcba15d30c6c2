// Owns the first screen: what the program is about, the ways to begin, the maps that are there and those deleted lately.
import { useEffect, useState } from 'react';
import type { MapSummary, TemplateSummary } from '../../shared/ipc.ts';
import { useSettings } from '../kit/settings/settings-store.ts';
import { Button, classes } from '../kit/ui/Button.tsx';
import { Icon, SeverityIcon } from '../kit/ui/Icon.tsx';
import { problemText, useSay } from '../kit/ui/say.ts';
import { openBackups } from '../safekeeping/index.ts';
import { createMap } from '../session/open-map.ts';
import { ProblemHelp } from '../session/ProblemHelp.tsx';
import { useView } from '../session/view-store.ts';
import { ImportedDialog } from './ImportedDialog.tsx';
import { MapList } from './MapList.tsx';
import { MapsHead } from './MapsHead.tsx';
import { loadMaps, renameMap, useMaps } from './maps-store.ts';
import { BinStrip } from './start/BinStrip.tsx';
import { FourWords } from './start/FourWords.tsx';
import { SampleCard } from './start/SampleCard.tsx';
import { StartPanel } from './start/StartPanel.tsx';
import { TemplateCards } from './TemplateCards.tsx';
import { TitleDialog } from './TitleDialog.tsx';
import { useLateFlag, useListedMaps } from './use-listed-maps.ts';
import { words } from './words.ts';
import '../kit/ui/screen.css';
import './maps.css';
import './start/start.css';

type Asked = { readonly what: 'create' | 'plan' } | { readonly what: 'rename'; readonly map: MapSummary };

export function MapsScreen() {
  const problem = useMaps((state) => state.problem);
  const introFolded = useSettings((settings) => settings.introFolded);
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => void loadMaps(), []);
  const isStuck = problem !== undefined;
  return (
    <main className="maps-screen" tabIndex={-1}>
      <MapsHead disabled={isStuck} onCreate={() => setAsked({ what: 'create' })} />
      {isStuck && <Failure />}
      <div className={classes('maps-scroll', 'start', !introFolded && 'with-words')}>
        {!introFolded && <FourWords />}
        <Columns onPlan={() => setAsked({ what: 'plan' })} onRename={(map) => setAsked({ what: 'rename', map })} />
      </div>
      <ImportedDialog />
      {asked?.what === 'create' && (
        <TitleDialog
          heading={words.newMap}
          confirm={words.create}
          onTitle={(title) => void createMap({ title })}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked?.what === 'plan' && (
        <TitleDialog
          heading={words.newPlanTitle}
          confirm={words.create}
          onTitle={(title) => void createPlan(title)}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked?.what === 'rename' && (
        <TitleDialog
          heading={words.renameTitle}
          confirm={words.save}
          initial={asked.map.title}
          onTitle={(title) => void renameMap(asked.map.id, title)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </main>
  );
}

/** An empty map, shown as the sheet that it is to be filled in on. */
async function createPlan(title: string): Promise<void> {
  if (await createMap({ title })) useView.getState().show('plan');
}

/** The ways to begin, beside the maps; before there is any, beside the templates. */
function Columns({ onPlan, onRename }: { onPlan: () => void; onRename: (map: MapSummary) => void }) {
  const { templates, problem } = useMaps();
  const maps = useListedMaps();
  const hasMaps = maps !== undefined && maps.length > 0;
  const isStuck = problem !== undefined;
  const list = <Templates templates={templates} viewOnly={isStuck} />;
  return (
    <div className="start-columns">
      <StartPanel onPlan={onPlan} disabled={isStuck}>
        {hasMaps && list}
      </StartPanel>
      <div className="start-side">
        {hasMaps ? (
          <MapList maps={maps} onRename={onRename} />
        ) : (
          <div className="panel start-scroll">{maps || isStuck ? list : <Loading />}</div>
        )}
        <BinStrip />
      </div>
    </div>
  );
}

function Templates({ templates, viewOnly }: { templates: readonly TemplateSummary[]; viewOnly: boolean }) {
  const say = useSay();
  return (
    <section className="templates" aria-label={say(words.templates)}>
      <div className="templates-head">
        <h2>{say(words.templates)}</h2>
        <span className="small tertiary">{say(words.templatesHint)}</span>
      </div>
      <SampleCard />
      <TemplateCards templates={templates} viewOnly={viewOnly} />
    </section>
  );
}

function Loading() {
  const say = useSay();
  const late = useLateFlag();
  return (
    <div className="empty-state" role="status">
      {late && <p>{say(words.loading)}</p>}
    </div>
  );
}

/** One line that says why the data cannot be read, and what to do; templates can be looked at meanwhile. */
function Failure() {
  const say = useSay();
  const problem = useMaps((state) => state.problem);
  return (
    <div className="note error start-failure" role="alert">
      <SeverityIcon severity="error" />
      <span className="selectable">
        {problem && (
          <>
            {problemText(problem)} <ProblemHelp problem={problem} />
          </>
        )}
      </span>
      <span className="grow" />
      <Button compact onClick={() => void loadMaps()}>
        <Icon name="loop" />
        {say(words.retry)}
      </Button>
      <Button compact onClick={() => useView.getState().show('settings')}>
        {say(words.otherFolder)}
      </Button>
      {problem?.code.startsWith('E_DATABASE_') && (
        <Button compact look="primary" onClick={openBackups.run}>
          {say(openBackups.title)}
        </Button>
      )}
    </div>
  );
}
