// Owns what is said of a run: under way with its progress, stopped, failed.
import { useEffect, useState } from 'react';
import { Button } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import type { Simulated } from './use-simulation.ts';
import { words } from './words.ts';

/** A run that is shorter than this is not announced, ms. */
const SHORT_MS = 300;

export function RunBar({ simulated: { simulation, state, cancel, again } }: { simulated: Simulated }) {
  const say = useSay();
  const isLong = useIsLong(state.type === 'running');
  if (state.type === 'done' || (state.type === 'running' && !isLong)) {
    return (
      <p className="visually-hidden" role="status">
        {state.type === 'done' ? say(words.upToDate) : ''}
      </p>
    );
  }
  if (state.type === 'running') {
    const { done, total } = state;
    return (
      <div className="run-bar" role="status">
        <progress value={done} max={Math.max(1, total)} aria-label={say(words.screen)} />
        <span>{total > 0 ? say(words.running, { done, total: total - 1 }) : say(words.updating)}</span>
        <Button compact onClick={cancel}>
          {say(words.cancel)}
        </Button>
      </div>
    );
  }
  const stopped = simulation ? words.cancelled : words.cancelledEmpty;
  return (
    <div className="run-bar" role="status">
      <SeverityIcon severity={state.type === 'failed' ? 'error' : 'info'} size={14} />
      <span>{state.type === 'failed' ? say(words.failed, { detail: state.detail }) : say(stopped)}</span>
      <Button compact onClick={again}>
        {say(words.again)}
      </Button>
    </div>
  );
}

function useIsLong(running: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setIsLong(true), SHORT_MS);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [running]);
  return isLong;
}
