// Owns the words of backups, the recycle bin and what is damaged.
import type { Message } from '../../shared/i18n/message.ts';
import type { BackupLook, BackupSummary, BinnedMap } from '../../shared/ipc.ts';

export const words = {
  screen: { zh: '备份与回收站', en: 'Backups and recycle bin' },
  restoreCommand: { zh: '恢复备份', en: 'Restore a backup' },
  makeNow: { zh: '立即备份', en: 'Back up now' },
  made: { zh: '已备份并核对。', en: 'Backed up and verified.' },
  backups: { zh: '备份', en: 'Backups' },
  backupsHint: {
    zh: '每修改 30 分钟备份一次，导入、批量更新、升级之前各备份一次；写出后均已核对。不含签名密钥。',
    en: 'A backup is made after 30 minutes of changes and before imports, batch updates and upgrades; each is verified. Without the signing key.',
  },
  total: { zh: '共 {count} 份，{size}', en: '{count, plural, one {# backup} other {# backups}}, {size}' },
  noBackups: {
    zh: '尚无备份。修改 30 分钟后自动备份，也可立即备份。',
    en: 'No backups yet. One is made after 30 minutes of changes, or back up now.',
  },
  time: { zh: '时间', en: 'Time' },
  reason: { zh: '原因', en: 'Reason' },
  maps: { zh: '图谱', en: 'Maps' },
  issued: { zh: '已签发的包', en: 'Packages issued' },
  size: { zh: '大小', en: 'Size' },
  checked: { zh: '核对', en: 'Check' },
  sound: { zh: '已核对', en: 'Verified' },
  unsound: { zh: '无法打开或已损坏，已保留', en: 'Unreadable or damaged; kept' },
  thinning: {
    zh: '最近 24 小时、14 天、8 周各保留一份；手工备份不会自动删除。',
    en: 'One backup is kept for each of the last 24 hours, 14 days and 8 weeks; manual backups are never deleted automatically.',
  },
  of: { zh: '{time} 的备份', en: 'Backup of {time}' },
  hereMaps: { zh: '当前图谱', en: 'Current maps' },
  thereMaps: { zh: '备份中的图谱', en: 'Maps in the backup' },
  hereNothing: {
    zh: '现有数据文件无法打开，无法比较',
    en: 'The current data file cannot be opened, so nothing is compared',
  },
  take: { zh: '仅恢复该图谱', en: 'Restore this map only' },
  taken: { zh: '已恢复“{title}”，作为新图谱加入列表。', en: 'Restored “{title}” as a new map.' },
  restore: { zh: '恢复整个工作区', en: 'Restore the whole workspace' },
  restoreTitle: { zh: '恢复到 {time}？', en: 'Restore to {time}?' },
  restoreText: {
    zh: '图谱、元素库、词典、支行名单和设置将恢复为该备份的内容。现有文件先整套移至数据文件夹的 aside 文件夹，不删除，可再恢复。签名密钥不变。',
    en: 'Maps, library, dictionaries, branch list and settings are restored from this backup. The current files are first moved to the folder “aside” in the data folder; nothing is deleted. The signing key does not change.',
  },
  restored: { zh: '已恢复，共 {maps} 张图谱', en: 'Restored, {maps, plural, one {# map} other {# maps}}' },
  restoredText: {
    zh: '原文件位于数据文件夹的“{aside}”。',
    en: 'The previous files are in “{aside}” in the data folder.',
  },
  goOn: { zh: '转到图谱列表', en: 'Go to maps' },
  cancel: { zh: '取消', en: 'Cancel' },
  takeAlong: { zh: '导出工作区', en: 'Export workspace' },
  takeAlongText: {
    zh: '一个文件包含整个工作区，可存入移动存储设备。自动备份均在本机，硬盘损坏时会一并丢失。签名密钥不在其中，须另行导出保管。',
    en: 'One file holds the whole workspace and fits on removable media. Backups lie on this computer and go with its disk. The signing key is not in it and is kept apart.',
  },
  saveFile: { zh: '另存为一个文件…', en: 'Save as one file…' },
  savedFile: { zh: '已保存为“{file}”并核对。', en: 'Saved as “{file}” and verified.' },
  restoreFile: { zh: '从文件恢复…', en: 'Restore from a file…' },
  bin: { zh: '回收站', en: 'Recycle bin' },
  binHint: { zh: '保留 30 天', en: 'Kept for 30 days' },
  binUnknown: {
    zh: '现有数据文件无法打开，无法列出',
    en: 'The current data file cannot be opened, so nothing can be listed',
  },
  binEmpty: { zh: '回收站为空', en: 'The recycle bin is empty' },
  title: { zh: '名称', en: 'Title' },
  nodes: { zh: '节点', en: 'Nodes' },
  deletedAt: { zh: '删除时间', en: 'Deleted' },
  daysLeft: { zh: '剩余', en: 'Kept for' },
  days: { zh: '{days} 天', en: '{days, plural, one {# day} other {# days}}' },
  daysUnknown: { zh: '系统时间异常，不清除', en: 'System clock unreliable, kept' },
  bringBack: { zh: '恢复', en: 'Restore' },
  broughtBack: { zh: '已恢复“{title}”。', en: 'Restored “{title}”.' },
  emptyBin: { zh: '清空', en: 'Empty' },
  emptyTitle: {
    zh: '是否彻底删除回收站中的 {count} 张图谱？',
    en: 'Permanently delete {count, plural, one {# map} other {# maps}} in the recycle bin?',
  },
  emptyText: {
    zh: '清空前会先备份，之后仅可从备份恢复。',
    en: 'A backup is made first; afterwards they can only be restored from a backup.',
  },
  emptyConfirm: { zh: '彻底删除', en: 'Delete permanently' },
  emptied: { zh: '已彻底删除 {count} 张。', en: '{count} permanently deleted.' },
  keep: { zh: '保留', en: 'Keep' },
  reading: { zh: '正在读取备份', en: 'Loading backups' },
  useAsIs: { zh: '使用当前文件', en: 'Use current file' },
  beginEmpty: { zh: '新建空白工作区', en: 'Start empty' },
  acceptTitle: { zh: '是否使用当前数据文件？', en: 'Use the current data file?' },
  emptyWorkspaceTitle: { zh: '是否新建空白工作区？', en: 'Start with an empty workspace?' },
  acceptText: {
    zh: '现有文件先整套移至数据文件夹的 aside 文件夹，不作删除。备份均保留，以后仍可恢复。',
    en: 'The files are first moved to the folder “aside” in the data folder; nothing is deleted. All backups are kept and can be restored later.',
  },
  readOnly: {
    zh: '数据文件夹“{folder}”为只读：图谱可打开查看，修改无法保存。请授予写入权限，或导出图谱文件后在别处修改。',
    en: 'The data folder “{folder}” is read-only: every map can be opened and viewed, but edits cannot be saved. Make it writable, or export a map as a file and edit it elsewhere.',
  },
  damage: {
    zh: '{count} 行内容与校验值不符或已丢失，未列出：{names}。其余内容未改动，可从备份恢复。',
    en: '{count, plural, one {One stored row does not match its checksum or is gone, and is not listed} other {# stored rows do not match their checksums or are gone, and are not listed}}: {names}. Everything else is unchanged. Restore from a backup.',
  },
} as const satisfies Record<string, Message>;

