import { expect, it } from 'vitest';
import { starterKnowledge } from '../../shared/knowledge/knowledge.ts';
import { runRules } from '../../shared/lint/run-rules.ts';
import { soundMap } from '../bench/sound-map.ts';

it('the map that the export bench issues has no error', () => {
  const document = soundMap(200);
  const findings = runRules(document, { ...starterKnowledge, today: '2026-11-26' });
  expect(document.nodes.length).toBeGreaterThanOrEqual(200);
  expect(findings.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId)).toEqual([]);
});
