// Owns the branches under the head of their panel: search, choosing all, and the lines in sight, grouped by area.
import { useMemo, useRef, useState } from 'react';
import type { Branch } from '../../../shared/document/branches.ts';
import { isApproved } from '../../../shared/package/trial.ts';
import { useWindow } from '../../kit/collections/use-window.ts';
import { Button, IconButton } from '../../kit/ui/Button.tsx';
import { matchesSearch } from '../../kit/ui/matches-search.ts';
import { SearchField } from '../../kit/ui/SearchField.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { setChosen, settleHidden } from '../issuing/branch-list.ts';
import { type BranchList as List, useHandover } from '../issuing/export-store.ts';
import { words } from '../issuing/words.ts';
import { BranchRow } from './BranchRow.tsx';
import { type BranchLine, branchLines } from './branch-groups.ts';
import { branchStates } from './branch-states.ts';

/** Of a line in the list, CSS px. */
const ROW_HEIGHT = 30;
const SHOWN_ROWS = 20;
const NONE: readonly Branch[] = [];

export function BranchTable() {
  const say = useSay();
  const { list } = useHandover();
  const [query, setQuery] = useState('');
  const branches = list?.branches ?? NONE;
  const shown = useMemo(
    () => branches.filter((branch) => matchesSearch([branch.branchName, branch.branchCode, branch.area ?? ''], query)),
    [branches, query],
  );
  if (!list) return null;
  const people = branches.reduce((sum, branch) => sum + branch.listCount, 0);
  const { file, encoding } = list;
  return (
    <>
      <div className="branches-find">
        <SearchField label={say(words.searchBranches)} query={query} onSearch={setQuery} />
        <p className="small tertiary ellipsis" title={file}>
          {file === undefined
            ? say(words.keptSource, { count: branches.length, people })
            : say(words.source, { file, encoding, count: branches.length, people })}
        </p>
      </div>
      <FileNotes list={list} />
      <ChooseAll shown={shown} searching={query.trim() !== ''} />
      {/* Another search starts at its first hit. */}
      <BranchList key={query} shown={shown} />
      {shown.length === 0 && (
        <p className="no-branch small secondary">{say(words.noBranchFound, { query: query.trim() })}</p>
      )}
    </>
  );
}

/** What the file held that nobody sees in it. */
function FileNotes({ list: { hidden = [], cleaned = [] } }: { list: List }) {
  const say = useSay();
  const { run } = useHandover();
  return (
    <>
      {cleaned.length > 0 && (
        <p className="small secondary">
          {say(words.cleanedRows, { count: cleaned.length, rows: cleaned.slice(0, SHOWN_ROWS).join(', ') })}
        </p>
      )}
      {hidden.length > 0 && (
        <div className="branches-find" role="status">
          <p className="small">{say(words.hiddenRows, { count: hidden.length })}</p>
          <Button compact disabled={run !== undefined} onClick={() => void settleHidden(true)}>
            {say(words.leaveHiddenOut)}
          </Button>
          <Button compact onClick={() => void settleHidden(false)}>
            {say(words.keepHidden)}
          </Button>
        </div>
      )}
    </>
  );
}

/** Only the lines in sight are drawn: a list may name all the bank's outlets, ten thousand and more. */
function BranchList({ shown }: { shown: readonly Branch[] }) {
  const { chosen, viewed, run, outcome, checks } = useHandover();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => branchLines(shown, folded), [shown, folded]);
  const { from, to } = useWindow(scroller, lines.length, ROW_HEIGHT);
  const mapId = useDocument((state) => state.document?.id);
  const trial = useDocument(({ document }) => document !== undefined && !isApproved(document));
  const states = useMemo(() => {
    // A trial that was made says nothing of the final package.
    const own = outcome?.mapId === mapId && outcome?.result.trial === trial ? outcome : undefined;
    return branchStates({ run, outcome: own, checks, trial });
  }, [run, outcome, mapId, checks, trial]);
  const fold = (area: string) =>
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(area)) after.add(area);
      return after;
    });
  return (
    <div className="branch-list" ref={scroller}>
      <ul style={{ paddingTop: from * ROW_HEIGHT, paddingBottom: (lines.length - to) * ROW_HEIGHT }}>
        {lines
          .slice(from, to)
          .map((line) =>
            'branch' in line ? (
              <BranchRow
                key={line.branch.branchCode}
                branch={line.branch}
                chosen={chosen.has(line.branch.branchCode)}
                viewed={line.branch.branchCode === viewed}
                state={states.get(line.branch.branchCode)}
                changes={checks?.get(line.branch.branchCode)?.changes ?? 0}
                locked={run !== undefined}
              />
            ) : (
              <AreaHead key={`area ${line.area}`} line={line} onFold={() => fold(line.area)} />
            ),
          )}
      </ul>
    </div>
  );
}

function AreaHead({ line, onFold }: { line: Extract<BranchLine, { area: string }>; onFold: () => void }) {
  const say = useSay();
  const { chosen, run } = useHandover();
  const { branches, folded } = line;
  const area = line.area === '' ? say(words.noArea) : line.area;
  const count = branches.filter(({ branchCode }) => chosen.has(branchCode)).length;
  return (
    <li className="area-head">
      <IconButton
        compact
        icon={folded ? 'right' : 'down'}
        label={say(folded ? words.unfoldArea : words.foldArea, { area })}
        aria-expanded={!folded}
        onClick={onFold}
      />
      <input
        type="checkbox"
        aria-label={say(words.chooseArea, { area })}
        checked={count === branches.length}
        disabled={run !== undefined}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && count < branches.length;
        }}
        onChange={() =>
          setChosen(
            branches.map(({ branchCode }) => branchCode),
            count < branches.length,
          )
        }
      />
      <span className="ellipsis">{area}</span>
      <span className="grow" />
      <span className="tertiary">
        {count} / {branches.length}
      </span>
    </li>
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
