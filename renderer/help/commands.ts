// Owns the commands of help: what is selected or has the focus explained, the list of pages, the user guide as a file.
import type { Command } from '../kit/commands/command.ts';
import { useSettings } from '../kit/settings/settings-store.ts';
import { call } from '../session/client.ts';
import { showHelp } from '../session/help-place.ts';
import { showFailure, useNotices } from '../session/notices.ts';
import { loadHelp } from './help-content.ts';
import { anchorsHere } from './where-asked.ts';

export const helpHere: Command = {
  id: 'help.here',
  title: { zh: '帮助：说明当前位置', en: 'Help on what is here' },
  keywords: { zh: '这是什么 怎么填 解释', en: 'explain meaning' },
  shortcuts: ['F1'],
  scope: 'global',
  inLayers: true,
  run: () => {
    const anchors = anchorsHere();
    void loadHelp().then(({ places }) => showHelp(anchors.find((anchor) => places.has(anchor)) ?? 'contents'));
  },
};

const helpContents: Command = {
  id: 'help.contents',
  title: { zh: '帮助目录', en: 'Help' },
  keywords: { zh: '使用说明 查帮助', en: 'manual-pages how-do-i' },
  shortcuts: [],
  scope: 'global',
  run: () => showHelp('contents'),
};

export const openGuide: Command = {
  id: 'help.guide',
  title: { zh: '打开用户手册', en: 'Open the user guide' },
  keywords: { zh: '说明书 使用手册', en: 'handbook manual' },
  shortcuts: [],
  scope: 'global',
  run: () => void saveGuide().catch(showFailure),
};

async function saveGuide(): Promise<void> {
  const { language } = useSettings.getState();
  const saved = await call('guide.open', { language });
  if (saved) useNotices.getState().show({ tone: 'ok', message: SAVED, params: { file: saved.file } });
}

const SAVED = { zh: '用户手册已保存为“{file}”', en: 'The user guide was saved as “{file}”' };

export const helpCommands: readonly Command[] = [helpHere, helpContents, openGuide];
