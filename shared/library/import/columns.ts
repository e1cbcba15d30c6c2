// Owns the columns that a table of library items has: one per field, groups spread, lists as JSON; their headings both ways.
import type { FieldInfo } from '../../document/field.ts';
import type { ItemKind } from '../../document/item-kind.ts';
import { type LeafField, leafFields } from '../../document/leaf-fields.ts';
import type { Language } from '../../i18n/message.ts';
import { itemObject } from '../item-fields.ts';

export type ItemColumn = LeafField;

export function columnsOf(kind: ItemKind): readonly ItemColumn[] {
  return [...leafFields(itemObject(kind)).values()];
}

/** `起购金额（元）` */
export function headingOf({ label, info }: ItemColumn, language: Language): string {
  return info.unit ? `${label[language]}（${info.unit[language]}）` : label[language];
}

/** A heading without what people write differently: width, case, spaces, joints. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-·.\u200b\ufeff*]/g, '');
}

/** A heading and the unit that it names in brackets at its end. */
export function splitHeading(heading: string): { name: string; unit: string | undefined } {
  const found = /^(.*?)\s*\(([^()]+)\)\s*$/.exec(heading.normalize('NFKC'));
  return found ? { name: found[1] as string, unit: found[2] } : { name: heading, unit: undefined };
}

export function isUnit(info: FieldInfo, unit: string): boolean {
  const folded = unit.normalize('NFKC').trim().toLowerCase();
  return [info.unit?.zh, info.unit?.en].some((own) => own?.normalize('NFKC').toLowerCase() === folded);
}

/** Headings of customer data, which must never lie in a file of this program (DOMAIN §3.4). */
const PERSONAL =
  /^(姓名|客户姓名|customername|mobile|phone|tel|telephone|手机|手机号|手机号码|电话|联系电话|联系方式|idno|idcard|idnumber|身份证|身份证号|身份证号码|证件号|证件号码|cardno|cardnumber|卡号|银行卡号|account|accountno|账号|客户号|address|地址|住址|家庭住址|email|邮箱|车牌|车牌号)$/;

export function isPersonalHeading(heading: string): boolean {
  return PERSONAL.test(foldHeading(heading));
}
