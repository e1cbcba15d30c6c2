// Owns the command that makes a map of a bank's strategy table, and prints what became of it and what was left open.
import { randomUUID } from 'node:crypto';
import { basename, extname } from 'node:path';
import { newPolicy } from '../../shared/dictionary/new-policy.ts';
import { newDocument } from '../../shared/document/defaults.ts';
import { kinds } from '../../shared/document/kinds/index.ts';
import { writeDocument } from '../../shared/document/read-document.ts';
import { formatMessage, type Message, type MessageParams } from '../../shared/i18n/message.ts';
import { itemName, type LibraryItem } from '../../shared/library/library-item.ts';
import { starterItems } from '../../shared/library/starter.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { Question } from '../../shared/strategy-table/answers.ts';
import { faultMessage } from '../../shared/strategy-table/cell-values.ts';
import { planTable, type TablePlan } from '../../shared/strategy-table/strategy-table.ts';
import type { TableNote } from '../../shared/strategy-table/tree.ts';
import { checkWritable } from '../store/database/check-writable.ts';
import { writeFileAtomically } from '../store/files/atomic-write.ts';
import { readSheets } from '../store/files/sheets.ts';
import type { Invocation } from './commands.ts';
import { knowledgeOf } from './data-folder.ts';
import { bothLanguages, type Output } from './output.ts';

/** Channels and products of the starter library are recognised; questions are decided by their first answer, and said. */
export async function fromTable({ operands, values, output }: Invocation): Promise<0> {
  const [file = ''] = operands;
  const out = values.out ?? '';
  checkWritable(out);
  const knowledge = await knowledgeOf(values, output);
  const { dictionaries } = knowledge;
  const title = values.title ?? basename(file, extname(file)).slice(0, 60);
  const fresh = newDocument({ id: randomUUID(), code: values.code ?? 'TABLE', title });
  const document = { ...fresh, policy: newPolicy(dictionaries), departures: { policy: [] } };
  const sheets = (await readSheets(file)).filter(({ name }) => values.sheet === undefined || name === values.sheet);
  const plans = sheets.flatMap((sheet) => {
    const plan = planTable(sheet, {}, {}, { document, library: starterLibrary(), dictionaries });
    return plan ? [{ sheet: sheet.name, plan }] : [];
  });
  const [found] = plans.sort((a, b) => b.plan.lines.lines.length - a.plan.lines.lines.length);
  if (!found) throw new ProblemError('E_STRATEGY_TABLE_HEADINGS', { file: basename(file) });
  tell(found.plan, output);
  await writeFileAtomically(out, writeDocument(found.plan.document));
  const { lines, left } = found.plan.lines;
  output.line(bothLanguages(MADE, { lines: lines.length, left: left.length, file: out }));
  output.value({
    ...{ file: out, sheet: found.sheet, lines: lines.length, left, counts: found.plan.counts },
    ...{ questions: found.plan.questions.map(({ ask, about, chosen }) => ({ ask, about, chosen })) },
    ...{
      beyond: found.plan.beyond,
      columns: found.plan.lines.columns.map(({ heading, column }) => [heading, column?.id ?? null]),
    },
  });
  return 0;
}

function starterLibrary(): ReadonlyMap<string, LibraryItem> {
  const about = { revision: 1, sample: true, updatedAt: '' };
  return new Map(starterItems().map((draft) => [draft.id, { ...draft, ...about }]));
}

function tell({ lines, questions, notes, counts, beyond }: TablePlan, output: Output): void {
  for (const { heading, column, certainty } of lines.columns) {
    if (column)
      output.line(bothLanguages(certainty === 'guessed' ? GUESSED : COLUMN, { heading, meaning: column.title }));
    else output.line(bothLanguages(NO_COLUMN, { heading }));
  }
  for (const { kind, made, ofLibrary } of counts) {
    if (made > 0) output.line(bothLanguages(COUNT, { kind: kinds[kind].title, made, ofLibrary }));
  }
  if (lines.filled > 0) output.line(bothLanguages(FILLED, { count: lines.filled }));
  for (const { row, why, what } of lines.left) {
    output.message(LEFT[why], { row, ...(what && { what }) });
  }
  for (const question of questions) output.message(...asked(question));
  for (const note of notes) output.message(...said(note));
  if (beyond > 0) output.message(BEYOND, { count: beyond });
}

