// Owns the words of backups, the recycle bin and what is damaged.
import type { Message } from '../../shared/i18n/message.ts';
import type { BackupLook, BackupSummary, BinnedMap } from '../../shared/ipc.ts';

export const words = {
  screen: { zh: '备份和回收站', en: 'Backups and recycle bin' },
  restoreCommand: { zh: '恢复备份', en: 'Restore a backup' },
  makeNow: { zh: '现在备份一份', en: 'Back up now' },
  made: { zh: '已备份，打开核对过。', en: 'Backed up, opened and compared.' },
  backups: { zh: '备份', en: 'Backups' },
  backupsHint: {
    zh: '每改动 30 分钟一份，导入、批量更新、升级之前各一份；写完就打开核对。不含签名密钥。',
    en: 'One after 30 minutes of changes and one before imports, updates of many maps and upgrades; each is opened and compared. Without the signing key.',
  },
  total: { zh: '共 {count} 份，{size}', en: '{count, plural, one {# backup} other {# backups}}, {size}' },
  noBackups: {
    zh: '还没有备份。改动 30 分钟后自动备份，也可以现在备份一份。',
    en: 'There are no backups yet. One is made after 30 minutes of changes, or now by hand.',
  },
  time: { zh: '时间', en: 'Time' },
  reason: { zh: '原因', en: 'Reason' },
  maps: { zh: '图谱', en: 'Maps' },
  issued: { zh: '发出的包', en: 'Packages issued' },
  size: { zh: '大小', en: 'Size' },
  checked: { zh: '核对', en: 'Check' },
  sound: { zh: '打开核对过', en: 'Opened and compared' },
  unsound: { zh: '打不开或有损坏，保留着', en: 'Unreadable or damaged; kept' },
  thinning: {
    zh: '保留最近 24 个小时、14 天、8 周各一份；手工备份不会自动删除。',
    en: 'The last of 24 hours, 14 days and 8 weeks are kept; those made by hand are never removed by themselves.',
  },
  of: { zh: '{time} 的备份', en: 'Backup of {time}' },
  hereMaps: { zh: '现在的图谱', en: 'Maps now' },
  thereMaps: { zh: '备份里的图谱', en: 'Maps in the backup' },
  hereNothing: {
    zh: '现在的数据文件打不开，无法比较',
    en: 'The present data file cannot be opened, so nothing is compared',
  },
  take: { zh: '只取回这一张', en: 'Take this one only' },
  taken: { zh: '已取回“{title}”，作为一张图谱放进列表。', en: 'Took “{title}” back as a map of its own.' },
  restore: { zh: '整个工作区恢复到这时', en: 'Restore the whole workspace' },
  restoreTitle: { zh: '恢复到 {time}？', en: 'Restore the state of {time}?' },
  restoreText: {
    zh: '图谱、元素库、词典、支行名单和设置都换成这份备份里的。现在的文件先整套放进数据文件夹的 aside 文件夹，不删除，能再换回来。签名密钥不变。',
    en: 'Maps, library, dictionaries, branches and settings become those of this backup. The present files are first moved as they are into the folder “aside” of the data folder; nothing is deleted. The signing key stays.',
  },
  restored: { zh: '已恢复，共 {maps} 张图谱', en: 'Restored, {maps, plural, one {# map} other {# maps}}' },
  restoredText: {
    zh: '原来的文件在数据文件夹的“{aside}”里。',
    en: 'The former files lie in “{aside}” inside the data folder.',
  },
  goOn: { zh: '打开图谱列表', en: 'Open the list of maps' },
  cancel: { zh: '取消', en: 'Cancel' },
  takeAlong: { zh: '带走一份', en: 'Take one along' },
  takeAlongText: {
    zh: '一个文件装下整个工作区，可以放进 U 盘。备份都在这台电脑上，硬盘坏了就没有了。签名密钥不在里面，要另外导出保管。',
    en: 'One file holds the whole workspace and fits on a USB stick. Backups lie on this computer and go with its disk. The signing key is not in it and is kept apart.',
  },
  saveFile: { zh: '存成一个文件…', en: 'Save as one file…' },
  savedFile: { zh: '已存为“{file}”，打开核对过。', en: 'Saved as “{file}”, opened and compared.' },
  restoreFile: { zh: '从文件恢复…', en: 'Restore from a file…' },
  bin: { zh: '回收站', en: 'Recycle bin' },
  binHint: { zh: '留 30 天', en: 'Kept for 30 days' },
  binUnknown: {
    zh: '现在的数据文件打不开，无法列出',
    en: 'The present data file cannot be opened, so nothing can be listed',
  },
  binEmpty: { zh: '回收站是空的', en: 'The recycle bin is empty' },
  title: { zh: '名称', en: 'Title' },
  nodes: { zh: '节点', en: 'Nodes' },
  deletedAt: { zh: '删除时间', en: 'Deleted' },
  daysLeft: { zh: '还留', en: 'Kept for' },
  days: { zh: '{days} 天', en: '{days, plural, one {# day} other {# days}}' },
  daysUnknown: { zh: '时钟不可信，不清除', en: 'Clock not believable, kept' },
  bringBack: { zh: '恢复', en: 'Restore' },
  broughtBack: { zh: '已恢复“{title}”。', en: 'Restored “{title}”.' },
  emptyBin: { zh: '清空', en: 'Empty' },
  emptyTitle: {
    zh: '彻底删除回收站里的 {count} 张图谱？',
    en: 'Delete {count, plural, one {the map} other {the # maps}} in the recycle bin for good?',
  },
  emptyText: {
    zh: '清空之前会先备份一份，之后只能从备份里取回。',
    en: 'A backup is made first; afterwards they can only be taken from a backup.',
  },
  emptyConfirm: { zh: '彻底删除', en: 'Delete for good' },
  emptied: { zh: '已彻底删除 {count} 张。', en: 'Deleted {count} for good.' },
  keep: { zh: '保留', en: 'Keep' },
  reading: { zh: '正在读取备份', en: 'Reading the backups' },
  useAsIs: { zh: '就用现在这一份', en: 'Use it as it is' },
  beginEmpty: { zh: '从空白开始', en: 'Begin empty' },
  acceptTitle: { zh: '就用现在这一份数据文件？', en: 'Use the data file as it is?' },
  emptyWorkspaceTitle: { zh: '从空白工作区开始？', en: 'Begin with an empty workspace?' },
  acceptText: {
    zh: '现有文件先整套放进数据文件夹的 aside 文件夹，一个字节也不删。备份都保留，以后还能恢复。',
    en: 'The files are first put as they are into the folder “aside” of the data folder; not a byte is deleted. All backups stay and can be restored later.',
  },
  readOnly: {
    zh: '数据文件夹“{folder}”是只读的：图谱都能打开查看，修改无法保存。给它写权限，或导出图谱文件带到别处修改。',
    en: 'The data folder “{folder}” is read-only: every map can be opened and read, and no edit can be saved. Make it writable, or export a map as a file and edit it elsewhere.',
  },
  damage: {
    zh: '{count} 行存的内容与校验值不符或已丢失，没有列出：{names}。其它内容没有变，可以从备份恢复。',
    en: '{count, plural, one {One stored row does} other {# stored rows do}} not match its checksum or {count, plural, one {is} other {are}} gone, and {count, plural, one {is} other {are}} not listed: {names}. Everything else is unchanged. Restore from a backup.',
  },
} as const satisfies Record<string, Message>;

