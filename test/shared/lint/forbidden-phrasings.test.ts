// Owns further phrasings that SM027 meets in banks, by kind: what hides a promise, what only speaks of one, what is neither.
import { describe, expect, test } from 'vitest';
import { forbiddenWord } from '../../../shared/lint/rules/forbidden-word.ts';
import { isWaivable } from '../../../shared/lint/waivers.ts';
import { chainWith } from '../build-map.ts';
import { findingsOf } from './test-rule.ts';

type Kinds = Readonly<Record<string, readonly string[]>>;

const said = (text: string) => findingsOf(forbiddenWord, chainWith({ 'T1.text': text }));
const severities = (text: string) => said(text).map(({ severity }) => severity);

const PROMISES: Kinds = {
  'signs, spaces and strokes inside the word': [
    ...[
      '保　-　本',
      '保 | 本',
      '保丨本',
      '保︱本',
      '保｜本',
      '保︙本',
      '保…本',
      '保～本',
      '保<本>',
      '稳.赚',
      '稳 - 赚',
    ],
    ...['躺-赚', '肯-定-能批', '秒 批', '绝对·安全'],
  ],
  'line breaks and signs that nobody sees': [
    '保\n\n本',
    '保\t本',
    '保\u00ad本',
    '保\ufeff本',
    '保\u2060本',
    '无\n风险投资',
  ],
  'zero, however it is written': ['零·风·险', '0 风险', '0%风险', '零_风险', '０－风险', '几乎零风险', '全程零风险'],
  'a hundred per cent, however it is written': [
    ...['百分之一百', '百分之100', '百分 之 百通过', '100﹪获批', '１００．００％', '100%保本', '放心买，百分百兑付'],
    ...['100% 保障本金', '收益100%兑现', '100%通过率', '通过率100%', '中奖率为 100%，获批率100%'],
  ],
  'characters that look the same, as copied out of a PDF': ['零⻛险', '⽆⻛险投资', '保夲理财'],
  'traditional characters': ['保證收益', '國家擔保', '剛性兌付', '內部渠道'],
  'behind a warning of something else': [
    ...['谨防诈骗！我们的产品保本', '拒绝亏损，稳赚到底', '远离亏损，选择保本', '小心错过，稳赚不等人'],
    ...['防范市场波动，保本增值', '警惕通胀，保本升值', '谨防通胀侵蚀，买保本理财', '谨防假冒，认准官方，零风险'],
    ...['号称理财之王，保本又保息', '不是诈骗，是保本理财'],
  ],
  'before a denial of something else': [
    ...['稳赚，不可能亏损', '稳赚，不存在亏损', '保本保息，欢迎监督举报', '保本理财，别信其他谣言', '保本，绝不骗人'],
    '保本产品，合规销售，无违规记录',
  ],
  'with a no that belongs elsewhere': [
    ...['请放心，保本', '不会亏，保本', '虽然不承诺收益，但是保本', '无需担心，零风险', '没有比这更稳赚的', '不止保本'],
    ...['勿错过保本机会', '不要错过稳赚的机会', '差不多保本', '不得不保本的产品', '不是不能保本'],
    ...['没有门槛，无风险', '不看征信，秒批', '利率高，还稳赚'],
  ],
  'in other words of the same kind': [
    ...[
      '无任何风险，点击申购',
      '申购没有风险',
      '毫无风险',
      '包赚，亏了算我的',
      '刚兑产品',
      '绝不亏损',
      '绝对不会亏的',
      '不会亏本',
    ],
    ...['本金无忧', '保证本金', '保证您的本金', '躺着赚钱', '秒下款'],
    ...['100% safe', 'a risk-free deposit', 'Guaranteed returns', 'your capital is guaranteed', 'zero risk'],
  ],
  'behind who is denied something else': [
    '没有任何手续费，还是零风险的',
    '遇到资金周转困难，找我们秒批',
    '未授权他人，本产品保本',
  ],
  'as it is': [
    '走内部渠道更快',
    '内部渠道名额',
    '人人稳赚',
    '人人保本',
    '肯定能赚钱',
    '肯定能下款',
    '惠民保本理财',
    '保证保本',
  ],
};

/** Somebody should look, but a reason will do. */
const DOUBTS: readonly string[] = [
  '跟存款一样安全',
  '高回报低风险',
  '稳赢理财',
  '收益有保证',
  '全国第一品牌',
  '有我行兜底',
  '内部员工渠道',
];

