// Owns the toolbar's button of the automatic layout.
import { useKeyOf } from '../commands/bindings.ts';
import { arrangeMap } from '../commands/layout.ts';
import { useDocument } from '../state/document-store.ts';
import { Button } from '../ui/Button.tsx';
import { useSay } from '../ui/say.ts';

export function ArrangeButton() {
  const say = useSay();
  const keyOf = useKeyOf();
  const hasCards = useDocument((state) => (state.document?.nodes.length ?? 0) > 1);
  return (
    <Button
      look="ghost"
      compact
      icon="layout"
      title={`${say(arrangeMap.title)} ${keyOf(arrangeMap) ?? ''}`}
      disabled={!hasCards}
      onClick={arrangeMap.run}
    >
      {say({ zh: '排布', en: 'Arrange' })}
    </Button>
  );
}
