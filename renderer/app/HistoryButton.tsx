// Owns the button below which the list of what was done (修改记录) opens: beside undo on the map, in the status bar elsewhere.
import { historyList } from '../design/editing/history.ts';
import { useKeyOf } from '../kit/commands/bindings.ts';
import { Button, IconButton } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { closeOverlay, openOverlay, useOverlays } from '../session/overlays.ts';

const toggle = () => (useOverlays.getState().open === 'history' ? closeOverlay() : openOverlay('history'));

export function HistoryButton() {
  const say = useSay();
  const keyOf = useKeyOf();
  const open = useOverlays((state) => state.open === 'history');
  return (
    <IconButton
      className="history-button"
      icon="down"
      compact
      label={say(historyList.title)}
      shortcut={keyOf(historyList)}
      aria-haspopup="dialog"
      aria-expanded={open}
      data-history
      onClick={toggle}
    />
  );
}

export function HistoryLink() {
  const say = useSay();
  const keyOf = useKeyOf();
  const open = useOverlays((state) => state.open === 'history');
  return (
    <Button
      look="link"
      icon="clock"
      aria-haspopup="dialog"
      aria-expanded={open}
      title={keyOf(historyList)}
      data-history
      onClick={toggle}
    >
      {say(historyList.title)}
    </Button>
  );
}
