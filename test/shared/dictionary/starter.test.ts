import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../../shared/dictionary/columns.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import type { DictionaryId } from '../../../shared/document/dictionary-id.ts';
import { edgeTypes } from '../../../shared/document/edge-types.ts';
import { fieldInfo, fieldsOf } from '../../../shared/document/field.ts';
import { CHANNEL_TYPES } from '../../../shared/document/kinds/channel.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { PRODUCT_TYPES } from '../../../shared/document/kinds/product.ts';
import { allTemplates } from '../../../shared/document/templates.ts';

const lists: readonly DictionaryId[] = [
  'metrics',
  'tiers',
  'specialGroups',
  'events',
  'exclusions',
  'executorRoles',
  'attributes',
];

describe('the starter dictionaries', () => {
  test.each(lists)('%s have unique ids and labels in both languages', (name) => {
    const entries = starterDictionaries[name];
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { label } of entries) expect([label.zh.trim(), label.en.trim()]).not.toContain('');
  });

  test('name each stage once per scheme', () => {
    const stages = starterDictionaries.lifecycleStages.map(({ scheme, id }) => `${scheme} ${id}`);
    expect(new Set(stages).size).toBe(stages.length);
  });

  test('have metrics in units that a goal can have', () => {
    const units = fieldInfo(kinds.goal.fields.shape.unit).options?.map(({ value }) => value);
    for (const metric of starterDictionaries.metrics) expect(units).toContain(metric.unit);
  });

  test('have tiers without gap or overlap', () => {
    const { tiers } = starterDictionaries;
    expect(tiers.map(({ to }) => to)).toEqual([...tiers.slice(1).map(({ from }) => from), undefined]);
  });

  test('have events that can fire', () => {
    for (const event of starterDictionaries.events) {
      expect(event.detect?.zh && event.latency && event.validityHours && event.dedupeDays, event.id).toBeTruthy();
    }
  });

  test('name only channel and product types that exist', () => {
    for (const { channelType } of starterDictionaries.channels)
      expect(Object.keys(CHANNEL_TYPES)).toContain(channelType);
    for (const type of Object.keys(starterDictionaries.disclosures)) expect(Object.keys(PRODUCT_TYPES)).toContain(type);
  });

  test('never suggest a word that they forbid', () => {
    const words = starterDictionaries.forbiddenWords;
    for (const { instead } of words) for (const { word } of words) expect(instead ?? '').not.toContain(word);
  });
});

test('every threshold of the rules has words of its own', () => {
  for (const { path, title } of columnsOf('ruleSettings')) expect(title.zh, path).not.toBe(path);
});

describe('the templates and the starter dictionaries', () => {
  test.each(allTemplates().map((template) => [template.code, template] as const))(
    '%s uses only entries that exist',
    (_code, template) => {
      const elements = [
        ...template.nodes.map((node) => [node, kinds[node.kind].fields] as const),
        ...template.edges.map((edge) => [edge, edgeTypes[edge.type].fields] as const),
      ];
      const unknown: string[] = [];
      for (const [element, fields] of elements) {
        for (const [name, , { dictionary }] of fieldsOf(fields)) {
          const used = [element[name as keyof typeof element] ?? []].flat() as string[];
          if (!dictionary) continue;
          const entries =
            dictionary === 'lifecycleStages'
              ? starterDictionaries.lifecycleStages.filter(({ scheme }) => scheme === template.lifecycleScheme)
              : starterDictionaries[dictionary];
          const ids: readonly string[] = entries.map(({ id }) => id);
          unknown.push(...used.filter((id) => !ids.includes(id)).map((id) => `${element.id}.${name} ${id}`));
        }
      }
      for (const node of template.nodes) {
        if (node.kind === 'scenario' && node.trigger.eventCode) {
          const event = starterDictionaries.events.find(({ id }) => id === node.trigger.eventCode);
          expect(event, node.trigger.eventCode).toBeDefined();
          if (node.motClass) expect(event?.motClass).toBe(node.motClass);
        }
        if (node.kind === 'goal') {
          const metric = starterDictionaries.metrics.find(({ id }) => id === node.metricId);
          expect([metric?.unit, metric?.direction]).toEqual([node.unit, node.direction]);
        }
      }
      expect(unknown).toEqual([]);
    },
  );
});
