// Owns what an empty map says: one sentence, one action with its key, and the other ways to begin.

import { useKeyOf } from '../../kit/commands/bindings.ts';
import { commandsById } from '../../kit/commands/registry.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useView } from '../../session/view-store.ts';
import { addCommands } from '../editing/elements.ts';

export function EmptyCanvas() {
  const say = useSay();
  const keyOf = useKeyOf();
  const [sevenSteps, threshold] = commandsById('coverage.steps', 'coverage.threshold');
  const add = addCommands.find((command) => command.kind === 'segment');
  const key = add && keyOf(add);
  return (
    <div className="canvas-empty">
      <h2>{say({ zh: '该图谱尚无节点', en: 'This map has no nodes yet' })}</h2>
      <p className="secondary">
        {key
          ? say(
              {
                zh: '按 {key} 放置客群，再从右侧连接点向外拖动。',
                en: 'Press {key} to place a segment, then drag from its right handle.',
              },
              { key },
            )
          : say({
              zh: '请先新建客群，再从右侧连接点向外拖动。',
              en: 'Add a segment, then drag from its right handle.',
            })}
      </p>
      <div className="canvas-empty-actions">
        <Button look="primary" onClick={add?.run}>
          {say({ zh: '新建客群', en: 'Add segment' })} {key && <kbd>{key}</kbd>}
        </Button>
        <Button onClick={() => useView.getState().show('maps')}>
          {say({ zh: '从模板开始', en: 'Start from a template' })}
        </Button>
        <Button onClick={sevenSteps?.run}>{say({ zh: '七步向导', en: 'Seven steps' })}</Button>
        <Button onClick={threshold?.run}>{say({ zh: '临界提升', en: 'Tier threshold' })}</Button>
      </div>
    </div>
  );
}
