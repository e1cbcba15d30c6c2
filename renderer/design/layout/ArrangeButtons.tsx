// Owns the toolbar's buttons of the automatic layout and of aligning by hand.

import { useKeyOf } from '../../kit/commands/bindings.ts';
import { itemsOf, openPointMenu } from '../../kit/menus/point-menu-store.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { arrangeCommands } from '../editing/arrange.ts';
import { arrangeMap, reorderByPath } from './commands.ts';

export function ArrangeButtons() {
  const say = useSay();
  const keyOf = useKeyOf();
  const hasCards = useDocument((state) => (state.document?.nodes.length ?? 0) > 1);
  return (
    <>
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
      <Button
        look="ghost"
        compact
        icon="align"
        className="wide-only"
        title={say(ALIGN)}
        aria-haspopup="menu"
        disabled={!hasCards}
        onClick={(event) => {
          const { left: x, bottom: y } = event.currentTarget.getBoundingClientRect();
          openPointMenu({ title: ALIGN, x, y: y + 4, groups: [itemsOf(arrangeCommands), itemsOf([reorderByPath])] });
        }}
      >
        {say(ALIGN)}
      </Button>
    </>
  );
}

const ALIGN = { zh: '对齐', en: 'Align' };
