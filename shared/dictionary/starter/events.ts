// Owns the starter trigger events (MOT, DOMAIN §3.10); every threshold is illustrative. 示例，请替换为本行制度。
import type { EventDef } from '../dictionaries.ts';

type Timing = Pick<EventDef, 'latency' | 'validityHours' | 'dedupeDays'>;

const event = (
  id: string,
  motClass: EventDef['motClass'],
  [zh, en]: readonly [string, string],
  [detectZh, detectEn]: readonly [string, string],
  timing: Timing,
): EventDef => ({ id, label: { zh, en }, motClass, detect: { zh: detectZh, en: detectEn }, ...timing });

const timing = (latency: string, validityHours: number, dedupeDays: number): Timing => ({
  latency,
  validityHours,
  dedupeDays,
});

export const events: readonly EventDef[] = [
  event(
    'MOT-A01',
    'customerChange',
    ['大额资金转入', 'Large amount received'],
    ['单笔转入 ≥ 5 万元', 'One transfer in ≥ CNY 50,000'],
    timing('T+0', 48, 7),
  ),
  event(
    'MOT-A02',
    'allocationChange',
    ['定期或理财到期', 'Deposit or product matures'],
    ['到期日前 7 天', '7 days before maturity'],
    timing('T-7', 168, 30),
  ),
  event(
    'MOT-A03',
    'customerChange',
    ['大额资金转出', 'Large amount sent'],
    ['单笔转出 ≥ 3 万元', 'One transfer out ≥ CNY 30,000'],
    timing('T+0', 48, 7),
  ),
  event(
    'MOT-A04',
    'allocationChange',
    ['首次大额赎回', 'First large redemption'],
    ['首次单笔赎回 ≥ 10 万元', 'First redemption ≥ CNY 100,000'],
    timing('T+0', 48, 30),
  ),
  event(
    'MOT-B01',
    'customerChange',
    ['装机完成', 'Terminal installed'],
    ['收单设备装机状态变为完成', 'Installation of the terminal is complete'],
    timing('T+1', 168, 90),
  ),
  event(
    'MOT-B02',
    'customerChange',
    ['收单流水放大', 'Card turnover rises'],
    ['近 30 日流水环比 ≥ +30%', 'Turnover of 30 days up by ≥ 30%'],
    timing('T+1', 72, 30),
  ),
  event(
    'MOT-B03',
    'customerChange',
    ['商户沉默', 'Merchant silent'],
    ['连续 30 日无交易', 'No transaction for 30 days'],
    timing('T+1', 240, 60),
  ),
  event(
    'MOT-C01',
    'customerChange',
    ['首笔代发入账', 'First salary received'],
    ['首次出现代发工资入账', 'A salary payment for the first time'],
    timing('T+0', 168, 365),
  ),
  event(
    'MOT-C02',
    'customerChange',
    ['发薪次日大额转出', 'Salary leaves the next day'],
    ['发薪次日转出比例 ≥ 80%', '≥ 80% sent out the day after payday'],
    timing('T+1', 72, 30),
  ),
  event(
    'MOT-D01',
    'allocationChange',
    ['私行客户大额变动', 'Large movement of a private banking customer'],
    ['资金变动 ≥ 100 万元', 'Movement ≥ CNY 1,000,000'],
    timing('T+0', 24, 7),
  ),
  event(
    'MOT-D02',
    'allocationChange',
    ['资产过于集中', 'Assets concentrated'],
    ['单一大类占比 ≥ 80%', 'One asset class ≥ 80%'],
    timing('T+1', 720, 90),
  ),
  event(
    'MOT-E01',
    'customerChange',
    ['加油或洗车消费', 'Fuel or car wash payment'],
    ['商户类别为加油或洗车，单笔 ≥ 1 元', 'Merchant class is fuel or car wash, ≥ CNY 1'],
    timing('T+0', 72, 30),
  ),
  event(
    'MOT-E02',
    'customerChange',
    ['车险即将到期', 'Car insurance expires'],
    ['登记到期日前 45 天', '45 days before the registered expiry'],
    timing('T-45', 720, 330),
  ),
  event(
    'MOT-F01',
    'customerChange',
    ['开户 7 日未登录', 'No login within 7 days'],
    ['开户满 7 日且登录次数 = 0', '7 days after opening with no login'],
    timing('T+1', 120, 100),
  ),
  event(
    'MOT-F02',
    'customerChange',
    ['社保或养老金首次到账', 'First pension received'],
    ['首次出现社保或养老金入账', 'A pension payment for the first time'],
    timing('T+0', 168, 365),
  ),
  event(
    'MOT-G01',
    'customerChange',
    ['返乡季本地交易', 'Local payment in the homecoming season'],
    ['返乡季内出现户籍地交易 ≥ 1 笔', '≥ 1 payment at the home location in season'],
    timing('T+1', 120, 180),
  ),
  event(
    'MOT-M01',
    'marketChange',
    ['市场指数大幅波动', 'Market index moves sharply'],
    ['指数单日涨跌 ≥ 3%', 'Index moves ≥ 3% in a day'],
    timing('T+0', 48, 7),
  ),
  event(
    'MOT-M02',
    'marketChange',
    ['关注产品净值回撤', 'Drawdown of an owned product'],
    ['净值回撤 ≥ 5%', 'Net value down by ≥ 5%'],
    timing('T+1', 72, 14),
  ),
];
