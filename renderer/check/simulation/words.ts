// Owns the texts of the simulation's screen.
import type { Message } from '../../../shared/i18n/message.ts';
import type { Force } from '../../../shared/simulate/simulation.ts';

export const FORCE_NAMES: Readonly<Record<Force | 'all', Message>> = {
  all: { zh: '全部', en: 'All' },
  sea: { zh: '海', en: 'Sea' },
  land: { zh: '陆', en: 'Land' },
  air: { zh: '空', en: 'Air' },
};

export const words = {
  screen: { zh: '触达模拟', en: 'Contact simulation' },
  noMap: {
    zh: '尚未打开图谱。请打开图谱以查看每日触达量。',
    en: 'No map is open. Open one to see its contacts by day.',
  },
  toMaps: { zh: '转到图谱列表', en: 'Go to maps' },
  from: { zh: '起始日', en: 'From' },
  days: { zh: '天数', en: 'Days' },
  force: { zh: '海陆空', en: 'Force' },
  segment: { zh: '客群', en: 'Segment' },
  allSegments: { zh: '全部客群', en: 'All segments' },
  settings: { zh: '计算设置', en: 'Settings' },
  seed: { zh: '种子 {seed, number, ::group-off}', en: 'Seed {seed, number, ::group-off}' },
  // The run.
  running: { zh: '正在模拟，客群 {done} / {total}', en: 'Simulating, segment {done} of {total}' },
  cancel: { zh: '停止模拟', en: 'Stop' },
  cancelled: {
    zh: '模拟已停止。以下为上一次的结果，图谱未变。',
    en: 'The simulation was stopped. The last result is shown below; the map is unchanged.',
  },
  cancelledEmpty: {
    zh: '模拟已停止。图谱未变，可随时重新计算。',
    en: 'The simulation was stopped. The map is unchanged; run it again at any time.',
  },
  failed: {
    zh: '模拟未完成：{detail}。图谱未变。请重新计算；若仍失败，请缩短天数。',
    en: 'The simulation did not finish: {detail}. The map is unchanged. Run it again, or choose fewer days.',
  },
  again: { zh: '重新计算', en: 'Run again' },
  updating: { zh: '图谱已修改，正在重新计算', en: 'The map changed; running again' },
  upToDate: { zh: '已按当前图谱完成计算', en: 'Up to date with the map' },
  // Channels.
  channels: { zh: '每日触达量', en: 'Contacts by day' },
  channelsHint: { zh: '{period}，虚线为日容量', en: '{period}, the dashed line is the daily capacity' },
  chart: { zh: '图', en: 'Chart' },
  table: { zh: '表格', en: 'Table' },
  capacity: { zh: '日容量 {count, number}', en: 'Capacity {count, number} a day' },
  noCapacity: { zh: '日容量未填', en: 'Capacity not set' },
  placements: { zh: '{count} 处', en: '{count} placements' },
  over: { zh: '超出 {count} 天', en: '{count, plural, one {# day} other {# days}} over' },
  highest: { zh: '峰值 {share}', en: 'Peak {share}' },
  highestUnknown: { zh: '峰值未知', en: 'Peak unknown' },
  highestCount: { zh: '峰值 {count} 次', en: 'Peak {count}' },
  late: {
    zh: '积压 {days} 天，超过时限',
    en: '{days, plural, one {# day} other {# days}} behind, misses its time limit',
  },
  bars: {
    zh: '{name}，{days} 天的触达量。使用左右方向键逐日查看。',
    en: '{name}, contacts of {days} days. Use the arrow keys to read day by day.',
  },
  barOf: { zh: '{day}：{count} 次', en: '{day}: {count} contacts' },
  barOver: {
    zh: '{day}：{count} 次，超过日容量 {capacity}',
    en: '{day}: {count} contacts, above the capacity of {capacity}',
  },
  barRest: { zh: '{day}：{count} 次，休息日', en: '{day}: {count} contacts, rest day' },
  moved: { zh: '{count} 次因休息日或勿扰时段改期', en: '{count} moved by rest days or quiet hours' },
  dropped: { zh: '{count} 次落在勿扰时段，放弃', en: '{count} dropped in quiet hours' },
  isLeast: { zh: '有触达未计入，数值为下限', en: 'at least: some contacts are not counted' },
  afterWave: { zh: '{count} 次晚于所在波次', en: '{count} after the end of their wave' },
  blockedByCaps: { zh: '触达上限将拦截 {range} 次', en: 'Frequency caps would block {range}' },
  noChannels: {
    zh: '该时段没有触达。场景须有预计触发量，并从产品连接到渠道。',
    en: 'No contacts in this period. Scenarios need an expected volume and a path to a channel.',
  },
  noForce: { zh: '该类没有触达。请选择其他类别或查看全部。', en: 'No contacts of this force. Choose another, or all.' },
  more: { zh: '继续显示 {count} 个渠道', en: 'Show {count} more channels' },
  day: { zh: '日期', en: 'Day' },
  channel: { zh: '渠道', en: 'Channel' },
  total: { zh: '合计', en: 'Total' },
  peak: { zh: '峰值', en: 'Peak' },
  daysOver: { zh: '超容量天数', en: 'Days over capacity' },
  suppressed: { zh: '触达上限拦截', en: 'Blocked by caps' },
  // Fatigue.
  fatigue: { zh: '疲劳分布', en: 'Contacts per customer' },
  fatigueHint: { zh: '{days} 天内单客触达次数', en: 'Contacts of one customer in {days} days' },
  subject: { zh: '类别', en: 'Contacts of' },
  window: { zh: '时间窗', en: 'Window' },
  windowDays: { zh: '{days} 天', en: '{days} days' },
  contacts: { zh: '次数', en: 'Contacts' },
  atLeast: { zh: '≥ {count} 次', en: '≥ {count}' },
  customers: { zh: '客户', en: 'Customers' },
  customersCount: { zh: '{range} 户', en: '{range}' },
  customersOver: { zh: '{range} 户超过上限', en: '{range} customers above the cap' },
  cap: { zh: '上限 {cap} 次', en: 'Cap {cap}' },
  noCap: { zh: '未设上限', en: 'No cap' },
  peakOf: { zh: '最多 {peak} 次', en: 'At most {peak}' },
  overCap: {
    zh: '{range} 户超过上限，均在“{name}”。',
    en: '{range} customers are above the cap, all in “{name}”.',
  },
  underCap: { zh: '没有客户超过上限。', en: 'No customer is above the cap.' },
  ranges: {
    zh: '场景之间的重叠未知，客户数写作下限–上限。',
    en: 'The overlap of scenarios is unknown: customers are shown as minimum–maximum.',
  },
  noContacts: { zh: '没有计入触达上限的触达。', en: 'No contacts count towards the caps.' },
  // Worst case.
  worst: { zh: '最差情形', en: 'Worst case' },
  worstHint: { zh: '同一客户叠在一起的路径', en: 'Paths that stack up on one customer' },
  noWorst: {
    zh: '没有路径叠加后超过上限。以下为叠加最多的路径。',
    en: 'No paths stack up above a cap. The most crowded are shown below.',
  },
  nothingStacks: { zh: '没有叠加的路径。', en: 'No paths stack up.' },
  stackTitle: {
    zh: '“{segment}” {days} 天内{subject} {peak} 次，上限 {cap}',
    en: '“{segment}”: {subject}, {peak} in {days} days, cap {cap}',
  },
  stackTitleNoCap: {
    zh: '“{segment}” {days} 天内{subject} {peak} 次',
    en: '“{segment}”: {subject}, {peak} in {days} days',
  },
  pairTitle: {
    zh: '同时在“{a}”和“{b}”：{days} 天内 {peak} 次，上限 {cap}',
    en: 'In both “{a}” and “{b}”: {peak} in {days} days, cap {cap}',
  },
  pairCustomers: { zh: '重叠客户 {range}', en: '{range} customers overlap' },
  nested: { zh: '一个包含另一个', en: 'one is part of the other' },
  siblings: { zh: '同一上级客群', en: 'same parent segment' },
  unknown: { zh: '重叠未知', en: 'overlap unknown' },
  showAll: { zh: '在图谱上查看全部路径', en: 'View all paths on the map' },
  showPath: { zh: '在图谱上查看 {row}', en: 'View {row} on the map' },
  blockedHere: { zh: '触达上限将拦截', en: 'blocked by caps' },
  morePairs: {
    zh: '另有 {count} 对客群叠加后超过上限，未列出。',
    en: '{count} more pairs of segments exceed a cap and are not listed.',
  },
  moreStacks: { zh: '继续显示 {count} 处', en: 'Show {count} more' },
  // Cost.
  cost: { zh: '触达费用', en: 'Cost of the contacts' },
  costHint: {
    zh: '模拟期内的触达乘以单次成本，未扣除上限拦截的触达',
    en: 'Contacts of the days simulated at their unit cost; those that caps hold back are not taken off',
  },
  costChannel: { zh: '渠道', en: 'Channel' },
  costContacts: { zh: '次数 × 单次', en: 'Count × each' },
  costSum: { zh: '费用（元）', en: 'Cost (CNY)' },
  costTotal: { zh: '合计', en: 'Total' },
  costLeast: { zh: '至少', en: 'At least' },
  costMissing: { zh: '填写“{name}”的单次成本', en: 'Fill in the unit cost of “{name}”' },
  // Branches.
  branches: { zh: '支行人力', en: 'Branch workload' },
  branchesHint: {
    zh: '客户经理、厅堂等人工触达，每人每天 8 小时',
    en: 'Personal contacts by branch staff, 8 hours a day each',
  },
  branch: { zh: '支行', en: 'Branch' },
  noBranch: { zh: '未分配到支行', en: 'Not assigned' },
  hours: { zh: '合计工时', en: 'Hours' },
  peakHours: { zh: '最忙日工时', en: 'Busiest day, hours' },
  busiest: { zh: '最忙日', en: 'Busiest day' },
  people: { zh: '所需人数', en: 'Staff needed' },
  branchLoad: { zh: '占容量', en: 'Share of capacity' },
  unknownBranches: {
    zh: '尚无法得知：场景未填预计触发量的渠道未计入。',
    en: 'Not known yet: channels of scenarios without an expected volume are not counted.',
  },
  noBranches: { zh: '没有由支行完成的触达。', en: 'No contacts are made by branches.' },
  noLists: {
    zh: '客群未关联含支行人数的名单，工时未分配到支行。',
    en: 'No segment has a customer list with counts by branch, so the workload is not split by branch.',
  },
  // What is missing.
  leftOut: { zh: '未计入或不确定的内容', en: 'Not included or not certain' },
  noVolume: { zh: '场景“{scenario}”没有预计触发量', en: 'Scenario “{scenario}” has no expected volume' },
  rate: { zh: '（事件每月 {high} 次）', en: '(its event happens {high} times a month)' },
  rateBetween: {
    zh: '（组合事件每月 {low}–{high} 次）',
    en: '(its combined event happens {low}–{high} times a month)',
  },
  rateUnknown: { zh: '（月触发量未填：{names}）', en: '(no monthly volume: {names})' },
  noSize: {
    zh: '客群“{segment}”没有规模，客户数仅有下限',
    en: 'Segment “{segment}” has no size: customers are minimums',
  },
  coolDown: {
    zh: '“{segment}”在“{scenario}”有 {count} 人次因冷却期未再触发',
    en: 'The cool-down prevents {count} triggers of “{segment}” in “{scenario}”',
  },
  refusal: {
    zh: '客户拒绝后 {count} 天免打扰未计入：谁会拒绝无法预知，由支行登记后执行',
    en: 'Customers who refuse are left alone for {count} days, which is not counted: nobody knows who will; branches note it',
  },
  fill: { zh: '填写', en: 'Fill in' },
  mutexed: {
    zh: '互斥组拦截：“{segment}”有 {range} 个客户因“{winner}”不再进入“{scenario}”',
    en: 'Mutex group: {range} customers of “{segment}” stay out of “{scenario}” because of “{winner}”',
  },
  // Settings.
  seedLabel: { zh: '种子', en: 'Seed' },
  seedHint: {
    zh: '同一种子的结果相同；种子仅决定无法整除的客户落在哪一天。',
    en: 'The same seed gives the same result; it only decides on which days remainders fall.',
  },
  population: { zh: '全部客户数', en: 'Total customers' },
  populationHint: {
    zh: '选填；填写后，没有共同上级的客群也有重叠下限。',
    en: 'If known, it gives a minimum overlap for segments without a common parent.',
  },
  holidays: { zh: '节假日', en: 'Holidays' },
  holidaysHint: {
    zh: '周末和词典“节假日与调休”之外的休息日，格式为 2026-10-01，用空格或换行分隔。仅保存在本机。',
    en: 'Rest days besides weekends and the dictionary “Holidays”, like 2026-10-01, separated by spaces or line breaks. Kept on this computer only.',
  },
  wrongDays: { zh: '无法识别：{words}', en: 'Not recognised: {words}' },
  save: { zh: '按此设置模拟', en: 'Run with these settings' },
  close: { zh: '取消', en: 'Cancel' },
} as const satisfies Record<string, Message>;
