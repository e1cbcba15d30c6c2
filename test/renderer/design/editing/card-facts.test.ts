// Owns the check that every template's cards have facts in both languages.
import { describe, expect, test } from 'vitest';
import { cardFacts } from '../../../../renderer/design/editing/card-facts.ts';
import { newNode } from '../../../../shared/document/defaults.ts';
import type { MapNode } from '../../../../shared/document/document.ts';
import { allTemplates } from '../../../../shared/document/templates.ts';
import { formatMessage, type Language } from '../../../../shared/i18n/message.ts';

describe.each<Language>(['zh', 'en'])('facts in %s', (language) => {
  test('every card of the templates has a first line', () => {
    for (const node of allTemplates().flatMap((template) => template.nodes)) {
      const [first] = cardFacts(node, (message, params) => formatMessage(message, language, params));
      expect(first, node.name).toBeTruthy();
    }
  });

  test('enumerated values are shown by their label', () => {
    const [wealth] = allTemplates().flatMap(({ nodes }) =>
      nodes.flatMap((node) =>
        node.kind === 'product' && node.productType === 'wealth' && node.risk === 'R2' ? [node] : [],
      ),
    );
    if (!wealth) throw new Error('no wealth product in the templates');
    const [first] = cardFacts(wealth, (message, params) => formatMessage(message, language, params));
    expect(first).toBe(language === 'zh' ? '理财 R2' : 'Wealth product R2');
  });
});

test('an SMS says how much of it is sent, in how many parts', () => {
  const sms = { ...newNode('script', { id: 'T1', code: 'T1', name: '预热短信', y: 0 }), scriptType: 'sms' };
  const text = `【本行】{称呼}${'字'.repeat(60)}`;
  const variables = [{ key: '称呼', sample: '女士' }];
  const facts = (more: object) =>
    cardFacts({ ...sms, text, variables, ...more } as MapNode, (message, params) =>
      formatMessage(message, 'zh', params),
    );
  expect(facts({})).toEqual(['短信', '发出 66 字 · 1 条']);
  expect(facts({ optOut: '拒收请回复R' })).toEqual(['短信', '发出 72 字 · 2 条']);
  expect(facts({ scriptType: 'wecom' })).toEqual(['企微', '68 字']);
});
