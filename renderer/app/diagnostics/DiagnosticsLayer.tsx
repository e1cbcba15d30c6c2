// Owns where the diagnostics are shown: beside the app, so that they open also when the app itself cannot be drawn.
import { useOverlays } from '../../session/overlays.ts';
import { DiagnosticsDialog } from './DiagnosticsDialog.tsx';

export function DiagnosticsLayer() {
  return useOverlays((state) => state.open === 'diagnostics') ? <DiagnosticsDialog /> : null;
}
