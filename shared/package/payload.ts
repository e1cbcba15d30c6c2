// Owns the content of a branch package: its schema, which readers check and writers are typed by (DOMAIN §3.11).
// When adding a field: make it optional and raise the minor version; readers keep fields they do not know.
import { z } from 'zod';
import { edgeSchema } from '../document/edge-types.ts';
import { KIND_IDS } from '../document/kind-id.ts';
import { kinds, nodeSchema } from '../document/kinds/index.ts';
import { policySchema, waveSchema } from '../document/map-fields.ts';
import { materialSchema } from '../document/map-records.ts';
import { milestoneSchema } from '../document/milestones.ts';
import { phaseSchema } from '../document/phases.ts';
import { signOffSchema } from '../document/sign-offs.ts';
import { overlayPartSchema } from '../overlay/overlay-part.ts';
import { packageChangeSchema } from './package-change.ts';

/** `major.minor` of the payload that this program writes. */
export const PACKAGE_FORMAT_VERSION = '1.4';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const code = z.string().min(1).max(200);
const message = z.object({ zh: z.string().describe('中文 / Chinese'), en: z.string().describe('英文 / English') });
const { scenario, product, channel } = kinds;
const codes = z.array(z.string()).optional();
const name = z.string().optional();
const figure = z.number().optional();

/** A strategy row as it travels; further fields of the row are kept as they are. */
const packagedRow = z.looseObject({
  rowCode: code.describe(
    '策略行编号，由节点编号组成，重新签发时不变 / Row code, made of node ids; stays through re-issues',
  ),
  ids: z
    .looseObject({
      segment: z.string().describe('客群 / Segment'),
      scenario: z.string().describe('场景 / Scenario'),
      product: z.string().describe('产品 / Product'),
      channel: z.string().describe('渠道 / Channel'),
      script: name.describe('话术；必达通知可无 / Script; absent for a mandatory notice without words'),
    })
    .optional()
    .describe('各节点在 map.nodes 中的 id / Ids of its nodes in map.nodes'),
  goalCodes: codes.describe('目标编号 / Codes of the goals it serves'),
  segmentCode: name.describe('客群编号 / Code of the segment'),
  segmentName: z.string().describe('客群 / Segment'),
  scenarioCode: name.describe('场景编号 / Code of the scenario'),
  scenarioName: z.string().describe('场景 / Scenario'),
  scenarioClass: scenario.fields.shape.scenarioClass.optional(),
  trigger: name.describe(
    '触发：事件编号、日程或规则，可为空 / Trigger: code of the event, schedule or rule; may be empty',
  ),
  productCode: name.describe('产品编号 / Code of the product'),
  productName: z.string().describe('产品 / Product'),
  productRole: product.fields.shape.productRole.optional(),
  benefit: codes.describe('权益 / Names of the benefits'),
  cells: codes.describe('对照实验组；未做实验则无 / Test cells that it is for; absent without a test'),
  wave: figure.describe('波次 / Number of the wave'),
  waveName: name.describe('波次名称 / Name of the wave'),
  channelCode: name.describe('渠道编号 / Code of the channel'),
  channelName: z.string().describe('渠道 / Channel'),
  force: channel.fields.shape.force.optional(),
  offsetDay: figure.describe(
    '触达日：客户第 0 天（触发日、起始日或到期日）之后的天数，之前为负 / Day of contact, counted from the customer’s day 0 (trigger, start or due date); before it where negative',
  ),
  duty: channel.fields.shape.duty,
  executorRole: name.describe(
    '执行岗位，词典 executorRoles 的 id / Role that executes it (id in the dictionary executorRoles)',
  ),
  slaHours: figure.describe('执行时限，小时 / Time to execute it, hours'),
  scriptCode: name.describe('话术编号 / Code of the script'),
  scriptName: name.describe('话术 / Script'),
  scriptApprovalNo: name.describe('话术审批编号 / Approval number of the script'),
  expectedVolume: figure.describe(
    '每周期预计触发量，整个场景、全行，单位见 volumeUnit / Expected triggers per period, of the whole scenario and bank, in volumeUnit',
  ),
  volumeUnit: name.describe('触发量单位，缺省为人 / Unit of expectedVolume; people where absent'),
  takeUpPct: figure.describe('承接率，% / Share of those contacted who take it up, %'),
  expectedAmount: figure.describe(
    '预计金额：场景与产品合计，其他行会重复，不得相加 / Expected amount of scenario and product; other rows repeat it, so never add it up',
  ),
  amountUnit: name.describe('预计金额的单位 / Unit of expectedAmount'),
  holdoutPct: figure.describe('对照组比例，%，这些客户不触达 / Control group, %; these customers are not contacted'),
  quota: figure.describe(
    '产品全行额度，本行额度见顶层 quota / Quota of the product for the whole bank; the branch’s own is in quota',
  ),
  quotaUnit: name.describe('额度单位 / Unit of the quota'),
  status: z.enum(['ready', 'active']).describe('状态：就绪或执行中 / Status: ready or active'),
  fallbackTo: codes.describe('未触达时改用的渠道编号 / Codes of channels to fall back to'),
  handoffTo: codes.describe('转介的渠道编号 / Codes of channels to hand over to'),
  note: name.describe('备注 / Remarks'),
});

