// Owns the presentation: the map with one path lit, the node of the moment in large type, and the keys that step on.
import { useEffect } from 'react';
import { useSay } from '../../kit/ui/say.ts';
import { useModal } from '../../kit/ui/use-modal.ts';
import { PathMap } from './PathMap.tsx';
import { moveForKey } from './present-steps.ts';
import { movePresentation, stopPresenting, usePresenting } from './present-store.ts';
import { StepPanel } from './StepPanel.tsx';
import './present.css';

export function PresentScreen() {
  const shown = usePresenting((state) => state.shown);
  return shown ? <Presentation /> : null;
}

function Presentation() {
  const say = useSay();
  const shown = usePresenting((state) => state.shown);
  const dialog = useModal();
  useEffect(() => dialog.current?.focus(), [dialog]);
  const path = shown?.paths[shown.place.path];
  if (!shown || !path) return null;
  return (
    <dialog
      ref={dialog}
      className="present"
      tabIndex={-1}
      aria-label={say({ zh: '演示“{title}”', en: 'Presenting “{title}”' }, { title: shown.document.title })}
      onCancel={(event) => {
        event.preventDefault();
        stopPresenting();
      }}
      onKeyDown={(event) => {
        const move = moveForKey(event.key);
        if (event.key === 'F5') stopPresenting();
        else if (move && !event.ctrlKey && !event.metaKey && !event.altKey) movePresentation(move);
        else return;
        event.preventDefault();
      }}
    >
      <PathMap document={shown.document} path={path} current={path.nodes[shown.place.step]} />
      <StepPanel />
    </dialog>
  );
}
