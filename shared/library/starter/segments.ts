// Owns the segments of the starter library: six main groups with their needs, and four more (DOMAIN §1 I-05, I-06, I-11). 示例。
import type { ItemDraft } from '../library-item.ts';

interface Sketch {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly rule: string;
  readonly pain: string;
  readonly itch: string;
  readonly delight: string;
  readonly needs: string;
}

const sketches: readonly Sketch[] = [
  {
    id: 'LIB-SEG-VILLAGE',
    group: 'villager',
    name: '村民客群',
    rule: '户籍或常住地在乡镇，且有农业或务工收入',
    pain: '要用钱的时候离网点远，手续说不清',
    itch: '想先知道自己能批多少、存哪种合适',
    delight: '在村里就能一次办完',
    needs: '小额贷款、农村理财；农资采购季和返乡季最集中',
  },
  {
    id: 'LIB-SEG-PENSION',
    group: 'pension',
    name: '养老客群',
    rule: '年龄 55 岁以上，或已领取养老金',
    pain: '怕被骗，也怕收益看不懂',
    itch: '想要省心的安排，有人讲明白',
    delight: '既有合适的产品，又有能参加的活动',
    needs: '专属理财、知识讲座；看重安全和面对面',
  },
  {
    id: 'LIB-SEG-PAYROLL',
    group: 'payroll',
    name: '代发客群',
    rule: '近 3 个月有代发工资入账',
    pain: '工资一到账就要转去别处',
    itch: '想少操作几步，把闲钱也用上',
    delight: '到账当天自动安排好',
    needs: '便捷转账、工资管理；发薪日前后最活跃',
  },
  {
    id: 'LIB-SEG-MERCHANT',
    group: 'merchant',
    name: '商户客群',
    rule: '有收单终端，且近 90 日有交易',
    pain: '进货压款，账期对不上',
    itch: '想让每天的流水多用几遍',
    delight: '对账、周转、结算一处办好',
    needs: '资金周转效率：收款、对账、结算、经营贷款',
  },
  {
    id: 'LIB-SEG-PRIVATE',
    group: 'private',
    name: '私行客群',
    rule: 'AUM 达到私行客层',
    pain: '钱分在几处，没有人看全局',
    itch: '想知道现在的配置差在哪里',
    delight: '有专人按家庭情况给方案',
    needs: '个性化财富方案：资产配置、家庭保障、传承安排',
  },
  {
    id: 'LIB-SEG-CAR',
    group: 'carOwner',
    name: '车主客群',
    rule: '近 90 日有加油、停车或通行类支付',
    pain: '养车花钱处多，优惠记不住',
    itch: '加油洗车还能不能再省',
    delight: '付款时自动减，不用抢券',
    needs: '加油、洗车、停车权益，车险与用车分期',
  },
  {
    id: 'LIB-SEG-CAMPUS',
    group: 'campus',
    name: '校园客群',
    rule: '在校学生与教职工',
    pain: '缴费、消费分在好几个入口',
    itch: '想有一张常用的卡',
    delight: '缴费、校园消费一处完成',
    needs: '缴费、支付、账户管理；不推信贷产品',
  },
  {
    id: 'LIB-SEG-SILVER',
    group: 'silver',
    name: '银发客群',
    rule: '年龄 65 岁以上',
    pain: '手机操作难，排队久',
    itch: '想有人教、有人陪',
    delight: '大字版、绿色通道、熟悉的人',
    needs: '存款与养老金领取、防诈、健康与社区活动',
  },
  {
    id: 'LIB-SEG-MIDDLE',
    group: 'middleClass',
    name: '中产客群',
    rule: 'AUM 5–100 万元，有房贷或子女教育支出',
    pain: '大额支出多，没时间打理',
    itch: '想知道该留多少、投多少',
    delight: '一张表看清家庭的钱',
    needs: '稳健理财、家庭保障、房贷与教育规划',
  },
  {
    id: 'LIB-SEG-FAMILY',
    group: 'family',
    name: '亲子客群',
    rule: '有未成年子女，近 90 日有教育或亲子类支付',
    pain: '为孩子的支出没有计划',
    itch: '想带孩子认识钱',
    delight: '亲子活动和教育金安排一起做',
    needs: '教育金、亲子活动、家庭账户',
  },
];

export const starterSegments: readonly ItemDraft[] = sketches.map(({ id, group, name, rule, ...words }) => ({
  id,
  kind: 'segment',
  fields: {
    name,
    segmentType: 'special',
    method: ['expert'],
    rule: { text: rule },
    exclusions: ['勿扰登记'],
    specialGroup: group,
    ...words,
  },
}));