const dictionaryEntry = z.looseObject({
  id: z.string().describe('词条 id，节点以此引用 / Id by which nodes refer to it'),
  label: message.describe('名称 / Name'),
});

/** The part of the map that goes to branches: ready and active nodes, edges between them, dictionary entries in use. */
const packagedMap = z.looseObject({
  id: z.string().describe('图谱内部编号 / Id of the map'),
  illustrative: z.boolean().describe('数字为示例，不得执行 / Its figures are samples and must not be acted on'),
  lifecycleScheme: z.string().describe('生命周期阶段体系 / Scheme of the life-cycle stages'),
  waves: z.array(waveSchema).describe('波次 / Waves'),
  /** Which part of the period it is; what head office wants of it stays there. */
  phases: z
    .array(phaseSchema.pick({ name: true, fromDate: true, toDate: true }))
    .optional()
    .describe('阶段，起止日均含 / Phases; both days inclusive'),
  /** Of the plan by several departments (会签): whose it is, and the scripts that it covers; left out where none is. */
  approval: z
    .looseObject({
      no: z.string().describe('审批编号 / Approval number'),
      to: z.iso.date().optional().describe('审批有效期至，含当日 / Last day of the approval, inclusive'),
      signOffs: z
        .array(signOffSchema.pick({ department: true, name: true, date: true, opinion: true }))
        .describe('会签 / Sign-offs'),
      scripts: z.array(z.string()).describe('该审批涵盖的话术 id / Ids of the scripts that it covers'),
    })
    .optional()
    .describe('图谱的审批，供无单独审批的话术使用 / The map’s approval, for scripts without one of their own'),
  milestones: z
    .array(milestoneSchema.pick({ name: true, date: true, ownerRole: true }))
    .optional()
    .describe('里程碑 / Milestones'),
  policy: policySchema.describe('触达规则 / Contact policy'),
  /** What of the policy is other than the bank's. */
  ownRules: z
    .array(message)
    .max(99)
    .optional()
    .describe('与全行规则不同的触达规则 / Contact rules that differ from the bank’s'),
  nodes: z.array(nodeSchema).describe('就绪或执行中的节点 / Nodes that are ready or active'),
  edges: z.array(edgeSchema).describe('这些节点之间的连线 / Edges between these nodes'),
  dictionaries: z
    .record(z.string(), z.array(dictionaryEntry))
    .describe('节点用到的词条，按词典分列 / Dictionary entries that the nodes use, by dictionary'),
});

/** A material (物料); stock and day are those known when the package was issued. */
const packagedMaterial = materialSchema.partial().extend({
  id: z.string().optional().describe('物料 id，节点的 materialIds 以此引用 / Id by which materialIds of nodes name it'),
});

