// Owns the left panel of handing over: the list of branches, which of them get a package, and how far each one is.
import { useMemo, useRef, useState } from 'react';
import type { Branch } from '../../shared/ipc.ts';
import { useWindow } from '../outline/use-window.ts';
import { useDocument } from '../state/document-store.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { matchesSearch } from '../ui/matches-search.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { useSay } from '../ui/say.ts';
import { BranchesHelp } from './BranchesHelp.tsx';
import { BranchRow } from './BranchRow.tsx';
import { branchStates } from './branch-states.ts';
import { chooseBranches, setChosen, useHandover } from './export-store.ts';
import { ListProblem } from './ListProblem.tsx';
import { words } from './words.ts';

/** Of a branch in the list, CSS px. */
const ROW_HEIGHT = 30;

export function BranchesPanel() {
  const say = useSay();
  const { list, listProblem, chosen, run } = useHandover();
  return (
    <section className="panel branches-panel" aria-label={say(words.branches)}>
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
    </section>
  );
}

function BranchTable() {
  const say = useSay();
  const { list } = useHandover();
  const [query, setQuery] = useState('');
  const branches = list?.branches ?? [];
  const shown = useMemo(
    () => branches.filter((branch) => matchesSearch([branch.branchName, branch.branchCode], query)),
    [branches, query],
  );
  if (!list) return null;
  const people = branches.reduce((sum, branch) => sum + branch.listCount, 0).toLocaleString('en-US');
  return (
    <>
      <div className="branches-find">
        <SearchField label={say(words.searchBranches)} query={query} onSearch={setQuery} />
        <p className="small tertiary ellipsis" title={list.file}>
          {say(words.source, { file: list.file, encoding: list.encoding, count: branches.length, people })}
        </p>
      </div>
      <ChooseAll shown={shown} searching={query.trim() !== ''} />
      {/* Another search starts at its first hit. */}
      <BranchList key={query} shown={shown} />
      {shown.length === 0 && (
        <p className="no-branch small secondary">{say(words.noBranchFound, { query: query.trim() })}</p>
      )}
    </>
  );
}

/** Only the branches in sight are drawn: a list may name all the bank's outlets, ten thousand and more. */
function BranchList({ shown }: { shown: readonly Branch[] }) {
  const { chosen, looked, run, outcome } = useHandover();
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to } = useWindow(scroller, shown.length, ROW_HEIGHT);
  const mapId = useDocument((state) => state.document?.id);
  const ownOutcome = outcome?.document.id === mapId ? outcome : undefined;
  const states = useMemo(() => branchStates(run, ownOutcome), [run, ownOutcome]);
  return (
    <div className="branch-list" ref={scroller}>
      <ul style={{ paddingTop: from * ROW_HEIGHT, paddingBottom: (shown.length - to) * ROW_HEIGHT }}>
        {shown.slice(from, to).map((branch) => (
          <BranchRow
            key={branch.branchCode}
            branch={branch}
            chosen={chosen.has(branch.branchCode)}
            looked={branch.branchCode === looked}
            state={states.get(branch.branchCode)}
            locked={run !== undefined}
          />
        ))}
      </ul>
    </div>
  );
}

/** Chooses all branches that the search shows, or none of them. */
function ChooseAll({ shown, searching }: { shown: readonly Branch[]; searching: boolean }) {
  const say = useSay();
  const { chosen, run } = useHandover();
  const count = shown.filter((branch) => chosen.has(branch.branchCode)).length;
  const all = shown.length > 0 && count === shown.length;
  return (
    <label className="choose-all">
      <input
        type="checkbox"
        checked={all}
        disabled={run !== undefined || shown.length === 0}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && !all;
        }}
        onChange={() =>
          setChosen(
            shown.map((branch) => branch.branchCode),
            !all,
          )
        }
      />
      <span>{searching ? say(words.chooseShown, { count: shown.length }) : say(words.chooseAll)}</span>
      <span className="grow" />
      <span className="tertiary">{say(words.peopleHead)}</span>
    </label>
  );
}
