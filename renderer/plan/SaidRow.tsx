// Owns the words of a channel under its line: what they are called, the text itself, and the way to all else of the script.
import type { NodeOf } from '../../shared/document/kinds/index.ts';
import { Button } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { goTo } from '../session/go-to.ts';
import { PlanField } from './PlanField.tsx';
import { PlanRow } from './PlanRow.tsx';
import { words } from './words.ts';

export function SaidRow({ script }: { script: NodeOf<'script'> }) {
  const say = useSay();
  return (
    <PlanRow nodes={[script]} className="plan-said-row">
      <PlanField element={script} path="name" />
      <PlanField element={script} path="text" of={script.name} hasLines />
      <Button
        look="link"
        aria-label={say(words.scriptOnMap, { name: script.name })}
        onClick={() => goTo(script.id, 'text')}
      >
        {say(words.onMap)}
      </Button>
    </PlanRow>
  );
}
