// Owns the return file (回传): what a branch reports for the rows of one package, and the order its counts must keep.
import { z } from 'zod';
import { CAUSE_CLASSES } from '../document/map-records.ts';

/** Customers, 人, along the way of a row; each is at most the one before (DOMAIN §3.9, Review). */
export const RETURN_COUNTS = ['listed', 'dispatched', 'executed', 'reached', 'responded', 'converted'] as const;
export type ReturnCount = (typeof RETURN_COUNTS)[number];

/** What a row may tell beside the funnel, whole numbers too; none of them is part of its order. */
export const SIDE_COUNTS = ['complaints', 'optOuts', 'dialled', 'connected', 'benefitUsed'] as const;
export type SideCount = (typeof SIDE_COUNTS)[number];

const count = z.int().min(0).max(99_999_999);
const figure = z.number().min(0).max(99_999_999);
/** Written by people about work, never about a customer. */
const words = (most: number) => z.string().max(most);
const rowCode = z.string().min(1).max(200).describe('策略行编号 / Row code, one of the package’s rowsToReturn');

/** The result of one strategy row in the period; what the branch does not know is absent, never 0. */
const returnRow = z.looseObject({
  rowCode,
  listed: count.optional().describe('名单，人 / Customers on the list, people'),
  dispatched: count.optional().describe('下发，人 / Customers handed to those who contact them, people'),
  executed: count.optional().describe('执行，人 / Customers whom somebody tried to contact, people'),
  reached: count.optional().describe('触达，人 / Customers who were reached, people'),
  responded: count.optional().describe('响应，人 / Customers who responded, people'),
  converted: count.optional().describe('转化，人 / Customers who did what the row is for, people'),
  amount: figure.optional().describe('金额，万元 / Amount that came of it, ×10,000 CNY'),
  complaints: count.optional().describe('投诉，人 / Customers who complained, people; since 1.1'),
  optOuts: count.optional().describe('退订，人 / Customers who asked not to be contacted again, people; since 1.1'),
  dialled: count.optional().describe('拨打，人 / Customers who were called, however often, people; since 1.1'),
  connected: count.optional().describe('接通，人 / Customers who answered a call, people, of those dialled; since 1.1'),
  benefitUsed: count.optional().describe('权益使用，份 / Benefits that were used, pieces; since 1.1'),
  cost: figure.optional().describe('费用，元 / Money spent on the row, CNY; since 1.1'),
  lossReasons: z
    .array(
      z.looseObject({
        reason: words(60).min(1).describe('流失原因 / Reason, in words or by an id of the package’s dictionaries'),
        count: count.describe('人 / Customers lost for it, people'),
      }),
    )
    .max(50)
    .optional()
    .describe('流失原因 / Why customers left or said no; since 1.1'),
  feedback: words(2000).optional().describe('问题反馈 / Problems met; never a customer’s name or number'),
});

/** 完成: how much of its task of a goal the branch has done so far, in the goal's unit; net growth may be below 0. */
const taskResult = z.looseObject({
  goalId: z.string().min(1).max(60).describe('目标编号 / Id of a goal of the package’s tasks'),
  done: z.number().min(-1e12).max(1e12).describe('完成 / Done from the first day up to periodEnd, in the goal’s unit'),
});
export type TaskResult = z.infer<typeof taskResult>;

/** 断点: where a branch sees customers fall out. */
const breakpointReport = z.looseObject({
  rowCode,
  symptom: words(500).min(1).describe('现象 / What is seen'),
  causeClass: z.enum(CAUSE_CLASSES).optional().describe('原因 / Class of the cause, where the branch knows it'),
  count: count.optional().describe('人 / Customers lost there, people'),
});

/** 客户之声: what customers say, counted and never quoted by person. */
const voice = z.looseObject({
  rowCode: rowCode.optional().describe('策略行编号 / Row that it is about; absent for the branch as a whole'),
  said: words(500).min(1).describe('内容 / What is said'),
  mood: z.enum(['praise', 'wish', 'complaint']).optional().describe('表扬、建议或抱怨 / Praise, wish or complaint'),
  count: count.min(1).describe('人 / Customers who said so, people'),
});

