// Owns when the diagnostics are offered without being asked for: after an error in main, and by the native menu.
import { onEvent } from '../../session/client.ts';
import { useNotices } from '../../session/notices.ts';
import { exportDiagnostics } from './commands.ts';

/** Returns what stops it. */
export function startOfferingDiagnostics(): () => void {
  return onEvent(({ type }) => {
    if (type === 'show-diagnostics') exportDiagnostics.run();
    if (type !== 'main-failed') return;
    const { title, run } = exportDiagnostics;
    useNotices
      .getState()
      .show({ tone: 'error', problem: { code: 'E_MAIN_FAILED' }, action: { title, run }, everywhere: true });
  });
}
