// Owns what SM027 must find and must leave alone: what compliance officers, bankers and customers write.
import { describe, expect, test } from 'vitest';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { formatMessage } from '../../../shared/i18n/message.ts';
import { forbiddenWord } from '../../../shared/lint/rules/forbidden-word.ts';
import { isWaivable } from '../../../shared/lint/waivers.ts';
import { chain, chainWith } from '../build-map.ts';
import { context, findingsOf } from './test-rule.ts';

const said = (text: string) => findingsOf(forbiddenWord, chainWith({ 'T1.text': text }));
const severities = (text: string) => said(text).map(({ severity }) => severity);

const PROMISES: readonly string[] = [
  '保-本',
  '保*本',
  '保·本',
  '保\n本',
  '保\r\n本',
  '保\u200b本',
  '保　本',
  '保——本',
  '保_本',
  '保/本',
  '保.本',
  '保“本”',
  '保（本）',
  '【保】本',
  '保💰本',
  '稳★赚不赔',
  '零 风 险',
  '0风险',
  '０风险',
  '〇风险',
  'O风险',
  '0-风险',
  '百分之百放心',
  '百分之100赚钱',
  '100%安全',
  '１００％兑付',
  '100.00%本金安全',
  '100 % 通过',
  '無風險',
  '絕對安全',
  '買到就是穩賺',
  '不仅保本，收益还高',
  '不但保本而且保息',
  '无不保本',
  '并非不保本',
  '没有不稳赚的',
  '谨防骗局，我行产品保本',
  '警惕非法集资，本行理财稳赚不赔',
  '我们绝不是骗子，产品保本',
  '保本理财，绝无违规',
  '不用担心。保本。',
  '不收手续费，保本',
  '没有门槛，稳赚',
  '有内部渠道，名额不多',
  '肯定能批下来',
  '秒批秒放',
  '年年有国家担保',
  '保本理财，您要来看看吗？',
  '您问是否安全？绝对安全',
  '保本周期三年',
  '保本年化5%',
  '保本人人可买',
  '续保有礼，另有保本理财',
  '收益100%到手',
];

const MENTIONS: readonly string[] = [
  '凡承诺保本高收益的都是诈骗',
  '谨防“稳赚”骗局',
  '本产品不保本',
  '我行提醒您：凡承诺保本、稳赚不赔的，都是骗局',
  '我行提醒您谨防“稳赚不赔”骗局',
  '理财产品没有保本的说法',
  '请勿轻信陌生人所谓的内部渠道',
  '警惕冒充我行客服、承诺保本的来电',
  '如遇承诺保本保息的，请立即报警',
  '严禁以保本、零风险等字样宣传',
  '不得使用“绝对安全”等用语',
  '这款产品保本吗？',
  '请您确认产品是否保本',
  '没有任何保本承诺',
  '打破刚性兑付后，收益随市场变动',
  '投资不可能只涨不跌',
  '资管新规后理财不再保本',
  '天上不会掉馅饼，百分百获批的都是骗人的',
  '任何人声称稳赚，都不可信',
  '我们不承诺保本、保息、零风险',
  '以保本为诱饵的集资',
  '为客户担保本金的机构',
  '确保本息按时归还',
  '说“躺赚”的别信',
  '贷款不是秒批',
  '费用：无\n风险：R2',
];

const HARMLESS: readonly string[] = [
  '医保本月可以缴费',
  '社保本年度已缴',
  '肯定能力，也看到不足',
  '内部渠道管理办法',
  '请您续保\n本行会提醒',
  '车险由保险公司承保本行代理',
  '投保本人须到场',
  '确保本人到场签字',
  '与医保息息相关',
  '有无风险测评记录',
  '无风险测评的客户先做测评',
  '无风险利率走低',
  '非保本浮动收益型产品',
  '手续费无（风险自担）',
  '系统每秒批量处理',
  '资金占比100%',
  '实名认证率达 100%',
  '手续费减免100%',
  '覆盖率为百分之百',
  '10风险点',
  '2100%',
  '最高人民法院',
  '最后一次登录',
  '投保。本行代理',
  '提醒保，本周来',
];

test.each(PROMISES)('%j is a promise', (text) => {
  expect(severities(text)).toContain('error');
});

test.each(MENTIONS)('%j only speaks of one: a warning that can be waived', (text) => {
  const found = said(text);
  expect(found.map(({ severity }) => severity)).toContain('warning');
  expect(severities(text)).not.toContain('error');
  expect(found.every(isWaivable)).toBe(true);
});

test.each([
  ['本产品不保本', '否定'],
  ['谨防“稳赚”骗局', '警示'],
  ['凡承诺保本的都是诈骗', '警示'],
  ['这款产品保本吗？', '提问'],
  ['为客户担保本金的机构', '另有所指'],
])('%j is said to be %s', (text, sense) => {
  const [found] = said(text);
  expect(found && formatMessage(found.message, 'zh', found.params)).toContain(`语境为${sense}`);
});

test.each(HARMLESS)('%j is neither', (text) => {
  expect(said(text)).toEqual([]);
});

