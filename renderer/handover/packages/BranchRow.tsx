// Owns one branch in the list: its tick, its name that shows its package, how much is its own, its state or its people.
import { memo } from 'react';
import type { Branch } from '../../../shared/document/branches.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { Icon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { setChosen } from '../issuing/branch-list.ts';
import { useHandover } from '../issuing/export-store.ts';
import { words } from '../issuing/words.ts';
import type { BranchState } from './branch-states.ts';

interface BranchRowProps {
  readonly branch: Branch;
  readonly chosen: boolean;
  readonly viewed: boolean;
  readonly state: BranchState | undefined;
  /** How many decisions of its own it has made. */
  readonly changes: number;
  readonly locked: boolean;
}

/** Drawn again only when something of this branch changes: a run tells its progress for each of perhaps hundreds. */
export const BranchRow = memo(function BranchRow(props: BranchRowProps) {
  const { branch, chosen, viewed, state, changes, locked } = props;
  const say = useSay();
  const { branchCode, branchName, listCount } = branch;
  return (
    <li className={classes('branch-row', viewed && 'on')}>
      <input
        type="checkbox"
        aria-label={`${branchName} ${branchCode}`}
        checked={chosen}
        disabled={locked}
        onChange={() => setChosen([branchCode], !chosen)}
      />
      <button
        type="button"
        aria-label={say(words.preview, { name: branchName })}
        aria-current={viewed ? 'true' : undefined}
        title={`${branchName} ${branchCode}`}
        onClick={() => useHandover.setState({ viewed: branchCode })}
      >
        <span className="ellipsis" title={branchName}>
          {branchName}
        </span>
        <span className="mono small tertiary">{branchCode}</span>
        {changes > 0 && <span className="small secondary">{say(words.ownChanges, { count: changes })}</span>}
      </button>
      {chosen && state && <StateSign state={state} />}
      {chosen ? (
        !state && <span className="branch-people">{say(words.people, { count: listCount })}</span>
      ) : (
        <span className="branch-people tertiary">{say(words.stateNotChosen)}</span>
      )}
    </li>
  );
});

const TEXTS = {
  done: words.stateDone,
  unchanged: words.stateUnchanged,
  blocked: words.stateBlocked,
  running: words.stateRunning,
  waiting: words.stateWaiting,
} as const;

function StateSign({ state }: { state: BranchState }) {
  const say = useSay();
  return (
    <span className={classes('branch-state', state === 'blocked' && 'error-text')}>
      {state === 'running' && <i className="spinner" />}
      {state === 'waiting' && <Icon name="clock" size={12} />}
      {state === 'blocked' && <SeverityIcon severity="error" size={12} />}
      {(state === 'done' || state === 'unchanged') && <SeverityIcon severity="ok" size={12} />}
      {say(TEXTS[state])}
    </span>
  );
}
