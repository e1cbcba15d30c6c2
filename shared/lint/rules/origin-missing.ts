// Owns SM036: a strategy says whether it runs already (存量) or is new (新增).
import type { NodeOf } from '../../document/kinds/index.ts';
import type { Fix } from '../fix.ts';
import type { Rule } from '../rule.ts';

export const originMissing: Rule = {
  id: 'SM036',
  severity: 'info',
  title: { zh: '存量/新增标识缺失', en: 'Origin not marked' },
  why: {
    zh: '覆盖矩阵须区分存量策略已覆盖与须新增的格。',
    en: 'The coverage matrix shows which cells are filled by existing strategies and which need new ones.',
  },
  *check(_document, graph) {
    for (const scenario of graph.ofKind('scenario')) {
      // A row takes its mark from its scenario, or from the product it offers there.
      const products = graph.next(scenario.id, 'flow');
      if (scenario.origin || (products.length > 0 && products.every(({ origin }) => origin))) continue;
      yield {
        targets: [scenario.id],
        message: {
          zh: '场景“{name}”存量/新增标识缺失。',
          en: 'Scenario “{name}” is marked neither as an existing nor as a new strategy.',
        },
        params: { name: scenario.name },
        field: 'origin',
        fixes: [
          mark(scenario, 'existing', { zh: '标为存量策略', en: 'Mark as existing' }),
          mark(scenario, 'new', { zh: '标为新增策略', en: 'Mark as new' }),
        ],
      };
    }
  },
};

function mark(scenario: NodeOf<'scenario'>, value: 'existing' | 'new', title: Fix['title']): Fix {
  return { title, steps: [{ do: 'set', id: scenario.id, field: 'origin', value }] };
}
