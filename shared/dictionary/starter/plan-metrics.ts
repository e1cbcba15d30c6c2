// Owns the starter metrics by which banks set and report plans: balances, sales, lines, contacts of staff. 示例，请替换为本行制度。
import { increment, metric } from './metric-entry.ts';

const business = [
  increment('payroll_amount_new', ['新增代发额', 'New payroll volume'], '万元', 'up', [
    '期内新增代发单位的代发金额合计',
    'Payroll paid for companies won in the period',
  ]),
  metric('payroll_companies', ['代发单位户数', 'Payroll companies'], '户', 'up', [
    '期末有代发的单位户数',
    'Companies with payroll at the end of the period',
  ]),
  metric('deposit_daily_avg', ['存款日均余额', 'Daily average deposits'], '万元', 'up', [
    '期内每日存款余额之和 ÷ 天数',
    'Sum of daily balances ÷ days',
  ]),
  metric('deposit_ten_day_avg', ['存款旬均余额', 'Ten-day average deposits'], '万元', 'up', [
    '旬内每日存款余额之和 ÷ 天数',
    'Sum of daily balances of ten days ÷ days',
  ]),
  metric('deposit_point', ['存款节点余额', 'Deposits on the reporting day'], '万元', 'up', [
    '报数日的存款余额',
    'Balance on the reporting day',
  ]),
  increment('time_deposit_inc', ['定期存款净增', 'Growth of time deposits'], '万元', 'up', [
    '期末 − 期初',
    'End − start of period',
  ]),
  metric('loan_balance', ['贷款余额', 'Loan balance'], '万元', 'up', [
    '期末贷款余额',
    'Balance at the end of the period',
  ]),
  metric('loan_cust', ['贷款户数', 'Borrowers'], '户', 'up', [
    '期末有余额的贷款户数',
    'Accounts with a balance at the end of the period',
  ]),
  metric('credit_cust', ['授信户数', 'Customers with a credit line'], '户', 'up', [
    '期末已授信的户数',
    'Customers with a credit line at the end of the period',
  ]),
  metric('credit_amount', ['授信金额', 'Credit lines granted'], '万元', 'up', [
    '期末授信额度合计',
    'Sum of credit lines at the end of the period',
  ]),
  metric('credit_used_cust', ['用信户数', 'Customers who use their line'], '户', 'up', [
    '期末已用信的户数',
    'Customers who have drawn at the end of the period',
  ]),
  metric('credit_used_amount', ['用信金额', 'Credit drawn'], '万元', 'up', [
    '期末用信余额合计',
    'Sum drawn at the end of the period',
  ]),
  increment('wealth_sales', ['理财销售额', 'Wealth product sales'], '万元', 'up', [
    '期内理财成交金额',
    'Wealth products sold in the period',
  ]),
  increment('insurance_sales', ['保险销售额', 'Insurance sales'], '万元', 'up', [
    '期内保险成交金额',
    'Insurance sold in the period',
  ]),
  increment('fund_sales', ['基金销售额', 'Fund sales'], '万元', 'up', ['期内基金成交金额', 'Funds sold in the period']),
  increment('premium', ['保费', 'Premium'], '万元', 'up', ['期内已收保费', 'Premium received in the period']),
  metric('renewal_rate', ['续保率', 'Renewal rate'], '%', 'up', [
    '续保件数 ÷ 到期件数',
    'Policies renewed ÷ policies due',
  ]),
  metric('mobile_mau', ['手机银行月活', 'Mobile banking monthly active'], '户', 'up', [
    '当月登录过手机银行的户数',
    'Customers who used mobile banking in the month',
  ]),
  metric('effective_merchant', ['有效收单商户', 'Effective merchants'], '户', 'up', [
    '期内交易达到有效标准的商户数',
    'Merchants whose transactions meet the standard',
  ]),
  metric('card_bind_rate', ['绑卡率', 'Card binding rate'], '%', 'up', [
    '已绑卡客户 ÷ 持卡客户',
    'Customers with a bound card ÷ card holders',
  ]),
  metric('active_use_rate', ['实动率', 'Activity rate'], '%', 'up', [
    '有动账客户 ÷ 客户总数',
    'Customers with transactions ÷ customers',
  ]),
  increment('qualified_cust', ['达标人数', 'Customers who qualified'], '人', 'up', [
    '期内达到活动条件的人数',
    'Customers who met the condition in the period',
  ]),
  increment('benefit_claimed', ['权益领取人数', 'Benefits claimed'], '人', 'up', [
    '期内领取权益的人数',
    'Customers who claimed in the period',
  ]),
  increment('benefit_used', ['权益使用人数', 'Benefits used'], '人', 'up', [
    '期内使用权益的人数',
    'Customers who used the benefit in the period',
  ]),
  metric('tier_upgrade_rate', ['客户升级率', 'Upgrade rate'], '%', 'up', [
    '层级提升户数 ÷ 期初户数',
    'Accounts moved up ÷ accounts at the start',
  ]),
  increment('vs_year_start', ['较年初', 'Against the start of the year'], '万元', 'up', [
    '期末 − 年初',
    'End of period − start of the year',
  ]),
  increment('vs_last_month', ['较上月', 'Against last month'], '万元', 'up', [
    '本月末 − 上月末',
    'End of this month − end of last month',
  ]),
  increment('vs_last_year', ['较上年同期', 'Against the same time last year'], '万元', 'up', [
    '本期 − 上年同期',
    'This period − the same period last year',
  ]),
];

