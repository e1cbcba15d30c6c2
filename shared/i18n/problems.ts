// Owns the wording of every coded problem: what happened, what is kept, what to do. Codes are stable.
import type { Message } from './message.ts';

export const problems = {
  E_INTERNAL: {
    zh: '程序内部错误：{detail}。已保存的内容未受影响。请重试；若仍出现，请重新启动程序。',
    en: 'Something went wrong inside the app: {detail}. Saved content is unchanged. Try again; if it happens again, restart the app.',
  },
  E_BAD_ARGUMENT: {
    zh: '请求“{call}”的参数无效：{detail}。未作任何改动。',
    en: 'The arguments of “{call}” are not valid: {detail}. Nothing was changed.',
  },
  E_STORE_CRASHED: {
    zh: '存储进程意外退出，正在重新启动。已确认保存的内容均已保留，未保存的修改将自动重试。',
    en: 'The storage process stopped and is being restarted. Everything reported as saved is kept; unsaved edits are retried automatically.',
  },
  E_MAIN_FAILED: {
    zh: '程序内部错误，已记入日志。已保存的内容均已保留，可以继续使用。若再次出现，请导出诊断信息交技术支持，并重新启动程序。',
    en: 'Something went wrong inside the app and was logged. Everything saved is kept, and you can continue. If it happens again, export the diagnostics for your support team and restart the app.',
  },
  E_WINDOW_FAILED: {
    zh: '窗口内容无法显示。原因已记入日志，已保存的内容均已保留，重新打开窗口即可继续。若再次出现，请导出诊断信息交技术支持。',
    en: 'The window could not be displayed. The cause was logged and everything saved is kept. Reopen the window to continue. If it happens again, export the diagnostics for your support team.',
  },
  E_MAP_NOT_FOUND: {
    zh: '未找到该图谱。其他图谱未受影响。请返回列表重新选择。',
    en: 'This map does not exist. Other maps are unchanged. Go back to the list and choose again.',
  },
  E_MAP_CONFLICT: {
    zh: '图谱“{title}”已在别处修改。此处的修改仍在窗口中。请重新打开图谱后再修改。',
    en: 'The map “{title}” was changed elsewhere. Your edits are still in the window. Reopen the map and edit again.',
  },
  E_MAP_DAMAGED: {
    zh: '图谱“{title}”的内容与校验值不一致，未打开。原始数据已保留。请从备份或导出的文件恢复。',
    en: 'The content of map “{title}” does not match its checksum and was not opened. The data is kept. Restore from a backup or an exported file.',
  },
  E_MAP_STORED_INVALID: {
    zh: '图谱“{title}”的存储内容有 {count} 处格式无效，仅可查看，不可修改。原始内容已原样保留。请导出原文件修改后重新导入，或将可读取的部分另存为新图谱。',
    en: '{count, plural, one {# part} other {# parts}} of the stored map “{title}” cannot be used, so it can be viewed but not changed. The stored content is kept as it is. Export the original file and import it corrected, or save the readable part as a new map.',
  },
  E_MAP_STORED_NEWER: {
    zh: '图谱“{title}”的格式为 {found}，本程序支持到 {supported}，仅可查看可识别的部分，不可修改。原始内容已原样保留。请升级程序后打开。',
    en: 'The map “{title}” has format {found}; this app supports up to {supported}, so the known part can be viewed but not changed. The stored content is kept as it is. Update the app and open it again.',
  },
  // Dictionaries.
  E_DICTIONARY_CONFLICT: {
    zh: '词典“{title}”已在别处修改。此处的修改未保存。请重新读取词典后再修改。',
    en: 'The dictionary “{title}” was changed elsewhere. Your edits were not saved. Reload the dictionaries and make them again.',
  },
  E_DICTIONARY_INVALID: {
    zh: '词典“{title}”有 {count} 处无效，未保存。原有内容未变。请按下列位置修改后重新保存。',
    en: '{count, plural, one {# value} other {# values}} of the dictionary “{title}” cannot be used, so nothing was saved. The stored content is unchanged. Correct the values below and save again.',
  },
  E_DICTIONARY_DAMAGED: {
    zh: '词典“{titles}”的存储内容已损坏，暂用示例。原始数据已保留，覆盖前另存到 aside 文件夹；其他词典和图谱未受影响。请从备份恢复，或从导出的文件重新导入。',
    en: 'The stored content of “{titles}” is damaged; the samples are used meanwhile. The data is kept and is put into the folder “aside” before it is saved over; other dictionaries and all maps are unchanged. Restore them from a backup, or import them again from an exported file.',
  },
  E_DICTIONARY_FILE: {
    zh: '文件中未找到可识别的词典，未导入任何内容。请选择本程序导出的 .json 或 .xlsx 文件。',
    en: 'The file contains no dictionary that this app knows. Nothing was imported. Choose a .json or .xlsx file exported by this app.',
  },
  E_DICTIONARY_NEWER: {
    zh: '词典文件的格式为 {found}，本程序支持到 {supported}。未导入任何内容。请升级程序后重试。',
    en: 'The dictionary file has format {found}; this app reads up to {supported}. Nothing was imported. Update the app and try again.',
  },
  // Spreadsheets.
  E_SHEET_UNREADABLE: {
    zh: '无法读取表格“{file}”：{detail}。未导入任何内容。请用 Excel 或 WPS 打开并另存为 .xlsx 或 .csv 后重试。',
    en: 'The spreadsheet “{file}” cannot be read: {detail}. Nothing was imported. Open it in Excel or WPS, save it as .xlsx or .csv and try again.',
  },
  E_SHEET_TOO_LARGE: {
    zh: '表格“{file}”过大或过于复杂，未读取，也未导入任何内容。请取消大面积合并单元格、删除无用的行列，或拆分为多个文件后重试。',
    en: 'The spreadsheet “{file}” is too large or too complex and was not read. Nothing was imported. Undo large merged areas, remove unused rows and columns, or split it into several files and try again.',
  },
  E_ROWS_SHEET_TOO_LARGE: {
    zh: '清单共 {cells} 格，超过 XLSX 文件 {limit} 格的上限，未写出文件。请另存为 CSV、减少列数或先筛选。',
    en: 'The list has {cells} cells; an XLSX file holds at most {limit}. Nothing was written. Save it as CSV, choose fewer columns, or filter first.',
  },
  // The library.
  E_LIBRARY_EMPTY: {
    zh: '“{file}”中没有可读取的行，未导入任何内容。请在第一行填写列名，其下填写内容。',
    en: '“{file}” has no rows to read. Nothing was imported. Put the headings in the first row and the content below it.',
  },
  E_LIBRARY_COLUMNS: {
    zh: '“{file}”缺少列：{columns}。未导入任何内容。请补齐后重试；导出的文件列有全部列名。',
    en: '“{file}” is missing columns: {columns}. Nothing was imported. Add them and try again; an exported file shows all headings.',
  },
  E_LIBRARY_PERSONAL: {
    zh: '“{file}”含有客户信息列：{columns}。未读取，也未保留任何内容。请删除这些列后重试。',
    en: '“{file}” has columns with customer data: {columns}. Nothing was read or kept. Remove the columns and try again.',
  },
  E_LIBRARY_ITEM_PERSONAL: {
    zh: '库项中疑似含有客户信息：{found}。未保存任何内容。请删除后重新保存。',
    en: 'Library items seem to contain customer data: {found}. Nothing was saved. Remove it and save again.',
  },
  E_LIBRARY_ITEM_GONE: {
    zh: '该库项已不在元素库中。图谱中的节点均已保留。请刷新后重新选择。',
    en: 'This item is no longer in the library. Nodes on maps are unchanged. Refresh and choose again.',
  },
  E_LIBRARY_DAMAGED: {
    zh: '元素库有 {count} 项的存储内容已损坏或格式无效，未列出：{ids}。原始内容已保留，其他库项未受影响。请从导出的文件重新导入这些库项。',
    en: '{count, plural, one {The stored content of # library item is} other {The stored content of # library items is}} damaged or cannot be read: {ids}. It is kept and not listed; other items are unchanged. Import these items again from an exported file.',
  },
  E_LIBRARY_CONFLICT: {
    zh: '库项“{name}”刚在别处修改，本次未保存。别处的内容已保留。请查看后再修改。',
    en: 'The library item “{name}” was just changed elsewhere, so your edits were not saved. The other content is kept. Review it and make your edits again.',
  },
  E_LIBRARY_KIND: {
    zh: '编号“{id}”已属于另一类库项，未保存。原库项未变。请更换编号。',
    en: 'The ID “{id}” belongs to a library item of another kind, so nothing was saved. That item is unchanged. Choose another ID.',
  },
  E_LIBRARY_UPDATE_GONE: {
    zh: '本次更新已撤销，或已超过 30 天。图谱未变。如有需要，请在图谱中逐个改回。',
    en: 'This update was already undone or is older than 30 days. The maps are unchanged. Change the nodes one by one if needed.',
  },
  E_LIBRARY_NO_WORKSPACE: {
    zh: '“{file}”不是本程序的数据文件，或版本过旧、不含元素库。未导入任何内容。请选择其他 workbench.db 文件。',
    en: '“{file}” is not a data file of this app, or is too old to have a library. Nothing was imported. Choose another workbench.db.',
  },
  // Data folder and database.
  E_DATA_DIR: {
    zh: '数据文件夹“{folder}”无法使用：{reason}。未写入任何内容。请检查路径和权限，或更换数据文件夹。',
    en: 'The data folder “{folder}” cannot be used: {reason}. Nothing was written. Check the path and its permissions, or choose another data folder.',
  },
  E_DATA_READ_ONLY: {
    zh: '数据文件夹“{folder}”为只读，无法保存。已有图谱未变。请授予写入权限或更换数据文件夹后重试。',
    en: 'The data folder “{folder}” is read-only, so nothing can be saved. Existing maps are unchanged. Make it writable or choose another data folder, then try again.',
  },
  E_DISK_FULL: {
    zh: '磁盘空间不足，本次未保存。此前保存的内容均已保留。请清理空间后重试。',
    en: 'The disk is full, so your edits were not saved. Everything saved before is kept. Free some space and try again.',
  },
  E_DATABASE_NEWER: {
    zh: '数据文件“{file}”来自更新的版本（{found}，本程序支持到 {supported}）。文件未作改动。请使用新版程序打开。',
    en: 'The data file “{file}” comes from a newer version ({found}; this app supports up to {supported}). The file was not touched. Open it with the newer app.',
  },
  E_DATABASE_DAMAGED: {
    zh: '数据文件“{file}”已损坏，未打开，已原样保留。请恢复备份，现有文件将先另行保存。',
    en: 'The data file “{file}” is damaged. It was not opened and is left as it is. Restore a backup; the current file is set aside first.',
  },
  E_DATABASE_GONE: {
    zh: '数据文件“{file}”缺失或已被清空{maps, select, unknown {} other {，此前有 {maps} 张图谱}}。未按首次使用处理，同文件夹的其他文件均未改动。请恢复最近的备份，或放回原文件。',
    en: 'The data file “{file}” is missing or empty{maps, select, unknown {} other {; {maps} maps were in it}}. This was not taken for a first start, and nothing beside it was touched. Restore the newest backup, or put the file back.',
  },
  E_DATABASE_BEHIND: {
    zh: '数据文件“{file}”比上次确认保存时少 {count} 处修改，此前有 {maps} 张图谱。未打开，已全部保留。请恢复备份，或确认使用当前文件。',
    en: 'The data file “{file}” lacks {count, plural, one {one change} other {# changes}} that had been reported as saved; there were {maps} maps. It was not opened and is kept as it is. Restore a backup, or choose to use the current file.',
  },
  E_DATABASE_OTHER: {
    zh: '数据文件“{file}”不是该文件夹原有的文件，原文件有 {maps} 张图谱。未打开，已全部保留。请放回原文件、恢复备份，或确认使用当前文件。',
    en: 'The data file “{file}” is not the one that belongs to this folder, which had {maps} maps. It was not opened and every byte is kept. Put the former one back, restore a backup, or decide to use it as it is.',
  },
  E_DATA_MOVED: {
    zh: '数据文件夹“{folder}”已被移走、删除或替换，本次修改未能写入。修改仍在窗口中：将文件夹放回原处后会自动保存，也可先将图谱导出为文件。',
    en: 'The data folder “{folder}” was moved, removed or replaced, so this edit was not saved. It is still in the window. Put the folder back and it is saved automatically, or export the map as a file first.',
  },
  E_DATABASE_BUSY: {
    zh: '数据文件正被其他程序占用，本次未保存。请关闭该程序后重试。',
    en: 'Another app is using the data file, so your edits were not saved. Close the other app and try again.',
  },
  E_DATABASE_IO: {
    zh: '读写数据文件出错：{detail}。已确认保存的内容均已保留。请检查磁盘后重试。',
    en: 'The data file could not be read or written: {detail}. Everything reported as saved is kept. Check the disk and try again.',
  },
  E_ROW_NOT_DAMAGED: {
    zh: '“{row}”现在完好或已处理，本次未作任何改动。请刷新后查看。',
    en: '“{row}” is sound or was dealt with meanwhile, so nothing was changed. Open the list again.',
  },
  E_BACKUP_UNSOUND: {
    zh: '备份“{file}”无法打开，或内容与校验值不符，未恢复。现有数据未改动，该备份已保留，请选择其他备份。',
    en: 'The backup “{file}” cannot be opened or does not match its checksums, so it was not restored. The current data is unchanged and the backup is kept. Choose another backup.',
  },
  E_BACKUP_FAILED: {
    zh: '备份失败：{detail}。现有数据未改动，请清理空间后重试；如为升级数据前的备份，请重新启动程序。',
    en: 'The backup could not be made: {detail}. The present data is unchanged. Free some space and try again; restart the app if the backup was due before an upgrade of the data.',
  },
  E_TEMPLATE_NOT_FOUND: {
    zh: '没有编号为“{code}”的模板，未新建图谱。请选择其他模板。',
    en: 'There is no template “{code}”. Nothing was created. Choose another template.',
  },

  // Files that are read and written.
  E_FILE_NOT_FOUND: {
    zh: '未找到文件“{file}”。未作任何改动。请检查路径后重试。',
    en: 'The file “{file}” does not exist. Nothing was changed. Check the path and try again.',
  },
  E_FILE_UNREADABLE: {
    zh: '无法读取文件“{file}”：{reason}。未作任何改动。请检查权限后重试。',
    en: 'The file “{file}” cannot be read: {reason}. Nothing was changed. Check its permissions and try again.',
  },
  E_FILE_TOO_LARGE: {
    zh: '文件“{file}”为 {size}，超过 {limit} 的上限，未读取。请确认所选文件。',
    en: 'The file “{file}” is {size}, over the limit of {limit}, and was not read. Check that it is the right file.',
  },
  E_FILE_ENCODING: {
    zh: '文件“{file}”的文本编码无法识别，未读取。请另存为 UTF-8 后重试。',
    en: 'The text encoding of the file “{file}” is not recognised, so it was not read. Save it as UTF-8 and try again.',
  },
  E_FILE_NOT_WRITTEN: {
    zh: '无法写入文件“{file}”：{reason}。原文件未变。请检查权限或更换位置。',
    en: 'The file “{file}” cannot be written: {reason}. The existing file is unchanged. Check the permissions or choose another location.',
  },

  // Map files.
  E_FILE_NOT_JSON: {
    zh: '文件内容不是 JSON：第 {line} 行第 {column} 列无法解析。未作任何改动。请确认所选文件。',
    en: 'The file is not JSON: it cannot be parsed at line {line}, column {column}. Nothing was changed. Check that it is the right file.',
  },
  E_FILE_TRUNCATED: {
    zh: '文件不完整，末尾内容缺失，未读取。请重新拷贝或重新导出。',
    en: 'The file is incomplete: its end is missing. Nothing was imported. Copy or export it again.',
  },
  E_FILE_TOO_DEEP: {
    zh: '文件嵌套超过 {limit} 层，不是图谱或支行包，未读取。请确认所选文件。',
    en: 'The file is nested more than {limit} levels deep, unlike any map or package, and was not read. Check that it is the right file.',
  },
  E_FILE_DUPLICATE_KEY: {
    zh: '第 {line} 行的“{key}”在同一对象中重复出现，无法确定以哪个为准，未读取。请删除多余的一个。',
    en: 'Line {line} repeats “{key}” in the same object, so it is unclear which one counts. Nothing was imported. Remove one of them.',
  },
  E_FILE_FORBIDDEN_KEY: {
    zh: '第 {line} 行使用了不允许的名称“{key}”，未读取。该文件并非本程序生成，请核对来源。',
    en: 'Line {line} uses the name “{key}”, which is not allowed. Nothing was imported. This app did not write the file; check where it comes from.',
  },
  E_FILE_BAD_TEXT: {
    zh: '第 {line} 行含有残缺字符，未读取。请重新拷贝或重新导出。',
    en: 'Line {line} contains an incomplete character. Nothing was imported. Copy or export the file again.',
  },
  E_FILE_BAD_NUMBER: {
    zh: '第 {line} 行的数字 {number} 过大或位数过多，无法原样保留，未读取。请改小，或加引号写为文本。',
    en: 'The number {number} in line {line} is too large or has too many digits to be kept exactly. Nothing was imported. Use a smaller number, or put it in quotes as text.',
  },
  E_DROP_NOT_A_MAP: {
    zh: '“{file}”是{kind}，不是图谱文件，未导入。未作任何改动。请拖入图谱文件（.json、.drawio、.canvas）。',
    en: '“{file}” is {kind}, not a map file, and was not imported. Nothing was changed. Drop a map file (.json, .drawio, .canvas).',
  },
  E_MAP_NOT_A_MAP: {
    zh: '该文件不是策略图谱：缺少 formatVersion。未作任何改动。图谱文件与支行包不能混用。',
    en: 'This file is not a strategy map: it has no formatVersion. Nothing was changed. A branch package cannot be used as a map file.',
  },
  E_MAP_NEWER_FORMAT: {
    zh: '图谱文件的格式为 {found}，本程序支持到 {supported}。未导入任何内容。请升级程序后打开。',
    en: 'The map file has format {found}; this app reads up to {supported}. Nothing was imported. Update the app and open it again.',
  },
  E_MAP_UNKNOWN_KIND: {
    zh: '图谱中有无法识别的节点类型：{kinds}。未导入任何内容。请使用生成该文件的程序版本打开。',
    en: 'The map has unknown kinds of nodes: {kinds}. Nothing was imported. Open it with the version of the app that wrote it.',
  },
  E_MAP_UNKNOWN_EDGE_TYPE: {
    zh: '图谱中有无法识别的连线类型：{types}。未导入任何内容。请使用生成该文件的程序版本打开。',
    en: 'The map has unknown edge types: {types}. Nothing was imported. Open it with the version of the app that wrote it.',
  },
  E_MAP_DUPLICATE_ID: {
    zh: '图谱中有 {count} 个重复的 ID，未导入。请按下列内容改为互不相同。',
    en: '{count, plural, one {# ID of the map occurs} other {# IDs of the map occur}} more than once. Nothing was imported. Make the IDs below unique.',
  },
  E_MAP_DANGLING_EDGE: {
    zh: '图谱中有 {count} 条连线的一端不存在，未导入。请删除下列连线，或补齐缺少的节点。',
    en: '{count, plural, one {# edge of the map leads} other {# edges of the map lead}} to a node that does not exist. Nothing was imported. Remove the edges below or add the nodes.',
  },
  E_MAP_INVALID: {
    zh: '图谱中有 {count} 处内容无效，未导入。请按下列位置修改后重试。',
    en: '{count, plural, one {# value} other {# values}} of the map cannot be used. Nothing was imported. Correct the values below and try again.',
  },
  E_MAP_DANGLING_MEMBER: {
    zh: '图谱中有 {count} 处分组或批注指向不存在的节点，未导入。请删除下列内容，或补齐缺少的节点。',
    en: '{count, plural, one {# group or comment} other {# groups or comments}} of the map refer to a node that does not exist. Nothing was imported. Remove those below or add the nodes.',
  },
  E_MAP_RULE_TOO_DEEP: {
    zh: '图谱中有 {count} 个客群的口径嵌套超过 {limit} 层，未导入。请将下列客群最内层的条件组并入外层，或拆分为上下级客群。',
    en: 'The rules of {count, plural, one {# segment nest} other {# segments nest}} more than {limit} levels deep. Nothing was imported. Join the innermost groups of those below with the groups around them, or split the segments into parent and child.',
  },
  E_TOO_MANY_ROWS: {
    zh: '策略行超过 {limit, number} 条，未生成清单。图谱未变。请减少共用的渠道和场景后重试。',
    en: 'There are more than {limit, number} strategy rows, so no list was generated. The map is unchanged. Share fewer channels and scenarios, then try again.',
  },

  // Pasting.
  E_CLIP_FOREIGN: {
    zh: '剪贴板中是{what}，不是从图谱复制的节点，未粘贴。图谱文件请在“全部图谱”中导入。',
    en: 'The clipboard holds {what}, not nodes copied from a map, so nothing was pasted. Import map files from the list of maps.',
  },
  E_CLIP_NEWER: {
    zh: '剪贴板中节点的格式为 {found}，本程序支持到 {supported}，未粘贴任何内容。请升级程序后重试。',
    en: 'The nodes on the clipboard have format {found}; this app reads up to {supported}. Nothing was pasted. Update the app and try again.',
  },
  E_CLIP_DAMAGED: {
    zh: '剪贴板中的节点有 {count} 处内容无效，未粘贴。图谱未变。请在原图谱中重新复制。',
    en: '{count, plural, one {# value} other {# values}} of the nodes on the clipboard cannot be used, so nothing was pasted. The map is unchanged. Copy the nodes again.',
  },
  E_CLIP_TOO_LARGE: {
    zh: '剪贴板内容为 {size}，超过 {limit} 的上限，未粘贴。图谱未变。请分次复制。',
    en: 'The clipboard holds {size}, over the limit of {limit}, so nothing was pasted. The map is unchanged. Copy it in parts.',
  },
  E_COPY_TOO_LARGE: {
    zh: '所选内容为 {size}，超过 {limit} 的上限，未复制。图谱未变。请分次复制。',
    en: 'The selection is {size}, over the limit of {limit}, so it was not copied. The map is unchanged. Copy it in parts.',
  },
  E_PATTERN_TOO_LARGE: {
    zh: '所选路径存成文本为 {size} 字，超过路径模板 {limit} 字的上限，未保存。图谱未变。请少选一些节点再保存。',
    en: 'The selected path takes {size} characters as text, over the limit of {limit} for a pattern, so it was not saved. The map is unchanged. Select fewer nodes and save again.',
  },
  E_CLIP_NOTHING: {
    zh: '剪贴板中没有节点或文本，未粘贴。请先复制节点或文本。',
    en: 'The clipboard holds neither nodes nor text, so nothing was pasted. Copy nodes or some text first.',
  },

  // The list of branches.
  E_BRANCHES_COLUMNS: {
    zh: '支行名单“{file}”缺少列：{columns}。未导入。第一行须为 branchCode,branchName,listCount。',
    en: 'The branch list “{file}” is missing columns: {columns}. Nothing was imported. The first row must be branchCode,branchName,listCount.',
  },
  E_BRANCHES_PERSONAL: {
    zh: '支行名单“{file}”含有个人信息列：{columns}。未导入，也未保留任何内容。请仅保留支行编号、名称和人数。',
    en: 'The branch list “{file}” has columns with personal data: {columns}. Nothing was imported or kept. Leave only branch code, name and count.',
  },
  E_BRANCHES_EMPTY: {
    zh: '支行名单“{file}”中没有支行，未导入任何内容。请补充后重试。',
    en: 'The branch list “{file}” contains no branches. Nothing was imported. Add branches and try again.',
  },
  E_BRANCHES_CELLS: {
    zh: '支行名单“{file}”有 {count} 处无效，整张表均未导入。请按下列位置修改后重试。',
    en: '{count, plural, one {# cell} other {# cells}} of the branch list “{file}” cannot be used, so none of it was imported. Correct the cells below and try again.',
  },

  E_BRANCH_UNUSABLE: {
    zh: '支行的{column}“{value}”无效或重复，名单未变。请修改后保存。',
    en: 'The {column} “{value}” of a branch is not valid or not unique. The list is unchanged. Correct it and save again.',
  },

  // Lists of counts (名单).
  E_LIST_COLUMNS: {
    zh: '名单“{file}”缺少列：{columns}。未导入。第一行至少须有支行编号和人数；也可先导出模板再填写。',
    en: 'The customer list “{file}” is missing columns: {columns}. Nothing was imported. The first row needs at least branchCode and count; or save a blank form and fill it in.',
  },
  E_LIST_PERSONAL: {
    zh: '名单“{file}”含有个人信息列：{columns}。未导入，也未保留任何内容。名单仅记录各支行人数，请删除这些列后重新导入。',
    en: 'The customer list “{file}” has columns with personal data: {columns}. Nothing was imported or kept. A customer list holds counts by branch only; delete these columns and import again.',
  },
  E_LIST_EMPTY: {
    zh: '名单“{file}”中没有人数，未导入任何内容。请补充后重试。',
    en: 'The customer list “{file}” contains no counts. Nothing was imported. Add them and try again.',
  },
  E_LIST_CELLS: {
    zh: '名单“{file}”有 {count} 处无效，整份均未导入，原名单未变。请按下列位置修改后重试。',
    en: '{count, plural, one {# cell} other {# cells}} of the customer list “{file}” cannot be used, so none of it was imported and the existing list is unchanged. Correct the cells below and try again.',
  },

  // Signing keys.
  E_KEY_MISSING: {
    zh: '尚无签名密钥，未写出任何内容。请先建立密钥再导出。',
    en: 'There is no signing key yet, so nothing was written. Create a key first, then export.',
  },
  E_KEY_EXISTS: {
    zh: '“{file}”已有签名密钥，未覆盖。请继续使用原密钥，或更换位置。',
    en: 'There is already a signing key at “{file}”; it was not overwritten. Use it, or choose another location.',
  },
  E_KEY_FILE: {
    zh: '无法识别密钥文件“{file}”：{detail}。未写出任何内容。请换回原密钥文件。',
    en: 'The key file “{file}” is not valid: {detail}. Nothing was written. Restore the original key file.',
  },
  E_KEY_PASSPHRASE_NEEDED: {
    zh: '该签名密钥需要口令，未写出任何内容。请输入口令后重试。',
    en: 'This signing key needs a passphrase. Nothing was written. Enter the passphrase and try again.',
  },
  E_KEY_PASSPHRASE: {
    zh: '口令错误，密钥未打开，未写出任何内容。请重新输入。',
    en: 'The passphrase is wrong. The key was not opened and nothing was written. Enter it again.',
  },
  E_KEY_KEYRING: {
    zh: '系统钥匙串无法打开该密钥，未写出任何内容。请登录建立密钥时的系统账户后重试。',
    en: 'The system keyring cannot open this key, so nothing was written. Sign in with the account that created the key and try again.',
  },

  // Handing over.
  E_EXPORT_FINDINGS: {
    zh: '图谱仍有 {count} 个错误，未生成任何支行包。请按下列内容或问题面板修改后再导出（命令行使用 lint 查看全部）。',
    en: 'The map still has {count, plural, one {# error} other {# errors}}, so no package was generated. Fix what is listed here or in the Problems panel, then export (lint lists all on the command line).',
  },
  E_EXPORT_NOT_APPROVED: {
    zh: '图谱未经批准，未生成任何支行包。请先完成审批，或生成试用包（命令行使用 --trial）。',
    en: 'The map is not approved, so no package was generated. Have it approved first, or generate a trial package (--trial on the command line).',
  },
  E_EXPORT_FINISHED: {
    zh: '图谱运行期已于 {end} 结束，未生成任何支行包。图谱未变，仍可查看和复盘。下一期请复制到新的运行期，或修改运行结束。',
    en: 'The period of the map ended on {end}, so no package was generated. The map is unchanged and can be reviewed. Copy it into a new period for the next plan, or change its end.',
  },
  E_EXPORT_EARLY: {
    zh: '支行包自 {from} 起有效，今日（{today}）尚未生效，未生成任何支行包。如要提前下发，请确认后再导出（命令行使用 --yes）。',
    en: 'The packages would hold from {from} on, not yet today ({today}), so none was generated. To hand them out ahead of time, confirm it and export again (--yes on the command line).',
  },
  E_EXPORT_EXPIRED: {
    zh: '支行包仅在 {to} 之前（含当日）有效，今日（{today}）已失效，未生成任何支行包。请修改运行期；确需下发的，请确认后再导出（命令行使用 --yes）。',
    en: 'The packages would hold until {to}, no more today ({today}), so none was generated. Change the period of the map; if they are needed as they are, confirm it and export again (--yes on the command line).',
  },
  E_EXPORT_CHAIN: {
    zh: '目标文件夹中已有本图谱发给这些支行的 {count} 个支行包，新包无法接续其签发次数，或该包无法读取，未生成任何支行包。请用 --data 指定保存签发记录的数据文件夹，或将支行名称和图谱编号改回，或换用空文件夹。',
    en: 'The folder holds {count, plural, one {# package} other {# packages}} of this map for these branches that new ones would not follow, or that cannot be read, so none was generated. Name the data folder that keeps what was issued (--data), change the branch names and the map’s code back, or choose an empty folder.',
  },
  E_EXPORT_WARNINGS: {
    zh: '图谱有 {count} 条警告未说明理由，未生成任何支行包。请逐条说明，或在导出时填写理由（命令行使用 --reason）。',
    en: 'The map has {count, plural, one {# open warning} other {# open warnings}} without a reason, so no package was generated. Give a reason for each, or one for this export (--reason on the command line).',
  },
  E_EXPORT_REASON: {
    zh: '签发理由疑似含有{kind}（{masked}），未生成任何支行包。理由随支行包下发，请删去客户信息后再导出。',
    en: 'The reason may contain personal data: {kind} ({masked}), so no package was generated. It goes out with the packages; remove customer data, then export.',
  },
  E_EXPORT_NO_ROWS: {
    zh: '没有节点全部为就绪或执行中的策略行，未生成任何支行包。请将要下发的节点设为就绪。',
    en: 'No strategy row has all its nodes ready or active, so no package was generated. Set the nodes to be issued to ready.',
  },
  E_EXPORT_OVERLAY_UNLISTED: {
    zh: '有 {count} 家支行的一行一策不在支行名单中，未生成任何支行包。请核对支行编号：在名单中补上该支行，或删除、改正其一行一策后再导出。',
    en: '{count, plural, one {# branch has} other {# branches have}} decisions of their own and are not in the list of branches, so no package was generated. Check the branch codes: add the branches to the list, or remove or correct their decisions, then export again.',
  },
  E_EXPORT_BLANKS: {
    zh: '图谱有 {count} 处下发字段未填，支行会看到空白，未生成任何支行包。请填写，或确认留空后再导出（命令行使用 --allow-blanks）。',
    en: 'The map has {count, plural, one {# field} other {# fields}} that branches would see blank, so no package was generated. Fill them in, or confirm that they may stay blank (--allow-blanks on the command line), then export again.',
  },
  E_EXPORT_BRANCHES: {
    zh: '支行名单中有重复或无效的支行，未生成任何支行包。请修改名单后再导出。',
    en: 'The branch list has duplicate or invalid entries, so no package was generated. Correct the list and export again.',
  },
  E_EXPORT_IN_WAY: {
    zh: '目标文件夹中有 {count} 个同名文件不属于本图谱的支行包，或是以正式包命名的试用包，未覆盖，也未生成任何支行包。请更换文件夹或移走这些文件。',
    en: '{count, plural, one {# file} other {# files}} of the same name in the folder did not come from this map, or hold a trial package under the name of a final one. Nothing was overwritten and no package was generated. Choose another folder or move the files away.',
  },
  E_EXPORT_TOO_LARGE: {
    zh: '“{branch}”的支行包为 {size}，超过 {limit} 的上限，该支行及其后的支行均未生成。请减少节点或连线后再导出。',
    en: 'The package for “{branch}” would be {size}, over the limit of {limit}; neither it nor those after it were generated. Reduce nodes or edges and export again.',
  },
  E_EXPORT_BLOCKED: {
    zh: '“{branch}”的取值或数字存在错误，其支行包未生成，其他支行不受影响。请修改后补生成。',
    en: 'Values or numbers of “{branch}” have errors, so its package was not generated; other branches are not affected. Fix them, then generate it.',
  },
  E_EXPORT_RUN_GONE: {
    zh: '未找到已中断的导出，或其记录无法读取，未写出任何内容。请重新生成，未变的支行包不会重写。',
    en: 'The interrupted export was not found or its record cannot be read; nothing was written. Generate the packages again: unchanged ones are not rewritten.',
  },
  E_EXPORT_RUNNING: {
    zh: '上一次导出尚未结束，本次未开始。请等待其完成或先取消。',
    en: 'The previous export is still running, so this one was not started. Wait for it or cancel it first.',
  },

  // Overlays (一行一策) and what branches report.
  E_OVERLAY_NOT_ONE: {
    zh: '“{file}”不是一行一策文件。未作任何改动。请选择本程序导出的一行一策 .json 文件。',
    en: '“{file}” is not an overlay file. Nothing was changed. Choose an overlay .json file exported by this app.',
  },
  E_OVERLAY_NEWER: {
    zh: '一行一策文件“{file}”的格式为 {found}，本程序支持到 {supported}。未导入任何内容。请升级程序后打开。',
    en: 'The overlay file “{file}” has format {found}; this app reads up to {supported}. Nothing was imported. Update the app and open it again.',
  },
  E_OVERLAY_INVALID: {
    zh: '一行一策文件“{file}”有 {count} 处无法识别，未导入任何内容。请按下列位置修改，或由填写方重新导出。',
    en: '{count, plural, one {# part} other {# parts}} of the overlay file “{file}” cannot be read. Nothing was imported. Correct those below or have it exported again.',
  },
  E_OVERLAY_OTHER_MAP: {
    zh: '“{file}”是为另一张图谱（{found}）填写的。未作任何改动。请打开该图谱后导入。',
    en: '“{file}” was made for another map ({found}). Nothing was changed. Open that map and import it there.',
  },
  E_OVERLAY_DAMAGED: {
    zh: '支行 {branch} 的一行一策存储内容已损坏、丢失或格式无效，未采用，该支行暂不生成。原始数据已保留，其他支行不受影响。请从备份恢复、接受丢失，或重新导入。',
    en: 'The stored overlay of branch {branch} is damaged, missing or cannot be read. It is not used, and this branch alone gets no package. The data is kept and other branches are unchanged. Restore it from a backup, accept the loss, or import it again.',
  },
  E_OVERLAY_REFUSED: {
    zh: '支行 {branch} 的一行一策有 {count} 处无效，未写出。图谱未变。请按下列位置修改后重试。',
    en: '{count, plural, one {# value} other {# values}} of the overlay of branch {branch} cannot be used, so nothing was written. The map is unchanged. Correct those below and try again.',
  },

  E_RETURN_SHEET_NOT_ONE: {
    zh: '“{file}”中没有执行登记表，未导入任何内容。请选择支行包中已填写的表格；如仅另存一页，请选“执行登记表”。',
    en: '“{file}” contains no results form. Nothing was imported. Choose the completed workbook of the package; if you save a single sheet, save “Results”.',
  },
  E_RETURN_SHEET_COLUMNS: {
    zh: '回传表“{file}”缺少“{columns}”。其余内容可以读取，但未导入任何内容。请按支行包中的表格补齐后重新导入。',
    en: 'The return “{file}” is missing {columns}. The rest can be read, but nothing was imported. Restore them from the workbook in the package and import again.',
  },
  E_RETURN_SHEET_CELLS: {
    zh: '回传表“{file}”有 {count} 格无法识别，未导入任何内容。请按下列位置修改后重新导入。',
    en: '{count, plural, one {# cell} other {# cells}} of the return “{file}” cannot be read. Nothing was imported. Correct the cells below and import again.',
  },

  // Checking a package.
  E_PACKAGE_NOT_ONE: {
    zh: '“{file}”不是支行包，未打开。请确认所选的是 .smpkg.json 文件。',
    en: '“{file}” is not a branch package and was not opened. Check that it is the .smpkg.json file.',
  },
  E_PACKAGE_TRUNCATED: {
    zh: '支行包“{file}”不完整，末尾内容缺失，未打开。请重新拷贝或向签发方索取。',
    en: 'The package “{file}” is incomplete: its end is missing. It was not opened. Copy it again or ask for another copy.',
  },
  E_PACKAGE_CHANGED: {
    zh: '支行包“{file}”签发后被改动，内容不可信，未打开。请向签发方重新索取。',
    en: 'The package “{file}” was changed after it was signed. Its content cannot be trusted and was not opened. Ask the issuer for another copy.',
  },
  E_PACKAGE_REPLAYED: {
    zh: '支行包“{file}”是{branch}的第 {revision} 次签发，此处已有第 {newer} 次，旧包未打开。请向签发方索取最新的支行包。',
    en: 'The package “{file}” is issue {revision} for {branch}; issue {newer} has already been seen here. The older one was not opened. Ask the issuer for the latest.',
  },
  E_PACKAGE_PAGE: {
    zh: '页面“{file}”缺失，或与同一文件夹中的支行包不一致。支行包未变。请重新拷贝整个文件夹。',
    en: 'The page “{file}” is missing or does not match the package next to it. The package is unchanged. Copy the whole folder again.',
  },
  E_PACKAGE_NONE_OPEN: {
    zh: '尚未打开支行包，未作任何改动。请先选择一个支行包进行核对。',
    en: 'No package is open; nothing was changed. Choose a package to verify first.',
  },
  E_PACKAGE_UNTRUSTED: {
    zh: '支行包“{file}”的签名密钥不是指定的密钥（指纹 {fingerprint}），未打开。请与签发方核对指纹。',
    en: 'The package “{file}” is signed with another key than the trusted one (fingerprint {fingerprint}) and was not opened. Compare fingerprints with the issuer.',
  },
  E_PACKAGE_NEWER: {
    zh: '支行包“{file}”的格式为 {found}，本程序支持到 {supported}，未打开。请升级程序后打开。',
    en: 'The package “{file}” has format {found}; this app reads up to {supported}. It was not opened. Update the app and open it again.',
  },
  E_PACKAGE_CONTENT: {
    zh: '支行包“{file}”签名正确，但内容无法识别：{detail}。未打开。请联系签发方。',
    en: 'The package “{file}” is signed correctly but its content is not valid: {detail}. It was not opened. Contact the issuer.',
  },
  E_EXPORT_NO_PAGE: {
    zh: '缺少支行页面模板，未生成页面。图谱未变。请重新安装程序；从源码运行时请先执行 npm run build。',
    en: 'The template of the branch page is missing, so no page was generated. The map is unchanged. Reinstall the app; from sources, run npm run build first.',
  },

  // Return files.
  E_RETURN_TOO_LARGE: {
    zh: '回传文件“{file}”过大，未导入。原有结果未变。请确认所选的是支行页面保存的回传文件。',
    en: 'The return file “{file}” is too large and was not imported. Earlier results are unchanged. Check that it is the file saved by a branch page.',
  },
  E_RETURN_NOT_ONE: {
    zh: '“{file}”不是回传文件。原有结果未变。请选择文件名以“回传.json”结尾的文件。',
    en: '“{file}” is not a return file. Earlier results are unchanged. Choose the one whose name ends in “回传.json”.',
  },
  E_RETURN_NEWER: {
    zh: '回传文件“{file}”的格式为 {found}，本程序支持到 {supported}。原有结果未变。请升级程序后打开。',
    en: 'The return file “{file}” has format {found}; this app reads up to {supported}. Earlier results are unchanged. Update the app and open it again.',
  },
  E_RETURN_CONTENT: {
    zh: '回传文件“{file}”的内容无效：{detail}。原有结果未变。请由支行重新保存。',
    en: 'The content of the return file “{file}” is not valid: {detail}. Earlier results are unchanged. Ask the branch to save it again.',
  },

  // The command line.
  // Pictures, documents and drawings.
  E_EXPORT_FORMAT: {
    zh: '不支持导出格式“{format}”，未写出任何内容。请选择 png、pdf、pptx、svg、xlsx、csv、ics、drawio、canvas 或 mermaid。',
    en: 'There is no export format “{format}”. Nothing was written. Choose png, pdf, pptx, svg, xlsx, csv, ics, drawio, canvas or mermaid.',
  },
  E_EXPORT_NO_PERIOD: {
    zh: '图谱未填运行期，无法排出日历，未写出任何内容。请填写运行开始和运行结束后重试。',
    en: 'The map has no period, so there are no dates to write. Nothing was written. Fill in the period’s first and last day and try again.',
  },
  E_PICTURE_TOO_LARGE: {
    zh: '图片为 {pixels} 百万像素，超过 {limit} 百万像素的上限，未写出任何内容。请减小倍数、仅导出所选内容，或改用 PDF、SVG。',
    en: 'The picture would have {pixels} million pixels; the limit is {limit} million. Nothing was written. Choose a smaller scale, export a selection, or use PDF or SVG.',
  },
  E_PICTURE_CANCELLED: {
    zh: '导出已取消，未写出任何内容。如有需要，请重新导出。',
    en: 'The export was cancelled. Nothing was written. Export again when you need it.',
  },
  E_PICTURE_RUNNING: {
    zh: '另一个导出正在进行，本次未开始。请等待其结束或先取消。',
    en: 'Another export is still running, so this one was not started. Wait for it or cancel it first.',
  },
  E_DRAWING_UNREADABLE: {
    zh: '无法读取该 draw.io 文件：{detail}。未导入任何内容。请在 draw.io 中以不压缩的方式另存后重试。',
    en: 'The draw.io file cannot be read: {detail}. Nothing was imported. Save it uncompressed in draw.io and try again.',
  },
  E_DRAWING_NO_MAP: {
    zh: '该 {format} 文件中没有图谱数据，未导入任何内容。请选择由本程序导出且未压缩保存的文件。',
    en: 'The {format} file contains no map data. Nothing was imported. Choose one exported by this app and saved uncompressed.',
  },
  E_STRATEGY_TABLE_HEADINGS: {
    zh: '在“{file}”中找不到策略表的标题行，未写出任何内容。标题行至少要有两列，例如“客群”“场景”“产品”“渠道”“话术”。',
    en: 'No row of “{file}” has the headings of a strategy table, so nothing was written. At least two are needed, such as 客群 (segment), 场景 (scenario), 产品 (product), 渠道 (channel) or 话术 (script).',
  },
  E_USAGE: {
    zh: '命令无效：{detail}。未执行任何操作。用法见下文。',
    en: 'The command is not valid: {detail}. Nothing was done. See the usage below.',
  },
} as const satisfies Record<`E_${string}`, Message>;

export type ProblemCode = keyof typeof problems;
