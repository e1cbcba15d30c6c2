// Owns the names of a return file's columns and the wording of everything that may be wrong with one.
import type { Message } from '../i18n/message.ts';
import type { READINESS_ITEMS, ReturnCount, SideCount } from './return-file.ts';

export const RETURN_LABELS: Readonly<
  Record<ReturnCount | SideCount | 'amount' | 'cost' | 'lossReasons' | 'feedback', Message>
> = {
  listed: { zh: '名单', en: 'Listed' },
  dispatched: { zh: '下发', en: 'Dispatched' },
  executed: { zh: '执行', en: 'Executed' },
  reached: { zh: '触达', en: 'Reached' },
  responded: { zh: '响应', en: 'Responded' },
  converted: { zh: '转化', en: 'Converted' },
  amount: { zh: '金额', en: 'Amount' },
  complaints: { zh: '投诉', en: 'Complaints' },
  optOuts: { zh: '退订', en: 'Opt-outs' },
  dialled: { zh: '拨打', en: 'Dialled' },
  connected: { zh: '接通', en: 'Connected' },
  benefitUsed: { zh: '权益使用', en: 'Benefits used' },
  cost: { zh: '费用', en: 'Cost' },
  lossReasons: { zh: '流失原因', en: 'Reasons of loss' },
  feedback: { zh: '问题反馈', en: 'Feedback' },
};

/** Of what a return tells beside its rows. */
export const RETURN_PARTS = {
  breakpoints: { zh: '断点', en: 'Breakpoints' },
  voices: { zh: '客户之声', en: 'Customers’ voice' },
  readiness: { zh: '落地六项', en: 'Readiness' },
  handoffs: { zh: '转介反馈', en: 'Handoff feedback' },
} as const satisfies Record<string, Message>;

export const READINESS_LABELS: Readonly<Record<(typeof READINESS_ITEMS)[number], Message>> = {
  scripts: { zh: '话术辅导', en: 'Script coaching' },
  crm: { zh: 'CRM', en: 'CRM' },
  forms: { zh: '营销表单', en: 'Forms' },
  handoff: { zh: '转介流程', en: 'Handoff' },
  feedback: { zh: '问题反馈', en: 'Feedback' },
  materials: { zh: '物料与额度', en: 'Materials and quotas' },
};

/** Placeholders hold plain values or messages, never sentences. */
export const RETURN_FINDINGS = {
  ofTrial: {
    zh: '这是试用包的回传，不计入结果。请在正式包的页面或表格中填写后交回。',
    en: 'This return belongs to a trial package and does not count as a result. Fill in the page or the workbook of the final package and return that.',
  },
  otherMap: {
    zh: '该回传属于图谱“{found}”，不是“{expected}”。',
    en: 'This return is for the map “{found}”, not for “{expected}”.',
  },
  otherBranch: {
    zh: '该回传属于支行“{found}”，不是“{expected}”。',
    en: 'This return is from branch “{found}”, not from “{expected}”.',
  },
  otherRevision: {
    zh: '该回传对应另一版支行包（v{version} 第 {revision} 次签发），不是本版。',
    en: 'This return belongs to another issue of the package (v{version}, issue {revision}), not to this one.',
  },
  otherPackage: {
    zh: '该回传对应另一个支行包，与本包的校验值不一致。',
    en: 'This return belongs to another package: its hash differs from this one.',
  },
  unknownRow: { zh: '策略行“{row}”不在本包中。', en: 'The strategy row “{row}” is not in this package.' },
  repeatedRow: { zh: '策略行“{row}”出现多次。', en: 'The strategy row “{row}” appears more than once.' },
  missingRow: {
    zh: '策略行“{row}”未回传，不按 0 计。',
    en: 'The strategy row “{row}” was not reported; it does not count as 0.',
  },
  unknownTask: { zh: '本包没有目标“{goal}”的任务。', en: 'This package has no task of the goal “{goal}”.' },
  repeatedTask: {
    zh: '目标“{goal}”的完成出现多次。',
    en: 'What was done of the goal “{goal}” appears more than once.',
  },
  missingTask: {
    zh: '目标“{goal}”的完成未回传，不按 0 计。',
    en: 'What was done of the goal “{goal}” was not reported; it does not count as 0.',
  },
  notIssuedHere: {
    zh: '本机没有签发过该回传所答复的支行包，请核对来源。',
    en: 'The package that this return answers was not issued here; check where it comes from.',
  },
  issuedAgain: {
    zh: '该支行之后又签发过支行包（第 {revision} 次），该回传答复的是较早的一份。',
    en: 'A later package was issued for this branch (issue {revision}); this return answers an earlier one.',
  },
  goalGone: {
    zh: '目标“{goal}”已不在图谱中，其完成未计入。',
    en: 'The goal “{goal}” is no longer on the map; what was done of it is not counted.',
  },
  countsReversed: {
    zh: '“{row}”的{larger} {more} 人多于{smaller} {fewer} 人，请核对后改正。',
    en: '“{row}”: {larger} ({more}) is more than {smaller} ({fewer}). Check and correct it.',
  },
  convertedWithoutResponse: {
    zh: '“{row}”的转化 {more} 人多于响应 {fewer} 人。个别客户未响应也会办理，请确认无误。',
    en: '“{row}”: more converted ({more}) than responded ({fewer}). Some customers act without responding; check that it is correct.',
  },
  personalData: {
    zh: '“{row}”的问题反馈疑似含有{kind}（{masked}）。请仅写问题，不写客户。',
    en: 'The feedback of “{row}” may contain personal data: {kind} ({masked}). Describe the problem, never the customer.',
  },
  personalWords: {
    zh: '{part}的文字疑似含有{kind}（{masked}）。请仅写事情，不写客户。',
    en: 'The words under {part} may contain personal data: {kind} ({masked}). Describe the matter, never the customer.',
  },
  repeatedItem: { zh: '落地六项的“{item}”出现多次。', en: 'The item “{item}” of readiness appears more than once.' },
  periodReversed: {
    zh: '数据起始日 {from} 晚于截止日 {to}。',
    en: 'The start date {from} is after the end date {to}.',
  },
} as const satisfies Record<string, Message>;

export type ReturnFindingCode = keyof typeof RETURN_FINDINGS;
