// Tests the grouping of blank fields, on every template.
import { expect, test } from 'vitest';
import { allTemplates } from '../../../shared/document/templates.ts';
import { groupBlanks } from '../../../shared/lint/blank-groups.ts';
import { blanksForExport } from '../../../shared/lint/export-check.ts';

test.each(allTemplates().map((template) => [template.code, template] as const))(
  '%s: no gap is lost or counted twice',
  (_code, document) => {
    const missing = blanksForExport(document);
    const groups = groupBlanks(missing, document);
    const places = groups.flatMap((group) => group.places);
    expect(places).toHaveLength(missing.length);
    expect(new Set(groups.map((group) => group.key)).size).toBe(groups.length);
    for (const { kind, places: own } of groups) {
      for (const { id } of own) expect(document.nodes.find((node) => node.id === id)?.kind).toBe(kind);
    }
  },
);

test('items of a list count as one field, each kind apart, the map on its own', () => {
  const [document] = allTemplates();
  if (!document) throw new Error('there are no templates');
  const [segment, script] = ['segment', 'script'].map(
    (kind) => document.nodes.find((node) => node.kind === kind)?.id ?? '',
  );
  const label = { zh: '名', en: 'name' };
  const missing = [
    { id: '', field: 'author', label },
    { id: segment ?? '', field: 'rule.conditions.0.unit', label },
    { id: segment ?? '', field: 'rule.conditions.1.unit', label },
    { id: script ?? '', field: 'author', label },
  ];
  expect(groupBlanks(missing, document).map(({ kind, places }) => [kind, places.length])).toEqual([
    [undefined, 1],
    ['segment', 2],
    ['script', 1],
  ]);
});