const MENTIONS: Kinds = {
  denied: [
    ...['我行从不承诺保本', '绝不承诺保本', '并不保本', '未必保本', '不一定保本', '难以保本', '没有承诺保本'],
    ...['本产品不保证本金，也不保本', '不等同于保本', '不意味着零风险', '不应理解为保本', '无权承诺保本', '不追求稳赚'],
    ...[
      '打破了刚性兑付',
      '告别刚性兑付',
      '已取消刚性兑付',
      '世上没有稳赚不赔的买卖',
      '哪有稳赚不赔的投资',
      '不说“保本”',
    ],
  ],
  'denied to a customer, or of everything': [
    ...['谁都不能跟您保证收益', '我行不会向您承诺保本', '销售人员不得向客户保证收益', '没有人能向投资者保证收益'],
    ...[
      '没有任何投资是零风险的',
      '没有一种理财是稳赚不赔的',
      '世上没有哪款产品是保本的',
      '本行未授权任何“内部渠道”代办',
    ],
    ...['从未委托任何内部渠道', '投资不是没有风险的', '并不意味着不会亏损', '我行不能保证不会亏损', '不保证本金安全'],
  ],
  'warned of in a message': [
    ...['凡以“保本高息”“稳赚不赔”为由要求转账的，一律挂断', '遇到“缴纳保证金即可秒批”的短信，请直接删除'],
    ...[
      '收到“稳赚不赔”的链接，请勿点击',
      '接到号码不明、承诺保本的电话，请挂断',
      '黄金只涨不跌是误区',
      '“零风险高收益”是谣言',
    ],
    ...[
      '100%有礼的说法不实',
      '所谓没有风险的理财都是骗局',
      '警惕“不会亏损”的荐股群',
      'No product is risk-free',
      'not a risk-free deposit',
      'non-guaranteed returns',
    ],
  ],
  'warned of': [
    ...[
      '别被“保本高收益”忽悠',
      '不要被稳赚的说法迷惑',
      '遇到承诺保本的请挂断',
      '听到“稳赚”请提高警惕',
      '“内部渠道”都是骗局',
    ],
    ...['骗子常用“保本高收益”引诱客户', '不法分子以保本保息为诱饵', '以“零风险”吸引投资者的非法集资', '拒绝“保本”诱惑'],
    ...['凡是保本的都要警惕', '警惕陌生人荐股，承诺稳赚后拉群', '谨防不法分子以理财名义，承诺保本骗取钱财'],
    ...[
      '承诺保本保息，实为诈骗',
      '保本高收益？小心是骗局',
      '稳赚不赔？别信！',
      '请勿相信稳赚不赔',
      '切勿相信任何保本承诺',
    ],
    ...[
      '谎称内部渠道可购',
      '100%获批都是假的',
      '凡称秒批的多为诈骗',
      '秒批贷款不可信',
      '打着国家担保的旗号',
      '假借国家担保名义',
    ],
  ],
  'forbidden to staff': [
    ...['销售人员不得向客户承诺保本', '任何机构不得承诺保本', '不得承诺收益，包括保本、保息'],
    '严禁夸大宣传，保本、稳赚等字样一律不得出现',
  ],
  'asked about': ['客户问保不保本', '真的稳赚不赔吗', '零风险吗', '您可能会问：保本吗？'],
  'of other business': ['担保本息的第三方', '担保本金及利息', '确保本息安全归还', '确保本金按时收回'],
};

const HARMLESS: Kinds = {
  'insurance and 本': [
    ...['惠民保本年度参保', '惠民保本月开放', '医保本地结算', '异地就医，医保本市备案', '社保本月到账', '农保本季缴费'],
    ...[
      '参保本人到场',
      '续保本年度可享',
      '车保本周到期',
      '退保本人办理',
      '核保本周完成',
      '劳保本月发放',
      '低保本月已发',
    ],
    ...['人保本部', '太保本地机构', '保险本月起售', '保单本人签字'],
  ],
  'making sure and 本': [
    ...[
      '确保本项工作',
      '确保本场活动顺利',
      '确保本支行达标',
      '确保本期名单已剔除',
      '确保本地客户优先',
      '确保本批客户已授权',
    ],
    ...['担保本笔贷款的房产', '担保本次借款', '保管本行物品', '环保本色', '自保本领', '联保本组成员'],
  ],
  'abilities and appointments': ['充分肯定能力和态度', '周三肯定能来吗', '您周五肯定能到场的话'],
  'channels of the bank’s own': [
    ...['内部渠道触达优先', '内部渠道引流编号', '内部渠道转介流程', '内部渠道数据互通', '内部渠道管理员'],
  ],
  'risk as a term': [
    ...[
      '有无风险承受能力评估',
      '如无风险测评结果请先做',
      '暂无风险提示书',
      '清零风险敞口',
      '手续费无，风险等级R2',
      '费用：无；风险：R2',
    ],
  ],
  'shares of a hundred': [
    ...['风险权重100%', '持股100%', '100%股权', '保证金比例100%', '100%保证金', '按100%折算', '完成率要到100%'],
    ...['覆盖率达到100%', '到访率100%'],
  ],
  'what contracts and laws say': [
    ...['最高偿付限额为50万元', '最高可续保至80周岁', '最高投保年龄65周岁', '高收益伴随高风险', '高收益必然伴随高风险'],
    ...[
      '高收益意味着高风险',
      '客户资金100%由托管银行独立托管',
      '百分之百真人接听',
      '没有风险测评的客户',
      '如没有风险等级',
    ],
    ...['不承诺收益，不承诺本金', '收益不作承诺'],
  ],
  'other words': ['最高学历', '最高人民法院公告', '提高收益率的办法', '每秒批量', '系统每秒批处理', '与参保息息相关'],
};

describe.each(Object.entries(PROMISES))('a promise: %s', (_kind, texts) => {
  test.each(texts)('%j', (text) => {
    expect(severities(text)).toContain('error');
  });
});

describe.each(Object.entries(MENTIONS))('spoken about, to be waived with a reason: %s', (_kind, texts) => {
  test.each(texts)('%j', (text) => {
    expect(severities(text)).toContain('warning');
    expect(severities(text)).not.toContain('error');
    expect(said(text).every(isWaivable)).toBe(true);
  });
});

test.each(DOUBTS)('a word that is doubtful: %j', (text) => {
  expect(severities(text)).toContain('warning');
  expect(severities(text)).not.toContain('error');
});

describe.each(Object.entries(HARMLESS))('neither: %s', (_kind, texts) => {
  test.each(texts)('%j', (text) => {
    expect(said(text)).toEqual([]);
  });
});
