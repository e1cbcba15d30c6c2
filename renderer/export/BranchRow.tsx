// Owns one branch in the list: its tick, its name that shows its package, its people, its state.
import { memo } from 'react';
import type { Branch } from '../../shared/ipc.ts';
import { classes } from '../ui/Button.tsx';
import { Icon, SeverityIcon } from '../ui/Icon.tsx';
import { useSay } from '../ui/say.ts';
import type { BranchState } from './branch-states.ts';
import { setChosen, useHandover } from './export-store.ts';
import { words } from './words.ts';

interface BranchRowProps {
  readonly branch: Branch;
  readonly chosen: boolean;
  readonly looked: boolean;
  readonly state: BranchState | undefined;
  readonly locked: boolean;
}

/** Drawn again only when something of this branch changes: a run tells its progress for each of perhaps hundreds. */
export const BranchRow = memo(function BranchRow({ branch, chosen, looked, state, locked }: BranchRowProps) {
  const say = useSay();
  const { branchCode, branchName, listCount } = branch;
  return (
    <li className={classes('branch-row', looked && 'on')}>
      <input
        type="checkbox"
        aria-label={`${branchName} ${branchCode}`}
        checked={chosen}
        disabled={locked}
        onChange={() => setChosen([branchCode], !chosen)}
      />
      <button
        type="button"
        aria-label={say(words.look, { name: branchName })}
        aria-current={looked ? 'true' : undefined}
        title={`${branchName} ${branchCode}`}
        onClick={() => useHandover.setState({ looked: branchCode })}
      >
        <span className="ellipsis">{branchName}</span>
        <span className="mono small tertiary">{branchCode}</span>
      </button>
      {state && <StateSign state={state} />}
      <span className={classes('branch-people', !chosen && 'tertiary')}>
        {say(words.people, { count: listCount.toLocaleString('en-US') })}
      </span>
    </li>
  );
});

function StateSign({ state }: { state: BranchState }) {
  const say = useSay();
  switch (state) {
    case 'done':
      return (
        <span className="branch-state">
          <SeverityIcon severity="ok" size={12} />
          {say(words.stateDone)}
        </span>
      );
    case 'running':
      return (
        <span className="branch-state">
          <i className="spinner" />
          {say(words.stateRunning)}
        </span>
      );
    case 'waiting':
      return (
        <span className="branch-state">
          <Icon name="clock" size={12} />
          {say(words.stateWaiting)}
        </span>
      );
  }
}
