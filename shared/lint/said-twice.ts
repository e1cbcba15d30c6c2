// Owns what SM041 finds written twice where one figure is read: a branch's quota, its count in a list, a wave's number.
import { branchKey } from '../document/branches.ts';
import type { MapDocument } from '../document/document.ts';
import type { Graph } from '../graph/graph.ts';
import type { Found } from './rule.ts';

export function* saidTwice({ waves, lists = [] }: MapDocument, graph: Graph): Iterable<Found> {
  for (const { id, name, quotaByBranch = [] } of graph.ofKind('product')) {
    for (const code of repeated(quotaByBranch.map(({ branchCode }) => branchCode))) {
      yield {
        targets: [id],
        key: `twice ${branchKey(code)}`,
        severity: 'error',
        message: {
          zh: '产品“{name}”的支行额度中，支行 {code} 出现多次，下发时只取第一个；请合并为一行。',
          en: 'Branch {code} is named more than once in the branch quotas of product “{name}”; only the first would be issued. Make them one row.',
        },
        params: { name, code },
        field: 'quotaByBranch',
      };
    }
  }
  for (const { id, name, quantityByBranch = [] } of graph.ofKind('benefit')) {
    for (const code of repeated(quantityByBranch.map(({ branchCode }) => branchCode))) {
      yield {
        targets: [id],
        key: `twice ${branchKey(code)}`,
        severity: 'error',
        message: {
          zh: '权益“{name}”的支行数量中，支行 {code} 出现多次，下发时只取第一个；请合并为一行。',
          en: 'Branch {code} is named more than once in the branch quantities of benefit “{name}”; only the first would be issued. Make them one row.',
        },
        params: { name, code },
        field: 'quantityByBranch',
      };
    }
  }
  for (const { id, name, branchCounts = [] } of lists) {
    const users = graph.ofKind('segment').filter(({ listId }) => listId === id);
    for (const code of users.length > 0 ? repeated(branchCounts.map(({ branchCode }) => branchCode)) : []) {
      yield {
        targets: users.map((user) => user.id),
        key: `list ${id} twice ${branchKey(code)}`,
        message: {
          zh: '名单“{name}”中支行 {code} 出现多次，请合并为一行。',
          en: 'Branch {code} is named more than once in customer list “{name}”. Make them one row.',
        },
        params: { name, code },
        field: 'listId',
      };
    }
  }
  for (const no of repeated(waves.map((wave) => String(wave.no)))) {
    yield {
      targets: [],
      key: `wave ${no}`,
      message: {
        zh: '有多个第 {no} 波，渠道按其中第一个排期；请改为不同的波次号。',
        en: 'Several waves have number {no}; channels follow the first of them. Give each its own number.',
      },
      params: { no },
      field: 'waves',
    };
  }
}

/** As first written, each once. */
function repeated(codes: readonly string[]): readonly string[] {
  const keys = codes.map(branchKey);
  return codes.filter((_, at) => keys.indexOf(keys[at] as string) === at && keys.lastIndexOf(keys[at] as string) > at);
}
