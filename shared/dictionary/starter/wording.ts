// Owns the starter wording rules for scripts: approved sentences and words to avoid (DOMAIN §3.10). 示例，请替换为本行制度。
import type { Dictionaries, ForbiddenWord } from '../dictionaries.ts';

/** Per product type; 基金 and 贵金属 are not in the domain's list and were added so that they are not silently exempt. */
export const disclosures: Dictionaries['disclosures'] = {
  deposit: '利率与起存金额以办理当日公示及存单记载为准。',
  wealth: '理财非存款、产品有风险、投资须谨慎。',
  fund: '基金有风险、投资须谨慎。',
  insurance: '保险产品由保险公司发行并承担责任，本行为代理销售机构，退保可能产生损失。',
  metal: '贵金属价格有波动、投资须谨慎。',
  pension: '账户封闭运行，领取条件与税收政策以国家规定为准。',
  loan: '额度、利率、期限以审批结果及合同约定为准，请根据自身还款能力理性借贷。',
  creditCard: '办卡与额度以审批结果为准，请理性消费、按时还款。',
};

const banned = (word: string, rest: Omit<ForbiddenWord, 'word' | 'severity'> = {}): ForbiddenWord => ({
  word,
  severity: 'error',
  ...rest,
});
const doubtful = (word: string, rest: Omit<ForbiddenWord, 'word' | 'severity'> = {}): ForbiddenWord => ({
  word,
  severity: 'warning',
  ...rest,
});

