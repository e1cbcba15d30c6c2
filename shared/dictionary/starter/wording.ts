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
    except: ['投保本', '承保本', '续保本', '参保本', '社保本', '保本行', '保本次', '保本人', '保本网点'],
  }),
  banned('保息', { instead: '不承诺收益', except: ['保息息相关'] }),
  banned('零风险', { instead: '有风险' }),
  banned('无风险', { instead: '有风险', except: ['有无风险'] }),
  banned('稳赚', { instead: '收益随市场变动' }),
  banned('只涨不跌', { instead: '有涨有跌' }),
  banned('保证收益', { instead: '收益不作承诺' }),
  banned('绝对安全', { instead: '有风险' }),
  banned('国家担保'),
  banned('百分百'),
  banned('秒批', { instead: '以审批结果为准' }),
  banned('躺赚', { instead: '收益随市场变动' }),
  banned('肯定能'),
  banned('刚性兑付', { instead: '按合同约定兑付' }),
  banned('内部渠道', { instead: '官方渠道' }),
  doubtful('预期收益', { instead: '业绩比较基准', except: ['不及预期收益'] }),
  doubtful('高收益', { except: ['提高收益'] }),
  doubtful('最高', { except: ['最高人民法院', '最高额抵押', '最高额担保'] }),
  doubtful('最后一次'),
  doubtful('仅限今天', { instead: '活动期内' }),
  doubtful('额度仅剩', { instead: '额度有限' }),
  doubtful('过往业绩', { unless: '不代表未来' }),
  doubtful('收益率%'),
];

/** Highest product risk per customer risk capacity. */
export const riskMatch: Dictionaries['riskMatch'] = { C1: 'R1', C2: 'R2', C3: 'R3', C4: 'R4', C5: 'R5' };
