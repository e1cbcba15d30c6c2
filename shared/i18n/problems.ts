// Owns the wording of every coded problem: what happened, what is kept, what to do. Codes are stable.
import type { Message } from './message.ts';

export const problems = {
  E_INTERNAL: {
    zh: '程序内部出错：{detail}。已保存的内容没有变，重试一次；还不行就重新打开程序。',
    en: 'Something went wrong inside the program: {detail}. Saved content is unchanged. Try again; if it persists, restart.',
  },
  E_BAD_ARGUMENT: {
    zh: '请求“{call}”的参数不对：{detail}。什么都没有改动。',
    en: 'The arguments of “{call}” are not valid: {detail}. Nothing was changed.',
  },
  E_STORE_CRASHED: {
    zh: '存储进程意外退出，正在重新启动。已确认保存的内容都在，未保存的修改会自动重试。',
    en: 'The storage process stopped and is being restarted. Everything reported as saved is kept; unsaved edits are retried.',
  },
  E_MAP_NOT_FOUND: {
    zh: '找不到这张图谱。其它图谱没有变，回到列表再选一次。',
    en: 'This map does not exist. Other maps are unchanged. Go back to the list and choose again.',
  },
  E_MAP_CONFLICT: {
    zh: '图谱“{title}”在别处改过。这里的修改还在窗口里，重新打开图谱后再改。',
    en: 'The map “{title}” was changed elsewhere. Your edits are still in the window. Reopen the map and edit again.',
  },
  E_MAP_DAMAGED: {
    zh: '图谱“{title}”的内容和校验值对不上，没有打开。原始数据保留着，用备份或导出的文件恢复。',
    en: 'The content of map “{title}” does not match its checksum and was not opened. The data is kept. Restore from a backup or an exported file.',
  },
} as const satisfies Record<`E_${string}`, Message>;

export type ProblemCode = keyof typeof problems;
