// Owns the words of backups, the recycle bin and what is damaged.

import { isTableId, tables } from '../../shared/dictionary/tables.ts';
import type { Message } from '../../shared/i18n/message.ts';
import type { BackupLook, BackupSummary, DamagedRow, Holding } from '../../shared/ipc.ts';
import type { Say } from '../kit/ui/say.ts';

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
  damagePanel: { zh: '损坏或丢失的内容', en: 'Damaged or missing content' },
  damageHint: {
    zh: '其余内容未改动。原始数据在处理前均已保留。',
    en: 'Everything else is unchanged. Nothing is discarded until you decide.',
  },
  content: { zh: '内容', en: 'Content' },
  state: { zh: '情况', en: 'State' },
  isGone: { zh: '整行丢失', en: 'Missing' },
  isChanged: { zh: '与校验值不符', en: 'Checksum mismatch' },
  inBackups: { zh: '备份', en: 'Backups' },
  heldSame: { zh: '{time}，同一内容', en: '{time}, same content' },
  heldEarlier: { zh: '{time}，较早内容', en: '{time}, earlier content' },
  heldNowhere: { zh: '备份中没有', en: 'In no backup' },
  looking: { zh: '正在查找', en: 'Looking' },
  action: { zh: '操作', en: 'Action' },
  takeRow: { zh: '从备份恢复', en: 'Restore' },
  rowTaken: { zh: '已从备份恢复该项内容。', en: 'Restored from the backup.' },
  overwrite: { zh: '重新填写或导入后覆盖', en: 'Enter or import it again' },
  accept: { zh: '接受丢失', en: 'Accept loss' },
  acceptAll: { zh: '接受全部丢失', en: 'Accept all losses' },
  acceptLossTitle: {
    zh: '是否接受 {count} 项内容丢失？',
    en: 'Accept the loss of {count, plural, one {this content} other {# items}}?',
  },
  acceptLossText: {
    zh: '以下内容不再提示丢失，视为已删除。其他内容不变。',
    en: 'These are no longer reported and count as deleted. Everything else stays as it is.',
  },
  stillHeld: { zh: '{time} 的备份中仍有。', en: 'It is still in the backup of {time}.' },
  heldNoMore: { zh: '备份中没有，接受后无法找回。', en: 'No backup holds it: once accepted, it cannot be had back.' },
  lossAccepted: {
    zh: '已接受 {count} 项丢失。',
    en: '{count, plural, one {One loss} other {# losses}} accepted.',
  },
  nameUnknown: { zh: '名称未知', en: 'name unknown' },
  rowsKept: {
    zh: '无法使用的原内容在覆盖前已另存于数据文件夹：{files}',
    en: 'Content that could not be used was put aside in the data folder before it was replaced: {files}',
  },
  drill: { zh: '恢复演练', en: 'Restore drill' },
  drillHint: { zh: '建议每月一次', en: 'Best done monthly' },
  drillNever: { zh: '尚未演练', en: 'Not done yet' },
  drillPassed: { zh: '上次 {time}，全部相符', en: 'Last {time}, everything matched' },
  drillFailed: { zh: '上次 {time}，发现问题', en: 'Last {time}, problems found' },
  drillOld: { zh: '距上次演练已 {days} 天', en: '{days} days since the last drill' },
  drillCopy: { zh: '另建临时工作区', en: 'Create a scratch workspace' },
  drillOpen: { zh: '放入所选备份并打开', en: 'Put the chosen backup in and open it' },
  drillMaps: {
    zh: '逐张核对图谱的校验值{done, select, yes {：{maps} 张} other {}}',
    en: 'Check every map against its checksum{done, select, yes {: {maps}} other {}}',
  },
  drillPackages: { zh: '重新打开最近签发的包', en: 'Reopen the packages issued last' },
  drillPackagesDone: {
    zh: '重新打开最近签发的包：{opened} 个{missing, plural, =0 {} other {，# 个不在原处}}',
    en: 'Reopen the packages issued last: {opened}{missing, plural, =0 {} other {, # not in place}}',
  },
  drillNoPackages: { zh: '尚无已签发的包', en: 'No packages issued yet' },
  drillCompare: { zh: '与当前工作区比较', en: 'Compare with the current workspace' },
  drillRemove: { zh: '删除临时工作区', en: 'Remove the scratch workspace' },
  drillRun: { zh: '演练所选备份', en: 'Drill chosen backup' },
  drilling: { zh: '正在演练', en: 'Drill in progress' },
  drillShow: { zh: '查看结果', en: 'Show result' },
  drillSafe: {
    zh: '不改动当前数据，结果记入日志。',
    en: 'The current data is not changed; the result goes into the log.',
  },
  drillTitle: { zh: '恢复演练结果：{time} 的备份', en: 'Drill result: backup of {time}' },
  drillCould: {
    zh: '该备份可以恢复：{maps} 张图谱与校验值一致。',
    en: 'This backup can be restored: {maps, plural, one {# map matches its checksum} other {# maps match their checksums}}.',
  },
  drillSpoilt: {
    zh: '{count} 张图谱与校验值不符：{titles}',
    en: '{count, plural, one {One map does not match its checksum} other {# maps do not match their checksums}}: {titles}',
  },
  drillDamaged: {
    zh: '{count} 行内容与校验值不符或丢失，请选择其他备份。',
    en: '{count, plural, one {One row does} other {# rows do}} not match or are missing. Choose another backup.',
  },
  drillWrong: {
    zh: '已签发的包与签发记录不符：{files}。支行请以重新签发的包为准。',
    en: 'Issued packages that differ from the record: {files}. Issue them again.',
  },
  drillMissing: {
    zh: '{count} 个已签发的包不在原处，未能核对。',
    en: '{count, plural, one {One issued package is} other {# issued packages are}} not where it was written, so not checked.',
  },
  drillLosses: {
    zh: '现在恢复该备份的结果：',
    en: 'Restoring this backup now would mean:',
  },
  inBackup: { zh: '备份中', en: 'In backup' },
  now: { zh: '当前', en: 'Now' },
  kept: { zh: '不变', en: 'Unchanged' },
  setBack: { zh: '退回', en: 'Set back' },
  lost: { zh: '丢失', en: 'Lost' },
  foundAgain: { zh: '找回', en: 'Back again' },
  close: { zh: '关闭', en: 'Close' },
  damage: {
    zh: '{count} 行内容与校验值不符或已丢失，未列出或无法打开：{names}。其余内容未改动，可从备份恢复。',
    en: '{count, plural, one {One stored row does not match its checksum or is gone, and is not listed or cannot be opened} other {# stored rows do not match their checksums or are gone, and are not listed or cannot be opened}}: {names}. Everything else is unchanged. Restore from a backup.',
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

/** What accepting means where a row of the table is gone. */
export const CONSEQUENCES: Readonly<Record<string, Message>> = {
  maps: { zh: '该图谱不再列出。', en: 'The map is no longer listed.' },
  overlays: { zh: '该支行此后按基础图谱生成。', en: 'The branch gets the base map from now on.' },
  branches: { zh: '支行名单不再包含该支行。', en: 'The branch list does not hold this branch any more.' },
  dictionaries: { zh: '该词典使用示例内容。', en: 'The samples are used for this dictionary.' },
  library_items: {
    zh: '元素库不再有该项，图谱中的内容不变。',
    en: 'The library lacks this item; maps stay as they are.',
  },
  packages_issued: {
    zh: '签发记录缺少该包，已下发的文件不受影响。',
    en: 'The record lacks this package; the file itself is unaffected.',
  },
};

/** A row as people call it. */
export function nameOfRow(say: Say, { table, key, title }: DamagedRow, held?: Holding | null): string {
  const last = key.at(-1) ?? '';
  const known = title ?? held?.title;
  const of = say(TABLES[table] ?? { zh: table, en: table });
  if (table === 'maps') return `${of} ${known ?? `${last} (${say(words.nameUnknown)})`}`;
  if (table === 'dictionaries' && isTableId(last)) return `${of} ${say(tables[last].title)}`;
  return [of, known, last].filter(Boolean).join(' ');
}