/** 落地六项: what must be in place at a branch before a version is worked with. */
export const READINESS_ITEMS = ['scripts', 'crm', 'forms', 'handoff', 'feedback', 'materials'] as const;
const readiness = z.looseObject({
  item: z
    .enum(READINESS_ITEMS)
    .describe(
      '话术辅导、CRM、表单、转介、反馈、物料额度 / Scripts, CRM, forms, hand-off, feedback, materials and quotas',
    ),
  done: z.boolean().describe('已落实 / In place'),
  date: z.iso.date().optional().describe('落实日期 / Since when'),
  note: words(500).optional().describe('说明 / Remark'),
});

/** 转介反馈: what became of the customers that were handed on. */
const handoffResult = z.looseObject({
  rowCode: rowCode.describe('策略行编号 / Row from which customers were handed on'),
  sent: count.optional().describe('转出，人 / Handed on, people'),
  accepted: count.optional().describe('接收，人 / Taken on by the other side, people'),
  completed: count.optional().describe('办结，人 / Finished, people'),
  note: words(500).optional().describe('说明 / Remark'),
});

export const returnFileSchema = z.looseObject({
  formatVersion: z
    .string()
    .regex(/^1\.\d{1,4}$/)
    .describe('格式版本 / major.minor of this format; readers take every 1.x and keep members that they do not know'),
  packageHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('包校验值 / SHA-256 of the exact package file that is answered, hex'),
  packageId: z.string().min(1).max(60).describe('包编号 / Of the package'),
  revision: z.int().min(1).describe('签发次数 / Of the package'),
  mapCode: z.string().min(1).max(200).describe('图谱编号 / Of the package'),
  mapVersion: z.int().min(1).describe('图谱版本 / Of the package'),
  branchCode: z.string().min(1).max(200).describe('支行编号 / Of the package'),
  trial: z
    .literal(true)
    .optional()
    .describe('试用包 / There for the return of a trial package, which counts for nothing'),
  periodStart: z.iso.date().describe('数据起始日 / First day of the figures, inclusive'),
  periodEnd: z.iso.date().describe('数据截止日 / Last day of the figures, inclusive'),
  savedAt: z.iso
    .datetime()
    .describe('保存时间 / When it was saved, ISO 8601 in UTC; of two for one period the later counts'),
  rows: z.array(returnRow).describe('策略行结果 / Results by row, each row once, of this period alone'),
  tasks: z
    .array(taskResult)
    .optional()
    .describe('任务完成 / Of the package’s tasks, cumulative up to periodEnd; absent where unknown'),
  breakpoints: z.array(breakpointReport).max(1000).optional().describe('断点 / Where customers fall out; since 1.1'),
  voices: z.array(voice).max(1000).optional().describe('客户之声 / What customers say; since 1.1'),
  readiness: z.array(readiness).max(6).optional().describe('落地六项 / What is in place, each item once; since 1.1'),
  handoffs: z.array(handoffResult).max(5000).optional().describe('转介反馈 / What became of hand-offs; since 1.1'),
});
export type ReturnFile = z.infer<typeof returnFileSchema>;
export type ReturnRow = ReturnFile['rows'][number];

export interface CountFault {
  readonly smaller: ReturnCount;
  readonly larger: ReturnCount;
}

/** Pairs of counts that are the wrong way round, each with the nearest known count before it. */
export function countFaults(row: ReturnRow): readonly CountFault[] {
  const known = RETURN_COUNTS.filter((name) => row[name] !== undefined);
  return known.flatMap((larger, index) => {
    const smaller = known[index - 1];
    return smaller && (row[larger] ?? 0) > (row[smaller] ?? 0) ? [{ smaller, larger }] : [];
  });
}
