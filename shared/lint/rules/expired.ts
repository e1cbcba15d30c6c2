// Owns SM019: scripts are approved, by themselves or with the plan, and nothing runs out while the map runs.
import type { MapDocument } from '../../document/document.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import { approvalOf, type Cover, coverOf } from '../../document/sign-offs.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Message } from '../../i18n/message.ts';
import type { Stock } from '../../knowledge/stock.ts';
import { daysBetween, periodEndOf } from '../days.ts';
import type { Fix } from '../fix.ts';
import type { Found, LintContext, Rule } from '../rule.ts';
import { signOffsThatLack } from '../sign-offs-complete.ts';

/** Something with a last day of use. */
interface Dated {
  readonly targets: readonly string[];
  readonly key?: string;
  readonly name: string;
  readonly field?: string;
  readonly date: string;
}

export const expired: Rule = {
  id: 'SM019',
  severity: 'error',
  awaitsFilling: true,
  title: { zh: '未经审批或已过期', en: 'Not approved or expired' },
  why: {
    zh: '过期的话术等同于未经审批的话术。',
    en: 'An expired script is the same as a script nobody has approved.',
  },
  *check(document, graph, context) {
    for (const script of graph.ofKind('script')) {
      if (!approvalOf(document, script)) yield withoutApproval(document, script);
    }
    yield* signOffsThatLack(document, graph, context);
    const end = periodEndOf(document);
    for (const dated of datesOf(document, graph, context.stock)) yield* runsOut(dated, end, context);
  },
};

/** Who signs the plan signs for its scripts: until then it is not the script that waits. */
function withoutApproval(document: MapDocument, script: NodeOf<'script'>): Found {
  const { id, name } = script;
  const cover = coverOf(document, script);
  const isOnItsWay = cover === 'open' || cover === 'covered';
  return {
    targets: [id],
    key: 'approval',
    stage: isOnItsWay ? 'handover' : 'approve',
    message: NOT_APPROVED[cover],
    params: { name },
    field: 'approvalNo',
    places: ['approvalNo', 'approvedTo'].map((field) => ({ id, field })),
    fixes: cover === 'none' ? fromMap(document, id) : [],
  };
}

const NOT_APPROVED: Readonly<Record<Cover, Message>> = {
  none: {
    zh: '话术“{name}”没有审批号，不得下发。',
    en: 'Script “{name}” has no approval number and cannot be issued.',
  },
  open: {
    zh: '话术“{name}”没有审批号，方案会签尚未完成。',
    en: 'Script “{name}” has no approval number, and the plan is not signed by all yet.',
  },
  changed: {
    zh: '话术“{name}”在会签后新增或改过，会签不涵盖；须重新签批，或填写自己的审批号。',
    en: 'The words of script “{name}” are not those that were signed; have the plan signed anew, or give the script an approval of its own.',
  },
  covered: {
    zh: '话术“{name}”已随方案会签，方案尚未批准或没有审批编号。',
    en: 'Script “{name}” is signed with the plan, which is not approved yet or has no approval number.',
  },
};

/** A map approved as a whole has one number for all its scripts; whether it covers this one is for a person to say. */
function fromMap({ approvalNo }: MapDocument, id: string): readonly Fix[] {
  const number = approvalNo?.trim();
  if (!number) return [];
  return [
    {
      title: { zh: `使用图谱的审批编号 ${number}`, en: `Use the map’s approval no. ${number}` },
      steps: [{ do: 'set', id, field: 'approvalNo', value: number }],
    },
  ];
}

function* datesOf(document: MapDocument, graph: Graph, stock: Stock): Iterable<Dated> {
  let isInherited = false;
  for (const script of graph.ofKind('script')) {
    const { id, name, approvedTo } = script;
    if (approvedTo) yield { targets: [id], name, field: 'approvedTo', date: approvedTo };
    else isInherited ||= approvalOf(document, script)?.isInherited === true;
  }
  const { approvedTo, title } = document;
  if (isInherited && approvedTo) {
    yield { targets: [], key: 'plan', name: title, field: 'approvedTo', date: approvedTo };
  }
  for (const { id, name, saleTo } of graph.ofKind('product'))
    if (saleTo) yield { targets: [id], name, field: 'saleTo', date: saleTo };
  for (const { id, name, validTo, libraryId } of graph.ofKind('benefit')) {
    const date = stock[libraryId ?? '']?.expires ?? validTo;
    if (date) yield { targets: [id], name, field: 'validTo', date };
  }
  const users = materialUsers(document);
  for (const { id, name, expireDate } of document.materials ?? []) {
    const date = stock[id]?.expires ?? expireDate;
    const targets = users.get(id);
    if (date && targets) yield { targets, key: id, name, date };
  }
}

function materialUsers(document: MapDocument): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  if (!document.materials?.length) return users;
  for (const { id, materialIds } of document.nodes) {
    if (!Array.isArray(materialIds)) continue;
    for (const material of materialIds) users.set(String(material), [...(users.get(String(material)) ?? []), id]);
  }
  return users;
}

/** What lasts as long as the run is enough, however long that is: benefits, sales and prices end with their plan. */
function* runsOut({ date, name, ...place }: Dated, end: string | undefined, context: LintContext): Iterable<Found> {
  const { today, finished, dictionaries } = context;
  if (end !== undefined) {
    if (date >= end) return;
    // Nothing goes out any more of a plan that is over; for its review, and for what is made of it, it is worth knowing.
    yield {
      ...place,
      ...(finished && { severity: 'warning' }),
      message: finished ? HAD : WITHIN,
      params: { name, date, end },
    };
    return;
  }
  const left = daysBetween(today, date);
  if (!(left <= dictionaries.ruleSettings.expiryWarnDays)) return;
  yield {
    ...place,
    ...(left >= 0 && { severity: 'warning' }),
    message: left < 0 ? PAST : SOON,
    params: { name, date, left },
  };
}

const WITHIN: Message = {
  zh: '“{name}”在运行期内过期（{date}，运行至 {end}）。',
  en: '“{name}” expires within the period of the map ({date}; the period ends on {end}).',
};
const HAD: Message = {
  zh: '“{name}”早于运行期结束过期（{date}，运行期 {end} 结束），其后的触达没有依据。',
  en: '“{name}” expired on {date}, before the period ended on {end}: contacts after that had nothing to rest on.',
};
const PAST: Message = { zh: '“{name}”已于 {date} 过期。', en: '“{name}” expired on {date}.' };
const SOON: Message = {
  zh: '“{name}”将于 {date} 过期，距今 {left} 天。',
  en: '“{name}” expires on {date}, in {left, plural, one {# day} other {# days}}.',
};