function asked(question: Question): [Message, MessageParams] {
  const { about, lines } = question;
  if (question.ask === 'several') return [SEVERAL, { about, lines, parts: question.parts.join(' → ') }];
  if (question.ask === 'together') return [TOGETHER, { about, cards: question.cards }];
  const item = question.options.find(({ id }) => id === question.chosen);
  return item ? [TAKEN, { about, lines, item: itemName(item) }] : [UNKNOWN, { about, lines }];
}

function said({ code, row, heading, text, value = '', fault }: TableNote): [Message, MessageParams] {
  const place = { row, heading, text, value };
  if (code !== 'fault' || !fault) return [NOTES[code], place];
  const words = faultMessage(fault);
  const say = (language: 'zh' | 'en') => formatMessage(words, language, fault.params);
  return [NOTES.fault, { ...place, why: { zh: say('zh'), en: say('en') } }];
}

const MADE: Message = {
  zh: '{lines} 行成为路径，{left} 行未导入。已写出：{file}',
  en: 'Lines that became paths: {lines}, left out: {left}. Written: {file}',
};
const COLUMN: Message = { zh: '“{heading}”列是{meaning}', en: 'Column “{heading}” is {meaning}' };
const GUESSED: Message = { zh: '“{heading}”列猜为{meaning}', en: 'Column “{heading}” is guessed to be {meaning}' };
const NO_COLUMN: Message = { zh: '“{heading}”列不导入', en: 'Column “{heading}” is left out' };
const COUNT: Message = {
  zh: '{kind}：新建 {made} 个，其中元素库已有 {ofLibrary} 个',
  en: '{kind}: {made} made, {ofLibrary} of them items of the library',
};
const FILLED: Message = {
  zh: '{count} 个空格按上一行补上',
  en: 'Empty cells that say what stands above them: {count}',
};
const LEFT: Readonly<Record<'total' | 'personal' | 'noPath', Message>> = {
  total: { zh: '第 {row} 行是合计，未导入', en: 'Row {row} is a total and was left out' },
  personal: {
    zh: '第 {row} 行疑似含有{what}，未导入；改正后再导入只补这一行',
    en: 'Row {row} may contain personal data ({what}) and was left out; correct it and import again: only this row is added',
  },
  noPath: { zh: '第 {row} 行没有客群或没有路径，未导入', en: 'Row {row} names no segment or no path and was left out' },
};
const SEVERAL: Message = {
  zh: '“{about}”（{lines} 行）含多个渠道，按前一个未响应再用后一个处理：{parts}',
  en: '“{about}” ({lines} rows) names several channels; each follows the one before where it had no response: {parts}',
};
const TOGETHER: Message = {
  zh: '“{about}”有 {cards} 张卡片，话术或时间各不相同',
  en: '“{about}” is {cards} cards, since their scripts or days differ',
};
const TAKEN: Message = {
  zh: '“{about}”（{lines} 行）不在元素库中，按“{item}”处理',
  en: '“{about}” ({lines} rows) is not in the library and was taken for “{item}”',
};
const UNKNOWN: Message = {
  zh: '“{about}”（{lines} 行）无法识别渠道类型，请在图谱中选择',
  en: '“{about}” ({lines} rows): its channel type is not known; choose it on the map',
};
const BEYOND: Message = {
  zh: '图谱比表格多出 {count} 条策略行：共用的节点连出了表中没有的路径',
  en: 'The map has {count} strategy rows that the table has not: shared nodes lead further than its lines',
};
const NOTES: Readonly<Record<TableNote['code'], Message>> = {
  fault: { zh: '第 {row} 行“{heading}”：{why}，该项留空', en: 'Row {row}, “{heading}”: {why}; left empty' },
  figure: {
    zh: '第 {row} 行“{heading}”的“{text}”读作 {value}',
    en: 'Row {row}, “{heading}”: “{text}” was read as {value}',
  },
  conflict: {
    zh: '第 {row} 行“{heading}”为 {text}，与前面的 {value} 不同，取前者',
    en: 'Row {row}, “{heading}”: {text} differs from {value} above it, which holds',
  },
  shortened: {
    zh: '第 {row} 行“{heading}”的名称过长，已截短',
    en: 'Row {row}, “{heading}”: the name is too long and was shortened',
  },
  noScenario: {
    zh: '第 {row} 行没有场景，按产品补了一个',
    en: 'Row {row} names no scenario; one was made for its product',
  },
  noProduct: { zh: '第 {row} 行没有产品，放了“待定产品”', en: 'Row {row} names no product; a placeholder was made' },
  noChannel: {
    zh: '第 {row} 行有话术而没有渠道，话术未导入',
    en: 'Row {row} has a script and no channel; the script was left out',
  },
};
