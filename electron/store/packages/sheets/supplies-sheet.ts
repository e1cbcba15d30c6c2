// Owns the sheet of materials and quotas (物料与额度): what there is for this branch, and what there is for all.

import { amount, unitName } from '../../../../shared/document/unit-names.ts';
import { formatMessage, type Language, type Message } from '../../../../shared/i18n/message.ts';
import { CLAIM_WITHIN, packagedGifts } from '../../../../shared/package/gifts.ts';
import type { PackagePayload } from '../../../../shared/package/payload.ts';
import { packagedQuotas } from '../../../../shared/package/quotas.ts';
import { footerOf, type SheetJob } from './content-sheets.ts';
import { fitColumns, protect, putTable, setPrint, setWidths, type TableColumn } from './style.ts';
import { markOf, sheetName } from './trial-mark.ts';

interface Supply {
  readonly sort: Message;
  readonly name: string;
  readonly amount: number | undefined;
  readonly unit: string | undefined;
  readonly asOf: string | undefined;
  readonly note: string | undefined;
}

export async function addSupplies({ workbook, payload, language }: SheetJob): Promise<void> {
  const sheet = workbook.addWorksheet(sheetName(payload, { zh: '物料与额度', en: 'Materials and quotas' }, language), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  const supplies = suppliesOf(payload, language);
  const columns = fitColumns<Supply>([
    { title: { zh: '类别', en: 'Type' }, width: 24, cell: ({ sort }) => sort[language] },
    { title: { zh: '名称', en: 'Name' }, width: 34, cell: ({ name }) => name },
    ...amountColumns(supplies),
    { title: { zh: '数据日期', en: 'As of' }, width: 14, cell: ({ asOf }) => asOf },
    { title: { zh: '说明', en: 'Notes' }, width: 50, cell: ({ note }) => note },
  ]);
  setWidths(
    sheet,
    columns.map(({ width }) => width),
  );
  const last = putTable(sheet, 1, columns, supplies, language);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: last, column: columns.length } };
  setPrint(sheet, '1:1', footerOf(payload), markOf(payload, language));
  await protect(sheet);
}

/** One for each unit, so that a column can be added up. */
function amountColumns(supplies: readonly Supply[]): readonly TableColumn<Supply>[] {
  const units = [...new Set(supplies.map(({ unit = '' }) => unit))];
  return units.map((own): TableColumn<Supply> => {
    const { zh, en } = unitName(own);
    const title = own === '' ? { zh: '数量', en: 'Amount' } : { zh: `数量（${zh}）`, en: `Amount (${en})` };
    return { title, width: 14, cell: ({ amount, unit = '' }) => (unit === own ? amount : undefined) };
  });
}

function suppliesOf(payload: PackagePayload, language: Language): Supply[] {
  const { map, materials, materialQuantities = [] } = payload;
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
  const quotas = packagedQuotas(payload).map(({ product, own, whole, unit }): Supply => {
    const sort = own === undefined ? QUOTA : OWN_QUOTA;
    return { sort, name: product.name, amount: own ?? whole, unit, asOf: product.quotaAsOf, note: undefined };
  });
  const benefits = packagedGifts(payload).flatMap(({ benefit: node, own: share, whole, prizes }): Supply[] => {
    const limit =
      node.perCustomerLimit === undefined ? [] : [formatMessage(LIMIT, language, { n: node.perCustomerLimit })];
    const { claimWindowDays: n } = node;
    const within = n === undefined ? undefined : formatMessage(CLAIM_WITHIN, language, { n });
    const note = [...limit, node.redeemHow, within, node.antiAbuse].filter(Boolean).join(PART[language]);
    const isAll = prizes.length === 0 && whole !== undefined;
    const sort = share !== undefined ? OWN_BENEFIT : isAll ? ALL_BENEFIT : BENEFIT;
    const line = { sort, name: node.name, amount: share ?? whole, unit: '份', asOf: undefined, note };
    const tiers = prizes.map(({ tier, prize, quantity, oddsPct }): Supply => {
      const odds =
        oddsPct === undefined ? undefined : `${formatMessage(ODDS, language)} ${amount(oddsPct, '%')[language]}`;
      const name = [node.name, tier, prize].filter(Boolean).join(' · ');
      return { sort: PRIZE, name, amount: quantity, unit: '份', asOf: undefined, note: odds };
    });
    return prizes.length > 0 ? [{ ...line, amount: undefined, unit: undefined }, ...tiers] : [line];
  });
  const things = materials.map((material): Supply => {
    const { name, id, stock, asOf, location, expireDate } = material as Readonly<Record<string, unknown>>;
    const until = text(expireDate) && formatMessage(UNTIL, language, { day: String(expireDate) });
    const note = [text(location), until].filter(Boolean).join(PART[language]);
    const share = materialQuantities.find(({ materialId }) => materialId === id)?.quantity;
    return {
      sort: share === undefined ? MATERIAL : OWN_MATERIAL,
      name: text(name) ?? nodes.get(String(id))?.name ?? String(id),
      amount: share ?? number(stock),
      unit: '份',
      asOf: share === undefined ? text(asOf) : undefined,
      note,
    };
  });
  return [...quotas, ...benefits, ...things];
}

const QUOTA: Message = { zh: '产品额度（全部支行）', en: 'Quota (all branches)' };
const OWN_QUOTA: Message = { zh: '本行额度', en: 'Quota of this branch' };
const BENEFIT: Message = { zh: '权益', en: 'Benefit' };
const MATERIAL: Message = { zh: '物料（全部支行）', en: 'Material (all branches)' };
const OWN_MATERIAL: Message = { zh: '本行物料', en: 'Material of this branch' };
const OWN_BENEFIT: Message = { zh: '本行权益', en: 'Benefit of this branch' };
const ALL_BENEFIT: Message = { zh: '权益（全部支行）', en: 'Benefit (all branches)' };
const PRIZE: Message = { zh: '奖项（全部支行）', en: 'Prize (all branches)' };
const PART: Message = { zh: '；', en: '; ' };
const ODDS: Message = { zh: '每次抽奖中奖概率', en: 'Odds of each draw' };
const LIMIT: Message = { zh: '每人限领 {n} 次', en: 'limit {n} per customer' };
const UNTIL: Message = { zh: '{day} 失效', en: 'expires {day}' };
