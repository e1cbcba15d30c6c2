// Owns what a column of a bank's strategy table may hold: the names of nodes and fields of them, and the headings that say so.
import type { Message } from '../i18n/message.ts';
import { foldHeading, splitHeading } from '../library/import/columns.ts';
import { rowColumns } from '../rows/row-columns.ts';

/** What a cell says something of; `offer` is the edge from scenario to product. */
export type Part = 'goal' | 'segment' | 'scenario' | 'product' | 'benefit' | 'channel' | 'script' | 'offer';

export interface TableColumn {
  readonly id: string;
  readonly part: Part;
  /** Dotted from the node or edge; `name` is what the cells of a kind are called by, `codes` names other channels. */
  readonly field: string;
  readonly title: Message;
  /** Headings that people write, folded. */
  readonly headings: readonly string[];
}

/** The kinds of a path, in its order. */
export const NAMED = ['goal', 'segment', 'scenario', 'product', 'benefit', 'channel', 'script'] as const;
export type Named = (typeof NAMED)[number];

const titles = new Map(rowColumns.map(({ id, title }) => [id, title]));

/** `id` of the strategy list where it has the column, its headings divided by bars. */
function column(id: string, part: Part, field: string, headings: string, title = titles.get(id)): TableColumn {
  if (!title) throw new Error(`no title of ${id}`);
  const own = [title.zh, title.en].map((each) => splitHeading(each).name);
  return { id, part, field, title, headings: [...own, ...headings.split('|')].filter(Boolean).map(foldHeading) };
}

/** More telling ones first: a heading is guessed to be the first column whose words it holds. */
export const tableColumns: readonly TableColumn[] = [
  column('goalName', 'goal', 'name', '业务目标|经营目标|目标名称|考核目标', { zh: '目标', en: 'Goal' }),
  column('goalCodes', 'goal', 'code', '目标编号|goal code|goal codes', { zh: '目标编号', en: 'Goal code' }),
  column('goalTarget', 'goal', 'target', '目标数|指标值|任务数', { zh: '目标值', en: 'Target' }),
  column('segmentCode', 'segment', 'code', ''),
  column('segmentName', 'segment', 'name', '客群名称|目标客群|客户群体|客群细分|目标客户|客户群|customers|audience'),
  column('size', 'segment', 'size', '客户数|客群规模|规模|人数|户数|名单数|客户规模|客户数量', {
    zh: '客户数',
    en: 'Customers',
  }),
  column('ruleNote', 'segment', 'ruleNote', '客群口径|口径|客群定义|划分标准|筛选条件|核心特征|客群标准|rule', {
    zh: '客群口径',
    en: 'Rule in words',
  }),
  column('holdoutPct', 'segment', 'holdoutPct', '对照组|对照比例|空白组比例'),
  column('scenarioCode', 'scenario', 'code', ''),
  column('scenarioName', 'scenario', 'name', '触发场景|营销场景|场景名称|业务场景|时机|occasion'),
  column('scenarioClass', 'scenario', 'scenarioClass', ''),
  column('trigger', 'scenario', 'trigger.rule', '触发条件|触发规则'),
  column('expectedVolume', 'scenario', 'expectedVolume', '触发量|预计触发量'),
  column('productCode', 'product', 'code', ''),
  column('productName', 'product', 'name', '主推产品|产品名称|推荐产品|产品/服务|产品服务|产品或服务'),
  column('productRole', 'product', 'productRole', ''),
  column('quota', 'product', 'quota', '产品额度'),
  column('takeUpPct', 'offer', 'takeUpPct', '转化率|预计转化率|承接率'),
  column('avgTicket', 'offer', 'avgTicket', '户均金额|户均', { zh: '户均金额', en: 'Average ticket' }),
  column('benefit', 'benefit', 'name', '权益名称|礼遇|客户权益|活动权益'),
  column('wave', 'channel', 'waveNo', '批次|轮次'),
  column('offsetDay', 'channel', 'offsetDay', '第几天|触达日|执行日'),
  column('force', 'channel', 'force', ''),
  column('duty', 'channel', 'duty', '必选做|必做选做'),
  column('executorRole', 'channel', 'executorRole', '责任人|责任岗位|执行岗位|执行人|岗位|牵头|牵头岗位|owner|role'),
  column('slaHours', 'channel', 'slaHours', '时效|办理时限'),
  column('unitCost', 'channel', 'unitCost', '单次成本|单位成本', { zh: '单次成本', en: 'Cost per contact' }),
  column('sendWindow', 'channel', 'sendWindow', '触达时间|发送时段', { zh: '触达时段', en: 'Contact hours' }),
  column('fallbackTo', 'channel', 'codes', ''),
  column('handoffTo', 'channel', 'codes', ''),
  column('note', 'channel', 'note', '说明|频次|触达次数|触达频次'),
  column('channelCode', 'channel', 'code', ''),
  column('channelName', 'channel', 'name', '触达方式|触达渠道|营销渠道|渠道名称|执行渠道|触点'),
  column('scriptCode', 'script', 'code', ''),
  column('scriptApprovalNo', 'script', 'approvalNo', '审批号'),
  column('scriptText', 'script', 'text', '话术内容|话术正文|文案|文案内容|沟通内容|话术要点|沟通要点|words', {
    zh: '话术正文',
    en: 'Words',
  }),
  column('scriptName', 'script', 'name', '话术名称|话术标题'),
  column('status', 'channel', 'status', ''),
];