export const payloadSchema = z.looseObject({
  formatVersion: z
    .string()
    .regex(/^1\.\d{1,4}$/)
    .describe('格式版本 major.minor / Format version; readers take every 1.x and keep members that they do not know'),
  packageId: z.string().min(1).max(60).describe('包编号 / Id of this package'),
  /** 1 for the first package of this map for this branch, then one more each time. */
  revision: z
    .int()
    .min(1)
    .describe('签发次数：该图谱发给该支行的第几个包 / Counts the packages of this map for this branch, from 1'),
  /** SHA-256 of the package file before, null for the first. */
  previousHash: sha256
    .nullable()
    .describe('上一个包文件的 SHA-256，首个为 null / SHA-256 of the package file before, null for the first'),
  mapCode: code.describe('图谱编号 / Code of the map'),
  mapVersion: z.int().min(1).describe('图谱版本 / Version of the map'),
  mapTitle: z.string().min(1).describe('图谱名称 / Title of the map'),
  branchCode: code.describe('支行编号，区分前导零 / Code of the branch; leading zeros count'),
  branchName: z.string().min(1).describe('支行名称 / Name of the branch'),
  issuedAt: z.iso.datetime().describe('签发时间，UTC / Moment of issue, ISO 8601 in UTC'),
  validFrom: z.iso.date().describe('生效日，含当日 / First day on which it holds, inclusive'),
  validTo: z.iso.date().describe('失效前最后一日，含当日 / Last day on which it holds, inclusive'),
  issuer: z
    .looseObject({
      name: z.string().optional().describe('签发人或部门 / Who issued it'),
      keyId: z.string().describe('签发密钥，须与信封的 keyid 一致 / Signing key; must be the envelope’s keyid'),
      fingerprint: sha256.describe('密钥指纹：32 字节公钥的 SHA-256 / Fingerprint of the key: SHA-256 of its 32 bytes'),
    })
    .describe('签发方 / Who signed it'),
  /** There for a trial package (试用包), whose results do not count. */
  trial: z
    .literal(true)
    .optional()
    .describe('试用包，结果不计 / There for a trial package, whose results do not count'),
  classification: z
    .enum(['internal', 'sensitive'])
    .describe('密级：内部或敏感 / Classification: internal or sensitive'),
  disclaimer: message.describe('须随内容印出的声明 / What has to be printed with it'),
  /** `reason`: why the map goes out with its open warnings. */
  lintSummary: z
    .looseObject({
      error: z.int().describe('错误数 / Errors'),
      warning: z.int().describe('警告数 / Warnings'),
      info: z.int().describe('提示数 / Hints'),
      reason: z.string().optional().describe('带警告签发的理由 / Why it went out with its warnings'),
    })
    .describe('签发时的检查结果 / What the checks found when it was issued'),
  /** Dictionaries that the issuer adapted to its own rules; none means that all are the illustrative starter ones. */
  dictionariesTouched: z
    .array(z.string())
    .describe('已按本行制度调整的词典，其余为示例 / Dictionaries adapted to the bank’s rules; the others are samples'),
  map: packagedMap.describe('图谱中下发的部分 / The part of the map that goes to branches'),
  /** Days that are not as their weekday; years whose holidays were not published, or not known, when it was issued. */
  calendar: z
    .looseObject({
      special: z
        .array(
          z.looseObject({
            date: z.iso.date().describe('日期 / Day'),
            kind: z.enum(['rest', 'work']).describe('休息日或调休上班日 / Day of rest, or working day in place of one'),
            quiet: z.enum(['calls', 'all']).optional().describe('当日不外呼或不触达 / No calls, or no contacts, on it'),
          }),
        )
        .describe('与所在星期不同的日子 / Days that are not as their weekday'),
      unsureYears: z.array(z.int()).describe('节假日尚未公布的年份 / Years whose holidays were not published'),
    })
    .optional()
    .describe('日历 / Calendar'),
  rows: z
    .array(packagedRow)
    .min(1)
    .describe(
      '策略清单，每行为客群 × 场景 × 产品 × 渠道 × 话术 / Strategy list: segment × scenario × product × channel × script',
    ),
  /** Customers on this branch's lists, 人; without `segmentId` over all segments, by the branch file. */
  listCounts: z
    .array(
      z.looseObject({
        segmentId: z.string().optional().describe('客群 id；缺省为全部客群 / Id of the segment; all where absent'),
        count: z.int().nonnegative().describe('人 / Customers'),
        listId: name.describe(
          '名单 id；两个客群同一名单时，人数为同一批客户，不得相加；1.4 起 / Id of the list; segments that share one have the same customers, never to be added up; since 1.4',
        ),
        asOf: z.iso.date().optional().describe('名单日期；1.4 起 / Day of the list; since 1.4'),
        expiresOn: z.iso
          .date()
          .optional()
          .describe('名单有效期至，含当日；1.4 起 / Last day on which the list may be used; since 1.4'),
      }),
    )
    .describe('本行名单人数，仅有数量 / Customers on this branch’s lists; counts only, never customers'),
  /** This branch's own share of product quotas. */
  quota: z
    .array(
      z.looseObject({
        productId: z.string().describe('产品 id / Id of the product'),
        quota: z.number().describe('本行额度 / This branch’s share'),
        unit: z.string().optional().describe('单位；缺省未注明 / Unit; not stated where absent'),
      }),
    )
    .describe('本行产品额度 / This branch’s own share of product quotas'),
  /** This branch's own quantity of gifts, 份; left out where it has none. */
  gifts: z
    .array(
      z.looseObject({
        benefitId: z.string().describe('权益 id / Id of the benefit'),
        quantity: z.int().nonnegative().describe('份 / Pieces'),
      }),
    )
    .optional()
    .describe('本行礼品数量 / This branch’s own quantity of gifts'),
  /** This branch's own quantity of materials, 份; left out where it has none. */
  materialQuantities: z
    .array(
      z.looseObject({
        materialId: z.string().describe('物料 id / Id of the material'),
        quantity: z.int().nonnegative().describe('份 / Pieces'),
      }),
    )
    .optional()
    .describe('本行物料数量 / This branch’s own quantity of materials'),
  /** 任务: what this branch takes on of each goal, in the goal's unit; left out where it has none. */
  tasks: z
    .array(
      z.looseObject({
        goalId: z.string().describe('目标 id / Id of the goal'),
        target: z.number().optional().describe('必达 / What has to be reached'),
        stretchTarget: z.number().optional().describe('挑战 / Stretch target'),
        staff: z.int().nonnegative().optional().describe('承担人数 / Staff who work for it'),
      }),
    )
    .optional()
    .describe('本行任务，按目标的单位 / What this branch takes on of each goal, in the goal’s unit; since 1.2'),
  /** 激励: what is paid to whom for what in this branch; left out where it takes part in none. Never shown to customers. */
  rewards: z
    .array(
      z.looseObject({
        name: z.string().describe('名称 / Name'),
        recipient: z
          .enum(['staff', 'team', 'branch'])
          .describe('发给员工、团队或支行 / Paid to staff, a team or the branch'),
        roles: z.array(message).describe('适用岗位 / Roles that take part'),
        fromDate: z.iso.date().optional().describe('起始日，含当日 / First day, inclusive'),
        toDate: z.iso.date().optional().describe('截止日，含当日 / Last day, inclusive'),
        capEach: z.number().optional().describe('每个对象的上限，元 / Most for each of them, CNY'),
        note: z.string().optional().describe('说明 / Remark'),
        lines: z
          .array(
            z.looseObject({
              item: z.string().describe('计奖项目 / What is counted'),
              said: message.describe('奖励标准 / What is paid for it, in words'),
              note: z.string().optional().describe('说明 / Remark'),
            }),
          )
          .describe('奖励条目 / Lines of the reward'),
      }),
    )
    .optional()
    .describe('激励，不向客户展示 / Rewards in which this branch takes part; never shown to customers'),
  materials: z
    .array(packagedMaterial)
    .describe('节点用到的物料及签发时的全行库存 / Materials that nodes name, with the bank’s stock when it was issued'),
  overlay: overlayPartSchema
    .optional()
    .describe(
      '本行与总行不同之处，已体现在 map 和 rows 中 / Where the branch differs from head office, already worked into map and rows; since 1.1',
    ),
  /** Nodes of head office's map that the branch's own decisions leave out (一行一策); since 1.4. */
  leftOut: z
    .array(
      z.looseObject({
        kind: z.enum(KIND_IDS).describe('节点类型 / Kind of node'),
        code: code.describe('节点编号 / Code of the node'),
        name: z.string().describe('名称 / Name'),
      }),
    )
    .optional()
    .describe('总行图谱中本行不做的节点 / Nodes of head office’s map that the branch leaves out; since 1.4'),
  /** What is other than in the package before (与上一版相比); left out where nothing is known of one; since 1.4. */
  since: z
    .looseObject({
      mapVersion: z.int().min(1).describe('上一版图谱版本 / Map version of the package before'),
      revision: z.int().min(1).describe('上一版签发次数 / Issue number of the package before'),
      changes: z.array(packageChangeSchema).max(5000).describe('差异 / What is other'),
    })
    .optional()
    .describe('与上一版相比 / What is other than in the package before; since 1.4'),
  /** Codes of the rows whose results the branch reports back. */
  rowsToReturn: z.array(code).describe('须回传结果的策略行编号 / Codes of the rows whose results are reported back'),
});
export type PackagePayload = z.infer<typeof payloadSchema>;
