// Owns the nodes that stay behind because of their state, and the button that sets all drafts to ready.
import type { MapDocument } from '../../../shared/document/document.ts';
import { draftNodes } from '../../../shared/lint/export-check.ts';
import { useKeyOf } from '../../kit/commands/bindings.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useOneTabStop } from '../../kit/ui/one-tab-stop.ts';
import { useSay } from '../../kit/ui/say.ts';
import { goTo } from '../../session/go-to.ts';
import { words } from '../issuing/words.ts';
import { CheckSection } from './CheckSection.tsx';
import { draftsOf, setDraftsReady } from './commands.ts';
import { ElementName } from './ElementName.tsx';

export function LeftOut({ document }: { document: MapDocument }) {
  const say = useSay();
  const keyOf = useKeyOf();
  const behind = draftNodes(document);
  const drafts = draftsOf(document);
  const notIssued = behind.filter((node) => node.status !== 'draft');
  if (behind.length === 0) return null;
  return (
    <CheckSection title={say(words.leftOut)}>
      {drafts.length > 0 && (
        <>
          <div className="left-out">
            <SeverityIcon severity="warning" size={14} />
            <span>{say(words.draftText, { count: drafts.length })}</span>
            <span className="grow" />
            <Button compact icon="check" data-lacking="rows" title={keyOf(setDraftsReady)} onClick={setDraftsReady.run}>
              {say(words.makeReady, { count: drafts.length })}
            </Button>
          </div>
          <NodeChips document={document} ids={drafts.map((node) => node.id)} />
        </>
      )}
      {notIssued.length > 0 && (
        <>
          <div className="left-out">
            <SeverityIcon severity="info" size={14} />
            <span>{say(drafts.length > 0 ? words.alsoNotIssued : words.notIssued, { count: notIssued.length })}</span>
          </div>
          <NodeChips document={document} ids={notIssued.map((node) => node.id)} />
        </>
      )}
    </CheckSection>
  );
}

function NodeChips({ document, ids }: { document: MapDocument; ids: readonly string[] }) {
  const stop = useOneTabStop<HTMLUListElement>();
  return (
    <ul className="node-chips" {...stop}>
      {ids.map((id) => (
        <li key={id}>
          <button type="button" onClick={() => goTo(id, 'status')}>
            <ElementName document={document} id={id} />
          </button>
        </li>
      ))}
    </ul>
  );
}