export const forbiddenWords: readonly ForbiddenWord[] = [
  banned('保本', {
    instead: '不承诺本金',
    except: [
      ...['投保本', '承保本', '续保本', '参保本', '退保本', '核保本', '车保本', '社保本', '医保本', '农保本', '低保本'],
      ...['劳保本', '环保本', '质保本', '担保本人', '担保本行', '担保本公司', '担保本合同', '确保本人', '确保本次'],
      ...['确保本行', '确保本网点', '确保本周', '确保本月', '确保本季', '确保本年', '非保本浮动收益', '确保本项'],
      ...[
        '确保本场',
        '确保本支行',
        '确保本单位',
        '确保本机构',
        '确保本期',
        '确保本地',
        '确保本批',
        '确保本轮',
        '确保本日',
      ],
      ...['担保本笔', '担保本次', '担保本期', '担保本项', '惠民保本年', '惠民保本月', '惠民保本期', '惠民保本市'],
      ...['人保本部', '人保本地', '太保本部', '太保本地', '自保本领', '自保本能', '联保本组'],
    ],
  }),
  banned('保息', {
    instead: '不承诺收益',
    except: ['保息息相关', '医保息', '社保息', '环保息', '确保息差', '确保息费'],
  }),
  banned('零风险', { instead: '有风险', except: ['归零风险', '清零风险', '零风险事件'] }),
  banned('无风险', {
    instead: '有风险',
    except: ['有无风险', '无风险利率', '无风险测评', '无风险评估', '无风险提示', '无风险等级'],
  }),
  banned('无任何风险', { instead: '有风险' }),
  banned('没有任何风险', { instead: '有风险' }),
  banned('毫无风险', { instead: '有风险' }),
  banned('没有风险', {
    instead: '有风险',
    except: ['测评', '评估', '等级', '提示', '揭示', '承受', '偏好', '意识', '敞口', '识别'].map(
      (of) => `没有风险${of}`,
    ),
  }),
  banned('稳赚', { instead: '收益随市场变动' }),
  banned('只涨不跌', { instead: '有涨有跌' }),
  banned('保证收益', { instead: '收益不作承诺' }),
  banned('保证本金'),
  banned('保证您的本金'),
  banned('本金无忧', { instead: '不承诺本金' }),
  banned('不会亏', { except: ['不会亏待', '不会亏欠'] }),
  banned('绝不亏'),
  banned('包赚', { instead: '收益随市场变动' }),
  banned('刚兑', { except: ['刚兑换', '刚兑现', '刚兑付', '刚兑奖'] }),
  banned('绝对安全', { instead: '有风险' }),
  banned('国家担保'),
  banned('百分百', {
    except: [
      ...['占100%', '占比100%', '占比为100%', '比例100%', '比例为100%', '率100%', '率为100%', '率达100%', '达100%'],
      ...[
        '率要到100%',
        '权重100%',
        '持股100%',
        '100%股权',
        '保证金100%',
        '100%保证金',
        '按100%折算',
        '按100%计算',
        '达到100%',
        '不足100%',
        '超过100%',
        '100%以上',
        '100%以内',
        '减免100%',
        '优惠100%',
        '覆盖100%',
        '100%由托管',
        '100%独立托管',
        '100%托管',
        '100%真人',
        '100%人工',
      ],
    ],
  }),
  ...['通过率100%', '获批率100%', '中奖率100%', '成功率100%', '兑付率100%'].map((word) => banned(word)),
  banned('秒批', { instead: '以审批结果为准', except: ['秒批量', '秒批次', '秒批处理'] }),
  banned('秒下款', { instead: '以审批结果为准' }),
  banned('躺赚', { instead: '收益随市场变动' }),
  banned('躺着赚', { instead: '收益随市场变动' }),
  banned('肯定能', {
    except: [
      ...['肯定能力', '肯定能源', '肯定能级', '肯定能来', '肯定能到场', '肯定能到网点', '肯定能到店', '肯定能参加'],
      ...['肯定能赶到', '肯定能见面'],
    ],
  }),
  banned('刚性兑付', { instead: '按合同约定兑付' }),
  banned('内部渠道', {
    instead: '官方渠道',
    except: [
      ...['内部渠道管理', '内部渠道建设', '内部渠道部', '内部渠道经理', '内部渠道协同', '内部渠道分润', '内部渠道编码'],
      ...[
        '内部渠道触达',
        '内部渠道引流',
        '内部渠道转介',
        '内部渠道数据',
        '内部渠道分工',
        '内部渠道编号',
        '内部渠道统计',
      ],
    ],
  }),
  banned('riskfree'),
  banned('zerorisk'),
  banned('guaranteedreturn'),
  banned('capitalguaranteed'),
  banned('capitalisguaranteed'),
  doubtful('稳赢'),
  doubtful('高回报'),
  doubtful('内部员工渠道'),
  ...['跟', '和', '与', '同', '像'].map((as) => doubtful(`${as}存款一样`)),
  doubtful('银行兜底'),
  doubtful('我行兜底'),
  ...['全国第一', '全网第一', '行业第一', '第一品牌'].map((word) => doubtful(word)),
  doubtful('收益有保证'),
  doubtful('收益有保障'),
  doubtful('预期收益', { instead: '业绩比较基准', except: ['不及预期收益'] }),
  doubtful('高收益', {
    except: ['提高收益', '高收益高风险', '高风险高收益', '高收益意味着高风险', '高收益对应高风险'].concat(
      ['', '必然', '往往', '总是', '通常'].map((how) => `高收益${how}伴随`),
    ),
  }),
  doubtful('最高', {
    except: [
      '最高学历',
      '最高气温',
      '最高人民法院',
      '最高人民检察院',
      '最高法院',
      '最高额抵押',
      '最高额担保',
      '最高额保证',
      '最高偿付',
      '最高限额',
      '最高可续保',
      '最高续保',
      '最高投保',
    ],
  }),
  doubtful('最后一次', { except: ['最后一次登录', '最后一次交易', '最后一次联系'] }),
  doubtful('仅限今天', { instead: '活动期内' }),
  doubtful('额度仅剩', { instead: '额度有限' }),
  doubtful('过往业绩', { unless: '不代表未来' }),
  doubtful('收益率%'),
];

/** Highest product risk per customer risk capacity. */
export const riskMatch: Dictionaries['riskMatch'] = { C1: 'R1', C2: 'R2', C3: 'R3', C4: 'R4', C5: 'R5' };
