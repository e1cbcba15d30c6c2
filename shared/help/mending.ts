// Owns how each rule's problem is fixed, in a sentence. Every rule has one; a test says so.
import type { Message } from '../i18n/message.ts';
import type { RuleId } from '../lint/rule.ts';

export const MENDING: Readonly<Partial<Record<RuleId, Message>>> = {
  SM001: {
    zh: '从一个目标向该客群连线，说明这批客户为哪个指标服务；不再需要的客群请删除或移入草稿区。',
    en: 'Draw an edge from a goal to the segment, so that it is clear which metric it serves; delete segments that are no longer needed, or put them into the draft tray.',
  },
  SM002: {
    zh: '补填指标、基线值、目标值、单位和期限；指标从 0 起算的，基线无须填写。',
    en: 'Fill in metric, baseline, target, unit and deadline; a metric that starts at 0 needs no baseline.',
  },
  SM003: {
    zh: '在“目标与预测”中查看缺口来自哪个环节：增加客群规模、提高承接率的依据、增加产能，或与业务部门重新约定目标值。',
    en: 'See on “Goals and forecast” where the gap comes from: widen the segment, find grounds for a higher take-up, add capacity, or agree on another target.',
  },
  SM004: {
    zh: '补齐断开的一步：从该节点连到下一类节点，或删除多余的节点。',
    en: 'Add the step that is missing: join the node to one of the next kind, or delete what is not needed.',
  },
  SM005: {
    zh: '删除接错的连线，按 目标 → 客群 → 场景 → 产品 → 渠道 → 话术 的方向重新连接；兜底不得回到自身。',
    en: 'Delete the wrong edge and draw it along goal → segment → scenario → product → channel → script; a fallback must not lead back to itself.',
  },
  SM006: {
    zh: '将节点接入路径；暂不使用的节点移入草稿区。',
    en: 'Join the node to a path; put what is not used yet into the draft tray.',
  },
  SM007: {
    zh: '为每个产品各放一个渠道节点，各接各的话术；库项仍为同一个，产能和触达上限合并计算。',
    en: 'Place the channel once for each product, each with its own scripts; it stays one library item, so capacity and caps are counted together.',
  },
  SM008: {
    zh: '在客群的“口径”中添加条件，例如资产、年龄、持有；无法用条件表达的写文字口径。',
    en: 'Add conditions under the segment’s rule, such as assets, age or holdings; write in words what conditions cannot say.',
  },
  SM009: {
    zh: '为重叠的客群设置优先级，或将“重叠处理”改为互斥；本不应重叠的，修改条件使区间不相交。',
    en: 'Set priorities for the segments or make them exclusive; where they should not overlap, change the conditions so that their ranges do not meet.',
  },
  SM010: {
    zh: '导入最新的名单人数，或填写规模和规模日期。',
    en: 'Import current counts from a customer list, or fill in size and date of size.',
  },
  SM011: {
    zh: '为缺少的阶段添加客群和场景；确认不做的，在“覆盖”中标记为有意留空并写明理由。',
    en: 'Add segments and scenarios for the stage; where nothing is meant to be done, mark the cell as left empty on “Coverage” and say why.',
  },
  SM012: {
    zh: '为该客群增加人工渠道，例如客户经理电话、企业微信一对一或网点面谈。',
    en: 'Add a channel with a person, such as a call by the relationship manager or a meeting at the branch.',
  },
  SM013: {
    zh: '在客群的“画像”中填写痛点、痒点、爽点，话术据此起草。',
    en: 'Fill in pain, itch and delight under the segment’s profile; scripts are drafted from them.',
  },
  SM014: {
    zh: '选择触发事件；词典中没有的事件先在“词典 · 触发事件”中添加。',
    en: 'Choose the trigger event; add it under “Dictionaries” first where it is not there.',
  },
  SM015: {
    zh: '提前渠道的相对日、缩短等待，或延长场景的有效时长。',
    en: 'Bring the channel’s day forward, shorten the wait, or make the scenario valid for longer.',
  },
  SM016: {
    zh: '填写退出条件（例如“已购买”）和冷却期（例如 30 天）。',
    en: 'Fill in an exit condition, such as “has bought”, and a cool-down, such as 30 days.',
  },
  SM017: {
    zh: '减少预计触发量或承接率，增加额度，或将超出部分导向备选产品；额度以元素库中的最新数为准。',
    en: 'Lower the expected volume or take-up, raise the quota, or lead the rest to a backup product; the library’s current quota is what counts.',
  },
  SM018: {
    zh: '填写产品风险等级和客群风险承受上限；产品风险高于上限的，更换产品或拆分客群。',
    en: 'Fill in the product’s risk and the segment’s risk capacity; where the product is too risky, choose another one or split the segment.',
  },
  SM019: {
    zh: '补填审批号和审批有效期，或重新送审；试用包不受此限，但不得用于实际触达。',
    en: 'Fill in approval number and validity, or have it approved again; trial packages are exempt, but nobody may be contacted with them.',
  },
  SM020: {
    zh: '为该路径增加支持双录的面对面渠道，或更换不需要双录的产品。',
    en: 'Add a face-to-face channel that is capable of dual recording, or choose a product that does not need it.',
  },
  SM021: {
    zh: '填写每人限领、预算、库存和防薅规则；以存款为条件的返利须删除。',
    en: 'Fill in the limit per customer, budget, stock and rules against abuse; rebates on condition of a deposit have to go.',
  },
  SM022: {
    zh: '减少触达次数、拉开相对日，或合并同一客群的渠道；上限由全行触达规则和图谱的触达规则决定。',
    en: 'Contact less often, move the days apart, or merge channels of the same segment; the caps come from the bank’s and the map’s contact policy.',
  },
  SM023: {
    zh: '将触达时段移出勿扰时段，并在客群的剔除口径中加入勿扰登记。',
    en: 'Move the contact window out of quiet hours, and add the do-not-disturb list to the segment’s exclusions.',
  },
  SM024: {
    zh: '将触达分批到更多天、减少预计触发量、增加人数，或改用自动渠道；也可在“目标与预测 · 按产能”中查看错峰建议。',
    en: 'Spread the contacts over more days, lower the volume, add staff, or use an automatic channel; “By capacity” on “Goals and forecast” suggests other starts.',
  },
  SM025: {
    zh: '为各渠道填写相对日，并用兜底或跟进连线说明先后和等待天数。',
    en: 'Give each channel its day, and draw fallback or follow-up edges that say who comes first and how long to wait.',
  },
  SM026: {
    zh: '在话术的“合规”中填写合规提示；“修复”可写入词典中该类产品的提示语。',
    en: 'Fill in the script’s disclosure; the quick fix puts in the dictionary’s sentence for this type of product.',
  },
  SM027: {
    zh: '删除或改写禁用语；用于提醒客户防范的表述，在词典“用语语境”中登记后不再检出。',
    en: 'Delete or reword it; wording that warns customers is passed over once its context is in the dictionary.',
  },
  SM028: {
    zh: '按渠道的要求修改：短信写明签名和退订语并控制字数，电话写全分段正文，变量须有取值来源。',
    en: 'Follow what the channel asks for: signature, opt-out and length for text messages, all sections for calls, a source for every variable.',
  },
  SM029: {
    zh: '提高对照组比例，或合并过小的客群；确实不设对照的，写明原因并勾选“仅做描述性回检”。',
    en: 'Raise the holdout or merge segments that are too small; where there is to be no control group, say why and choose “Descriptive review only”.',
  },
  SM030: {
    zh: '删除姓名、手机号、证件号、卡号等客户信息；需要称呼客户时使用变量，例如“{姓名}”。',
    en: 'Delete names, phone, identity and card numbers; use a variable where a customer is to be addressed.',
  },
  SM031: {
    zh: '将关键一步的渠道或话术设为“必做”。',
    en: 'Set the channel or script of the decisive step to “must do”.',
  },
  SM032: {
    zh: '撤回超出权限的修改，或由总行调整该字段的锁定级别后重新签发。',
    en: 'Withdraw the change, or have head office set another lock level and issue again.',
  },
  SM033: {
    zh: '合并重复的路径；确需分开的，使话术或触达日有所区别。',
    en: 'Merge the paths; where both are needed, let scripts or days differ.',
  },
  SM034: {
    zh: '调整子目标或上级目标，使合计符合分解公式；权重须相加为 100%。',
    en: 'Change child goals or parent so that the formula adds up; weights have to sum to 100%.',
  },
  SM035: {
    zh: '为断点填写负责人角色和期限；已处理的改为“已关闭”。',
    en: 'Give the breakpoint an owner and a deadline; close it once it is dealt with.',
  },
  SM036: {
    zh: '填写来源：存量或新增。可在清单中选中多个节点一次填写。',
    en: 'Say whether the node existed before or is new; several can be set at once in the list.',
  },
  SM037: {
    zh: '改用不提及具体交易的说法，例如“近期有一项适合您的安排”；防诈关怀电话除外。',
    en: 'Use words that name no transaction; only care calls against fraud may.',
  },
  SM038: {
    zh: '填写所列字段。这些字段关系客户权益，没有默认值，也不能豁免。',
    en: 'Fill in the fields that are named. They protect customers, so they have no default and cannot be waived.',
  },
  SM039: {
    zh: '更换产品，或调整客群的客层、年龄和资产条件，使之符合产品的限定。',
    en: 'Choose another product, or change tier, age and assets of the segment to fit its limits.',
  },
  SM040: {
    zh: '补填所列数值，例如规模、承接率、额度、单次成本；补齐后核算自动进行。',
    en: 'Fill in the figures that are named, such as size, take-up, quota or unit cost; the arithmetic then follows by itself.',
  },
  SM041: {
    zh: '核对所列数值，修改其中一项：部分不得大于整体，起始不得晚于结束。',
    en: 'Compare the figures that are named and correct one of them: no part above its whole, no start after its end.',
  },
  SM042: {
    zh: '修改渠道的相对日或波次，使日期落在该波次内；也可调整波次的起止日。',
    en: 'Change the channel’s day or its wave so that one lies in the other, or move the wave’s first and last day.',
  },
  SM043: {
    zh: '使文字与条件一致：删除多余的文字口径，或修改条件。',
    en: 'Let words and conditions agree: delete the words that are not needed, or correct the conditions.',
  },
  SM044: {
    zh: '节假日公布后，在“词典 · 节假日”中导入正式安排。',
    en: 'Import the official calendar under “Dictionaries · Holidays” once it is published.',
  },
  SM045: {
    zh: '将触达日改为客户进入当日或之后；提前联系只适用于以到期日为锚点的场景。',
    en: 'Move the contact to the day of entry or later; only scenarios that count from a due date can begin before it.',
  },
  SM050: {
    zh: '在“触达模拟”中查看积压的日期，将场景错开起始日或延长分批天数。',
    en: 'See on “Contact simulation” on which days contacts pile up, and move starts apart or spread them over more days.',
  },
  SM051: {
    zh: '为重叠的客群设置优先级或互斥，或减少其中一个的触达次数。',
    en: 'Set priorities or exclusions for segments that overlap, or contact one of them less often.',
  },
  SM052: {
    zh: '调整各支行任务，使必达合计等于目标值；人均任务过高的支行请复核人数。',
    en: 'Change the branches’ targets so that they add up to the goal; check staff where the target per head is too high.',
  },
  SM053: {
    zh: '减少触达次数或权益数量，改用成本较低的渠道，或申请增加预算。',
    en: 'Cut contacts or benefits, use a cheaper channel, or ask for a higher budget.',
  },
  SM054: {
    zh: '查看变更后的规则对日期和人数的影响，确认沿用；须保留原规则的，设为本图谱自行设置。',
    en: 'See what the new rules change in days and numbers, and confirm them; to keep the former ones, make them the map’s own.',
  },
  SM055: {
    zh: '填写公式、单位和分母；与词典重名的，改名或改用词典中的指标。',
    en: 'Fill in formula, unit and denominator; rename it or use the dictionary’s metric where names are the same.',
  },
  SM056: {
    zh: '从话术、权益和页面文字中删除员工激励，激励只写在“激励”中。',
    en: 'Delete rewards for staff from scripts, benefits and other texts; they belong under “Rewards” alone.',
  },
  SM057: {
    zh: '补填计奖指标、单价、封顶和起止日，使每一项都能按数据核算。',
    en: 'Fill in metric, amount, cap and dates, so that every item can be counted from figures.',
  },
  SM058: {
    zh: '在场景的“重复”中选择周期；文字中的“每月”仅供阅读，不参与计算。',
    en: 'Choose a cycle under the scenario’s repetition; “monthly” in words is for people and is not counted.',
  },
  SM059: {
    zh: '将最高奖品的价值降至上限以内；上限在“词典 · 阈值”中。',
    en: 'Lower the highest prize to the limit, which is among the thresholds under “Dictionaries”.',
  },
};
