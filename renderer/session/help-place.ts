// Owns which place of help is shown: the anchors on the way there, and where the focus was before.
import { create } from 'zustand';
import { focusCanvas } from '../kit/ui/focus-canvas.ts';
import { isLayerOpen } from '../kit/ui/layers.ts';

interface HelpPlaceState {
  /** The anchors that were opened one from the other, the one that is shown last; none while help is closed. */
  readonly trail: readonly string[];
  /** Help stands over a dialog that was open already. */
  readonly isLayer: boolean;
  readonly query: string;
  /** Differs for each wish, so that the same place can be asked for again. */
  readonly asked: number;
}

const CLOSED: HelpPlaceState = { trail: [], isLayer: false, query: '', asked: 0 };

export const useHelpPlace = create<HelpPlaceState>()(() => CLOSED);

let cameFrom: Element | null = null;

/** Shows the place that an anchor names, beside what is there. */
export function showHelp(anchor: string): void {
  const { trail, isLayer, asked } = useHelpPlace.getState();
  if (trail.length === 0) cameFrom = document.activeElement;
  useHelpPlace.setState({
    trail: trail.at(-1) === anchor ? trail : [...trail, anchor],
    isLayer: trail.length === 0 ? isLayerOpen() : isLayer,
    query: '',
    asked: asked + 1,
  });
}

export function backInHelp(): void {
  useHelpPlace.setState(({ trail, asked }) =>
    trail.length > 1 ? { trail: trail.slice(0, -1), query: '', asked: asked + 1 } : {},
  );
}

/** The focus goes back to where it was; to the canvas where that is gone. */
export function closeHelp(): void {
  const from = cameFrom;
  cameFrom = null;
  useHelpPlace.setState({ ...CLOSED, asked: useHelpPlace.getState().asked });
  if (from instanceof HTMLElement && from.isConnected && from !== document.body) {
    from.focus();
    return;
  }
  // Help stood in the inspector's place: its fields are drawn anew under their former ids.
  requestAnimationFrame(() => {
    const again = from?.id ? document.getElementById(from.id) : null;
    if (again) again.focus();
    else focusCanvas();
  });
}