describe('what reaches a branch is read', () => {
  const found = (fields: Readonly<Record<string, unknown>>) =>
    findingsOf(forbiddenWord, chainWith(fields)).map(({ targets, field, severity }) => [targets[0], field, severity]);

  test.each([
    ['P1.name', '稳赚宝', 'error'],
    ['P1.sellingPoints', '0风险', 'error'],
    ['P1.cautions', '保-本', 'error'],
    ['P1.note', '跟客户说保本', 'error'],
    ['T1.toneNote', '强调稳赚', 'error'],
    ['T1.note', '百分之百通过', 'error'],
    ['T1.extraDisclosure', '保本', 'error'],
    ['CH1.note', '就说有内部渠道', 'error'],
    ['E5.note', '告诉客户保本', 'error'],
    ['SC1.entryCondition', '想要保本的客户', 'warning'],
    ['S1.pain', '只想保本，怕亏', 'warning'],
    ['G1.measureNote', '保本产品余额', 'warning'],
    ['E4.note', '零风险', 'error'],
  ])('%s %j', (place, text, severity) => {
    const [id = '', ...path] = place.split('.');
    expect(found({ [place]: text })).toEqual([[id, path.join('.'), severity]]);
  });

  test('variables by their samples, objections by their answers', () => {
    expect(found({ 'T1.variables': [{ key: '卖点', sample: '保本' }] })).toEqual([
      ['T1', 'variables.0.sample', 'error'],
    ]);
    expect(found({ 'T1.sections': { objections: [{ question: '能保本', answer: '看合同' }] } })).toEqual([
      ['T1', 'sections.objections.0.question', 'warning'],
    ]);
  });

  test('benefits, by all their words', () => {
    const map = chain({ B1: { linkedAction: '稳赚体验', redeemHow: '100%中奖' } }, ['SC1 B1']);
    expect(findingsOf(forbiddenWord, map).map(({ field }) => field)).toEqual(['linkedAction', 'redeemHow']);
  });

  test('conditions of connections, with the names of both ends', () => {
    const map = chain({ CH2: { name: '乙' }, T2: {}, CH1: { name: '甲' } }, ['CH1 CH2 fallback', 'CH2 T2']);
    const edges = map.edges.map((edge) => (edge.type === 'fallback' ? { ...edge, condition: '问起保本产品' } : edge));
    const [told] = findingsOf(forbiddenWord, { ...map, edges });
    expect(told).toMatchObject({ targets: ['E6'], field: 'condition', severity: 'warning' });
    expect(told?.params).toMatchObject({ name: '甲 → 乙', field: { zh: '条件' } });
  });

  test('the title, waves, materials and metrics of the map', () => {
    const waves = [{ no: 1, name: '稳赚周', fromDay: 1, toDay: 7 }];
    const materials = [{ id: 'M1', name: '保本折页', type: 'leaflet' as const }];
    const metrics = [{ id: 'own_1', name: '户数', unit: '户', direction: 'up', validity: '已购保本产品' } as const];
    const map = { ...chain(), title: '零风险图谱', waves, materials, metrics };
    expect(findingsOf(forbiddenWord, map).map(({ targets, field }) => [targets, field])).toEqual([
      [[], 'title'],
      [[], 'waves.0.name'],
      [[], 'materials.0.name'],
      [[], 'metrics.0.validity'],
    ]);
  });

  test('staff may be told not to promise, and doubtful words are for customers', () => {
    expect(found({ 'T1.note': '不得承诺保本', 'CH1.note': '最高 20 万元', 'S1.ruleNote': '近一年最高资产' })).toEqual(
      [],
    );
  });
});

test('the contexts are the bank’s own', () => {
  const wordContexts = [{ phrase: '历史上曾有…~', sense: 'other' as const }];
  const given = { dictionaries: { ...context.dictionaries, wordContexts } };
  const severityOf = (text: string) =>
    findingsOf(forbiddenWord, chainWith({ 'T1.text': text }), given).map(({ severity }) => severity);
  expect(severityOf('历史上曾有一些保本产品')).toEqual(['warning']);
  expect(severityOf('本产品不保本')).toEqual(['error']);
  expect(starterDictionaries.wordContexts.every(({ phrase }) => /^[^~]*~[^~]*$/.test(phrase))).toBe(true);
});

test('a replacement that would say something else forbidden, or too much, is not offered', () => {
  const fixesOf = (fields: Readonly<Record<string, unknown>>) =>
    findingsOf(forbiddenWord, chainWith(fields)).flatMap(({ fixes }) => fixes ?? []);
  expect(fixesOf({ 'P1.returnText': '预期收益'.repeat(10) })).toEqual([]);
  expect(fixesOf({ 'P1.returnText': '稳赚' })).toHaveLength(1);
  expect(fixesOf({ 'P1.returnText': '高稳赚' })).toEqual([]);
  const sms = { 'CH1.channelType': 'sms', 'T1.scriptType': 'sms', 'T1.optOut': '拒收请回复R', 'T1.disclosure': '' };
  expect(fixesOf({ ...sms, 'T1.text': `【本行】预期收益${'字'.repeat(120)}` })).toEqual([]);
});
