// Owns the nodes that stay behind because of their state, and setting all drafts to ready as one step.
import type { MapDocument } from '../../../shared/document/document.ts';
import { setFieldOfNodes } from '../../../shared/document/edits/many.ts';
import { draftNodes } from '../../../shared/lint/export-check.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { goTo } from '../../session/go-to.ts';
import { useNotices } from '../../session/notices.ts';
import { words } from '../issuing/words.ts';
import { CheckSection } from './CheckSection.tsx';
import { ElementName } from './ElementName.tsx';

export function LeftOut({ document }: { document: MapDocument }) {
  const say = useSay();
  const behind = draftNodes(document);
  const drafts = behind.filter((node) => node.status === 'draft');
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
            <Button compact icon="check" onClick={() => makeReady(drafts.map((node) => node.id))}>
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
  return (
    <ul className="node-chips">
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

function makeReady(ids: readonly string[]): void {
  const { apply, undo } = useDocument.getState();
  apply(words.makeReadyEdit, setFieldOfNodes(new Set(ids), 'status', 'ready'));
  const after = useDocument.getState().document;
  useNotices.getState().show({
    tone: 'ok',
    message: words.madeReady,
    params: { count: ids.length },
    // Later edits are undone with the undo command; this button takes back only its own.
    action: { title: words.undo, shortcut: 'Ctrl+Z', run: () => useDocument.getState().document === after && undo() },
  });
}
