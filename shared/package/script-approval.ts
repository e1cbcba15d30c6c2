// Owns whose approval holds for a script of a package, as page and workbook say it.
import type { NodeOf } from '../document/kinds/index.ts';
import { OPINIONS } from '../document/sign-offs.ts';
import { formatMessage, type Message } from '../i18n/message.ts';
import type { PackagePayload } from './payload.ts';

type PlanApproval = NonNullable<PackagePayload['map']['approval']>;

/** Its own, or the plan's with those who signed; undefined for none. */
export function scriptApproval({ map }: Pick<PackagePayload, 'map'>, script: NodeOf<'script'>): Message | undefined {
  const own = script.approvalNo?.trim();
  if (own) return withDay({ zh: own, en: own }, script.approvedTo);
  const { approval } = map;
  if (!approval?.scripts.includes(script.id)) return undefined;
  const signed = signedBy(approval);
  const whole = said(
    { zh: '{no}（随方案会签：{signed}）', en: '{no} (with the plan, signed by {signed})' },
    { no: approval.no, signed },
  );
  return withDay(whole, script.approvedTo ?? approval.to);
}

/** `零售业务部 张三 2027-01-02；合规部 …` */
function signedBy({ signOffs }: PlanApproval): Message {
  const each = signOffs.map(({ department, name = '', date = '', opinion }) => {
    const how = opinion === 'condition' ? OPINIONS.condition : undefined;
    const parts = (language: 'zh' | 'en') => [department, name, date, how?.[language] ?? ''].filter(Boolean).join(' ');
    return { zh: parts('zh'), en: parts('en') };
  });
  return { zh: each.map(({ zh }) => zh).join('；'), en: each.map(({ en }) => en).join('; ') };
}

function withDay(approval: Message, day: string | undefined): Message {
  return day === undefined
    ? approval
    : said({ zh: '{approval} 有效至 {day}', en: '{approval} until {day}' }, { approval, day });
}

function said(message: Message, params: Parameters<typeof formatMessage>[2]): Message {
  return { zh: formatMessage(message, 'zh', params), en: formatMessage(message, 'en', params) };
}