export const REASONS: Readonly<Record<BackupSummary['reason'], Message>> = {
  timed: { zh: '定时', en: 'Timed' },
  import: { zh: '导入前', en: 'Before an import' },
  merge: { zh: '批量更新前', en: 'Before a batch update' },
  upgrade: { zh: '升级前', en: 'Before an upgrade' },
  manual: { zh: '手工', en: 'Manual' },
};

export const STATES: Readonly<Record<BackupLook['maps'][number]['state'], Message>> = {
  same: { zh: '相同', en: 'Same' },
  changed: { zh: '不同', en: 'Differs' },
  onlyThere: { zh: '仅在备份中', en: 'Only in the backup' },
  onlyHere: { zh: '仅在当前', en: 'Only here' },
};

export const TABLES: Readonly<Record<string, Message>> = {
  maps: { zh: '图谱', en: 'map' },
  library_items: { zh: '元素库', en: 'library item' },
  library_updates: { zh: '批量更新记录', en: 'batch update' },
  stock: { zh: '库存', en: 'stock' },
  branches: { zh: '支行名单', en: 'branch' },
  overlays: { zh: '一行一策', en: 'overlay' },
  dictionaries: { zh: '词典', en: 'dictionary' },
  settings: { zh: '设置', en: 'setting' },
  packages_issued: { zh: '签发记录', en: 'issued package' },
  packages_seen: { zh: '已打开的包', en: 'package seen' },
  known_keys: { zh: '已信任的密钥', en: 'trusted key' },
  export_runs: { zh: '导出记录', en: 'export run' },
  export_targets: { zh: '导出记录', en: 'export run' },
};

/** 还留 n 天 of a deleted map. */
export function daysLeftOf({ daysLeft }: BinnedMap): { message: Message; params?: { days: number } } {
  return daysLeft === undefined ? { message: words.daysUnknown } : { message: words.days, params: { days: daysLeft } };
}