const byId = new Map(tableColumns.map((each) => [each.id, each]));

export function columnById(id: string): TableColumn | undefined {
  return byId.get(id);
}

/** How a column came by its meaning; a guess is shown as one. */
export type Certainty = 'remembered' | 'known' | 'guessed';

export interface MatchedColumn {
  readonly heading: string;
  /** The unit that the heading names in brackets. */
  readonly unit?: string;
  /** Absent for a column that is left out. */
  readonly column?: TableColumn;
  readonly certainty?: Certainty;
}

/** By folded heading the id of a column, or `''` for one that is left out: what somebody said of such a table before. */
export type Remembered = Readonly<Record<string, string>>;

/** Each heading with its meaning; of two for one meaning the surer, then the first has it. */
export function matchColumns(headings: readonly string[], remembered: Remembered = {}): readonly MatchedColumn[] {
  const found = headings.map((heading) => meaningOf(heading, remembered));
  const taken = new Set<string>();
  const given = new Map<number, Meaning>();
  for (const certainty of ['remembered', 'known', 'guessed'] as const) {
    for (const [index, meaning] of found.entries()) {
      if (meaning?.certainty !== certainty || (meaning.column && taken.has(meaning.column.id))) continue;
      if (meaning.column) taken.add(meaning.column.id);
      given.set(index, meaning);
    }
  }
  return headings.map((heading, index) => {
    const { unit } = splitHeading(heading);
    return { heading, ...(unit !== undefined && { unit }), ...given.get(index) };
  });
}

interface Meaning {
  readonly column?: TableColumn;
  readonly certainty: Certainty;
}

function meaningOf(heading: string, remembered: Remembered): Meaning | undefined {
  const whole = foldHeading(heading);
  const said = remembered[whole];
  if (said === '') return { certainty: 'remembered' };
  const before = said === undefined ? undefined : byId.get(said);
  if (before) return { column: before, certainty: 'remembered' };
  const name = foldHeading(splitHeading(heading).name);
  if (name === '') return undefined;
  const known = tableColumns.find(({ headings }) => headings.includes(name) || headings.includes(whole));
  if (known) return { column: known, certainty: 'known' };
  const guessed = tableColumns
    .flatMap((column) => column.headings.map((words) => ({ column, words })))
    .filter(({ words }) => words.length > 1 && name.includes(words))
    .sort((a, b) => b.words.length - a.words.length)[0];
  return guessed && { column: guessed.column, certainty: 'guessed' };
}

/** What to remember of a table when it was taken: every heading with what it was taken for. */
export function rememberedFrom(columns: readonly MatchedColumn[]): Remembered {
  return Object.fromEntries(columns.map(({ heading, column }) => [foldHeading(heading), column?.id ?? '']));
}
