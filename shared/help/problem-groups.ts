// Owns in which group of help a problem code is explained. Every code belongs to exactly one; a test says so.
import type { Message } from '../i18n/message.ts';

interface ProblemGroup {
  readonly id: string;
  readonly title: Message;
  /** What all of them have in common: what is kept, and where to look first. */
  readonly lead: Message;
  readonly codes: RegExp;
}

export const PROBLEM_GROUPS: readonly ProblemGroup[] = [
  {
    id: 'app',
    title: { zh: '程序与窗口', en: 'The app and its window' },
    lead: {
      zh: '已保存的内容不受影响。重新打开窗口或重新启动程序即可继续；再次出现时，导出诊断信息交技术支持。',
      en: 'What is saved is not affected. Reopen the window or restart the app to continue; if it happens again, export the diagnostics for your support team.',
    },
    codes: /^E_(INTERNAL|BAD_ARGUMENT|STORE_CRASHED|MAIN_FAILED|WINDOW_FAILED|USAGE)$/,
  },
  {
    id: 'maps',
    title: { zh: '图谱的打开与修改', en: 'Opening and changing maps' },
    lead: {
      zh: '无法识别或已损坏的图谱不会被改写，原始内容保留在本机。先看是否有可用的备份，再决定是否另存为新图谱。',
      en: 'A map that cannot be read or is damaged is never written over; its content stays on this computer. Look for a backup first, then decide whether to save a new map.',
    },
    codes: /^E_(MAP_NOT_FOUND|MAP_CONFLICT|MAP_DAMAGED|MAP_STORED_\w+|TEMPLATE_NOT_FOUND|TOO_MANY_ROWS)$/,
  },
  {
    id: 'map-files',
    title: { zh: '导入图谱文件', en: 'Importing map files' },
    lead: {
      zh: '文件须整体通过检查才会导入；任何一处无效，都不会导入一部分。按提示的位置修改文件后重新导入。',
      en: 'A file is imported as a whole or not at all. Correct the places that are named and import it again.',
    },
    codes:
      /^E_(MAP_(NOT_A_MAP|NEWER_FORMAT|UNKNOWN_KIND|UNKNOWN_EDGE_TYPE|DUPLICATE_ID|RULE_TOO_DEEP|DANGLING_\w+|INVALID)|DROP_NOT_A_MAP)$/,
  },
  {
    id: 'files',
    title: { zh: '文件与表格', en: 'Files and spreadsheets' },
    lead: {
      zh: '读取失败时未导入任何内容，写入失败时原有文件未变。检查路径、权限、剩余空间和文件格式后重试。',
      en: 'When reading fails nothing was imported; when writing fails the existing file is unchanged. Check path, permissions, free space and format, then try again.',
    },
    codes: /^E_(FILE_\w+|SHEET_\w+|ROWS_SHEET_\w+|STRATEGY_TABLE_\w+)$/,
  },
  {
    id: 'dictionaries',
    title: { zh: '词典', en: 'Dictionaries' },
    lead: {
      zh: '未通过检查的词典不会保存，规则仍按原有内容检查。',
      en: 'A dictionary that fails its checks is not saved; rules go on with the former content.',
    },
    codes: /^E_DICTIONARY_\w+$/,
  },
  {
    id: 'library',
    title: { zh: '元素库', en: 'Library' },
    lead: {
      zh: '导入元素库时逐行检查，含客户信息的行不会导入。已放入图谱的节点不受影响。',
      en: 'Imports are checked row by row, and rows with personal data are refused. Nodes already placed on maps are not affected.',
    },
    codes: /^E_(LIBRARY|PATTERN)_\w+$/,
  },
  {
    id: 'data',
    title: { zh: '数据文件夹与备份', en: 'Data folder and backups' },
    lead: {
      zh: '程序不会在来历不明、残缺或只读的数据之上写入。先确认数据文件夹是否可用、是否被其他程序占用，再从备份恢复。',
      en: 'The app never writes over data that is unknown, incomplete or read-only. Check first that the data folder can be reached and is not in use elsewhere, then restore from a backup.',
    },
    codes: /^E_(DATA\w*|DISK_FULL|DATABASE_\w+|ROW_NOT_DAMAGED|BACKUP_\w+)$/,
  },
  {
    id: 'clipboard',
    title: { zh: '复制与粘贴', en: 'Copy and paste' },
    lead: {
      zh: '粘贴未通过时图谱未作任何改动。',
      en: 'When a paste is refused, the map is unchanged.',
    },
    codes: /^E_(CLIP_\w+|COPY_\w+)$/,
  },
  {
    id: 'branch-lists',
    title: { zh: '支行名单与名单人数', en: 'Branch lists and counts' },
    lead: {
      zh: '名单只含机构和人数。含姓名、手机号、证件号的文件一律不读入。',
      en: 'These lists hold branches and counts alone. Files with names, phone or identity numbers are refused.',
    },
    codes: /^E_(BRANCHES_\w+|BRANCH_UNUSABLE|LIST_\w+)$/,
  },
  {
    id: 'keys',
    title: { zh: '签发密钥', en: 'Signing keys' },
    lead: {
      zh: '密钥只保存在本机，备份不含密钥。口令遗失时无法找回，只能新建密钥，并将新指纹通知各支行。',
      en: 'The key stays on this computer and is in no backup. A lost passphrase cannot be recovered: make a new key and tell the branches its fingerprint.',
    },
    codes: /^E_KEY_\w+$/,
  },
  {
    id: 'issuing',
    title: { zh: '下发支行包', en: 'Issuing packages' },
    lead: {
      zh: '被拦截的支行没有写出文件，其他支行不受影响。处理原因后重新下发，内容相同的支行会自动跳过。',
      en: 'No file was written for a branch that was blocked; others are not affected. Remove the cause and issue again: branches whose content is the same are passed over.',
    },
    codes: /^E_EXPORT_(?!FORMAT$|NO_PERIOD$)\w+$/,
  },
  {
    id: 'overlays',
    title: { zh: '一行一策', en: 'Overlays' },
    lead: {
      zh: '一行一策只能修改锁定级别允许的内容，总行图谱不会因此改变。',
      en: 'An overlay changes only what the lock levels allow; the base map never changes with it.',
    },
    codes: /^E_OVERLAY_\w+$/,
  },
  {
    id: 'packages',
    title: { zh: '打开与验证支行包', en: 'Opening and verifying packages' },
    lead: {
      zh: '未通过验证的包不会打开。请向签发人索取原文件，并当面或电话核对指纹。',
      en: 'A package that fails verification is not opened. Ask its issuer for the original file and compare the fingerprint in person or by phone.',
    },
    codes: /^E_PACKAGE_\w+$/,
  },
  {
    id: 'returns',
    title: { zh: '支行回传', en: 'Returns from branches' },
    lead: {
      zh: '回传文件逐格检查，读取失败时请支行由原页面或原表格重新导出。',
      en: 'Returns are read cell by cell. When one is refused, ask the branch to export it again from its page or workbook.',
    },
    codes: /^E_RETURN_\w+$/,
  },
  {
    id: 'pictures',
    title: { zh: '图片、文档与绘图文件', en: 'Pictures, documents and drawings' },
    lead: {
      zh: '导出失败时图谱不受影响，已存在的文件未被改写。',
      en: 'When an export fails, the map is unchanged and existing files are not written over.',
    },
    codes: /^E_(EXPORT_FORMAT|EXPORT_NO_PERIOD|PICTURE_\w+|DRAWING_\w+)$/,
  },
];
