// Owns writing the tasks of a goal as a spreadsheet: the table that is shown, with completion and rank where branches told.
import type { Completion } from '../../shared/forecast/completion.ts';
import type { Goal } from '../../shared/forecast/goal-tree.ts';
import { tasksTable } from '../../shared/forecast/tasks-table.ts';
import { formatMessage } from '../../shared/i18n/message.ts';
import { isApproved, trialName } from '../../shared/package/trial.ts';
import { useSettings } from '../kit/settings/settings-store.ts';
import { call } from '../session/client.ts';
import { openDocument } from '../session/document-store.ts';
import { showFailure, useNotices } from '../session/notices.ts';
import { taskWords as words } from './words.ts';

export async function exportTasks(goal: Goal, completion: Completion | undefined): Promise<void> {
  try {
    const document = openDocument();
    const { language } = useSettings.getState();
    const { header, rows } = tasksTable(goal, completion, language);
    const written = await call('tasks.export', {
      name: formatMessage(words.fileName, language, { map: document.title, goal: goal.name }).slice(0, 200),
      sheet: trialName(!isApproved(document), words.sheet)[language],
      header: [...header],
      rows: rows.map((row) => [...row]),
    });
    if (written) useNotices.getState().show({ tone: 'ok', message: words.exported, params: written });
  } catch (error) {
    showFailure(error);
  }
}
