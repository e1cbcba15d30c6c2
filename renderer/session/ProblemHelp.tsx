// Owns the way from a coded problem to what help says about it.

import type { Problem } from '../../shared/problem.ts';
import { useSay } from '../kit/ui/say.ts';
import { showHelp } from './help-place.ts';

export function ProblemHelp({ problem: { code } }: { problem: Problem }) {
  const say = useSay();
  const anchor = `problem.${code}`;
  return (
    <button
      type="button"
      className="button link problem-help"
      data-help={anchor}
      title={code}
      onClick={() => showHelp(anchor)}
    >
      {say(EXPLAIN)}
    </button>
  );
}

const EXPLAIN = { zh: '说明', en: 'Explain' };
