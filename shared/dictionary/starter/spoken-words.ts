// Owns the starter words that tell what a script does: names the bank, names an institution, asks for something (SM027, SM028).

const words = (list: string): string[] => list.trim().split(/\s+/);

/** How the bank speaks of itself; behind it a warning of others is over: 谨防骗局，我行保本. */
export const ownVoice = words('我行 本行 我们 咱们 我司 本公司 本产品 本款 这款 该产品 此产品 请选择 请选购');

/** How a caller names the institution; an insurer or a company is an issuer too. */
export const institutionWords = words(`
  银行 本行 我行 支行 分行 网点 信用社 农商行 农信 邮储 保险公司 人寿 财险 基金公司 证券公司 信托 理财公司 公司 客户经理 工号
  {机构 {银行 {支行 {公司
`);

/** What asks a customer for something. */
export const actionWords = words(`
  ? 吗 请您 请来 请到 请于 请在 请点 请联系 请回 请先 点击 登录 打开 扫码 下载 拨打 致电 来电 回电 回复 告诉 问我 预约 报名 参加
  办理 申请 开通 绑定 设置 领取 使用 咨询 联系 查看 详情 看看 先看 带回 带您 陪您 帮您 发您 来网点 到网点 到店 到场 现场 找客户经理
  见面 试试 确认 测评 考虑 选择 推荐 详询 垂询 举报 挂断 call visit click reply scan contact
`);
