// Owns the few texts of the native side: menu, context menu, and errors that no page is there to show.
import type { Message } from '../../shared/i18n/message.ts';

export const APP_TITLE = '策略图谱工作台';

export const MESSAGES = {
  edit: { zh: '编辑', en: 'Edit' },
  view: { zh: '显示', en: 'View' },
  window: { zh: '窗口', en: 'Window' },
  cut: { zh: '剪切', en: 'Cut' },
  copy: { zh: '复制', en: 'Copy' },
  paste: { zh: '粘贴', en: 'Paste' },
  selectAll: { zh: '全选', en: 'Select all' },
  about: { zh: '关于策略图谱工作台', en: 'About Strategy Map Workbench' },
  diagnostics: { zh: '导出诊断信息…', en: 'Export diagnostics…' },
  hide: { zh: '隐藏', en: 'Hide' },
  hideOthers: { zh: '隐藏其他', en: 'Hide others' },
  quit: { zh: '退出', en: 'Quit' },
  minimize: { zh: '最小化', en: 'Minimise' },
  fullScreen: { zh: '全屏', en: 'Full screen' },
  developerTools: { zh: '开发者工具', en: 'Developer tools' },
  pageCrashed: {
    zh: '窗口连续出错，已经关闭。已保存的内容都在，重新打开程序即可继续。',
    en: 'The window failed repeatedly and was closed. Everything saved is kept. Open the program again to continue.',
  },
} satisfies Record<string, Message>;
