// Owns the starter contexts in which a forbidden word is spoken about and not said (SM027). 示例，请替换为本行制度。
import type { WordContext } from '../dictionaries.ts';

const each = (sense: WordContext['sense'], phrases: string): readonly WordContext[] =>
  phrases
    .trim()
    .split(/\s+/)
    .map((phrase) => ({ phrase, sense }));

const DENIALS = `
  不~ 非~ 未~ 没有~ 没~ 无~ 勿~ 不能~ 不会~ 不得~ 不可~ 不是~ 不可能~ 不存在~ 不再~ 无法~ 杜绝~ 打破~ 不含~
  不承诺~ 不保证~ 未承诺~ 不得承诺~ 不能承诺~ 不会承诺~ 不可承诺~ 不敢承诺~ 不等于~ 不代表~ 不构成~ 不提供~
  不属于~ 不具有~ 没有任何~ 不存在任何~ 没有所谓~ 不作任何~ 不做任何~ 不作~承诺 不做~承诺 禁止~ 严禁~
`;

const QUESTIONS = `
  是否~ 能否~ 可否~ 会否~ 有无~ 有没有~ 是不是~ 能不能~ 会不会~ 可不可以~ 算不算~
  ~吗 ~么 ~与否 ~的吗 ~产品吗 ~的产品吗
`;

const WARNINGS = `
  谨防…~ 警惕…~ 防范…~ 提防…~ 小心…~ 当心…~ 勿信…~ 轻信…~ 别信…~ 不要相信…~ 不要听信…~ 远离…~ 拒绝…~ 抵制…~ 识破…~ 揭穿…~
  冒充…~ 假冒…~ 谎称…~ 声称…~ 号称…~ 宣称…~ 自称…~ 所谓…~ 打着…~ 如遇…~ 凡遇…~ 凡承诺…~ 凡是承诺…~ 有人承诺…~ 对方承诺…~
  以~为诱饵 以~为名 以~为由 以~为噱头 严禁…~ 禁止…~ 不得使用…~ 不得出现…~ 不得宣传…~ 不得承诺…~ 不得含有…~ 不要说…~ 不能说…~
  不得说…~ 不可说…~ 别说…~ 避免使用…~ 避免出现…~
  ~骗局 ~诈骗 ~陷阱 ~骗术 ~…是诈骗 ~…为诈骗 ~…属于诈骗 ~…涉嫌诈骗 ~…的诈骗 ~…是骗局 ~…的骗局 ~…类骗局 ~…是骗子 ~…是骗人 ~…骗人的
  ~…是陷阱 ~…的陷阱 ~…是套路 ~…是假的 ~…不可信 ~…不要相信 ~…不要轻信 ~…请勿轻信 ~…切勿轻信 ~…切勿相信 ~…别信 ~…勿信
  ~…请报警 ~…立即报警 ~…及时报警 ~…举报 ~…违规 ~…违法 ~…非法集资 ~…虚假宣传 ~…误导宣传 ~…不可能 ~…不存在 ~…不属实
  ~字样 ~…等字样 ~…等用语 ~…等表述 ~的说法 ~…等说法
`;

/** Words that read like a promise and belong to other business: 担保本金, 确保本息. */
const OTHER_BUSINESS = '担~金 担~息 确~金 确~息';

export const wordContexts: readonly WordContext[] = [
  ...each('denial', DENIALS),
  ...each('question', QUESTIONS),
  ...each('warning', WARNINGS),
  ...each('other', OTHER_BUSINESS),
];
