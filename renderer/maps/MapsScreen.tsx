// Owns the first screen: the list of maps, or on first run the templates to start from.

import { useEffect, useState } from 'react';
import type { MapSummary } from '../../shared/ipc.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Icon, SeverityIcon } from '../kit/ui/Icon.tsx';
import { problemText, useSay } from '../kit/ui/say.ts';
import { openBackups } from '../safekeeping/index.ts';
import { createMap } from '../session/open-map.ts';
import { ProblemHelp } from '../session/ProblemHelp.tsx';
import { useView } from '../session/view-store.ts';
import { ImportedDialog } from './ImportedDialog.tsx';
import { MapList } from './MapList.tsx';
import { MapsHead } from './MapsHead.tsx';
import { importMap, loadMaps, renameMap, useMaps } from './maps-store.ts';
import { TemplateCards } from './TemplateCards.tsx';
import { TitleDialog } from './TitleDialog.tsx';
import { useLateFlag, useListedMaps } from './use-listed-maps.ts';
import { words } from './words.ts';
import '../kit/ui/screen.css';
import './maps.css';

type Asked = { readonly what: 'create' | 'plan' } | { readonly what: 'rename'; readonly map: MapSummary };

export function MapsScreen() {
  const { templates, problem } = useMaps();
  const maps = useListedMaps();
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => void loadMaps(), []);
  const create = () => setAsked({ what: 'create' });
  const plan = () => setAsked({ what: 'plan' });
  const rename = (map: MapSummary) => setAsked({ what: 'rename', map });
  return (
    <main className="maps-screen">
      {maps && maps.length > 0 ? (
        <MapList maps={maps} onCreate={create} onPlan={plan} onRename={rename}>
          <TemplateCards templates={templates} />
        </MapList>
      ) : (
        <>
          <MapsHead onCreate={create} onPlan={plan} />
          {problem ? <Failure /> : maps ? <FirstRun /> : <Loading />}
        </>
      )}
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

function FirstRun() {
  const say = useSay();
  const templates = useMaps((state) => state.templates);
  return (
    <div className="maps-scroll first-run">
      <h2>{say(words.welcome)}</h2>
      <p className="secondary">{say(words.welcomeText)}</p>
      <TemplateCards templates={templates}>
        <article className="template-card file-card">
          <h3>{say(words.haveFile)}</h3>
          <p className="template-intent">{say(words.haveFileText)}</p>
          <Button icon="import" onClick={() => void importMap()}>
            {say(words.importFile)}
          </Button>
        </article>
      </TemplateCards>
    </div>
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

function Failure() {
  const say = useSay();
  const problem = useMaps((state) => state.problem);
  return (
    <div className="empty-state" role="alert">
      <p className="failure">
        <SeverityIcon severity="error" />
        {problem && (
          <>
            {problemText(problem)} <ProblemHelp problem={problem} />
          </>
        )}
      </p>
      <Button onClick={() => void loadMaps()}>
        <Icon name="loop" />
        {say(words.retry)}
      </Button>
      {problem?.code.startsWith('E_DATABASE_') && (
        <Button look="primary" onClick={openBackups.run}>
          {say(openBackups.title)}
        </Button>
      )}
    </div>
  );
}
