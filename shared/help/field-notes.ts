// Owns the sentences on fields whose label, hint and options do not explain themselves, by anchor.
import type { Message } from '../i18n/message.ts';

export const FIELD_NOTES: Readonly<Record<string, Message>> = {
  'field.goal.guardrail': {
    zh: '推进业绩时不得突破的底线，例如投诉率、不良率。守护指标不计入目标合计，突破时在“目标与预测”中标出。',
    en: 'A limit that must hold while results are pursued, such as complaints or bad loans. It counts towards no total and is marked on “Goals and forecast” when it breaks.',
  },
  'field.goal.attributionDays': {
    zh: '客户在触达后多少天内办理，才计为这次触达的结果。',
    en: 'Within how many days after a contact a result counts for it.',
  },
  'field.goal.weight': {
    zh: '上级目标按加权公式计算时，本目标所占的份额；同级合计 100%。',
    en: 'The share of this goal where its parent is a weighted sum; siblings add up to 100%.',
  },
  'field.goal.stretchTarget': {
    zh: '争取达到的数；是否达标仍按目标值判断。',
    en: 'What may be aimed at; whether the goal is reached is judged by the target.',
  },
  'field.segment.method': {
    zh: '客群是如何划出来的。仅凭讨论划出的，须在“口径说明”中写明依据。',
    en: 'How the segment was found. One that comes from discussion alone needs its grounds under “rule note”.',
  },
  'field.segment.exclusions': {
    zh: '从客群中剔除的客户，例如勿扰登记、员工、投诉未结。勿扰登记须剔除，否则不得下发。',
    en: 'Who is left out, such as the do-not-disturb list, staff, or open complaints. Without the do-not-disturb list nothing is issued.',
  },
  'field.segment.overlapPolicy': {
    zh: '同一客户属于两个客群时如何处理：由优先级高的独占、允许同时进入，或互斥。',
    en: 'What happens to a customer of two segments: the higher priority takes them, both may contact them, or the segments exclude each other.',
  },
  'field.segment.holdoutPct': {
    zh: '不触达、仅用于比较效果的客户比例。没有对照组，回检只能报数，无法说明效果。',
    en: 'The share that is not contacted, to compare with. Without a control group a review can report figures and prove nothing.',
  },
  'field.segment.groupSalt': {
    zh: '决定客户分入哪一组的文字。保留不变，则同一客户每次都分在同一组。',
    en: 'The text by which customers are put into groups. While it stays the same, a customer stays in the same group.',
  },
  'field.segment.pain': {
    zh: '客户正在为何事困扰；话术以此开场。',
    en: 'What troubles the customer; scripts open with it.',
  },
  'field.segment.itch': {
    zh: '客户想要而未开口的；话术以此引起兴趣。',
    en: 'What the customer would like and does not ask for; scripts raise interest with it.',
  },
  'field.segment.delight': {
    zh: '能使客户当场满意的；用于收尾和服务。',
    en: 'What pleases the customer at once; for the end of a talk and for service.',
  },
  'field.segment.riskCapacityMax': {
    zh: '客群中客户可承受的最高产品风险，与产品的风险等级比较。未填时视为未做适当性匹配。',
    en: 'The highest product risk that these customers may take, compared with the product’s. If empty, suitability counts as not checked.',
  },
  'field.segment.cutoff': {
    zh: '模型分数达到多少即进入客群。',
    en: 'From which score of the model on a customer belongs to the segment.',
  },
  'field.scenario.scenarioClass': {
    zh: '生命周期：客户处于某一阶段；产品：围绕一个产品的时点；实时事件：客户刚刚发生了某事。',
    en: 'Lifecycle: the customer is at a stage; product: a moment of a product; real-time event: something has just happened.',
  },
  'field.scenario.trigger.type': {
    zh: '事件由系统触发，定时按日期触发，规则在条件成立时触发，人工由支行按名单触发。定时和人工可设起始日和分批天数。',
    en: 'An event is fired by a system, a schedule by a date, a rule when its condition holds, manual by the branch from a list. Schedules and lists can be given a start day and batches.',
  },
  'field.scenario.motClass': {
    zh: 'MOT 指关键时刻，即客户最可能作出决定的时点。',
    en: 'MOT is a moment of truth: when the customer is most likely to decide.',
  },
  'field.scenario.expectedVolume': {
    zh: '运行期内预计触发的人数，是产能、额度、费用和预测的共同起点。',
    en: 'How many are expected in the period; capacity, quota, cost and forecast all start from it.',
  },
  'field.scenario.validityHours': {
    zh: '触发后多少小时内联系仍有意义；首次触达晚于此时长会被检出。',
    en: 'For how long after the trigger a contact makes sense; a first contact that is later is found by the checks.',
  },
  'field.scenario.exitCondition': {
    zh: '客户满足此条件即不再触达，例如“已购买”“已拒绝”。',
    en: 'When this holds, the customer is contacted no more, for example “has bought” or “has refused”.',
  },
  'field.scenario.cooldownDays': {
    zh: '本场景结束后，多少天内不再对同一客户触发。',
    en: 'For how many days after the scenario the same customer is left alone.',
  },
  'field.product.productRole': {
    zh: '主推为首选，备选在主推不适合或额度不足时使用，引流用于打开话题。',
    en: 'The main product comes first; a backup stands in where it does not fit or its quota is used up; a hook opens the talk.',
  },
  'field.product.quota': {
    zh: '可售总量。导入最新额度后以导入的为准，检查不读取此处的旧数。',
    en: 'How much can be sold. Once current quotas are imported, checks read those and not this figure.',
  },
  'field.benefit.conditional': {
    zh: '须先购买才能领取。以存款为条件的返利违反规定，会被检出。',
    en: 'Only those who buy get it. Rebates on condition of a deposit are against the rules and are found by the checks.',
  },
  'field.benefit.antiAbuse': {
    zh: '防止同一人反复领取的规则，例如同一手机号、同一设备限领一次。',
    en: 'What keeps one person from claiming again and again, for example once per phone number and device.',
  },
  'field.channel.force': {
    zh: '海为线上自动触达，陆为网点面对面，空为电话和远程；三者须配合使用。',
    en: 'Sea is online and automatic, land is face to face at the branch, air is by phone and remote; they work together.',
  },
  'field.channel.mode': {
    zh: '主动触达由本行发起，受触达规则限制；被动触达由客户来访、来电引起，不占上限。',
    en: 'An active contact is begun by the bank and falls under the contact policy; a passive one comes from the customer’s visit or call and takes no cap.',
  },
  'field.channel.offsetDay': {
    zh: '自日期锚点起的第几天触达。',
    en: 'On which day after the anchor the customer is contacted.',
  },
  'field.channel.waveNo': {
    zh: '触达所属的波次；支行按波次排班。未填时由相对日判断。',
    en: 'The wave of the contact; branches plan their days by waves. If empty, it follows from the day.',
  },
  'field.channel.duty': {
    zh: '必做不可省略；选做由支行视情况执行。',
    en: 'A must-do may not be skipped; an optional one is up to the branch.',
  },
  'field.channel.capacityPerDay': {
    zh: '该渠道一天最多能完成的触达数；多个图谱共用的团队，请按可分到的数填写。',
    en: 'How many contacts the channel can make a day; for a team that several maps share, what falls to this one.',
  },
  'field.script.disclosure': {
    zh: '法规要求随话术一并告知的内容，例如“理财非存款，产品有风险，投资须谨慎”。',
    en: 'What rules require the script to say, such as the warning of a product’s risk.',
  },
  'field.script.variantOf': {
    zh: '本话术与所选话术作对比试验；两者须在同一试验单元中。',
    en: 'This script is compared with the one chosen; both must belong to the same test.',
  },
  'field.goal.lockLevel': {
    zh: '支行可改动的程度：锁定不可改，可调可在限度内修改并说明理由，支行自定可任意修改。',
    en: 'What a branch may change: nothing, within limits and with a reason, or freely.',
  },
  'field.goal.origin': {
    zh: '存量为原已在做的策略，新增为本次增加的策略；覆盖矩阵据此区分。',
    en: 'Whether it was done before or is new; coverage tells them apart.',
  },
  'field.edge.flow.takeUpPct': {
    zh: '触达的客户中办理的比例。未填时可用词典中的经验值估算，检查仍会提示补填。',
    en: 'The share of contacted customers who take the offer. If empty, experience from the dictionary can stand in; checks still ask for it.',
  },
  'field.edge.fallback.sharePct': {
    zh: '预计有多少客户走到这一步，用于计算下一渠道的产能。',
    en: 'How many customers are expected to come this way; the next channel’s load is counted from it.',
  },
  'field.map.approvalStatus': {
    zh: '草稿只检查起草须填的内容，送审时检查审批须填的内容，已批准后方可签发正式包。修改已批准的内容会使其退回草稿。',
    en: 'A draft is checked for what drawing needs, a map in review for what approval needs; only an approved one is issued as final. Changing approved content makes it a draft again.',
  },
  'field.map.code': {
    zh: '每条策略行的编号以此开头，支行据此登记结果，下发后请勿更改。',
    en: 'The code of every strategy row begins with it, and branches record results by it: leave it as it is once issued.',
  },
  'field.policy.quietAction': {
    zh: '计划落在勿扰时段时，取消这次触达，或顺延至时段结束。',
    en: 'Whether a contact that falls into quiet hours is dropped or waits until they end.',
  },
};
