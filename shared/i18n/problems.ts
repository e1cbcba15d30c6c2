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
  E_MAIN_FAILED: {
    zh: '程序内部出错，已记入日志。已保存的内容都在，可以继续使用。再次出错时导出诊断信息交给技术支持，并重新打开程序。',
    en: 'Something went wrong inside the program and was logged. Everything saved is kept, and you can go on. If it happens again, export the diagnostics for your support and restart the program.',
  },
  E_WINDOW_FAILED: {
    zh: '窗口内容无法显示。原因已记入日志，已保存的内容都在，重新打开窗口即可继续。再次出错时导出诊断信息，交给技术支持。',
    en: 'The window could not be drawn. The cause was logged and everything saved is kept. Reopen the window to go on. If it happens again, export the diagnostics and pass them to your support.',
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
  E_MAP_STORED_INVALID: {
    zh: '图谱“{title}”存的内容有 {count} 处不合格式，只能查看，不能改。原始内容一字未动：导出原文件改好再导入，或把能读的部分存成新图谱。',
    en: '{count, plural, one {One part} other {# parts}} of the stored map “{title}” cannot be used, so it can be looked at but not changed. What is stored is kept as it is. Export it as it is and import it corrected, or keep what can be read as a new map.',
  },
  E_MAP_STORED_NEWER: {
    zh: '图谱“{title}”是格式 {found} 的，本程序只认到 {supported}，只能查看认得的部分，不能改。原始内容一字未动，升级程序后再打开。',
    en: 'The map “{title}” has format {found}; this program knows up to {supported}, so what it knows can be looked at but not changed. What is stored is kept as it is. Update the program and open it again.',
  },
  // Dictionaries.
  E_DICTIONARY_CONFLICT: {
    zh: '词典“{title}”在别处改过。这里的修改没有保存，重新读取词典后再改。',
    en: 'The dictionary “{title}” was changed elsewhere. Your edits were not saved. Read the dictionaries again and repeat them.',
  },
  E_DICTIONARY_INVALID: {
    zh: '词典“{title}”有 {count} 处不能用，没有保存。原来的内容没有变，按下面的位置改好后再保存。',
    en: '{count, plural, one {One value} other {# values}} of the dictionary “{title}” cannot be used, so nothing was saved. The stored content is unchanged. Correct those listed below and save again.',
  },
  E_DICTIONARY_DAMAGED: {
    zh: '词典“{titles}”存的内容坏了，暂用示例。其它词典和图谱没有变，从导出的文件重新导入这些词典。',
    en: 'The stored content of “{titles}” is damaged; the samples are used meanwhile. Other dictionaries and all maps are unchanged. Import these dictionaries again from an exported file.',
  },
  E_DICTIONARY_FILE: {
    zh: '这个文件里没有认得出的词典。什么都没有导入，选本程序导出的 .json 或 .xlsx 文件。',
    en: 'The file holds no dictionary that is known here. Nothing was imported. Choose a .json or .xlsx file that this program exported.',
  },
  E_DICTIONARY_NEWER: {
    zh: '词典文件的格式是 {found}，本程序只认到 {supported}。什么都没有导入，升级程序后再试。',
    en: 'The file of dictionaries has format {found}; this program reads up to {supported}. Nothing was imported. Update the program and try again.',
  },
  // Spreadsheets.
  E_SHEET_UNREADABLE: {
    zh: '表格“{file}”读不出来：{detail}。什么都没有导入，用 Excel 或 WPS 打开后另存为 .xlsx 或 .csv 再试。',
    en: 'The spreadsheet “{file}” cannot be read: {detail}. Nothing was imported. Open it in Excel or WPS, save it as .xlsx or .csv and try again.',
  },
  E_SHEET_TOO_LARGE: {
    zh: '表格“{file}”太大，没有读取。什么都没有导入，拆成几个文件后再试。',
    en: 'The spreadsheet “{file}” is too large and was not read. Nothing was imported. Split it into several files and try again.',
  },
  E_ROWS_SHEET_TOO_LARGE: {
    zh: '清单有 {cells} 格，一个 XLSX 文件最多写 {limit} 格。什么都没有写，改存为 CSV，或少选几列、先筛选。',
    en: 'The list has {cells} cells; an XLSX file takes at most {limit}. Nothing was written. Save it as CSV, choose fewer columns, or filter first.',
  },
  // The library.
  E_LIBRARY_EMPTY: {
    zh: '“{file}”里没有可以读的行。什么都没有导入，第一行写列名，下面写内容。',
    en: '“{file}” has no rows to read. Nothing was imported. Put headings in the first line and the content below.',
  },
  E_LIBRARY_COLUMNS: {
    zh: '“{file}”缺少列：{columns}。什么都没有导入，补上后再试；导出一份可以看到全部列名。',
    en: '“{file}” lacks columns: {columns}. Nothing was imported. Add them and try again; an export shows all headings.',
  },
  E_LIBRARY_PERSONAL: {
    zh: '“{file}”有客户信息的列：{columns}。没有读入也没有保留，删掉这些列再试。',
    en: '“{file}” has columns with customer data: {columns}. Nothing was read in or kept. Remove the columns and try again.',
  },
  E_LIBRARY_ITEM_PERSONAL: {
    zh: '库项里有像客户信息的内容：{found}。什么都没有保存，删掉这些内容再存。',
    en: 'Items hold what looks like customer data: {found}. Nothing was saved. Remove it and save again.',
  },
  E_LIBRARY_ITEM_GONE: {
    zh: '这个库项已经不在元素库里。图谱里的节点都在，刷新后再选一次。',
    en: 'This item is no longer in the library. Nodes on maps are unchanged. Refresh and choose again.',
  },
  E_LIBRARY_DAMAGED: {
    zh: '元素库有 {count} 项存的内容坏了，或不合格式，没有列出：{ids}。原始内容保留着，其它库项没有变，从导出的文件重新导入这些项。',
    en: '{count, plural, one {The stored content of one library item is} other {The stored content of # library items is}} damaged or cannot be read: {ids}. It is kept and not listed; other items are unchanged. Import these items again from an exported file.',
  },
  E_LIBRARY_CONFLICT: {
    zh: '库项“{name}”刚在别处改过，这次没有保存。别处的内容都在，看过新的内容后再改。',
    en: 'The item “{name}” was just changed elsewhere, so this was not saved. The other content is kept. Look at it and change it again.',
  },
  E_LIBRARY_KIND: {
    zh: '编号“{id}”已经是另一类库项，没有保存。原来的库项没有变，换一个编号。',
    en: 'The id “{id}” belongs to an item of another kind, so nothing was saved. That item is unchanged. Choose another id.',
  },
  E_LIBRARY_UPDATE_GONE: {
    zh: '这次更新已经撤销过，或超过 30 天。图谱没有变，需要的话在图谱里逐个改回。',
    en: 'This update was taken back already or is older than 30 days. The maps are unchanged. Change them one by one if needed.',
  },
  E_LIBRARY_NO_WORKSPACE: {
    zh: '“{file}”不是本工具的数据文件，或版本太旧没有元素库。什么都没有导入，选另一份 workbench.db。',
    en: '“{file}” is not a data file of this program, or too old to have a library. Nothing was imported. Choose another workbench.db.',
  },
  // Data folder and database.
  E_DATA_DIR: {
    zh: '数据文件夹“{folder}”用不了：{reason}。没有写入任何内容，检查路径和权限，或换一个数据文件夹。',
    en: 'The data folder “{folder}” cannot be used: {reason}. Nothing was written. Check the path and its permissions, or choose another data folder.',
  },
  E_DATA_READ_ONLY: {
    zh: '数据文件夹“{folder}”是只读的，不能保存。已有图谱没有变，给它写权限或换一个数据文件夹，然后重试。',
    en: 'The data folder “{folder}” is read-only, so nothing can be saved. Existing maps are unchanged. Make it writable or choose another data folder, then try again.',
  },
  E_DISK_FULL: {
    zh: '磁盘满了，这次没有保存。之前保存的内容都在，清出空间后重试。',
    en: 'The disk is full, so this was not saved. Everything saved before is kept. Free some space and try again.',
  },
  E_DATABASE_NEWER: {
    zh: '数据文件“{file}”来自更新的版本（{found}，本程序支持到 {supported}）。文件没有动过，用新版程序打开。',
    en: 'The data file “{file}” comes from a newer version ({found}; this program supports up to {supported}). The file was not touched. Open it with the newer program.',
  },
  E_DATABASE_DAMAGED: {
    zh: '数据文件“{file}”已损坏，没有打开。文件原样保留，从 backups 文件夹恢复，或移走它重新开始。',
    en: 'The data file “{file}” is damaged and was not opened. It is left as it is. Restore one from the backups folder, or move it away to start afresh.',
  },
  E_DATABASE_BUSY: {
    zh: '数据文件正被另一个程序占用，这次没有保存。关掉另一个程序后重试。',
    en: 'Another program is using the data file, so this was not saved. Close the other program and try again.',
  },
  E_DATABASE_IO: {
    zh: '读写数据文件出错：{detail}。已确认保存的内容都在，检查磁盘后重试。',
    en: 'The data file could not be read or written: {detail}. Everything reported as saved is kept. Check the disk and try again.',
  },
  E_BACKUP_FAILED: {
    zh: '升级数据前的备份没有做成：{detail}。数据没有升级也没有变，清出空间后重新打开程序。',
    en: 'The backup before upgrading the data failed: {detail}. The data was neither upgraded nor changed. Free some space and restart.',
  },
  E_TEMPLATE_NOT_FOUND: {
    zh: '没有编号为“{code}”的模板。什么都没有建立，换一个模板。',
    en: 'There is no template “{code}”. Nothing was created. Choose another template.',
  },

  // Files that are read and written.
  E_FILE_NOT_FOUND: {
    zh: '找不到文件“{file}”。什么都没有改动，检查路径后重试。',
    en: 'The file “{file}” does not exist. Nothing was changed. Check the path and try again.',
  },
  E_FILE_UNREADABLE: {
    zh: '读不了文件“{file}”：{reason}。什么都没有改动，检查权限后重试。',
    en: 'The file “{file}” cannot be read: {reason}. Nothing was changed. Check its permissions and try again.',
  },
  E_FILE_TOO_LARGE: {
    zh: '文件“{file}”有 {size} MB，超过 {limit} MB 的上限，没有读取。确认选对了文件。',
    en: 'The file “{file}” is {size} MB, over the limit of {limit} MB, and was not read. Check that it is the right file.',
  },
  E_FILE_ENCODING: {
    zh: '文件“{file}”不是可识别的文本编码，没有读取。另存为 UTF-8 后重试。',
    en: 'The text encoding of the file “{file}” is not recognised, so it was not read. Save it as UTF-8 and try again.',
  },
  E_FILE_NOT_WRITTEN: {
    zh: '写不了文件“{file}”：{reason}。原来的文件没有变，检查权限或换一个位置。',
    en: 'The file “{file}” cannot be written: {reason}. The file that was there is unchanged. Check permissions or choose another place.',
  },

  // Map files.
  E_FILE_NOT_JSON: {
    zh: '文件内容不是 JSON：第 {line} 行第 {column} 列读不下去。什么都没有改动，确认选对了文件。',
    en: 'The file is not JSON: reading stops at line {line}, column {column}. Nothing was changed. Check that it is the right file.',
  },
  E_FILE_TRUNCATED: {
    zh: '文件不完整，后半截丢了。什么都没有读入，重新拷贝或重新导出一份。',
    en: 'The file is incomplete: its end is missing. Nothing was read in. Copy or export it again.',
  },
  E_FILE_TOO_DEEP: {
    zh: '文件嵌套超过 {limit} 层，不像是图谱或支行包，没有读入。确认选对了文件。',
    en: 'The file is nested more than {limit} levels deep, unlike any map or package, and was not read. Check that it is the right file.',
  },
  E_FILE_DUPLICATE_KEY: {
    zh: '第 {line} 行的“{key}”在同一个对象里写了两次，不知道以哪个为准，没有读入。删掉多余的一个。',
    en: 'Line {line} repeats “{key}” in the same object, so it is unclear which one counts. Nothing was read in. Remove one of them.',
  },
  E_FILE_FORBIDDEN_KEY: {
    zh: '第 {line} 行用了不允许的名称“{key}”，没有读入。这不是本工具写的文件，核对来源。',
    en: 'Line {line} uses the name “{key}”, which is not allowed. Nothing was read in. This program did not write the file; check where it comes from.',
  },
  E_FILE_BAD_TEXT: {
    zh: '第 {line} 行有残缺的字符，没有读入。重新拷贝或重新导出一份。',
    en: 'Line {line} holds an incomplete character. Nothing was read in. Copy or export the file again.',
  },
  E_FILE_BAD_NUMBER: {
    zh: '第 {line} 行的数 {number} 太大或位数太多，照原样读不进来，没有读入。改小，或加引号写成文字。',
    en: 'The number {number} in line {line} is too large or has too many digits to be kept as it is. Nothing was read in. Write a smaller one, or put it in quotes as a text.',
  },
  E_DROP_NOT_A_MAP: {
    zh: '“{file}”是{kind}，不是图谱文件，没有读入。什么都没有改动，把图谱文件（.json、.drawio、.canvas）拖进来。',
    en: '“{file}” is {kind}, not a map file, and was not read in. Nothing was changed. Drop a map file (.json, .drawio, .canvas).',
  },
  E_MAP_NOT_A_MAP: {
    zh: '这个文件不是策略图谱：没有 formatVersion。什么都没有改动，图谱文件和支行包不能混用。',
    en: 'This file is not a strategy map: it has no formatVersion. Nothing was changed. A branch package cannot be used as a map file.',
  },
  E_MAP_NEWER_FORMAT: {
    zh: '图谱文件的格式是 {found}，本程序只认到 {supported}。什么都没有读入，升级程序后再打开。',
    en: 'The map file has format {found}; this program reads up to {supported}. Nothing was read in. Update the program and open it again.',
  },
  E_MAP_UNKNOWN_KIND: {
    zh: '图谱里有不认识的节点类型：{kinds}。什么都没有读入，用写出它的程序版本打开。',
    en: 'The map has unknown kinds of nodes: {kinds}. Nothing was read in. Open it with the version of the program that wrote it.',
  },
  E_MAP_UNKNOWN_EDGE_TYPE: {
    zh: '图谱里有不认识的连线类型：{types}。什么都没有读入，用写出它的程序版本打开。',
    en: 'The map has unknown types of connections: {types}. Nothing was read in. Open it with the version of the program that wrote it.',
  },
  E_MAP_DUPLICATE_ID: {
    zh: '图谱里有 {count} 个重复的 id，没有读入。按下面列出的改成各不相同。',
    en: '{count, plural, one {One id of the map occurs} other {# ids of the map occur}} more than once. Nothing was read in. Make those listed below distinct.',
  },
  E_MAP_DANGLING_EDGE: {
    zh: '图谱里有 {count} 条连线的一端不存在，没有读入。删掉下面列出的连线，或补上缺的节点。',
    en: '{count, plural, one {One connection of the map leads} other {# connections of the map lead}} to a node that does not exist. Nothing was read in. Remove those listed below or add the nodes.',
  },
  E_MAP_INVALID: {
    zh: '图谱里有 {count} 处内容不对，没有读入。按下面列出的位置改好后重试。',
    en: '{count, plural, one {One value} other {# values}} of the map cannot be used. Nothing was read in. Correct those listed below and try again.',
  },
  E_MAP_DANGLING_MEMBER: {
    zh: '图谱里有 {count} 处分组或批注指着不存在的节点，没有读入。删掉下面列出的，或补上缺的节点。',
    en: '{count, plural, one {One group or comment} other {# groups or comments}} of the map name a node that does not exist. Nothing was read in. Remove those listed below or add the nodes.',
  },
  E_TOO_MANY_ROWS: {
    zh: '策略行超过 {limit, number} 条，没有生成清单。图谱没有变，减少共用的渠道和场景后重试。',
    en: 'There are more than {limit, number} strategy rows, so no list was made. The map is unchanged. Share fewer channels and scenarios, then try again.',
  },

  // Pasting.
  E_CLIP_FOREIGN: {
    zh: '剪贴板里是{what}，不是从图谱里复制的节点，没有粘贴。图谱文件请在“全部图谱”里导入。',
    en: 'The clipboard holds {what}, not nodes copied from a map, so nothing was pasted. Import map files from the list of maps.',
  },
  E_CLIP_NEWER: {
    zh: '剪贴板里的节点是格式 {found} 的，本程序只认到 {supported}。什么都没有粘贴，升级程序后再试。',
    en: 'The nodes on the clipboard have format {found}; this program reads up to {supported}. Nothing was pasted. Update the program and try again.',
  },
  E_CLIP_DAMAGED: {
    zh: '剪贴板里的节点有 {count} 处内容不对，没有粘贴。图谱没有变，回到原图谱重新复制一次。',
    en: '{count, plural, one {One value} other {# values}} of the nodes on the clipboard cannot be used, so nothing was pasted. The map is unchanged. Copy them again.',
  },
  E_CLIP_TOO_LARGE: {
    zh: '剪贴板内容有 {size} MB，超过 {limit} MB 的上限，没有粘贴。图谱没有变，分几次复制。',
    en: 'The clipboard holds {size} MB, over the limit of {limit} MB, so nothing was pasted. The map is unchanged. Copy it in parts.',
  },
  E_COPY_TOO_LARGE: {
    zh: '所选内容有 {size} MB，超过 {limit} MB 的上限，没有复制。图谱没有变，分几次复制。',
    en: 'The selection is {size} MB, over the limit of {limit} MB, so it was not copied. The map is unchanged. Copy it in parts.',
  },
  E_CLIP_NOTHING: {
    zh: '剪贴板里没有节点也没有文字，没有粘贴。先复制节点或一段文字。',
    en: 'The clipboard holds neither nodes nor text, so nothing was pasted. Copy nodes or some text first.',
  },

  // The list of branches.
  E_BRANCHES_COLUMNS: {
    zh: '支行名单“{file}”缺少列：{columns}。没有读入，第一行写 branchCode,branchName,listCount。',
    en: 'The branch list “{file}” lacks columns: {columns}. Nothing was read in. The first line must be branchCode,branchName,listCount.',
  },
  E_BRANCHES_PERSONAL: {
    zh: '支行名单“{file}”含有个人信息列：{columns}。没有读入也没有保留，只留支行编号、名称和人数。',
    en: 'The branch list “{file}” has columns with personal data: {columns}. Nothing was read in or kept. Leave only branch code, name and count.',
  },
  E_BRANCHES_EMPTY: {
    zh: '支行名单“{file}”里没有支行。什么都没有读入，补上内容后重试。',
    en: 'The branch list “{file}” names no branch. Nothing was read in. Add branches and try again.',
  },
  E_BRANCHES_CELLS: {
    zh: '支行名单“{file}”有 {count} 处不对，整张表都没有读入。按下面的位置改好后重试。',
    en: '{count, plural, one {One cell} other {# cells}} of the branch list “{file}” cannot be used, so none of it was read in. Correct the cells below and try again.',
  },

  E_BRANCH_UNUSABLE: {
    zh: '支行的{column}“{value}”不能用或重复，名单没有改。改好再保存。',
    en: 'The {column} “{value}” of a branch cannot be used or is there twice. The list is unchanged. Correct it and save again.',
  },

  // Lists of counts (名单).
  E_LIST_COLUMNS: {
    zh: '名单“{file}”缺少列：{columns}。没有导入，第一行至少写支行编号和人数；也可以先导出模板再填。',
    en: 'The list “{file}” lacks columns: {columns}. Nothing was imported. The first line needs at least branchCode and count; or save the form and fill it in.',
  },
  E_LIST_PERSONAL: {
    zh: '名单“{file}”含有个人信息列：{columns}。没有导入也没有保留，名单只留各支行人数，删掉这些列再导入。',
    en: 'The list “{file}” has columns with personal data: {columns}. Nothing was imported or kept. A list holds counts by branch only; delete these columns and import again.',
  },
  E_LIST_EMPTY: {
    zh: '名单“{file}”里没有人数。什么都没有导入，补上内容后重试。',
    en: 'The list “{file}” holds no counts. Nothing was imported. Add them and try again.',
  },
  E_LIST_CELLS: {
    zh: '名单“{file}”有 {count} 处不对，整份都没有导入，原来的名单没有变。按下面的位置改好后重试。',
    en: '{count, plural, one {One cell} other {# cells}} of the list “{file}” cannot be used, so none of it was imported and the present list is unchanged. Correct the cells below and try again.',
  },

  // Signing keys.
  E_KEY_MISSING: {
    zh: '还没有签名密钥，什么都没有写出。先建立密钥再导出。',
    en: 'There is no signing key yet, so nothing was written. Make a key first, then export.',
  },
  E_KEY_EXISTS: {
    zh: '“{file}”已经有签名密钥，没有覆盖它。继续用原来的密钥，或换一个位置。',
    en: 'There is already a signing key at “{file}”; it was not overwritten. Use it, or choose another place.',
  },
  E_KEY_FILE: {
    zh: '密钥文件“{file}”读不懂：{detail}。什么都没有写出，换回原来的密钥文件。',
    en: 'The key file “{file}” cannot be understood: {detail}. Nothing was written. Put back the original key file.',
  },
  E_KEY_PASSPHRASE_NEEDED: {
    zh: '这把签名密钥要口令才能用。什么都没有写出，给出口令后重试。',
    en: 'This signing key needs a passphrase. Nothing was written. Give the passphrase and try again.',
  },
  E_KEY_PASSPHRASE: {
    zh: '口令不对，密钥没有打开，什么都没有写出。再输一次。',
    en: 'The passphrase is wrong. The key was not opened and nothing was written. Type it again.',
  },
  E_KEY_KEYRING: {
    zh: '系统钥匙串打不开这把密钥，什么都没有写出。登录建立密钥时的系统账户后重试。',
    en: 'The system keyring cannot open this key, so nothing was written. Sign in with the account that made the key and try again.',
  },

  // Handing over.
  E_EXPORT_FINDINGS: {
    zh: '图谱还有 {count} 个错误，没有写出任何支行包。按问题面板改好后再导出。',
    en: 'The map still has {count, plural, one {one error} other {# errors}}, so no package was written. Mend them in the problems panel, then export.',
  },
  E_EXPORT_NO_ROWS: {
    zh: '没有一条策略行的节点全部是就绪或执行中，没有写出任何支行包。把要下发的节点改为就绪。',
    en: 'No strategy row has all its nodes ready or active, so no package was written. Set the nodes to hand over to ready.',
  },
  E_EXPORT_BLANKS: {
    zh: '图谱有 {count} 处下发字段未填，支行会看到空格，未写出任何支行包。请填写，或确认留空后再导出（命令行用 --allow-blanks）。',
    en: 'The map has {count, plural, one {one field} other {# fields}} that branches would see blank, so no package was written. Fill them in, or confirm that they may stay blank (--allow-blanks on the command line), then export again.',
  },
  E_EXPORT_BRANCHES: {
    zh: '支行名单里有重复或不能用的支行，没有写出任何支行包。改好名单后再导出。',
    en: 'The list of branches has duplicate or unusable entries, so no package was written. Correct the list and export again.',
  },
  E_EXPORT_IN_WAY: {
    zh: '目标文件夹里有 {count} 个同名文件不是这张图谱的支行包，没有覆盖，也没有写出任何支行包。换一个文件夹或移走它们。',
    en: '{count, plural, one {A file} other {# files}} of the same name in the folder did not come from this map. Nothing was overwritten and no package was written. Choose another folder or move them away.',
  },
  E_EXPORT_TOO_LARGE: {
    zh: '给“{branch}”的支行包有 {size} MB，超过 {limit} MB 的上限，它和后面的支行都没有写出。减少节点或连线后再导出。',
    en: 'The package for “{branch}” would be {size} MB, over the limit of {limit} MB; neither it nor those after it were written. Reduce nodes or connections and export again.',
  },
  E_EXPORT_HELD: {
    zh: '“{branch}”自己的取值或数字有错误，它的包没有生成，别的支行照常。改好后补生成。',
    en: 'Values or numbers of “{branch}” have errors, so its package was not made; others are not affected. Mend them, then make it.',
  },
  E_EXPORT_RUN_GONE: {
    zh: '中断的那次导出已找不到，或记下的内容读不出来，什么都没有写。重新生成一次，没有变的支行不会重写。',
    en: 'The export that was broken off is not known any more, or what was noted of it cannot be read; nothing was written. Make the packages again: unchanged ones are not rewritten.',
  },
  E_EXPORT_RUNNING: {
    zh: '上一次导出还没有结束，这一次没有开始。等它完成或先取消。',
    en: 'The previous export is still running, so this one was not started. Wait for it or cancel it first.',
  },

  // Overlays (一行一策) and what branches report.
  E_OVERLAY_NOT_ONE: {
    zh: '“{file}”不是一行一策文件。什么都没有改动，选本程序导出的一行一策 .json 文件。',
    en: '“{file}” is not an overlay file. Nothing was changed. Choose an overlay .json file that this program exported.',
  },
  E_OVERLAY_NEWER: {
    zh: '一行一策文件“{file}”的格式是 {found}，本程序只认到 {supported}。什么都没有读入，升级程序后再打开。',
    en: 'The overlay file “{file}” has format {found}; this program reads up to {supported}. Nothing was read in. Update the program and open it again.',
  },
  E_OVERLAY_INVALID: {
    zh: '一行一策文件“{file}”有 {count} 处读不懂。什么都没有读入，按下面的位置改好，或让填写方重新导出。',
    en: 'The overlay file “{file}” has {count, plural, one {one part} other {# parts}} that cannot be read. Nothing was read in. Correct those listed below or have it exported again.',
  },
  E_OVERLAY_OTHER_MAP: {
    zh: '“{file}”是为另一张图谱填的（{found}）。什么都没有改动，打开那张图谱再导入。',
    en: '“{file}” was made for another map ({found}). Nothing was changed. Open that map and import it there.',
  },
  E_OVERLAY_DAMAGED: {
    zh: '支行 {branch} 的一行一策存的内容坏了，或不合现在的格式，没有采用。原始数据保留着，其它支行没有变，从导出的文件重新导入。',
    en: 'The stored overlay of branch {branch} is damaged or cannot be read and is not used. The data is kept and other branches are unchanged. Import it again from an exported file.',
  },
  E_OVERLAY_REFUSED: {
    zh: '支行 {branch} 的一行一策有 {count} 处不能用，没有写出。图谱没有变，按下面的位置改好后重试。',
    en: '{count, plural, one {One decision} other {# decisions}} of branch {branch} cannot be used, so nothing was written. The map is unchanged. Correct those listed below and try again.',
  },

  E_RETURN_SHEET_NOT_ONE: {
    zh: '“{file}”里没有执行登记表。什么都没有导入，选支行包里填好的那个表格；只存了一页的话，存“执行登记表”那一页。',
    en: 'There is no results form in “{file}”. Nothing was imported. Choose the filled-in workbook of the package; of single sheets save “Results”.',
  },
  E_RETURN_SHEET_COLUMNS: {
    zh: '回传表“{file}”缺“{columns}”。别的都读得出，但什么都没有导入，从支行包里的表格补上后重新导入。',
    en: 'The return “{file}” lacks {columns}. The rest can be read, but nothing was imported. Restore them from the workbook in the package and import again.',
  },
  E_RETURN_SHEET_CELLS: {
    zh: '回传表“{file}”有 {count} 格读不懂。什么都没有导入，按下面的位置改好后重新导入。',
    en: '{count, plural, one {One cell} other {# cells}} of the return “{file}” cannot be read. Nothing was imported. Correct those listed below and import again.',
  },

  // Checking a package.
  E_PACKAGE_NOT_ONE: {
    zh: '“{file}”不是支行包。什么都没有读入，确认选的是 .smpkg.json 文件。',
    en: '“{file}” is not a branch package. Nothing was read in. Check that it is the .smpkg.json file.',
  },
  E_PACKAGE_TRUNCATED: {
    zh: '支行包“{file}”不完整，后半截丢了。什么都没有读入，重新拷贝或重新要一份。',
    en: 'The package “{file}” is incomplete: its end is missing. Nothing was read in. Copy it again or ask for another copy.',
  },
  E_PACKAGE_CHANGED: {
    zh: '支行包“{file}”签发后被改动过，内容不可信，没有读入。向签发方重新要一份。',
    en: 'The package “{file}” was changed after it was signed. Its content cannot be trusted and was not read. Ask the issuer for another copy.',
  },
  E_PACKAGE_REPLAYED: {
    zh: '支行包“{file}”是给{branch}的第 {revision} 次签发，这里见过第 {newer} 次，旧包没有读入。向签发方要最新的。',
    en: 'The package “{file}” is issue {revision} for {branch}; issue {newer} was seen here already. The old one was not read in. Ask the issuer for the latest.',
  },
  E_PACKAGE_PAGE: {
    zh: '页面“{file}”不在，或和旁边的支行包不是同一份。包没有变，把整个文件夹重新拷贝一次。',
    en: 'The page “{file}” is missing or carries another package than the one beside it. The package is unchanged. Copy the whole folder again.',
  },
  E_PACKAGE_NONE_OPEN: {
    zh: '还没有打开支行包，什么都没有变。先选一个支行包核对。',
    en: 'No package is open; nothing changed. First choose one to check.',
  },
  E_PACKAGE_UNTRUSTED: {
    zh: '支行包“{file}”的签名密钥不是指定的那一把（指纹 {fingerprint}），没有读入。和签发方核对指纹。',
    en: 'The package “{file}” is signed with another key than the trusted one (fingerprint {fingerprint}) and was not read. Compare fingerprints with the issuer.',
  },
  E_PACKAGE_NEWER: {
    zh: '支行包“{file}”的格式是 {found}，本程序只认到 {supported}。什么都没有读入，升级程序后再打开。',
    en: 'The package “{file}” has format {found}; this program reads up to {supported}. Nothing was read in. Update the program and open it again.',
  },
  E_PACKAGE_CONTENT: {
    zh: '支行包“{file}”签名正确，但内容读不懂：{detail}。什么都没有读入，告诉签发方。',
    en: 'The package “{file}” is signed correctly but its content cannot be understood: {detail}. Nothing was read in. Tell the issuer.',
  },
  E_EXPORT_NO_PAGE: {
    zh: '缺少支行页面的模板，没有生成页面。图谱没有变，重新安装程序；从源码运行时先执行 npm run build。',
    en: 'The template of the branch page is missing, so no page was made. The map is unchanged. Install the program again; from sources, run npm run build first.',
  },

  // Return files.
  E_RETURN_TOO_LARGE: {
    zh: '回传文件“{file}”太大，没有读入。原来的结果没有变，确认选的是支行页面保存的回传文件。',
    en: 'The return file “{file}” is too large and was not read. Earlier results are unchanged. Check that it is the file a branch page saved.',
  },
  E_RETURN_NOT_ONE: {
    zh: '“{file}”不是回传文件。原来的结果没有变，选文件名以“回传.json”结尾的那一份。',
    en: '“{file}” is not a return file. Earlier results are unchanged. Choose the one whose name ends in “回传.json”.',
  },
  E_RETURN_NEWER: {
    zh: '回传文件“{file}”的格式是 {found}，这里只认到 {supported}。原来的结果没有变，升级程序后再打开。',
    en: 'The return file “{file}” has format {found}; up to {supported} is read here. Earlier results are unchanged. Update the program and open it again.',
  },
  E_RETURN_CONTENT: {
    zh: '回传文件“{file}”的内容不对：{detail}。原来的结果没有变，让支行重新保存一份。',
    en: 'The content of the return file “{file}” is not valid: {detail}. Earlier results are unchanged. Ask the branch to save it again.',
  },

  // The command line.
  // Pictures, documents and drawings.
  E_EXPORT_FORMAT: {
    zh: '没有“{format}”这种导出格式。什么都没有写，选 png、pdf、pptx、svg、xlsx、csv、drawio、canvas 或 mermaid。',
    en: 'There is no export format “{format}”. Nothing was written. Choose png, pdf, pptx, svg, xlsx, csv, drawio, canvas or mermaid.',
  },
  E_PICTURE_TOO_LARGE: {
    zh: '图片有 {pixels} 百万像素，超过上限 {limit} 百万。什么都没有写，换小一些的倍数，只导出所选，或改用 PDF、SVG。',
    en: 'The picture would have {pixels} million pixels; the limit is {limit} million. Nothing was written. Choose a smaller scale, export a selection, or use PDF or SVG.',
  },
  E_PICTURE_CANCELLED: {
    zh: '导出已取消。什么都没有写，需要时再导出一次。',
    en: 'The export was cancelled. Nothing was written. Export again when you need it.',
  },
  E_PICTURE_RUNNING: {
    zh: '另一个导出还在进行，这次没有开始。等它结束或先取消它。',
    en: 'Another export is still running, so this one was not started. Wait for it or cancel it first.',
  },
  E_DRAWING_UNREADABLE: {
    zh: '这个 draw.io 文件读不出来：{detail}。什么都没有导入，在 draw.io 里以不压缩的方式另存后再试。',
    en: 'The draw.io file cannot be read: {detail}. Nothing was imported. Save it uncompressed in draw.io and try again.',
  },
  E_DRAWING_NO_MAP: {
    zh: '这个 {format} 文件里没有图谱数据。什么都没有导入，选由本程序导出、且没有压缩保存的文件。',
    en: 'The {format} file holds no data of a map. Nothing was imported. Choose one that this program exported and that was not saved compressed.',
  },
  E_USAGE: {
    zh: '命令写法不对：{detail}。什么都没有做，用法见下面。',
    en: 'The command is not valid: {detail}. Nothing was done. See the usage below.',
  },
} as const satisfies Record<`E_${string}`, Message>;

export type ProblemCode = keyof typeof problems;