export const REASONS: Readonly<Record<BackupSummary['reason'], Message>> = {
  timed: { zh: '定时', en: 'Timed' },
  import: { zh: '导入前', en: 'Before an import' },
  merge: { zh: '批量更新前', en: 'Before updates' },
  upgrade: { zh: '升级前', en: 'Before an upgrade' },
  manual: { zh: '手工', en: 'By hand' },
};

export const STATES: Readonly<Record<BackupLook['maps'][number]['state'], Message>> = {
  same: { zh: '一样', en: 'Same' },
  changed: { zh: '不一样', en: 'Differs' },
  onlyThere: { zh: '只在备份里', en: 'Only in the backup' },
  onlyHere: { zh: '只在现在', en: 'Only here' },
};

export const TABLES: Readonly<Record<string, Message>> = {
  maps: { zh: '图谱', en: 'map' },
  library_items: { zh: '元素库', en: 'library item' },
  library_updates: { zh: '批量更新记录', en: 'update of maps' },
  stock: { zh: '库存', en: 'stock' },
  branches: { zh: '支行名单', en: 'branch' },
  overlays: { zh: '一行一策', en: 'branch overlay' },
  dictionaries: { zh: '词典', en: 'dictionary' },
  settings: { zh: '设置', en: 'setting' },
  packages_issued: { zh: '发出记录', en: 'issued package' },
  packages_seen: { zh: '打开过的包', en: 'package seen' },
  known_keys: { zh: '认得的密钥', en: 'known key' },
  export_runs: { zh: '导出记录', en: 'export run' },
  export_targets: { zh: '导出记录', en: 'export run' },
};

/** 还留 n 天 of a deleted map. */
export function daysLeftOf({ daysLeft }: BinnedMap): { message: Message; params?: { days: number } } {
  return daysLeft === undefined ? { message: words.daysUnknown } : { message: words.days, params: { days: daysLeft } };
}

export function sizeOf(bytes: number): string {
  return bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
