// Owns the toolbar's button of the automatic layout.
import { shortcutText } from '../commands/command.ts';
import { arrangeMap } from '../commands/layout.ts';
import { useDocument } from '../state/document-store.ts';
import { Button } from '../ui/Button.tsx';
import { useSay } from '../ui/say.ts';

export function ArrangeButton() {
  const say = useSay();
  const hasCards = useDocument((state) => (state.document?.nodes.length ?? 0) > 1);
  return (
    <Button
      look="ghost"
      compact
      icon="layout"
      title={`${say(arrangeMap.title)} ${shortcutText(arrangeMap.shortcuts?.[0])}`}
      disabled={!hasCards}
      onClick={arrangeMap.run}
    >
      {say({ zh: '排布', en: 'Arrange' })}
    </Button>
  );
}
