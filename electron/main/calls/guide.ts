// Owns main's call on the user guide: the file that the build made, saved where the user wants it, then shown.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, shell } from 'electron';
import { writeFileAtomically } from '../../store/files/atomic-write.ts';
import type { MainHandlers } from '../calls.ts';
import { askWhereToSave } from './ask.ts';

export function guideCalls(): Pick<MainHandlers, 'guide.open'> {
  return {
    'guide.open': async ({ language }, sender) => {
      const file = await askWhereToSave(sender, {
        title: { zh: '保存用户手册', en: 'Save the user guide' },
        filter: { name: { zh: '网页', en: 'Web pages' }, extensions: ['html'] },
        defaultPath: language === 'zh' ? '策略图谱工作台用户手册.html' : 'strategy-map-workbench-guide.html',
      });
      if (file === undefined) return null;
      const guide = path.join(app.getAppPath(), 'out', 'renderer', `guide.${language}.html`);
      await writeFileAtomically(file, await readFile(guide));
      // Where no program opens web pages, the file is there all the same.
      void shell.openPath(file);
      return { file: path.basename(file) };
    },
  };
}
