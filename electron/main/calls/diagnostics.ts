// Owns main's calls on the log and the diagnostics: what the page has to record, gathering, and saving what was shown.
import { basename } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { reportText } from '../../../shared/diagnostics/report.ts';
import { ProblemError } from '../../../shared/problem.ts';
import type { Log } from '../../diagnostics/log.ts';
import { writeFileAtomically } from '../../store/files/atomic-write.ts';
import type { MainHandlers } from '../calls.ts';
import type { Store } from '../store-process.ts';
import { nativeLanguage } from './app.ts';
import { askWhereToSave } from './ask.ts';

type DiagnosticCalls = Pick<MainHandlers, 'diagnostics.record' | 'diagnostics.read' | 'diagnostics.save'>;

export function diagnosticCalls(given: { store: Store; dataDir: string; log: Log }): DiagnosticCalls {
  const { store, dataDir, log } = given;
  /** What is saved is what was shown, and never a text of the page. */
  let shown: { readonly text: string; readonly madeAt: Date } | undefined;
  return {
    'diagnostics.record': (fault) => {
      log.record('window', { event: 'fault', fields: fault });
      return {};
    },
    'diagnostics.read': async ({ language }, sender) => {
      const window = BrowserWindow.fromWebContents(sender);
      const { scaleFactor } = window ? screen.getDisplayMatching(window.getBounds()) : screen.getPrimaryDisplay();
      const { electron, chrome, node } = process.versions;
      const madeAt = new Date();
      // It knows the store's migrations, which main need not read at its start.
      const { gatherFacts } = await import('../../diagnostics/gather.ts');
      const facts = await gatherFacts(dataDir, log, madeAt, {
        program: { app: app.getVersion(), electron, chrome, node, kind: app.isPackaged ? 'packaged' : 'source' },
        settings: { language: nativeLanguage(), theme: nativeTheme.themeSource, scale: scaleFactor },
        storeStatus: store.status(),
      });
      shown = { text: reportText(facts, language), madeAt };
      return { text: shown.text };
    },
    'diagnostics.save': async (_args, sender) => {
      if (!shown) throw new ProblemError('E_BAD_ARGUMENT', { call: 'diagnostics.save', detail: 'nothing was read' });
      const { text, madeAt } = shown;
      const file = await askWhereToSave(sender, {
        title: { zh: '导出诊断信息', en: 'Export diagnostics' },
        filter: { name: { zh: '文本文件', en: 'Text files' }, extensions: ['txt'] },
        defaultPath: `strategy-map-diagnostics-${madeAt.toISOString().slice(0, 16).replaceAll(/[-:]/g, '')}.txt`,
      });
      if (file === undefined) return null;
      await writeFileAtomically(file, text);
      return { file: basename(file) };
    },
  };
}
