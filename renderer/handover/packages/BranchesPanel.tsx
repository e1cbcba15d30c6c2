// Owns the left panel of handing over: the list of branches by area, which of them get a package, and changing the list.
import { useEffect, useState } from 'react';
import { Button, IconButton } from '../../kit/ui/Button.tsx';
import { Icon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { ListProblem } from '../../knowledge/lists/index.ts';
import { useDocument } from '../../session/document-store.ts';
import { chooseBranches, importOverlay, loadBranches, removeBranches } from '../issuing/branch-list.ts';
import { useHandover } from '../issuing/export-store.ts';
import { words } from '../issuing/words.ts';
import { BranchDialog } from './BranchDialog.tsx';
import { BranchesHelp } from './BranchesHelp.tsx';
import { BranchTable } from './BranchTable.tsx';

export function BranchesPanel() {
  const say = useSay();
  const { list, listProblem, chosen, run } = useHandover();
  useEffect(() => void loadBranches(), []);
  return (
    <section
      className="panel branches-panel"
      data-lacking="branches"
      data-help="panel.branch-list"
      aria-label={say(words.branches)}
    >
      <div className="panel-head">
        <h2>{say(words.branches)}</h2>
        {list && (
          <span className="small tertiary" aria-live="polite">
            {say(words.chosenCount, { chosen: chosen.size, count: list.branches.length })}
          </span>
        )}
        <span className="grow" />
        {run ? (
          <span className="small tertiary locked">
            <Icon name="lock" size={14} />
            {say(words.lockedMeanwhile)}
          </span>
        ) : (
          list && (
            <Button compact icon="file" onClick={() => void chooseBranches()}>
              {say(words.otherFile)}
            </Button>
          )
        )}
      </div>
      {listProblem && <ListProblem problem={listProblem} keepsOld={list !== undefined} />}
      {list ? <BranchTable /> : <BranchesHelp />}
      {!run && <ListActions />}
    </section>
  );
}

/** Adding a branch, and changing or removing the one that is viewed. */
function ListActions() {
  const say = useSay();
  const { list, viewed } = useHandover();
  const mapId = useDocument((state) => state.document?.id);
  const [editing, setEditing] = useState<'new' | 'viewed'>();
  const branch = list?.branches.find(({ branchCode }) => branchCode === viewed);
  return (
    <div className="branch-actions">
      <Button compact look="ghost" icon="plus" onClick={() => setEditing('new')}>
        {say(words.add)}
      </Button>
      {mapId !== undefined && (
        <Button compact look="ghost" icon="import" onClick={() => void importOverlay(mapId)}>
          {say(words.importOverlay)}
        </Button>
      )}
      <span className="grow" />
      {branch && (
        <>
          <IconButton compact icon="edit" label={say(words.editBranch)} onClick={() => setEditing('viewed')} />
          <IconButton
            compact
            icon="trash"
            label={say(words.removeBranch)}
            onClick={() => void removeBranches(new Set([branch.branchCode]))}
          />
        </>
      )}
      {editing && (
        <BranchDialog branch={editing === 'viewed' ? branch : undefined} onClose={() => setEditing(undefined)} />
      )}
    </div>
  );
}
