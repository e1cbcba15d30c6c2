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
    zh: '还没有打开图谱。打开一张，就能看到每天触达多少。',
    en: 'No map is open. Open one to see its contacts by day.',
  },
  toMaps: { zh: '去图谱列表', en: 'Go to the maps' },
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
    zh: '模拟停下了。下面是上一次的结果，图谱没有变。',
    en: 'The simulation was stopped. Below is the last result; the map is unchanged.',
  },
  cancelledEmpty: {
    zh: '模拟停下了。图谱没有变，随时可以再算一次。',
    en: 'The simulation was stopped. The map is unchanged; run it again any time.',
  },
  failed: {
    zh: '模拟没有算完：{detail}。图谱没有变，再算一次；还不行就缩短天数。',
    en: 'The simulation did not finish: {detail}. The map is unchanged. Run it again, or choose fewer days.',
  },
  again: { zh: '再算一次', en: 'Run again' },
  updating: { zh: '图谱改过，正在重算', en: 'The map changed, simulating anew' },
  upToDate: { zh: '已按当前图谱算完', en: 'Up to date with the map' },
  // Channels.
  channels: { zh: '每天触达', en: 'Contacts by day' },
  channelsHint: { zh: '{period}，虚线是日容量', en: '{period}, the dashed line is the daily capacity' },
  chart: { zh: '图', en: 'Chart' },
  table: { zh: '表格', en: 'Table' },
  capacity: { zh: '日容量 {count, number}', en: 'Capacity {count, number} a day' },
  noCapacity: { zh: '日容量未填', en: 'No capacity stated' },
  placements: { zh: '{count} 处', en: '{count} placements' },
  over: { zh: '超 {count} 天', en: '{count, plural, one {# day} other {# days}} over' },
  highest: { zh: '最高 {pct}%', en: 'Peak {pct}%' },
  highestCount: { zh: '最高 {count} 次', en: 'Peak {count}' },
  late: { zh: '积压 {days} 天，超过时限', en: '{days, plural, one {# day} other {# days}} behind, misses its limit' },
  bars: {
    zh: '{name}，{days} 天的触达。用左右方向键逐日查看。',
    en: '{name}, contacts of {days} days. Use the arrow keys to read day by day.',
  },
  barOf: { zh: '{day}：{count} 次', en: '{day}: {count}' },
  barOver: { zh: '{day}：{count} 次，超过日容量 {capacity}', en: '{day}: {count}, above the capacity of {capacity}' },
  barRest: { zh: '{day}：{count} 次，休息日', en: '{day}: {count}, rest day' },
  moved: { zh: '{count} 次因休息日或勿扰时段顺延', en: '{count} moved by rest days or quiet hours' },
  dropped: { zh: '{count} 次落在勿扰时段，放弃', en: '{count} given up in quiet hours' },
  afterWave: { zh: '{count} 次晚于所在波次', en: '{count} after the end of their wave' },
  heldBack: { zh: '频控会拦下 {range} 次', en: 'Caps would hold back {range}' },
  noChannels: {
    zh: '这段时间没有触达。场景要有预计触发量，并从产品连到渠道。',
    en: 'No contacts in this period. Scenarios need an expected volume and a way to a channel.',
  },
  noForce: { zh: '这一类没有触达。换一类，或看全部。', en: 'No contacts of this force. Choose another, or all.' },
  more: { zh: '再显示 {count} 个渠道', en: 'Show {count} more channels' },
  day: { zh: '日期', en: 'Day' },
  channel: { zh: '渠道', en: 'Channel' },
  total: { zh: '合计', en: 'Total' },
  peak: { zh: '最高', en: 'Peak' },
  daysOver: { zh: '超容量天数', en: 'Days over' },
  suppressed: { zh: '频控拦下', en: 'Held back by caps' },
  // Fatigue.
  fatigue: { zh: '疲劳分布', en: 'Contacts per customer' },
  fatigueHint: { zh: '{days} 天内单客触达次数', en: 'Contacts of one customer in {days} days' },
  subject: { zh: '看哪一类', en: 'Contacts of' },
  window: { zh: '时间窗', en: 'Window' },
  windowDays: { zh: '{days} 天', en: '{days} days' },
  contacts: { zh: '次数', en: 'Contacts' },
  atLeast: { zh: '≥ {count} 次', en: '≥ {count}' },
  customers: { zh: '客户', en: 'Customers' },
  customersCount: { zh: '{range} 户', en: '{range}' },
  customersOver: { zh: '{range} 户超过上限', en: '{range} customers above the cap' },
  cap: { zh: '上限 {cap} 次', en: 'Cap {cap}' },
  noCap: { zh: '没有设上限', en: 'No cap' },
  peakOf: { zh: '最多 {peak} 次', en: 'At most {peak}' },
  overCap: {
    zh: '{range} 户超过上限，都在“{name}”。',
    en: '{range} customers are above the cap, all in “{name}”.',
  },
  underCap: { zh: '没有客户超过上限。', en: 'No customer is above the cap.' },
  ranges: {
    zh: '场景之间重叠多少并不知道，人数写成下限–上限。',
    en: 'How far scenarios overlap is not known: customers are written as least–most.',
  },
  noContacts: { zh: '没有计入频控的触达。', en: 'No contacts that count to the caps.' },
  // Worst case.
  worst: { zh: '最坏情形', en: 'Worst case' },
  worstHint: { zh: '同一客户叠在一起的路径', en: 'Paths that stack up on one customer' },
  noWorst: {
    zh: '没有路径叠到超过上限。下面是叠得最多的。',
    en: 'No paths stack up above a cap. Below is the most crowded.',
  },
  nothingStacks: { zh: '没有路径叠在一起。', en: 'No paths stack up.' },
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
  pairCustomers: { zh: '重叠 {range} 人', en: '{range} customers overlap' },
  nested: { zh: '一个包含另一个', en: 'one is part of the other' },
  siblings: { zh: '同一上级客群', en: 'same parent segment' },
  unknown: { zh: '重叠未知', en: 'overlap unknown' },
  showAll: { zh: '在图谱上看全部路径', en: 'Show all paths on the map' },
  showPath: { zh: '在图谱上看 {row}', en: 'Show {row} on the map' },
  heldHere: { zh: '频控会拦下', en: 'held back by caps' },
  morePairs: {
    zh: '另有 {count} 对客群叠起来超过上限，没有列出。',
    en: '{count} further pairs of segments exceed a cap and are not listed.',
  },
  moreStacks: { zh: '再显示 {count} 处', en: 'Show {count} more' },
  // Branches.
  branches: { zh: '支行人力', en: 'Work of the branches' },
  branchesHint: {
    zh: '客户经理、厅堂等人工触达，每人每天 8 小时',
    en: 'Contacts by the branches’ people, 8 hours a day each',
  },
  branch: { zh: '支行', en: 'Branch' },
  noBranch: { zh: '未分到支行', en: 'Not shared out' },
  hours: { zh: '合计工时', en: 'Hours' },
  peakHours: { zh: '最忙日工时', en: 'Busiest day, hours' },
  busiest: { zh: '最忙日', en: 'Busiest day' },
  people: { zh: '需要人数', en: 'People needed' },
  branchLoad: { zh: '占容量', en: 'Of capacity' },
  noBranches: { zh: '没有由支行完成的触达。', en: 'No contacts are made by branches.' },
  noLists: {
    zh: '客群没有关联带支行人数的名单，工时没有分到支行。',
    en: 'No segment names a list with counts by branch, so the work is not shared out.',
  },
  // What is missing.
  leftOut: { zh: '没有算进去的', en: 'Left out' },
  noVolume: { zh: '场景“{scenario}”没有预计触发量', en: 'Scenario “{scenario}” has no expected volume' },
  noSize: {
    zh: '客群“{segment}”没有规模，人数只有下限',
    en: 'Segment “{segment}” has no size: customers are lower bounds',
  },
  coolDown: {
    zh: '“{segment}”在“{scenario}”有 {count} 人次因冷却期没有再触发',
    en: 'The cool-down keeps {count} triggers of “{segment}” out of “{scenario}”',
  },
  fill: { zh: '去填写', en: 'Fill in' },
  mutexed: {
    zh: '互斥组拦下：“{segment}”有 {range} 人因“{winner}”不再进入“{scenario}”',
    en: 'Mutex group: {range} customers of “{segment}” stay out of “{scenario}” because of “{winner}”',
  },
  // Settings.
  seedLabel: { zh: '种子', en: 'Seed' },
  seedHint: {
    zh: '同一种子每次结果一样；它只决定除不尽的客户落在哪天。',
    en: 'The same seed gives the same result; it only decides on which days remainders fall.',
  },
  population: { zh: '全部客户数', en: 'All customers' },
  populationHint: {
    zh: '知道的话填上，没有共同上级的客群就有重叠下限。',
    en: 'If known, it gives a least overlap of segments without a common parent.',
  },
  holidays: { zh: '节假日', en: 'Holidays' },
  holidaysHint: {
    zh: '周末之外的休息日，写成 2026-10-01，用空格或换行分开。只记在这台电脑上。',
    en: 'Rest days beside weekends, like 2026-10-01, separated by spaces or lines. Kept on this machine only.',
  },
  wrongDays: { zh: '看不懂：{words}', en: 'Not understood: {words}' },
  save: { zh: '按这些设置模拟', en: 'Simulate with these' },
  close: { zh: '取消', en: 'Cancel' },
} as const satisfies Record<string, Message>;