const staff = [
  metric('wecom_add_rate', ['加微率', 'WeCom adding rate'], '%', 'up', [
    '已添加企业微信客户 ÷ 名单',
    'Customers added on WeCom ÷ listed',
  ]),
  increment('visits', ['走访户数', 'Visits'], '户', 'up', ['期内走访的户数', 'Customers visited in the period']),
  increment('effective_visits', ['有效走访户数', 'Effective visits'], '户', 'up', [
    '期内见到客户并有记录的走访户数',
    'Visits on which the customer was met and a record was made',
  ]),
  metric('import_rate', ['导入率', 'Import rate'], '%', 'up', [
    '导入用户数 ÷ 应导入用户数',
    'Customers imported ÷ customers to import',
  ]),
  metric('call_rate', ['外呼率', 'Calling rate'], '%', 'up', [
    '外呼用户数 ÷ 导入用户数',
    'Customers called ÷ customers imported',
  ]),
  metric('connect_rate', ['接通率', 'Answer rate'], '%', 'up', [
    '接通用户数 ÷ 外呼用户数',
    'Customers who answered ÷ customers called',
  ]),
  metric('talk_30s_rate', ['30 秒以上通话占比', 'Calls of 30 seconds and more'], '%', 'up', [
    '通话 30 秒以上用户数 ÷ 接通用户数',
    'Customers who talked 30 seconds and more ÷ customers who answered',
  ]),
  metric('popup_coverage', ['弹窗覆盖率', 'Pop-up coverage'], '%', 'up', [
    '弹窗用户数 ÷ 目标客户来话用户数',
    'Customers shown the pop-up ÷ target customers who called in',
  ]),
  metric('meeting_rate', ['约见率', 'Appointment rate'], '%', 'up', [
    '约见成功客户 ÷ 触达客户',
    'Customers with an appointment ÷ reached',
  ]),
  metric('refusal_rate', ['拒绝率', 'Refusal rate'], '%', 'down', [
    '明确拒绝客户 ÷ 触达客户',
    'Customers who refused ÷ reached',
  ]),
  metric('task_done_rate', ['任务完成率', 'Task completion'], '%', 'up', ['完成数 ÷ 任务数', 'Done ÷ task']),
  metric('rank', ['排名', 'Rank'], '名', 'down', [
    '同级机构按完成率的名次',
    'Place among units of the same level by completion',
  ]),
];

export const planMetrics = [...business, ...staff];
