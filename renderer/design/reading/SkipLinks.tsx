// Owns the first stops of Tab while a map is shown: straight to the canvas, or to the map as a list.

import { focusCanvas } from '../../kit/ui/focus-canvas.ts';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { openMapText } from './commands.ts';
import './reading.css';

export function SkipLinks() {
  const say = useSay();
  const shown = useView((view) => view.screen === 'map');
  const isOpen = useDocument((state) => state.document !== undefined);
  if (!shown || !isOpen) return null;
  return (
    <nav className="skip-links" aria-label={say(SKIP)}>
      <button type="button" onClick={() => focusCanvas()}>
        {say(TO_CANVAS)}
      </button>
      <button type="button" onClick={openMapText.run}>
        {say(openMapText.title)}
      </button>
    </nav>
  );
}

const SKIP = { zh: '快速跳转', en: 'Skip to' };
const TO_CANVAS = { zh: '跳到画布', en: 'Skip to the canvas' };
