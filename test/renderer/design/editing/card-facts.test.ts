// Owns the check that every template's cards have facts in both languages.
import { describe, expect, test } from 'vitest';
import { cardFacts } from '../../../../renderer/design/editing/card-facts.ts';
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
